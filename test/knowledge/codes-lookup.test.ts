import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOfCase } from '../../src/domain/case/codes-of-case.ts';
import type { CodeEntry, CodeSpace } from '../../src/domain/knowledge/code-entry.ts';
import { type CodeMeaning, codeMeaning } from '../../src/domain/knowledge/code-meaning.ts';
import type { Finding } from '../../src/domain/knowledge/finding.ts';
import { readCodes } from '../../src/knowledge/read-codes.ts';

const FILE = readFileSync(new URL('../../knowledge/codes.yaml', import.meta.url), 'utf8');
const knowledge = { codes: readCodes(FILE).value?.book ?? { entries: [], reviewed: '' } };

function look(text: string, space?: CodeSpace): CodeMeaning {
  return codeMeaning(knowledge, { text, space });
}

function named(entries: readonly CodeEntry[]): string[] {
  return entries.map(({ space, code }) => `${space} ${code}`);
}

/** What a lookup gave, in short: `main 0x204`, `? main 0x3, extended 0x3`, `- 0x307`. */
function short(meaning: CodeMeaning): string {
  if (meaning.kind === 'known') return named([meaning.entry]).join();
  return meaning.kind === 'ambiguous' ? `? ${named(meaning.readings).join(', ')}` : `- ${meaning.asked}`;
}

function said(key: string, value: string, holds = true): Finding {
  return { key, value, holds, from: 'said', at: '2026-11-20T10:00:00.000Z' };
}

describe('one code in all its spellings', () => {
  it.each(['0x204', '0x00000204', '0X204', '0x 204', ' 204 ', '516'])('%s is the main code 0x204', (text) => {
    expect(short(look(text))).toBe('main 0x204');
    expect(look(text)).toEqual(look('0x204'));
  });

  it.each([
    ['50331718', 'gateway 0x3000046'],
    ['3000046', 'gateway 0x3000046'],
    ['0xA07', 'main 0xa07'],
    ['2308', 'main 0x904'],
    ['24', 'symbolic ReverseConnectFailed'],
    ['3076', 'symbolic ClientNetworkUnavailable'],
    ['1326', 'windows 0x52e'],
    ['aadsts 50076', 'sign-in AADSTS50076'],
    ['Upgrade Failed', 'host-status UpgradeFailed'],
    ['invalid form', 'event INVALID_FORM'],
    ['3277', 'event 3277'],
    ['0x904/0x7', 'pair 0x904/0x7'],
  ])('%s is %s', (text, expected) => {
    expect(short(look(text))).toBe(expected);
  });

  it('is found by decimal, padded, capital and 32-bit spellings alike, in its own space', () => {
    const numeric = knowledge.codes.entries.filter(
      ({ space, numbers: [first] }) =>
        ['main', 'extended', 'gateway', 'windows'].includes(space) && first !== undefined && first.first === first.last,
    );
    const spelling = fc.record({ entry: fc.constantFrom(...numeric), zeros: fc.nat(4), capital: fc.boolean() });
    fc.assert(
      fc.property(spelling, ({ entry, zeros, capital }) => {
        const value = entry.numbers[0]?.first ?? Number.NaN;
        const digits = value.toString(16);
        const hex = `0x${'0'.repeat(zeros)}${capital ? digits.toUpperCase() : digits}`;
        expect(short(look(hex, entry.space))).toBe(short(look(entry.code, entry.space)));
        expect(short(look(String(value), entry.space))).toBe(short(look(entry.code, entry.space)));
      }),
    );
  });

  it('takes a negative number and the same 32 bits in hexadecimal or unsigned for one', () => {
    fc.assert(
      fc.property(fc.constantFrom(-2_146_233_088, -2_147_467_259), (value) => {
        const spellings = [
          String(value),
          `\u2212${-value}`,
          String(value + 2 ** 32),
          `0x${(value + 2 ** 32).toString(16)}`,
        ];
        expect(new Set(spellings.map((text) => short(look(text)))).size).toBe(1);
      }),
    );
    expect(short(look('-2147467259'))).toContain('? symbolic ConnectionFailedAdTrustedRelationshipFailure');
  });

  it('never throws and never makes up a meaning, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.integer().map((value) => `0x${value.toString(16)}`),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const meaning = look(text);
        if (meaning.kind === 'known') expect(knowledge.codes.entries).toContain(meaning.entry);
        if (meaning.kind === 'ambiguous') expect(meaning.readings.length).toBeGreaterThan(1);
      }),
    );
  });
});

describe('codes that mean different things', () => {
  it.each(['0x3', '0x4', '0x104'])('%s alone is asked about', (text) => {
    expect(short(look(text))).toBe(`? main ${text}, extended ${text}`);
  });

  it('are told apart by their place', () => {
    expect(short(look('0x3', 'main'))).toBe('main 0x3');
    expect(short(look('0x3', 'extended'))).toBe('extended 0x3');
    expect(short(look('0x4', 'main'))).toBe('- 0x4');
    expect(short(look('260', 'extended'))).toBe('extended 0x104');
    expect(short(look('3'))).toBe('? main 0x3, extended 0x3, symbolic InvalidCredentials');
    expect(short(look('3', 'symbolic'))).toBe('symbolic InvalidCredentials');
  });

  it('carry every name that shares a number', () => {
    expect(look('-2146233088')).toMatchObject({ kind: 'ambiguous', readings: { length: 4 } });
    expect(look('-2147467259')).toMatchObject({ kind: 'ambiguous', readings: { length: 4 } });
  });

  it('are one where Log Analytics only has another name for the number', () => {
    expect(look('516')).toMatchObject({ kind: 'known', alsoNamed: [{ code: 'TransportClosedUnexpectedly' }] });
    expect(look('0x3000043')).toMatchObject({ kind: 'known', alsoNamed: [{ code: 'ErrorLoadingSslLibraries' }] });
  });

  it('are one where both places mean the same by it', () => {
    expect(short(look('0x1151'))).toBe('main 0x1151');
    expect(short(look('0x1151', 'extended'))).toBe('extended 0x1151');
  });

  it('are none of Windows where a short number stands without 0x', () => {
    expect(short(look('0x20'))).toBe('windows 0x20');
    expect(short(look('32'))).toBe('windows 0x20');
    expect(short(look('20'))).toBe('- 20');
  });
});

describe('codes without a meaning', () => {
  it.each([
    ['0x307', '0x307', '2026-11-20'],
    ['0x0607', '0x607', '2026-11-20'],
    ['0x999', '0x999', undefined],
    ['AADSTS700016', 'AADSTS700016', undefined],
    ['0x30000046', '0x30000046', undefined],
    ['', '', undefined],
  ])('%s is undocumented', (text, asked, lookedFor) => {
    expect(look(text)).toEqual({ kind: 'undocumented', asked, lookedFor });
  });

  it('are those of a range only in the place where the range stands', () => {
    expect(look('0x2345', 'extended')).toMatchObject({
      kind: 'known',
      code: '0x2345',
      entry: { code: '0x1000-0x7fff' },
    });
    expect(short(look('0x2345', 'main'))).toBe('- 0x2345');
    expect(short(look('0x1207'))).toBe('main 0x1207');
  });
});

describe('the codes of a case', () => {
  const meanings = (...findings: Finding[]) => codesOfCase(knowledge, findings).map(short);

  it('takes a code for the main one when an extended code stands beside it', () => {
    expect(meanings(said('error-code', '0x3'), said('extended-error-code', '0x4'))).toEqual([
      'main 0x3',
      'extended 0x4',
    ]);
    expect(meanings(said('error-code', '0x3'))).toEqual(['? main 0x3, extended 0x3']);
  });

  it('takes a message that is only a number for an error of Windows, and says it once', () => {
    expect(meanings(said('event-text', '1326'))).toEqual(['windows 0x52e']);
    expect(meanings(said('error-code', '0x52e'), said('event-text', '1326'))).toEqual(['windows 0x52e']);
  });

  it('says a message once that stands there with and without the sentence around it', () => {
    const inner = 'RDAgent does not have an active connection to the broker';
    const outer = `Connection not found: ${inner}`;
    expect(meanings(said('event-text', outer), said('event-text', inner))).toEqual([`message ${outer}`]);
  });

  it('puts a pair that a source explains first', () => {
    expect(meanings(said('error-code', '0x904'), said('extended-error-code', '0x7'))).toEqual([
      'pair 0x904/0x7',
      'main 0x904',
      'extended 0x7',
    ]);
  });

  it('reads events and symbolic names in their own space, and nothing that is denied', () => {
    expect(
      meanings(said('symbolic-code', 'FileNotFound'), said('event-id', '3703'), said('error-code', '0x204', false)),
    ).toEqual(['symbolic FileNotFound', 'event 3703']);
  });
});
