import type { DatabaseSync } from 'node:sqlite';
import type { CaseDigest } from '../../domain/case/case-digest.ts';
import type { EarlierCases, LikeQuery } from '../../domain/case/case-store.ts';
import { epochMs, HOUR_MS } from '../../domain/core/time.ts';

/** Cases counted by the codes they name and by the hour they were opened in, with the fixes that worked. */
export interface CodeRows {
  /** Counts what a case tells now in place of what it told before. Only inside a transaction. */
  move(before: Counted | null, after: Counted): void;
  /** What cases with one of these codes came to. `own`: what the case that asks was counted for, which is no earlier one. */
  earlier(query: Pick<LikeQuery, 'countedSince' | 'facts'>, own: Counted | null): EarlierCases;
}

type Counted = Pick<CaseDigest, 'openedAt' | 'facts' | 'worked'>;

/** Stands in the place of a fix where the cases themselves are counted. */
const CASES = '';

function hourOf(time: string): number {
  return Math.floor((epochMs(time) ?? 0) / HOUR_MS);
}

/** All that a case is counted for, one by one; nothing without a code. */
function countedFor({ facts, worked }: Counted): string[] {
  return facts.codes.length === 0 ? [] : [CASES, ...worked];
}

function setOf({ facts }: Counted): string {
  return JSON.stringify([...facts.codes].sort());
}

/** On a database with the tables of conversations and cases. */
export function codeRows(database: DatabaseSync): CodeRows {
  const name = database.prepare('INSERT INTO code_sets (code, codes) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const add = database.prepare(
    `INSERT INTO code_hours (codes, hour, fix, times) VALUES (?, ?, ?, ?)
     ON CONFLICT (codes, hour, fix) DO UPDATE SET times = times + excluded.times`,
  );
  const count = database.prepare(
    `SELECT fix, SUM(times) AS times, MAX(hour) AS last FROM (
       SELECT fix, hour, SUM(times) AS times FROM (
         SELECT fix, hour, times FROM code_hours
         WHERE codes IN (SELECT codes FROM code_sets WHERE code IN (SELECT value FROM json_each(:codes))) AND hour >= :since
         UNION ALL SELECT value AS fix, :ownHour AS hour, -1 AS times FROM json_each(:own)
       ) GROUP BY fix, hour HAVING SUM(times) > 0
     ) GROUP BY fix`,
  );
  const put = (counted: Counted, times: 1 | -1): void => {
    for (const fix of countedFor(counted)) add.run(setOf(counted), hourOf(counted.openedAt), fix, times);
  };
  return {
    move(before, after) {
      const same = before !== null && setOf(before) === setOf(after) && before.openedAt === after.openedAt;
      if (same && JSON.stringify(before.worked) === JSON.stringify(after.worked)) return;
      if (before !== null) put(before, -1);
      for (const code of after.facts.codes) name.run(code, setOf(after));
      put(after, 1);
    },
    earlier({ countedSince, facts }, own) {
      const since = hourOf(countedSince);
      const ownHour = own === null ? 0 : hourOf(own.openedAt);
      const meets = own?.facts.codes.some((code) => facts.codes.includes(code)) === true;
      const counted = own !== null && meets && ownHour >= since ? countedFor(own) : [];
      const rows = count
        .all({ codes: JSON.stringify(facts.codes), since, own: JSON.stringify(counted), ownHour })
        .map((row) => ({ fixId: String(row.fix), times: Number(row.times), last: Number(row.last) }));
      const worked = rows
        .filter(({ fixId }) => fixId !== CASES)
        .sort((a, b) => b.times - a.times || b.last - a.last || a.fixId.localeCompare(b.fixId));
      return {
        cases: rows.find(({ fixId }) => fixId === CASES)?.times ?? 0,
        worked: worked.map(({ fixId, times }) => ({ fixId, times })),
      };
    },
  };
}
