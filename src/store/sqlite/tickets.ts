import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { UnreadableDocumentError } from '../../domain/core/store-errors.ts';
import type { LocalTickets } from '../../domain/ticket/local-tickets.ts';
import { TICKET_STATES, type Ticket } from '../../domain/ticket/ticket.ts';
import type { RoomSchema } from './database.ts';
import { guarded } from './guarded.ts';
import { storedDraft } from './stored-draft.ts';
import type { Writer } from './writer.ts';

/** Tables of the local desk. AUTOINCREMENT: the number of a ticket is never given to another one. */
export const TICKET_SCHEMA: RoomSchema = {
  room: 'tickets',
  migrations: [
    `CREATE TABLE tickets (
       id INTEGER PRIMARY KEY AUTOINCREMENT,
       key TEXT NOT NULL UNIQUE,
       ticket TEXT NOT NULL
     ) STRICT;`,
  ],
};

const storedTicket = storedDraft.extend({
  state: z.enum(TICKET_STATES),
  assignee: z.string().optional(),
  openedAt: z.string(),
  comments: z.array(z.object({ at: z.string(), text: z.string() })),
});

function ticketOf(row: Record<string, unknown> | undefined): Ticket | null {
  if (row === undefined) return null;
  const id = String(row.id);
  try {
    const { assignee, ...ticket } = storedTicket.parse(JSON.parse(String(row.ticket)));
    return { id, ...ticket, ...(assignee === undefined ? {} : { assignee }) };
  } catch (cause) {
    const message = `ticket ${id} is damaged in desk.sqlite; put back a copy of DATA_DIR`;
    throw new UnreadableDocumentError(message, { cause });
  }
}

/** Tickets of the local desk in SQLite, on a database with the tables of `TICKET_SCHEMA`. */
export function sqliteTickets(database: DatabaseSync, writer: Writer): LocalTickets {
  const insert = database.prepare(
    // An insert that meets the key and does nothing would use up a number all the same.
    'INSERT INTO tickets (key, ticket) SELECT :key, :ticket WHERE NOT EXISTS (SELECT 1 FROM tickets WHERE key = :key)',
  );
  const update = database.prepare('UPDATE tickets SET ticket = :ticket WHERE id = :id');
  const byId = database.prepare('SELECT id, ticket FROM tickets WHERE id = ?');
  const byKey = database.prepare('SELECT id, ticket FROM tickets WHERE key = ?');
  return {
    add: (ticket) =>
      writer.write(
        'The ticket could not be kept',
        () => {
          insert.run({ key: ticket.key, ticket: JSON.stringify(ticket) });
          const stored = ticketOf(byKey.get(ticket.key));
          if (stored === null) throw new Error('the ticket was not kept');
          return stored;
        },
        'kill',
      ),
    find: async (id) => guarded(`Ticket ${id} could not be read`, () => ticketOf(byId.get(id))),
    change: (id, change) =>
      writer.write(
        `Ticket ${id} could not be changed`,
        () => {
          const stored = ticketOf(byId.get(id));
          if (stored === null) return null;
          const { id: _id, ...ticket } = change(stored);
          update.run({ id, ticket: JSON.stringify(ticket) });
          return ticketOf(byId.get(id));
        },
        'kill',
      ),
  };
}
