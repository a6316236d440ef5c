import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { CONVERSATION_SCHEMA, createSqliteConversationStore } from '../../src/store/sqlite-conversation-store.ts';
import { StoreUnavailableError, UnreadableDocumentError } from '../../src/store/store-errors.ts';
import { describeConversationStore } from './conversation-store-contract.ts';
import { sampleCase, sampleDocument } from './sample-documents.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();
const COMMIT_LOOP = fileURLToPath(new URL('./commit-loop.ts', import.meta.url));

function opened(folder: string) {
  const database = openDatabase(folder, [CONVERSATION_SCHEMA]);
  return { database, store: createSqliteConversationStore({ database }) };
}

describeConversationStore('the SQLite store', async () => {
  const folder = newFolder();
  const databases: DatabaseSync[] = [];
  return {
    async open() {
      const { database, store } = opened(folder);
      databases.push(database);
      return store;
    },
    async close() {
      for (const database of databases) database.close();
    },
  };
});

describe('the SQLite store and other processes', () => {
  it('holds the last committed version, and its case, after a process was killed in the middle', async () => {
    const folder = newFolder();
    let before = 0;
    for (let round = 0; round < 3; round += 1) {
      const child = spawn(process.execPath, [COMMIT_LOOP, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = 0;
      createInterface(child.stdout).on('line', (line) => {
        said = Number(line);
        if (said >= before + 40) child.kill('SIGKILL');
      });
      await once(child, 'close');
      expect(child.signalCode).toBe('SIGKILL');

      const { database, store } = opened(folder);
      const { version, document } = await store.load('c1');
      expect([said, said + 1]).toContain(version);
      expect(document.misses).toBe(version);
      expect(document.case).toEqual(await store.findCase(1));
      expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
      database.close();
      before = version;
    }
  });

  it('loses no commit of two processes that start and write at the same time', async () => {
    const folder = newFolder();
    const children = [1, 2].map(() =>
      spawn(process.execPath, [COMMIT_LOOP, folder, '50'], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    const said = await Promise.all(
      children.map(async (child) => {
        const versions: number[] = [];
        createInterface(child.stdout).on('line', (line) => versions.push(Number(line)));
        await once(child, 'close');
        expect(child.exitCode).toBe(0);
        return versions;
      }),
    );
    expect(said.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    const { database, store } = opened(folder);
    expect((await store.load('c1')).version).toBe(100);
    database.close();
  });

  it('fails soon and says so when another process holds the database, and works again afterwards', async () => {
    const folder = newFolder();
    const { database, store } = opened(folder);
    const other = new DatabaseSync(join(folder, 'desk.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    await expect(store.commit('c1', 0, sampleDocument({}))).rejects.toThrow(
      new StoreUnavailableError('Conversation c1 could not be written: another process holds the database; try again'),
    );
    expect((await store.load('c1')).version).toBe(0);
    other.exec('ROLLBACK');
    expect(await store.commit('c1', 0, sampleDocument({}))).toBe('committed');
    other.close();
    database.close();
  });
});

describe('the SQLite store and a write that fails half way', () => {
  it('keeps nothing of it, and takes the next one', async () => {
    const { database, store } = opened(newFolder());
    await store.commit('c1', 0, sampleDocument({ misses: 1 }));
    database.exec('ALTER TABLE cases RENAME TO away');
    await expect(store.commit('c1', 1, sampleDocument({ misses: 2, case: sampleCase(1) }))).rejects.toThrow(
      StoreUnavailableError,
    );
    expect(await store.load('c1')).toEqual({ version: 1, document: sampleDocument({ misses: 1 }) });
    database.exec('ALTER TABLE away RENAME TO cases');
    expect(await store.commit('c1', 1, sampleDocument({ misses: 2, case: sampleCase(1) }))).toBe('committed');
    database.close();
  });
});

describe('the SQLite store and damaged documents', () => {
  function damaged(change: string) {
    const { database, store } = opened(newFolder());
    return async () => {
      await store.commit('good', 0, sampleDocument({ misses: 3 }));
      await store.commit('bad', 0, sampleDocument({ case: sampleCase(5) }));
      database.exec(change);
      return { database, store };
    };
  }

  it.each([
    [
      'is no JSON',
      `UPDATE conversations SET document = '{"lang' WHERE id = 'bad'`,
      /Conversation bad is damaged.*Put back a copy/,
    ],
    [
      'has another shape',
      `UPDATE conversations SET document = '{"language":"en"}' WHERE id = 'bad'`,
      /damaged at stack/,
    ],
    ['is of a newer version', `UPDATE conversations SET format = 3 WHERE id = 'bad'`, /newer version of the bot/],
  ])('names the conversation whose document %s, and serves the others', async (_title, change, expected) => {
    const { database, store } = await damaged(change)();
    await expect(store.load('bad')).rejects.toThrow(expected);
    await expect(store.load('bad')).rejects.toBeInstanceOf(UnreadableDocumentError);
    expect((await store.load('good')).document.misses).toBe(3);
    expect((await store.findCase(5))?.number).toBe(5);
    database.close();
  });

  it('names the case that cannot be read', async () => {
    const { database, store } = await damaged(`UPDATE cases SET document = '[]'`)();
    await expect(store.findCase(5)).rejects.toThrow(/^Case 5 is damaged/);
    expect((await store.load('bad')).document.case?.number).toBe(5);
    database.close();
  });

  it('keeps what a document of the same form has beyond the known parts', async () => {
    const { database, store } = await damaged(
      `UPDATE conversations SET document = json_set(document, '$.later', 1) WHERE id = 'good'`,
    )();
    expect((await store.load('good')).document).toHaveProperty('later', 1);
    database.close();
  });
});
