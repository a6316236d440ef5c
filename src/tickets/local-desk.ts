import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Clock, UtcTime } from '../domain/core/time.ts';
import {
  type DeskAnswer,
  type DeskFailure,
  TICKET_STATES,
  type Ticket,
  type TicketChange,
  type TicketDesk,
  type TicketDraft,
} from '../domain/ticket/ticket.ts';
import { changeNote } from './change-note.ts';
import { redactSecrets } from './redact.ts';

/** Tables of the local desk. AUTOINCREMENT: the number of a ticket is never given to another one. */
export const TICKET_SCHEMA = {
  room: 'tickets',
  migrations: [
    `CREATE TABLE tickets (
       id INTEGER PRIMARY KEY AUTOINCREMENT,
       key TEXT NOT NULL UNIQUE,
       ticket TEXT NOT NULL
     ) STRICT;`,
  ],
} as const;

export interface LocalDeskOptions {
  /** Open, with the tables of `TICKET_SCHEMA`. */
  readonly database: DatabaseSync;
  /** All of `work` is stored, or nothing when it throws. */
  readonly inTransaction: <Value>(work: () => Value) => Value;
  readonly clock: Clock;
}

const storedTicket = z.object({
  key: z.string(),
  caseNumber: z.number(),
  title: z.string(),
  body: z.string(),
  severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  state: z.enum(TICKET_STATES),
  assignee: z.string().optional(),
  openedAt: z.string(),
  comments: z.array(z.object({ at: z.string(), text: z.string() })),
});

const BUSY_CODES: readonly unknown[] = [5, 6];

class UnreadableTicketError extends Error {}

function ticketOf(row: Record<string, unknown> | undefined): Ticket | null {
  if (row === undefined) return null;
  const id = String(row.id);
  try {
    const { assignee, ...ticket } = storedTicket.parse(JSON.parse(String(row.ticket)));
    return { id, ...ticket, ...(assignee === undefined ? {} : { assignee }) };
  } catch (cause) {
    throw new UnreadableTicketError(`ticket ${id} is damaged in desk.sqlite; put back a copy of DATA_DIR`, { cause });
  }
}

function failureOf(cause: unknown): DeskFailure {
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof UnreadableTicketError) return { kind: 'refused', detail };
  const busy = cause instanceof Error && 'errcode' in cause && BUSY_CODES.includes(cause.errcode);
  return { kind: busy ? 'late' : 'unreachable', detail: `local desk: ${detail}` };
}

function withChange(ticket: Ticket, change: TicketChange, at: UtcTime): Ticket {
  const note = changeNote(change);
  const comments = note === null ? ticket.comments : [...ticket.comments, { at, text: note }];
  switch (change.kind) {
    case 'assign':
      return { ...ticket, assignee: redactSecrets(change.to), state: ticket.state === 'new' ? 'open' : ticket.state };
    case 'comment':
      return { ...ticket, comments };
    case 'close':
      return ticket.state === 'closed' ? ticket : { ...ticket, comments, state: 'closed' };
    case 'reopen':
      return ticket.state === 'closed' ? { ...ticket, comments, state: 'open' } : ticket;
  }
}

/**
 * Tickets kept by the bot itself, for a desk without a ticket system and for trying the bot out. Ids are running numbers as text. Secrets are
 * taken out of title and body before they are stored. Throws only at creation, when the tables are missing.
 */
export function createLocalDesk({ database, inTransaction, clock }: LocalDeskOptions): TicketDesk {
  const insert = database.prepare(
    // An insert that meets the key and does nothing would use up a number all the same.
    'INSERT INTO tickets (key, ticket) SELECT :key, :ticket WHERE NOT EXISTS (SELECT 1 FROM tickets WHERE key = :key)',
  );
  const update = database.prepare('UPDATE tickets SET ticket = :ticket WHERE id = :id');
  const byId = database.prepare('SELECT id, ticket FROM tickets WHERE id = ?');
  const byKey = database.prepare('SELECT id, ticket FROM tickets WHERE key = ?');
  const any = database.prepare('SELECT id FROM tickets LIMIT 1');

  const answer = async <Value>(work: () => Value): Promise<DeskAnswer<Value>> => {
    try {
      return { kind: 'done', value: work() };
    } catch (cause) {
      return { kind: 'failed', failure: failureOf(cause) };
    }
  };

  const insertOnce = ({ key, caseNumber, title, body, severity }: TicketDraft): Ticket => {
    const ticket: Omit<Ticket, 'id'> = {
      key,
      caseNumber,
      title: redactSecrets(title),
      body: redactSecrets(body),
      severity,
      state: 'new',
      openedAt: clock(),
      comments: [],
    };
    insert.run({ key, ticket: JSON.stringify(ticket) });
    const stored = ticketOf(byKey.get(key));
    if (stored === null) throw new Error('the ticket was not kept');
    return stored;
  };

  const changed = (id: string, change: TicketChange): Ticket | null =>
    inTransaction(() => {
      const stored = ticketOf(byId.get(id));
      if (stored === null) return null;
      const { id: _id, ...ticket } = withChange(stored, change, clock());
      update.run({ id, ticket: JSON.stringify(ticket) });
      return ticketOf(byId.get(id));
    });

  return {
    name: 'local',
    check: () =>
      answer(() => {
        any.get();
        return null;
      }),
    open: (draft) => answer(() => insertOnce(draft)),
    // Only the plain spelling of a number is an id: SQLite would also take " 12" and "12.0" for 12.
    find: (id) => answer(() => (/^[1-9]\d{0,14}$/.test(id) ? ticketOf(byId.get(id)) : null)),
    findByKey: (key) => answer(() => ticketOf(byKey.get(key))),
    change: (id, change) => answer(() => (/^[1-9]\d{0,14}$/.test(id) ? changed(id, change) : null)),
  };
}
