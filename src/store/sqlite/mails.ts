import type { DatabaseSync } from 'node:sqlite';
import type { KeptMail, SentMails } from '../../domain/ticket/sent-mails.ts';
import type { RoomSchema } from './database.ts';
import { guarded } from './guarded.ts';
import { storedDraft } from './stored-draft.ts';
import type { Writer } from './writer.ts';

/** Tables of the mails that were sent. A row stands before its mail leaves, so that every try carries the same number. */
export const MAIL_SCHEMA: RoomSchema = {
  room: 'mails',
  migrations: [
    `CREATE TABLE mails (
       id INTEGER PRIMARY KEY AUTOINCREMENT,
       key TEXT NOT NULL UNIQUE,
       draft TEXT NOT NULL,
       sent_at TEXT
     ) STRICT;`,
  ],
};

function mailOf(row: Record<string, unknown> | undefined): KeptMail | null {
  if (row === undefined) return null;
  const draft = storedDraft.parse(JSON.parse(String(row.draft)));
  return { id: String(row.id), draft, sentAt: row.sent_at === null ? null : String(row.sent_at) };
}

/** Mails in SQLite, on a database with the tables of `MAIL_SCHEMA`. */
export function sqliteMails(database: DatabaseSync, writer: Writer): SentMails {
  const reserve = database.prepare(
    'INSERT INTO mails (key, draft) SELECT :key, :draft WHERE NOT EXISTS (SELECT 1 FROM mails WHERE key = :key)',
  );
  const byKey = database.prepare('SELECT id, draft, sent_at FROM mails WHERE key = ?');
  const byId = database.prepare('SELECT id, draft, sent_at FROM mails WHERE id = ?');
  const noteSent = database.prepare('UPDATE mails SET sent_at = :at WHERE key = :key');
  const found = (row: Record<string, unknown> | undefined) => guarded('The mail could not be read', () => mailOf(row));
  return {
    reserve: (draft) =>
      writer.write(
        'The mail could not be kept',
        () => {
          reserve.run({ key: draft.key, draft: JSON.stringify(draft) });
          const kept = mailOf(byKey.get(draft.key));
          if (kept === null) throw new Error('the mail was not kept');
          return kept;
        },
        'kill',
      ),
    find: async (id) => found(byId.get(id)),
    findByKey: async (key) => found(byKey.get(key)),
    noteSent: (key, at) =>
      writer.write(
        'The mail could not be noted as sent',
        () => {
          noteSent.run({ key, at });
        },
        'kill',
      ),
  };
}
