import { DatabaseSync, StatementSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DeskCase } from '../../src/domain/case/case.ts';
import { factsOf } from '../../src/domain/case/similar-case.ts';
import { DAY_MS, MINUTE_MS, shifted } from '../../src/domain/core/time.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { keepCase } from './case-contract.ts';
import { sampleCase } from './sample-documents.ts';
import { temporaryFolders } from './temporary-folder.ts';

const NOW = '2026-11-20T10:30:00.000Z';
const newFolder = temporaryFolders();

/** One of many cases of an outage: a few pools and codes, another caller each time, every third with a ticket, some of them shared. */
function outageCase(number: number): DeskCase {
  const said = (key: string, value: string) => ({ key, value, holds: true, from: 'said', at: NOW }) as const;
  return {
    ...sampleCase(number),
    openedAt: shifted(NOW, -(number % 59) * MINUTE_MS),
    entities: { ...sampleCase(number).entities, hostPool: `hp-${number % 5}` },
    findings: [said('error-code', `0x20${number % 4}`), said('user', `caller${number}`), said('stage', 'no-feed')],
    ticket: number % 3 === 0 ? String(number % 2 === 0 ? number : 3) : null,
    state: number % 7 === 0 ? 'solved' : 'open',
  };
}

async function storeWith(cases: number): Promise<Store> {
  const store = await openSqliteStore(newFolder());
  onTestFinished(() => store.close());
  await Promise.all(Array.from({ length: cases }, (_, index) => keepCase(store, outageCase(index + 1))));
  return store;
}

/** What a turn asks of other cases, and the commit of a case, new or known. */
async function turns(store: Store): Promise<void> {
  const deskCase = { ...outageCase(1_000_001), ticket: null };
  await store.cases.callersOfHour(NOW);
  await keepCase(store, deskCase);
  await store.cases.callersOfHour(NOW);
  const since = shifted(NOW, -90 * DAY_MS);
  const query = { number: deskCase.number, facts: factsOf(deskCase), similarSince: since, countedSince: since };
  await store.cases.casesLike({ ...query, mostTickets: 3 });
  await keepCase(store, { ...deskCase, state: 'escalated', ticket: '1000001' });
  await keepCase(store, { ...outageCase(1), symptom: 'corrected', state: 'cancelled' });
  await store.cases.callersOfHour(NOW);
  await store.cases.tickets({ since, words: null, most: 8 });
  await store.cases.newestTickets(100);
  await store.cases.noteRealCause('3', { text: 'a cause', fixId: null, at: NOW });
}

/** How many statements some work makes of the database, and how many rows it is given. */
async function rowsOf(work: () => Promise<void>): Promise<{ readonly statements: number; readonly rows: number }> {
  const { all } = StatementSync.prototype;
  const counted = { statements: 0, rows: 0 };
  const allRows = vi.spyOn(StatementSync.prototype, 'all').mockImplementation(function (this: StatementSync, ...args) {
    const found = Reflect.apply(all, this, args);
    counted.statements += 1;
    counted.rows += found.length;
    return found;
  });
  const one = vi.spyOn(StatementSync.prototype, 'get');
  const run = vi.spyOn(StatementSync.prototype, 'run');
  try {
    await work();
    counted.statements += one.mock.calls.length + run.mock.calls.length;
    return counted;
  } finally {
    for (const spy of [allRows, one, run]) spy.mockRestore();
  }
}

describe('a turn beside many other cases', () => {
  it('asks as much of the database, and gets as many rows, with 3,000 cases of the last hour as with 800', async () => {
    const counts = [];
    for (const cases of [800, 3_000]) {
      const store = await storeWith(cases);
      // Who starts reads the hour once.
      await store.cases.callersOfHour(NOW);
      counts.push(await rowsOf(() => turns(store)));
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[0]?.statements).toBeGreaterThan(20);
  });

  it('is told of them in a few groups, although everybody called for themselves', async () => {
    const { cases } = await storeWith(500);
    const { groups } = await cases.callersOfHour(NOW);
    expect(groups).toHaveLength(5);
    expect(groups.reduce((sum, { persons }) => sum + persons, 0)).toBe(500 - Math.floor(500 / 7));
  });

  it('reads no table from end to end: every statement of the store searches an index', async () => {
    const prepared: string[] = [];
    const { prepare } = DatabaseSync.prototype;
    const spy = vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (
      this: DatabaseSync,
      sql: string,
    ) {
      prepared.push(sql);
      return prepare.call(this, sql);
    });
    const folder = newFolder();
    const store = await openSqliteStore(folder);
    spy.mockRestore();
    const database = new DatabaseSync(`${folder}/desk.sqlite`);
    const scans = [...new Set(prepared)].flatMap((sql) =>
      database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => String(detail))
        .filter((detail) => /^SCAN (?!CONSTANT ROW|json_each|wanted|\(subquery)/.test(detail))
        .map((detail) => `${detail}: ${sql.replace(/\s+/g, ' ')}`),
    );
    // The migration reads all cases once; the newest of all tickets are the end of an index, of which a bounded part is read.
    expect(scans).toEqual([
      expect.stringMatching(/^SCAN case_tickets USING INDEX.*ORDER BY came DESC LIMIT \?$/),
      'SCAN cases: SELECT number, format, document FROM cases ORDER BY number',
    ]);
    expect(prepared.length).toBeGreaterThan(40);
    database.close();
    await store.close();
  });
});
