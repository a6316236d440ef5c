import type { DatabaseSync } from 'node:sqlite';
import type { CallerReport } from '../../domain/case/caller-report.ts';
import { epochMs } from '../../domain/core/time.ts';
import type { CallerRow } from '../grouped-callers.ts';

/** The rows of callers: one per case that tells of one, with the number of its last change, which only goes up. */
export interface CallerRows {
  /** What a case tells of its caller now. Only inside a transaction. */
  keep(caseNumber: number, report: CallerReport | null): void;
  /** The number of the last change; 0 before any. */
  lastChange(): number;
  changedAfter(change: number): readonly { readonly change: number; readonly row: CallerRow }[];
  /** Those with a time at or after `time` (ms). */
  since(time: number): readonly CallerRow[];
}

type Columns = readonly [person: string | null, hostPool: string | null, host: string | null, region: string | null];

const NOBODY: Columns = [null, null, null, null];

function columnsOf(report: CallerReport): Columns {
  const person = report.user === null ? `case ${report.caseNumber}` : `user ${report.user}`;
  return [person, report.hostPool?.toLowerCase() ?? null, report.sessionHost?.toLowerCase() ?? null, report.region];
}

function textOr(value: unknown): string | null {
  return value === null ? null : String(value);
}

function rowOf(row: Record<string, unknown>): CallerRow {
  return {
    caseNumber: Number(row.case_number),
    at: Number(row.at),
    person: textOr(row.person),
    hostPool: textOr(row.host_pool),
    sessionHost: textOr(row.session_host),
    region: textOr(row.region),
  };
}

/** On a database with the tables of conversations and cases. */
export function callerRows(database: DatabaseSync): CallerRows {
  const known = database.prepare(
    'SELECT at, person, host_pool, session_host, region FROM callers WHERE case_number = ?',
  );
  const write = database.prepare(
    `INSERT INTO callers (case_number, change, at, person, host_pool, session_host, region)
     VALUES (?, (SELECT COALESCE(MAX(change), 0) + 1 FROM callers), ?, ?, ?, ?, ?)
     ON CONFLICT (case_number) DO UPDATE SET change = excluded.change, at = excluded.at, person = excluded.person,
       host_pool = excluded.host_pool, session_host = excluded.session_host, region = excluded.region`,
  );
  const last = database.prepare('SELECT COALESCE(MAX(change), 0) AS change FROM callers');
  const changed = database.prepare('SELECT * FROM callers WHERE change > ? ORDER BY change');
  const since = database.prepare('SELECT * FROM callers WHERE at >= ? AND person IS NOT NULL');
  return {
    keep(caseNumber, report) {
      const at = epochMs(report?.at);
      const row = known.get(caseNumber);
      if (row === undefined && (report === null || at === undefined)) return;
      const [time, columns] = report === null || at === undefined ? [Number(row?.at), NOBODY] : [at, columnsOf(report)];
      const before = row === undefined ? [] : [Number(row.at), row.person, row.host_pool, row.session_host, row.region];
      if (JSON.stringify(before) === JSON.stringify([time, ...columns])) return;
      write.run(caseNumber, time, ...columns);
    },
    lastChange: () => Number(last.get()?.change),
    changedAfter: (change) => changed.all(change).map((row) => ({ change: Number(row.change), row: rowOf(row) })),
    since: (time) => since.all(time).map(rowOf),
  };
}
