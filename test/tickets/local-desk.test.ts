import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createLocalDesk } from '../../src/tickets/local-desk.ts';
import { temporaryFolders } from '../store/temporary-folder.ts';
import { describeTicketDesk, done, sampleDraft } from './desk-contract.ts';

const newFolder = temporaryFolders();
const clock = () => '2026-11-20T10:00:00.000Z';

async function opened(folder = newFolder()) {
  const store = await openSqliteStore(folder);
  return { store, desk: createLocalDesk({ tickets: store.tickets, clock }) };
}

/** Does to the file of a folder what no desk does. */
function behindTheDesk(folder: string, sql: string): void {
  const database = new DatabaseSync(`${folder}/desk.sqlite`);
  database.exec(sql);
  database.close();
}

describeTicketDesk('the local desk', async () => {
  const folder = newFolder();
  const stores: Store[] = [];
  return {
    async open() {
      const { store, desk } = await opened(folder);
      stores.push(store);
      return desk;
    },
    async close() {
      for (const store of stores) await store.close();
    },
  };
});

describe('the local desk', () => {
  it('numbers tickets from 1 without gaps, and never gives a number again', async () => {
    const folder = newFolder();
    const { store, desk } = await opened(folder);
    const open = async (key: string) => done(await desk.open(sampleDraft(key))).id;
    expect([await open('a'), await open('a'), await open('b')]).toEqual(['1', '1', '2']);
    behindTheDesk(folder, 'DELETE FROM tickets');
    expect(await open('c')).toBe('3');
    await store.close();
  });

  it('dates a ticket by its clock', async () => {
    const { store, desk } = await opened();
    expect(done(await desk.open(sampleDraft('a'))).openedAt).toBe(clock());
    await store.close();
  });

  it('says that a damaged ticket cannot be had, for good', async () => {
    const folder = newFolder();
    const { store, desk } = await opened(folder);
    await desk.open(sampleDraft('a'));
    behindTheDesk(folder, `UPDATE tickets SET ticket = '{"title":"x"}'`);
    for (const answer of [await desk.find('1'), await desk.open(sampleDraft('a'))]) {
      expect(answer).toEqual({
        kind: 'failed',
        failure: { kind: 'refused', detail: expect.stringContaining('ticket 1 is damaged') },
      });
    }
    await store.close();
  });

  it('answers late while another process holds the database, and opens the ticket afterwards', async () => {
    const folder = newFolder();
    const { store, desk } = await opened(folder);
    const other = new DatabaseSync(`${folder}/desk.sqlite`);
    other.exec('BEGIN IMMEDIATE');
    expect(await desk.open(sampleDraft('a'))).toMatchObject({ kind: 'failed', failure: { kind: 'late' } });
    other.exec('ROLLBACK');
    expect(done(await desk.open(sampleDraft('a'))).id).toBe('1');
    other.close();
    await store.close();
  });

  it('answers unreachable once the database is closed', async () => {
    const { store, desk } = await opened();
    await store.close();
    const answers = [await desk.open(sampleDraft('a')), await desk.find('1')];
    for (const answer of [...answers, await desk.check()]) {
      expect(answer).toMatchObject({ kind: 'failed', failure: { kind: 'unreachable' } });
    }
  });
});

describe('giving a local ticket to somebody', () => {
  it('keeps the name, and a new ticket is open from then on', async () => {
    const { desk } = await opened();
    const { id } = done(await desk.open(sampleDraft('case-1')));
    const given = done(await desk.change(id, { kind: 'assign', to: 'Agent Two' }));
    expect(given).toMatchObject({ assignee: 'Agent Two', state: 'open' });
    expect(done(await desk.find(id))).toEqual(given);
    expect(done(await desk.change(id, { kind: 'close', by: null }))).toMatchObject({
      assignee: 'Agent Two',
      state: 'closed',
    });
  });
});
