import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { RoomSchema } from './database.ts';
import { guarded } from './guarded.ts';

/** One row: which installation this is. It goes with the data, so that a bot that moves with its data stays the same one. */
export const INSTALLATION_SCHEMA: RoomSchema = {
  room: 'installation',
  migrations: [
    `CREATE TABLE installation (
       only INTEGER PRIMARY KEY CHECK (only = 1),
       id TEXT NOT NULL
     ) STRICT;`,
  ],
};

/** 32 letters and digits, those left out that are taken for another when read aloud or copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstvwxyz0123456789';
const LENGTH = 10;

function newId(): string {
  return [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

/**
 * The id of this installation, ten letters and digits, made at the first call on a database that `openDatabase` opened with `INSTALLATION_SCHEMA`. Of
 * several processes that ask at once all get the same.
 */
export function installationId(database: DatabaseSync): string {
  return guarded('The id of this installation could not be read or made', () => {
    database.prepare('INSERT INTO installation VALUES (1, ?) ON CONFLICT DO NOTHING').run(newId());
    return String(database.prepare('SELECT id FROM installation').get()?.id);
  });
}
