import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { DeskCase } from '../../src/domain/case/case.ts';
import { UnreadableDocumentError } from '../../src/domain/core/store-errors.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { sampleCase, sampleDocument } from './sample-documents.ts';
import { temporaryFolders } from './temporary-folder.ts';

// Made by the store of commit c18e466, the last that kept the case of a conversation in its text as well, from chats with the product's demo fleet.
const OLD = fileURLToPath(new URL('./c18e466.database', import.meta.url));
const LONG_AGO = '2000-01-01T00:00:00.000Z';

const newFolder = temporaryFolders();

async function opened(fixture?: string) {
  const folder = newFolder();
  const file = join(folder, 'desk.sqlite');
  if (fixture !== undefined) copyFileSync(fixture, file);
  const old = fixture === undefined ? {} : textsIn(new DatabaseSync(file));
  const kept = await openSqliteStore(folder);
  const database = new DatabaseSync(file);
  const close = async () => {
    await kept.close();
    database.close();
  };
  return { ...kept, store: kept.conversations, old, database, close };
}

function textsIn(database: DatabaseSync): Record<string, string> {
  const rows = database.prepare('SELECT id, document FROM conversations').all();
  database.close();
  return Object.fromEntries(rows.map(({ id, document }) => [String(id), String(document)]));
}

function textOf(database: DatabaseSync, id: string): string {
  return String(database.prepare('SELECT document FROM conversations WHERE id = ?').get(id)?.document);
}

/** A case that was looked at once, as flows leave it. */
async function lookedAt(number: number): Promise<DeskCase> {
  const { store, close } = await opened(OLD);
  const deskCase = (await store.load('looked')).document.case;
  await close();
  if (deskCase === null || deskCase.seenFirst === null) throw new Error('the fixture has no look');
  return { ...deskCase, number, seenLast: deskCase.seenFirst };
}

describe('a database whose conversations carry their cases in their text', () => {
  it('gives every conversation as it was written, and goes on in it', async () => {
    const { store, cases, old, database, close } = await opened(OLD);
    const before = await cases.casesOpenedSince(LONG_AGO);
    expect(Object.keys(old)).toEqual(['looked', 'second', 'third', 'ticketed', 'over']);
    for (const [id, text] of Object.entries(old)) {
      const { version, document } = await store.load(id);
      expect(document).toEqual(JSON.parse(text));
      expect(await store.commit(id, version, { ...document, misses: 7 })).toBe('committed');
      expect(await store.load(id)).toEqual({ version: version + 1, document: { ...document, misses: 7 } });
      expect(JSON.parse(textOf(database, id))).not.toHaveProperty('case');
    }
    expect(await cases.casesOpenedSince(LONG_AGO)).toEqual(before);
    expect(before.map(({ number, state }) => [number, state])).toEqual([
      [4, 'escalated'],
      [3, 'open'],
      [2, 'open'],
      [5, 'solved'],
      [1, 'open'],
    ]);
    await close();
  });
});

describe('the case of a conversation', () => {
  it('is kept once, and comes back with its conversation at every version', async () => {
    const { store, database, close } = await opened();
    for (const [version, symptom] of ['black screen', 'slow sign-in'].entries()) {
      const document = sampleDocument({ misses: version, case: sampleCase(3, symptom) });
      await store.commit('c1', version, document);
      expect(await store.load('c1')).toEqual({ version: version + 1, document });
      expect(textOf(database, 'c1')).not.toContain(symptom);
    }
    expect(database.prepare('SELECT count(*) AS cases FROM cases').get()).toEqual({ cases: 1 });
    await close();
  });

  it('stays with the desk when the conversation goes on without it, or with the next one', async () => {
    const { store, cases, close } = await opened();
    await store.commit('c1', 0, sampleDocument({ case: sampleCase(3) }));
    await store.commit('c1', 1, sampleDocument({ case: null }));
    expect((await store.load('c1')).document.case).toBeNull();
    await store.commit('c1', 2, sampleDocument({ case: sampleCase(4) }));
    expect((await store.load('c1')).document.case?.number).toBe(4);
    expect((await cases.casesOpenedSince(LONG_AGO)).map(({ number }) => number)).toEqual([4, 3]);
    await close();
  });

  it('is named where it is damaged or gone, and its conversation is given without it and without what stood on it', async () => {
    const { store, database, close } = await opened();
    const stack = [{ flow: 'troubleshoot', state: {} }];
    await store.commit('c1', 0, sampleDocument({ case: sampleCase(3), seen: ['a'], stack }));
    await store.commit('c2', 0, sampleDocument({ case: sampleCase(4), stack }));
    database.exec(`UPDATE cases SET document = '{"number":' WHERE number = 3`);
    expect(await store.load('c1')).toEqual({
      version: 1,
      document: sampleDocument({ case: null, seen: ['a'], stack: [] }),
      unreadableCase: { number: 3, why: expect.stringMatching(/^Case 3 is damaged: it is no JSON\. Put back a copy/) },
    });
    database.exec('DELETE FROM cases WHERE number = 3');
    expect(await store.load('c1')).toMatchObject({ document: { case: null }, unreadableCase: { number: 3 } });
    expect(await store.load('c2')).toMatchObject({ document: { case: { number: 4 }, stack } });
    await close();
  });

  it('is not given up where a newer version of the program wrote it', async () => {
    const { store, database, close } = await opened();
    await store.commit('c1', 0, sampleDocument({ case: sampleCase(3) }));
    database.exec('UPDATE cases SET format = format + 1');
    await expect(store.load('c1')).rejects.toThrow(/^Case 3 was written by a newer version/);
    await expect(store.load('c1')).rejects.toBeInstanceOf(UnreadableDocumentError);
    await close();
  });
});

describe('what a case saw at the call and last', () => {
  it('is written once while it is the same, also after it was read, and given as two objects', async () => {
    const { store, cases, database, close } = await opened();
    const deskCase = await lookedAt(1);
    const size = () => Number(database.prepare('SELECT length(document) AS size FROM cases').get()?.size);
    await store.commit('c1', 0, sampleDocument({ case: deskCase }));
    const first = await store.load('c1');
    expect(first.document.case).toEqual(deskCase);
    expect(first.document.case?.seenLast).not.toBe(first.document.case?.seenFirst);
    expect(size()).toBeLessThan(JSON.stringify(deskCase).length - JSON.stringify(deskCase.seenFirst).length + 100);
    const before = size();
    await store.commit('c1', 1, { ...first.document, misses: 1 });
    expect(size()).toBe(before);
    expect(await cases.casesOpenedSince(LONG_AGO)).toEqual([deskCase]);
    await close();
  });

  it('is written twice as soon as it differs in one part', async () => {
    const { store, close } = await opened();
    const deskCase = await lookedAt(1);
    if (deskCase.seenFirst === null) throw new Error('no look');
    const later: DeskCase = { ...deskCase, seenLast: { ...deskCase.seenFirst, callers: 99 } };
    await store.commit('c1', 0, sampleDocument({ case: deskCase }));
    await store.commit('c1', 1, sampleDocument({ case: later }));
    expect((await store.load('c1')).document.case).toEqual(later);
    await store.commit('c1', 2, sampleDocument({ case: { ...deskCase, seenLast: null } }));
    expect((await store.load('c1')).document.case).toMatchObject({ seenLast: null });
    await close();
  });
});
