import type { DatabaseSync } from 'node:sqlite';
import type { CaseDigest } from '../../domain/case/case-digest.ts';
import { epochMs } from '../../domain/core/time.ts';
import { callerRows } from './caller-rows.ts';
import { codeRows } from './code-rows.ts';
import { readDigest } from './kept-digest.ts';
import { ticketRows } from './ticket-rows.ts';

/** Writes the small rows that cases are found and counted by. Only inside a transaction. */
export interface DigestRows {
  /** Puts what a case tells now in place of what it told before. */
  keep(caseNumber: number, digest: CaseDigest): void;
}

/** On a database with the tables of conversations and cases. */
export function digestRows(database: DatabaseSync): DigestRows {
  const known = database.prepare('SELECT words, digest FROM case_digests WHERE number = ?');
  const write = database.prepare(
    `INSERT INTO case_digests (number, opened_at, ticket, words, digest) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (number) DO UPDATE SET opened_at = excluded.opened_at, ticket = excluded.ticket,
       words = excluded.words, digest = excluded.digest`,
  );
  const [callers, codes, tickets] = [callerRows(database), codeRows(database), ticketRows(database)];
  return {
    keep(caseNumber, { words, ...digest }) {
      const text = JSON.stringify(digest);
      const row = known.get(caseNumber);
      if (row?.digest === text && row.words === words) return;
      const before = row === undefined ? null : readDigest(row.digest);
      // An unreadable time is long ago.
      write.run(caseNumber, epochMs(digest.openedAt) ?? 0, digest.ticket, words, text);
      callers.keep(caseNumber, digest.caller);
      codes.move(before, digest);
      tickets.refresh(before?.ticket ?? null);
      if (digest.ticket !== before?.ticket) tickets.refresh(digest.ticket);
    },
  };
}
