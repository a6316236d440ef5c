import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailableError } from '../../domain/core/store-errors.ts';
import { guarded, isBusy } from './guarded.ts';

/** One step from a version of some tables to the next: SQL, or a program where SQL alone cannot do it. */
export type Migration = string | ((database: DatabaseSync) => void);

/** The tables of one room. `migrations` only ever grows: the number of those that ran is the version of the room's tables in a file. */
export interface RoomSchema {
  readonly room: string;
  readonly migrations: readonly Migration[];
}

/** How long a write waits for another process (ms). It blocks the whole process, so it is short; a write itself takes well under one. */
const BUSY_MS = 250;
/** How long opening waits (ms): nobody is served yet, and several processes may start at once. */
const OPENING_BUSY_MS = 10_000;
/**
 * Pages (of 4 KB) in the write-ahead log before they are copied into the file: a page that many turns change is copied once for all of them. Copying
 * waits for the disk, and everybody waits with it; four times SQLite's own number makes that rare and the log no larger than 16 MB.
 */
const LOG_PAGES = 4_000;
/** Between two tries of what SQLite refuses at once (ms). */
const RETRY_MS = 20;

/**
 * Of two processes that make a new file a write-ahead log at the same moment, SQLite refuses one at once, whatever its timeout: waiting could be
 * waiting for each other. The refused one tries again.
 */
export function useWriteAheadLog(database: Pick<DatabaseSync, 'exec'>): void {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (cause) {
      if (!isBusy(cause) || waited >= OPENING_BUSY_MS) throw cause;
      Atomics.wait(sleeper, 0, 0, RETRY_MS);
    }
  }
}

/** Runs `work` in one write transaction: all of it is stored, or nothing when it throws. */
export function inTransaction<Value>(database: DatabaseSync, work: () => Value): Value {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (cause) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}

function migrate(database: DatabaseSync, { room, migrations }: RoomSchema): void {
  const row = database.prepare('SELECT version FROM room_versions WHERE room = ?').get(room);
  const version = Number(row?.version ?? 0);
  if (version > migrations.length) {
    throw new StoreUnavailableError(
      `the tables of ${room} have version ${version}, this program knows ${migrations.length}; start the newer version of the bot, or set DATA_DIR to another folder`,
    );
  }
  if (version === migrations.length) return;
  for (const migration of migrations.slice(version)) {
    if (typeof migration === 'string') database.exec(migration);
    else migration(database);
  }
  database
    .prepare('INSERT INTO room_versions VALUES (?, ?) ON CONFLICT (room) DO UPDATE SET version = excluded.version')
    .run(room, migrations.length);
}

/** The file of a data folder that holds everything. */
export function databaseFile(folder: string): string {
  return join(folder, 'desk.sqlite');
}

/**
 * Opens `desk.sqlite` in a folder, both made when missing (the folder for this user alone: it holds what people wrote), with the tables of every
 * room brought up to date. Several processes may open one file. Whoever opens it closes it. Throws `StoreUnavailableError` with what to do when
 * the folder cannot be used or a newer version of the program wrote the file.
 */
export function openDatabase(folder: string, schemas: readonly RoomSchema[]): DatabaseSync {
  return guarded(`The data folder ${folder} cannot be used`, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const database = new DatabaseSync(databaseFile(folder), { timeout: OPENING_BUSY_MS });
    try {
      useWriteAheadLog(database);
      database.exec('PRAGMA synchronous = FULL');
      inTransaction(database, () => {
        database.exec(
          'CREATE TABLE IF NOT EXISTS room_versions (room TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT',
        );
        for (const schema of schemas) migrate(database, schema);
      });
      // From here on the writer syncs what must survive a power cut.
      database.exec(
        `PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA wal_autocheckpoint = ${LOG_PAGES}`,
      );
      return database;
    } catch (cause) {
      database.close();
      throw cause;
    }
  });
}
