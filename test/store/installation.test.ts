import { describe, expect, it } from 'vitest';
import { CONVERSATION_SCHEMA } from '../../src/store/sqlite/conversation-schema.ts';
import { openDatabase } from '../../src/store/sqlite/database.ts';
import { INSTALLATION_SCHEMA, installationId } from '../../src/store/sqlite/installation.ts';
import { temporaryFolders } from './temporary-folder.ts';

function idIn(folder: string, schemas = [INSTALLATION_SCHEMA]): string {
  const database = openDatabase(folder, schemas);
  try {
    return installationId(database);
  } finally {
    database.close();
  }
}

describe('the id of an installation', () => {
  const temporaryFolder = temporaryFolders();

  it('is ten letters and digits, the same after every start', () => {
    const folder = temporaryFolder();
    const id = idIn(folder);
    expect(id).toMatch(/^[a-z0-9]{10}$/);
    expect(idIn(folder)).toBe(id);
  });

  it('is the same for two processes that start on one folder', () => {
    const folder = temporaryFolder();
    const [first, second] = [1, 2].map(() => openDatabase(folder, [INSTALLATION_SCHEMA]));
    if (first === undefined || second === undefined) throw new Error('two databases were opened');
    expect(installationId(first)).toBe(installationId(second));
    first.close();
    second.close();
  });

  it('is another one for every folder', () => {
    const ids = Array.from({ length: 50 }, () => idIn(temporaryFolder()));
    expect(new Set(ids).size).toBe(50);
  });

  it('is made in a database that has been in use without one', () => {
    const folder = temporaryFolder();
    openDatabase(folder, [CONVERSATION_SCHEMA]).close();
    expect(idIn(folder, [CONVERSATION_SCHEMA, INSTALLATION_SCHEMA])).toMatch(/^[a-z0-9]{10}$/);
  });
});
