import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextMoment } from 'node:timers/promises';
import type { DeskCase, RealCause } from '../../domain/case/case.ts';
import { digestOf } from '../../domain/case/case-digest.ts';
import type { CaseStore } from '../../domain/case/case-store.ts';
import { epochMs } from '../../domain/core/time.ts';
import { DOCUMENT_FORMAT, decodeCase, encodeCase } from '../document-format.ts';
import { callerRows } from './caller-rows.ts';
import { callersOfHour } from './callers-of-hour.ts';
import { codeRows } from './code-rows.ts';
import { digestRows } from './digest-rows.ts';
import { guarded } from './guarded.ts';
import { readDigest } from './kept-digest.ts';
import { ticketRows } from './ticket-rows.ts';
import type { Writer } from './writer.ts';

/** Cases in SQLite, and the way they come in. */
export interface SqliteCases {
  readonly cases: CaseStore;
  /** Keeps a case with the commit of its conversation. Only inside a transaction. */
  keep(conversationId: string, deskCase: DeskCase): void;
}

/** Whole cases that a report parses before everybody else has a turn. */
const READ_TOGETHER = 100;

function prepared(database: DatabaseSync) {
  return {
    write: database.prepare(
      `INSERT INTO cases (number, conversation_id, format, document, opened_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (number) DO UPDATE SET conversation_id = excluded.conversation_id, format = excluded.format,
         document = excluded.document, opened_at = excluded.opened_at
       WHERE document <> excluded.document OR conversation_id <> excluded.conversation_id`,
    ),
    opened: database.prepare(
      `SELECT number, opened_at, format, document, cause FROM cases LEFT JOIN real_causes ON case_number = number
       WHERE opened_at >= ? AND (opened_at, number) < (?, ?) ORDER BY opened_at DESC, number DESC LIMIT ?`,
    ),
    one: database.prepare('SELECT conversation_id, format, document FROM cases WHERE number = ?'),
    ofTicket: database.prepare('SELECT number FROM case_digests WHERE ticket = ? ORDER BY number DESC LIMIT 1'),
    writeCause: database.prepare(
      'INSERT INTO real_causes VALUES (?, ?) ON CONFLICT (case_number) DO UPDATE SET cause = excluded.cause',
    ),
    searched: database.prepare(
      `SELECT ticket FROM case_digests WHERE ticket IS NOT NULL AND opened_at >= ?
         AND NOT EXISTS (SELECT 1 FROM json_each(?) AS wanted WHERE instr(words, wanted.value) = 0)
       ORDER BY opened_at DESC, number DESC`,
    ),
    digest: database.prepare('SELECT digest FROM case_digests WHERE number = ?'),
  };
}

/** On a database with the tables of conversations and cases. */
export function sqliteCases(database: DatabaseSync, writer: Writer): SqliteCases {
  const sql = prepared(database);
  const [digests, codes, tickets] = [digestRows(database), codeRows(database), ticketRows(database)];
  const callers = callersOfHour(callerRows(database));

  const searched = (since: number, words: string, most: number): string[] => {
    const wanted = words
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    const found = new Set<string>();
    for (const row of sql.searched.iterate(since, JSON.stringify(wanted))) {
      found.add(String(row.ticket));
      if (found.size >= most) break;
    }
    return [...found];
  };

  const readPage = (since: number, before: readonly [number, number]) =>
    sql.opened.all(since, ...before, READ_TOGETHER).map((row) => {
      const deskCase = decodeCase(Number(row.number), String(row.document), Number(row.format));
      const told = row.cause === null ? {} : { realCause: JSON.parse(String(row.cause)) as RealCause };
      return { openedAt: Number(row.opened_at), deskCase: { ...deskCase, ...told } };
    });

  const cases: CaseStore = {
    find: async (number) =>
      guarded(`Case ${number} could not be read`, () => {
        const row = sql.one.get(number);
        if (row === undefined) return null;
        const deskCase = decodeCase(number, String(row.document), Number(row.format));
        return { deskCase, conversation: String(row.conversation_id) };
      }),
    callersOfHour: async (now) => guarded('The callers could not be read', () => callers(Date.parse(now))),
    casesLike: async (query) =>
      guarded('Earlier cases could not be read', () => {
        const row = sql.digest.get(query.number);
        const own = row === undefined ? null : readDigest(row.digest);
        return { similar: tickets.similar(query), earlier: codes.earlier(query, own) };
      }),
    tickets: async ({ since, words, most }) =>
      guarded('The tickets of the cases could not be read', () => {
        const from = Date.parse(since);
        return words === null ? tickets.newestCases(from, most) : searched(from, words, most);
      }),
    newestTickets: async (most) => guarded('The tickets of the cases could not be read', () => tickets.newest(most)),
    noteRealCause: (ticket, cause) =>
      writer.write(
        'The real cause could not be kept',
        () => {
          const row = sql.ofTicket.get(ticket);
          if (row === undefined) return null;
          sql.writeCause.run(Number(row.number), JSON.stringify(cause));
          return Number(row.number);
        },
        'kill',
      ),
    async casesOpenedSince(time) {
      const all: DeskCase[] = [];
      for (let before: [number, number] = [Number.MAX_SAFE_INTEGER, 0]; ; ) {
        const page = guarded('The newest cases could not be read', () => readPage(Date.parse(time), before));
        all.push(...page.map(({ deskCase }) => deskCase));
        const last = page.at(-1);
        if (last === undefined || page.length < READ_TOGETHER) return all;
        before = [last.openedAt, last.deskCase.number];
        await nextMoment();
      }
    },
  };
  // A case is committed again as it is when what a turn said has left.
  const texts = new WeakMap<DeskCase, string>();
  return {
    cases,
    keep(conversationId, deskCase) {
      const text = texts.get(deskCase) ?? encodeCase(deskCase);
      texts.set(deskCase, text);
      const openedAt = epochMs(deskCase.openedAt) ?? null;
      const { changes } = sql.write.run(deskCase.number, conversationId, DOCUMENT_FORMAT, text, openedAt);
      if (changes > 0) digests.keep(deskCase.number, digestOf(deskCase));
    },
  };
}
