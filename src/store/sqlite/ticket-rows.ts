import type { DatabaseSync } from 'node:sqlite';
import type { LikeQuery, TicketQuery } from '../../domain/case/case-store.ts';
import { type SimilarTicket, sharedFacts } from '../../domain/case/similar-case.ts';
import { type CaseTrait, traitsOf } from '../case-traits.ts';
import { readDigest } from './kept-digest.ts';

/** One row per ticket that a case of the desk has, standing for the newest of its cases, and what that one may share with others. */
export interface TicketRows {
  /** Brings the rows of a ticket up to date with the digests; `null` is none. Only inside a transaction. */
  refresh(ticket: string | null): void;
  similar(query: LikeQuery): readonly SimilarTicket[];
  /** As `CaseStore.tickets` without words; `since` in milliseconds. */
  newestCases(since: number, most: TicketQuery['most']): readonly string[];
  newest(most: number): readonly string[];
}

interface CandidateTicket {
  readonly id: string;
  readonly openedAt: number;
  readonly caseNumber: number;
}

function newestFirst(a: CandidateTicket, b: CandidateTicket): number {
  return b.openedAt - a.openedAt || b.caseNumber - a.caseNumber;
}

/** On a database with the tables of conversations and cases. */
export function ticketRows(database: DatabaseSync): TicketRows {
  const newestCase = database.prepare(
    `SELECT number, opened_at, digest FROM case_digests WHERE ticket = ? ORDER BY opened_at DESC, number DESC LIMIT 1`,
  );
  const forgetTraits = database.prepare('DELETE FROM ticket_traits WHERE ticket = ?');
  const forget = database.prepare('DELETE FROM case_tickets WHERE ticket = ?');
  const write = database.prepare(
    `INSERT INTO case_tickets (ticket, came, case_number, opened_at)
     VALUES (?, (SELECT COALESCE(MAX(came), 0) + 1 FROM case_tickets), ?, ?)
     ON CONFLICT (ticket) DO UPDATE SET case_number = excluded.case_number, opened_at = excluded.opened_at`,
  );
  const addTrait = database.prepare(
    'INSERT INTO ticket_traits (trait, opened_at, case_number, ticket) VALUES (?, ?, ?, ?)',
  );
  const withTrait = database.prepare(
    `SELECT ticket, opened_at, case_number FROM ticket_traits WHERE trait = ? AND opened_at >= ?
     ORDER BY opened_at DESC, case_number DESC LIMIT ?`,
  );
  const digest = database.prepare('SELECT digest FROM case_digests WHERE number = ?');
  const byCase = database.prepare(
    'SELECT ticket FROM case_tickets WHERE opened_at >= ? ORDER BY opened_at DESC, case_number DESC LIMIT ?',
  );
  const byComing = database.prepare('SELECT ticket FROM case_tickets ORDER BY came DESC LIMIT ?');

  /** Tickets with one of these traits that are not chosen yet. Of each trait so many rows are read as are wanted in all, and one for the case itself. */
  const candidates = (
    traits: readonly CaseTrait[],
    query: LikeQuery,
    chosen: ReadonlySet<string>,
  ): CandidateTicket[] => {
    const found = traits.flatMap(({ key }) =>
      withTrait.all(key, Date.parse(query.similarSince), query.mostTickets + 1).map((row) => ({
        id: String(row.ticket),
        openedAt: Number(row.opened_at),
        caseNumber: Number(row.case_number),
      })),
    );
    const others = found.filter(({ id, caseNumber }) => caseNumber !== query.number && !chosen.has(id));
    return [...new Map(others.map((one) => [one.id, one])).values()].sort(newestFirst);
  };

  return {
    refresh(ticket) {
      if (ticket === null) return;
      forgetTraits.run(ticket);
      const row = newestCase.get(ticket);
      if (row === undefined) {
        forget.run(ticket);
        return;
      }
      write.run(ticket, row.number ?? null, row.opened_at ?? null);
      for (const { key } of traitsOf(readDigest(row.digest).facts))
        addTrait.run(key, row.opened_at ?? null, row.number ?? null, ticket);
    },
    similar(query) {
      const chosen = new Map<string, CandidateTicket>();
      for (const [, traits] of Map.groupBy(traitsOf(query.facts), ({ strength }) => strength)) {
        const room = query.mostTickets - chosen.size;
        if (room <= 0) break;
        const found = candidates(traits, query, new Set(chosen.keys()));
        for (const one of found.slice(0, room)) chosen.set(one.id, one);
      }
      return [...chosen.values()].map(({ id, caseNumber }) => ({
        id,
        shared: sharedFacts(query.facts, readDigest(digest.get(caseNumber)?.digest).facts),
      }));
    },
    newestCases: (since, most) => byCase.all(since, most).map((row) => String(row.ticket)),
    newest: (most) => byComing.all(most).map((row) => String(row.ticket)),
  };
}
