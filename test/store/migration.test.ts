import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../src/domain/core/store-errors.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { casesLike } from './cases-in-memory.ts';
import { temporaryFolders } from './temporary-folder.ts';

// Made by the product of commit e45bc07, the last before wake-ups and digests, in chats with its demo fleet; a mail, vectors and versions were put in
// by its own rooms.
const OLD = fileURLToPath(new URL('./e45bc07.database', import.meta.url));
const COMMIT_LOOP = fileURLToPath(new URL('./commit-loop.ts', import.meta.url));
const LONG_AGO = '2000-01-01T00:00:00.000Z';
const LATER = '2030-01-01T00:00:00.000Z';
/** When somebody called in those chats. */
const THEN = '2026-11-30T21:00:00.000Z';
const PROCESSES_MS = 120_000;

const newFolder = temporaryFolders();

function oldFolder(change = ''): string {
  const folder = newFolder();
  const file = join(folder, 'desk.sqlite');
  copyFileSync(OLD, file);
  const database = new DatabaseSync(file);
  database.exec(change);
  database.close();
  return folder;
}

describe('a database of the version before', () => {
  it('keeps every conversation, and what each of them waits for', async () => {
    const { conversations: store, close } = await openSqliteStore(oldFolder());
    const due = async (kind: Parameters<typeof store.due>[0]) => await store.due(kind, LATER);
    expect(await due('outbox')).toEqual(['waiting']);
    expect(await due('watch')).toEqual(['watching']);
    expect(await due('check')).toEqual(['checking']);
    expect(await store.due('check', '2026-11-30T20:58:45.788Z')).toEqual([]);
    expect(await store.due('check', '2026-11-30T20:58:45.789Z')).toEqual(['checking']);
    expect(await due('ticket')).toEqual(['caused', 'ticketed']);
    expect(await due('board')).toEqual(['board']);
    expect(await store.load('ticketed')).toMatchObject({ version: 11, document: { case: { number: 3, ticket: '1' } } });
    expect((await store.load('french')).document).toMatchObject({ language: 'fr', languageChosen: true });
    expect((await store.load('checking')).document.stack).toMatchObject([
      { flow: 'troubleshoot', state: { misses: 0 } },
    ]);
    expect((await store.load('watching')).document.watches).toHaveLength(2);
    expect((await store.load('waiting')).document.outbox).toMatchObject([{ effect: { kind: 'say' }, attempts: 1 }]);
    expect(await store.nextCaseNumber()).toBe(7);
    await close();
  });

  it('keeps every case and real cause, and tells of them what cases written today tell', async () => {
    const { cases, close } = await openSqliteStore(oldFolder());
    const all = await cases.casesOpenedSince(LONG_AGO);
    expect(all.map(({ number, state }) => [number, state])).toEqual([
      [6, 'cancelled'],
      [5, 'open'],
      [4, 'escalated'],
      [3, 'escalated'],
      [2, 'open'],
      [1, 'solved'],
    ]);
    expect(all[2]?.realCause?.text).toBe('a broken driver');
    expect(await cases.newestTickets(9)).toEqual(['2', '1']);
    expect(await cases.tickets({ since: LONG_AGO, words: 'black-after', most: 9 })).toEqual(['2']);
    expect((await cases.callersOfHour(THEN)).groups).toMatchObject([
      { persons: 1, places: [{ hostPool: 'pool-desk-cc' }] },
      { persons: 1, places: [{ region: 'canadaeast' }] },
    ]);
    const facts = {
      trackingIds: [],
      sessionHost: null,
      hostPool: null,
      region: 'canadaeast',
      codes: ['0x204'],
      stages: [],
    };
    const query = { number: 9, facts, similarSince: LONG_AGO, countedSince: LONG_AGO, mostTickets: 3 };
    expect(await cases.casesLike(query)).toEqual({
      similar: [{ id: '1', shared: ['region', 'error-code'] }],
      earlier: { cases: 4, worked: [{ fixId: 'connect-0x204-triage', times: 1 }] },
    });
    expect(await cases.casesLike(query)).toEqual(casesLike(all, query));
    expect(await cases.noteRealCause('1', { text: 'x', fixId: null, at: THEN })).toBe(3);
    await close();
  });

  it('keeps local tickets, mails, vectors and versions', async () => {
    const { tickets, mails, vectors, versions, close } = await openSqliteStore(oldFolder());
    expect(await tickets.find('1')).toMatchObject({ key: 'case-3', id: '1', caseNumber: 3, state: 'new' });
    expect(await tickets.find('2')).toMatchObject({ key: 'case-4' });
    expect(await mails.findByKey('case-91')).toMatchObject({ id: '1', sentAt: '2030-01-01T09:00:00.000Z' });
    expect(await mails.find('2')).toMatchObject({ draft: { key: 'case-92' }, sentAt: null });
    expect([...(await vectors.load('desk-embeddings'))]).toEqual([
      ['a1', Float32Array.of(0.5, -0.25, 1)],
      ['b2', Float32Array.of(0, 1, 0)],
    ]);
    expect(await versions.changesSince(LONG_AGO)).toMatchObject([
      { sessionHost: 'fixture-0', from: 'rdp-sxs260209400', to: 'rdp-sxs260209500' },
    ]);
    await close();
  });

  it('is opened once for all: the second time nothing is left to do', async () => {
    const folder = oldFolder();
    await (await openSqliteStore(folder)).close();
    const { conversations, cases, close } = await openSqliteStore(folder);
    expect(await conversations.due('board', LATER)).toEqual(['board']);
    expect(await cases.newestTickets(9)).toEqual(['2', '1']);
    await close();
  });

  it('is opened although a case in it cannot be read, which fails where it is read', async () => {
    const { cases, close } = await openSqliteStore(oldFolder(`UPDATE cases SET document = '[]' WHERE number = 4`));
    expect(await cases.newestTickets(9)).toEqual(['1']);
    await expect(cases.casesOpenedSince(LONG_AGO)).rejects.toThrow(/^Case 4 is damaged/);
    await close();
  });

  it(
    'is brought up to date by one of two processes that start at the same time, and both go on',
    async () => {
      const folder = oldFolder();
      const children = [1, 2].map(() =>
        spawn(process.execPath, [COMMIT_LOOP, folder, '1'], { stdio: ['ignore', 'ignore', 'inherit'] }),
      );
      await Promise.all(children.map((child) => once(child, 'close')));
      expect(children.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
      const { conversations, cases, close } = await openSqliteStore(folder);
      expect((await conversations.load('c1')).version).toBe(2);
      expect(await conversations.due('watch', LATER)).toEqual(['watching']);
      expect(await cases.newestTickets(9)).toEqual(['2', '1']);
      await close();
    },
    PROCESSES_MS,
  );

  it('is refused with what to do where a newer version than this one wrote it', async () => {
    const folder = oldFolder(`UPDATE room_versions SET version = 99 WHERE room = 'conversations'`);
    const opening = openSqliteStore(folder);
    await expect(opening).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(opening).rejects.toThrow(
      /have version 99, this program knows \d+; start the newer version of the bot/,
    );
  });
});
