import type { DatabaseSync } from 'node:sqlite';
import type { RealCause } from '../domain/case/case.ts';
import {
  type ConversationDocument,
  type ConversationStore,
  EMPTY_CONVERSATION,
} from '../domain/conversation/conversation.ts';
import { epochMs, type UtcTime } from '../domain/core/time.ts';
import { inTransaction, type RoomSchema } from './database.ts';
import { DOCUMENT_FORMAT, decodeCase, decodeDocument } from './document-format.ts';
import { guarded } from './store-errors.ts';

/** Tables of conversations and cases. Times are milliseconds since the epoch. */
export const CONVERSATION_SCHEMA: RoomSchema = {
  room: 'conversations',
  migrations: [
    `CREATE TABLE conversations (
       id TEXT PRIMARY KEY,
       version INTEGER NOT NULL,
       format INTEGER NOT NULL,
       document TEXT NOT NULL,
       outbox_due INTEGER
     ) STRICT;
     CREATE INDEX conversations_by_outbox ON conversations (outbox_due) WHERE outbox_due IS NOT NULL;
     CREATE TABLE cases (
       number INTEGER PRIMARY KEY,
       conversation_id TEXT NOT NULL,
       format INTEGER NOT NULL,
       document TEXT NOT NULL
     ) STRICT;
     CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
     INSERT INTO counters VALUES ('case', 0);`,
    `ALTER TABLE cases ADD COLUMN opened_at INTEGER;
     UPDATE cases SET opened_at = CAST(strftime('%s', json_extract(document, '$.openedAt')) AS INTEGER) * 1000
       WHERE json_valid(document);
     CREATE INDEX cases_by_opening ON cases (opened_at);`,
    `ALTER TABLE conversations ADD COLUMN watches INTEGER NOT NULL DEFAULT 0;
     CREATE INDEX conversations_by_watches ON conversations (id) WHERE watches > 0;`,
    `ALTER TABLE conversations ADD COLUMN check_due INTEGER;
     CREATE INDEX conversations_by_check ON conversations (check_due) WHERE check_due IS NOT NULL;`,
    `ALTER TABLE conversations ADD COLUMN follows INTEGER NOT NULL DEFAULT 0;
     CREATE INDEX conversations_by_follows ON conversations (id) WHERE follows > 0;`,
    `ALTER TABLE conversations ADD COLUMN board INTEGER NOT NULL DEFAULT 0;
     CREATE INDEX conversations_by_board ON conversations (id) WHERE board > 0;`,
    `CREATE TABLE real_causes (case_number INTEGER PRIMARY KEY, cause TEXT NOT NULL) STRICT;`,
  ],
};

/** The earliest of some times; `null` where there is none. An unreadable time is due at once: nothing must wait for ever. */
function earliest(times: readonly UtcTime[]): number | null {
  return times.length === 0 ? null : Math.min(...times.map((time) => epochMs(time) ?? 0));
}

function prepared(database: DatabaseSync) {
  return {
    load: database.prepare('SELECT version, format, document FROM conversations WHERE id = ?'),
    version: database.prepare('SELECT version FROM conversations WHERE id = ?'),
    write: database.prepare(
      `INSERT INTO conversations (id, version, format, document, outbox_due, watches, check_due, follows, board) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, format = excluded.format,
         document = excluded.document, outbox_due = excluded.outbox_due, watches = excluded.watches,
         check_due = excluded.check_due, follows = excluded.follows, board = excluded.board`,
    ),
    writeCase: database.prepare(
      `INSERT INTO cases (number, conversation_id, format, document, opened_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (number) DO UPDATE SET conversation_id = excluded.conversation_id, format = excluded.format,
         document = excluded.document, opened_at = excluded.opened_at`,
    ),
    nextCase: database.prepare("UPDATE counters SET value = value + 1 WHERE name = 'case' RETURNING value"),
    findCase: database.prepare('SELECT format, document FROM cases WHERE number = ?'),
    opened: database.prepare(
      `SELECT number, format, document, cause FROM cases LEFT JOIN real_causes ON case_number = number
       WHERE opened_at >= ? ORDER BY number DESC`,
    ),
    caseOfTicket: database.prepare(
      `SELECT number FROM cases WHERE json_valid(document) AND json_extract(document, '$.ticket') = ? ORDER BY number DESC LIMIT 1`,
    ),
    writeCause: database.prepare(
      'INSERT INTO real_causes VALUES (?, ?) ON CONFLICT (case_number) DO UPDATE SET cause = excluded.cause',
    ),
    due: database.prepare('SELECT id FROM conversations WHERE outbox_due <= ? ORDER BY outbox_due, id'),
    boards: database.prepare('SELECT id FROM conversations WHERE board > 0 ORDER BY id'),
    following: database.prepare('SELECT id FROM conversations WHERE follows > 0 ORDER BY id'),
    looking: database.prepare('SELECT id FROM conversations WHERE watches > 0 OR check_due <= ? ORDER BY id'),
  };
}

/**
 * Conversations in a database that `openDatabase` opened with `CONVERSATION_SCHEMA`. A document that cannot be read fails its own `load` alone,
 * with `UnreadableDocumentError`. A write that another process holds up for longer than a quarter of a second fails with `StoreUnavailableError`.
 */
export function createSqliteConversationStore({ database }: { readonly database: DatabaseSync }): ConversationStore {
  const sql = guarded('The tables of conversations cannot be read', () => prepared(database));

  const write = (id: string, version: number, document: ConversationDocument, text: string): void => {
    const outboxDue = earliest(document.outbox.map((entry) => entry.notBefore));
    const checkDue = earliest((document.checks ?? []).map((check) => check.dueAt));
    const counts = [document.watches?.length ?? 0, checkDue, document.followed?.length ?? 0];
    const board = document.board === undefined ? 0 : 1;
    sql.write.run(id, version, DOCUMENT_FORMAT, text, outboxDue, ...counts, board);
    const deskCase = document.case;
    if (deskCase === null) return;
    const openedAt = epochMs(deskCase.openedAt) ?? null;
    sql.writeCase.run(deskCase.number, id, DOCUMENT_FORMAT, JSON.stringify(deskCase), openedAt);
  };

  return {
    async load(conversationId) {
      return guarded(`Conversation ${conversationId} could not be read`, () => {
        const row = sql.load.get(conversationId);
        if (row === undefined) return { version: 0, document: EMPTY_CONVERSATION };
        const document = decodeDocument(conversationId, String(row.document), Number(row.format));
        return { version: Number(row.version), document };
      });
    },

    async commit(conversationId, expectedVersion, document) {
      const text = JSON.stringify(document);
      return guarded(`Conversation ${conversationId} could not be written`, () =>
        inTransaction(database, () => {
          const stored = Number(sql.version.get(conversationId)?.version ?? 0);
          if (stored !== expectedVersion) return 'conflict';
          write(conversationId, expectedVersion + 1, document, text);
          return 'committed';
        }),
      );
    },

    async nextCaseNumber() {
      return guarded('No case number could be taken', () => Number(sql.nextCase.get()?.value));
    },

    async findCase(number) {
      return guarded(`Case ${number} could not be read`, () => {
        const row = sql.findCase.get(number);
        return row === undefined ? null : decodeCase(number, String(row.document), Number(row.format));
      });
    },

    async casesOpenedSince(time) {
      return guarded('The newest cases could not be read', () =>
        sql.opened.all(Date.parse(time)).map((row) => {
          const deskCase = decodeCase(Number(row.number), String(row.document), Number(row.format));
          return row.cause === null ? deskCase : { ...deskCase, realCause: JSON.parse(String(row.cause)) as RealCause };
        }),
      );
    },

    async noteRealCause(ticket, cause) {
      return guarded('The real cause could not be kept', () =>
        inTransaction(database, () => {
          const row = sql.caseOfTicket.get(ticket);
          if (row === undefined) return null;
          sql.writeCause.run(Number(row.number), JSON.stringify(cause));
          return Number(row.number);
        }),
      );
    },

    async conversationsWithOutbox(now) {
      return guarded('The outbox could not be read', () => sql.due.all(Date.parse(now)).map((row) => String(row.id)));
    },

    async conversationsWithBoards() {
      return guarded('The boards could not be read', () => sql.boards.all().map((row) => String(row.id)));
    },

    async conversationsFollowing() {
      return guarded('The followed tickets could not be read', () => sql.following.all().map((row) => String(row.id)));
    },

    async conversationsToLookFor(now) {
      return guarded('The watches could not be read', () =>
        sql.looking.all(Date.parse(now)).map((row) => String(row.id)),
      );
    },
  };
}
