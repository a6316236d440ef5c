import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedUser, isAskedUser } from '../../src/azure/asked-user.ts';
import { textLiteral } from '../../src/azure/live/log-literals.ts';
import { lastErrorsQuery, resultsQuery, traceQuery } from '../../src/azure/live/log-queries.ts';
import { runKusto } from '../standins/azure/log-kusto-run.ts';
import { type KustoError, tokensOf } from '../standins/azure/log-kusto-tokens.ts';
import type { Columns } from '../standins/azure/log-kusto-values.ts';
import { CONNECTION_COLUMNS, ERROR_COLUMNS } from '../standins/azure/log-rows.ts';
import { idOf } from './connection-log-contract.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const ID = '0F9A3C11-1111-4000-8000-000000000001';
const PLAIN = { kind: 'bare', name: 'ada' } as const;
const QUERIES = { results: resultsQuery(NOW), trace: traceQuery(idOf(ID), NOW), errors: lastErrorsQuery(PLAIN, NOW) };

function run(text: string, connections: Columns = CONNECTION_COLUMNS, errors: Columns = ERROR_COLUMNS) {
  return runKusto(text, {
    WVDConnections: { columns: connections, rows: [] },
    WVDErrors: { columns: errors, rows: [] },
  });
}

function withoutColumn(columns: Columns, name: string): Columns {
  return new Map([...columns].filter(([one]) => one !== name));
}

/** Texts made to break out of a literal, and any other. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom("'", '"', '\\', '\n', '\r', '|', '/', '//', ';', 'let x = 1', '@', '\u2028', 'a'),
  }),
);

describe('a text as a literal', () => {
  test('is one string for a lexer of the language, on one line, and stands for the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const literal = textLiteral(text);
        expect(literal).not.toMatch(/[\n\r\u2028\u2029]/);
        const written = text.toWellFormed().replace(/(?![\n\r\t])[\p{Cc}\u2028\u2029]/gu, '\uFFFD');
        expect(tokensOf(literal)).toEqual([{ kind: 'string', value: written }]);
      }),
    );
  });
});

describe('the queries', () => {
  test.each(Object.entries(QUERIES))(
    'for %s name only columns and tables that exist, with types that fit',
    (_, query) => {
      expect([...run(query.text).columns.keys()]).toContain('part');
      expect(query.to).toBe(NOW);
    },
  );

  test('name every column the answer is read by', () => {
    expect([...run(QUERIES.errors.text).columns.keys()]).toEqual(
      'part at correlationId symbolicCode code serviceError message source'.split(' '),
    );
    expect([...run(QUERIES.results.text).columns.keys()]).toEqual(
      'part span hostPool sessionHost attempts succeeded symbolicCode serviceError failed'.split(' '),
    );
  });

  test('do without TransportType, which is in no published list, and without no other column', () => {
    expect(run(QUERIES.trace.text, withoutColumn(CONNECTION_COLUMNS, 'TransportType')).rows).toEqual([]);
    expect(() => run(QUERIES.trace.text, withoutColumn(CONNECTION_COLUMNS, 'GatewayRegion'))).toThrow(
      /'GatewayRegion'/,
    );
  });

  test('fail where a table is missing, because nothing else tells that no diagnostic setting is there', () => {
    for (const { text } of Object.values(QUERIES))
      expect(() => runKusto(text, {})).toThrow(/Failed to resolve table or column expression named 'WVD/);
  });

  test('for results span a quarter of an hour that ended 5 minutes ago, and touch no row older than that a week ago', () => {
    const { text, from } = QUERIES.results;
    expect(text).toContain('let spanStart = datetime(2026-11-20T08:40:00.000Z);');
    expect(text).toContain('let spanEnd = datetime(2026-11-20T08:55:00.000Z);');
    expect(from).toBe('2026-11-13T08:40:00.000Z');
  });

  test('for a trace carry the id in lower case and reach 30 days back', () => {
    expect(QUERIES.trace.text).toContain(`let activity = '${ID.toLowerCase()}';`);
    expect(QUERIES.trace.from).toBe('2026-10-21T09:00:00.000Z');
  });
});

describe('the query for the errors of a user', () => {
  test('differs from that of another user in the literal alone, whatever the name', () => {
    const body = (text: string) => text.split('\n').filter((line) => !line.startsWith('let asked = '));
    fc.assert(
      fc.property(hostile, fc.constantFrom('bare', 'principal'), (name, kind) => {
        const { text } = lastErrorsQuery({ kind, name }, NOW);
        const plain = lastErrorsQuery({ kind, name: 'ada' }, NOW);
        expect(body(text)).toEqual(body(plain.text));
        expect(run(text).rows).toEqual([]);
      }),
    );
  });

  test('finds exactly the errors of the user that was asked for', () => {
    const names = fc.constantFrom(
      'ada',
      'Ada@contoso.com',
      'ada@fabrikam.com',
      'adam@contoso.com',
      "o'neil@contoso.com",
      '',
    );
    fc.assert(
      fc.property(names, fc.oneof(names, hostile), (logged, text) => {
        const asked = askedUser(text);
        if (asked === undefined) return;
        const row = { UserName: logged, TimeGenerated: Date.parse(NOW) - 1_000, CorrelationId: 'c' };
        const { rows } = runKusto(lastErrorsQuery(asked, NOW).text, {
          WVDErrors: { columns: ERROR_COLUMNS, rows: [row] },
        });
        expect(rows.length === 1).toBe(isAskedUser(asked, logged));
      }),
    );
  });
});

test('the interpreter refuses what Azure would refuse: a quote that is not escaped, a name, a type', () => {
  const codeOf = (text: string): string => {
    try {
      run(text);
    } catch (error) {
      return (error as KustoError).code;
    }
    return 'ran';
  };
  expect(codeOf("WVDErrors | where UserName =~ 'o'neil'")).toBe('SYN0002');
  expect(codeOf('WVDErrors | where Username =~ UserName')).toBe('SEM0100');
  expect(codeOf("WVDErrors | where Code == 'x'")).toBe('SEM0100');
  expect(codeOf('WVDErrors | where Code == 1')).toBe('ran');
});
