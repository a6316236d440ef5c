import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { StoreUnavailableError, UnreadableDocumentError } from '../../src/domain/core/store-errors.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleCase, sampleDocument } from './sample-documents.ts';
import { describeStore } from './store-contract.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();
/** Programs of their own take long to start where much else runs (ms). */
const PROCESSES_MS = 120_000;
const LONG_AGO = '2000-01-01T00:00:00.000Z';
const COMMIT_LOOP = fileURLToPath(new URL('./commit-loop.ts', import.meta.url));
const CROWD_LOOP = fileURLToPath(new URL('./crowd-loop.ts', import.meta.url));

/** A store, and another way to its file: for what no store does. */
async function opened(folder: string) {
  const kept = await openSqliteStore(folder);
  const database = new DatabaseSync(join(folder, 'desk.sqlite'));
  const close = async () => {
    await kept.close();
    database.close();
  };
  return { kept, store: kept.conversations, cases: kept.cases, database, close };
}

describeStore('the SQLite store', async () => {
  const folder = newFolder();
  const stores: Store[] = [];
  return {
    async open() {
      const store = await openSqliteStore(folder);
      stores.push(store);
      return store;
    },
    async close() {
      for (const store of stores) await store.close();
    },
  };
});

describe('the SQLite store and other processes', () => {
  it(
    'holds the last committed version, and its case, after a process was killed in the middle',
    async () => {
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

        const { database, store, cases, close } = await opened(folder);
        const { version, document } = await store.load('c1');
        expect([said, said + 1]).toContain(version);
        expect(document.misses).toBe(version);
        expect([document.case]).toEqual(await cases.casesOpenedSince(LONG_AGO));
        expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
        await close();
        before = version;
      }
    },
    PROCESSES_MS,
  );

  it(
    'holds every answered version of many conversations that were kept together when their process was killed',
    async () => {
      const folder = newFolder();
      const said = new Map<number, number>();
      for (let round = 0; round < 2; round += 1) {
        const child = spawn(process.execPath, [CROWD_LOOP, folder, '8'], { stdio: ['ignore', 'pipe', 'inherit'] });
        let lines = 0;
        createInterface(child.stdout).on('line', (line) => {
          const [number = 0, version = 0] = line.split(' ').map(Number);
          said.set(number, version);
          lines += 1;
          if (lines >= 200) child.kill('SIGKILL');
        });
        await once(child, 'close');
        const { store, cases, database, close } = await opened(folder);
        const kept = await cases.casesOpenedSince(LONG_AGO);
        for (const [number, version] of said) {
          const stored = await store.load(`c${number}`);
          expect([version, version + 1]).toContain(stored.version);
          expect(stored.document.misses).toBe(stored.version);
          expect(stored.document.case).toEqual(kept.find((one) => one.number === number));
        }
        expect(said.size).toBe(8);
        expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
        await close();
      }
    },
    PROCESSES_MS,
  );

  it(
    'loses no commit of two processes that start and write at the same time',
    async () => {
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
      const { store, close } = await opened(folder);
      expect((await store.load('c1')).version).toBe(100);
      await close();
    },
    PROCESSES_MS,
  );

  it('fails soon and says so when another process holds the database, and works again afterwards', async () => {
    const folder = newFolder();
    const { database: other, store, close } = await opened(folder);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.commit('c1', 0, sampleDocument({}))).rejects.toThrow(
      new StoreUnavailableError('Conversation c1 could not be written: another process holds the database; try again'),
    );
    expect((await store.load('c1')).version).toBe(0);
    other.exec('ROLLBACK');
    expect(await store.commit('c1', 0, sampleDocument({}))).toBe('committed');
    await close();
  });
});

describe('the SQLite store and a write that fails half way', () => {
  it('keeps nothing of it, and takes the next one', async () => {
    const { database, store, close } = await opened(newFolder());
    await store.commit('c1', 0, sampleDocument({ misses: 1 }));
    database.exec('ALTER TABLE cases RENAME TO away');
    await expect(store.commit('c1', 1, sampleDocument({ misses: 2, case: sampleCase(1) }))).rejects.toThrow(
      StoreUnavailableError,
    );
    database.exec('ALTER TABLE away RENAME TO cases');
    expect(await store.load('c1')).toEqual({ version: 1, document: sampleDocument({ misses: 1 }) });
    expect(await store.commit('c1', 1, sampleDocument({ misses: 2, case: sampleCase(1) }))).toBe('committed');
    await close();
  });
});

describe('the SQLite store and damaged documents', () => {
  async function damaged(change: string) {
    const all = await opened(newFolder());
    await all.store.commit('good', 0, sampleDocument({ misses: 3 }));
    await all.store.commit('bad', 0, sampleDocument({ case: sampleCase(5) }));
    all.database.exec(change);
    return all;
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
    ['is of a newer version', `UPDATE conversations SET format = 4 WHERE id = 'bad'`, /newer version of the bot/],
  ])('names the conversation whose document %s, and serves the others', async (_title, change, expected) => {
    const { store, cases, close } = await damaged(change);
    await expect(store.load('bad')).rejects.toThrow(expected);
    await expect(store.load('bad')).rejects.toBeInstanceOf(UnreadableDocumentError);
    expect((await store.load('good')).document.misses).toBe(3);
    expect(await cases.casesOpenedSince(LONG_AGO)).toMatchObject([{ number: 5 }]);
    await close();
  });

  it('names the case that cannot be read', async () => {
    const { store, cases, close } = await damaged(`UPDATE cases SET document = '[]'`);
    await expect(cases.casesOpenedSince(LONG_AGO)).rejects.toThrow(/^Case 5 is damaged/);
    expect((await store.load('bad')).unreadableCase?.why).toMatch(/^Case 5 is damaged/);
    expect((await store.load('good')).document.misses).toBe(3);
    await close();
  });

  it('keeps what a document of the same form has beyond the known parts', async () => {
    const { store, close } = await damaged(
      `UPDATE conversations SET document = json_set(document, '$.later', 1) WHERE id = 'good'`,
    );
    expect((await store.load('good')).document).toHaveProperty('later', 1);
    await close();
  });
});
