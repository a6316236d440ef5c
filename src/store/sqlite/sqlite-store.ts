import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../store.ts';
import { sqliteCases } from './cases.ts';
import { CONVERSATION_SCHEMA } from './conversation-schema.ts';
import { sqliteConversations } from './conversations.ts';
import { databaseFile, openDatabase } from './database.ts';
import { type OpenDiskSync, openDiskSync } from './disk-sync.ts';
import { guarded } from './guarded.ts';
import { INSTALLATION_SCHEMA, installationId } from './installation.ts';
import { MAIL_SCHEMA, sqliteMails } from './mails.ts';
import { sqliteTickets, TICKET_SCHEMA } from './tickets.ts';
import { sqliteVectors, VECTOR_SCHEMA } from './vectors.ts';
import { sqliteVersions, VERSION_SCHEMA } from './versions.ts';
import { createWriter, type Writer } from './writer.ts';

const SCHEMAS = [CONVERSATION_SCHEMA, TICKET_SCHEMA, MAIL_SCHEMA, VERSION_SCHEMA, VECTOR_SCHEMA, INSTALLATION_SCHEMA];

/**
 * Opens everything the desk keeps in the file `desk.sqlite` of a folder, both made when missing. Rejects with `StoreUnavailableError` that says what
 * to do when the folder cannot be used or a newer version of the program wrote the file.
 */
export async function openSqliteStore(folder: string, openDisk: OpenDiskSync = openDiskSync): Promise<Store> {
  const database = openDatabase(folder, SCHEMAS);
  try {
    return guarded('The database cannot be read', () =>
      storeOn(folder, database, createWriter(database, openDisk(`${databaseFile(folder)}-wal`))),
    );
  } catch (error) {
    database.close();
    throw error;
  }
}

function storeOn(folder: string, database: DatabaseSync, writer: Writer): Store {
  const { cases, keep } = sqliteCases(database, writer);
  let closed: Promise<void> | undefined;
  return {
    conversations: sqliteConversations(database, writer, { keep }),
    cases,
    tickets: sqliteTickets(database, writer),
    mails: sqliteMails(database, writer),
    vectors: sqliteVectors(database, writer),
    versions: sqliteVersions(database, writer),
    installation: installationId(database),
    place: folder,
    close() {
      closed ??= writer.close().finally(() => database.close());
      return closed;
    },
  };
}
