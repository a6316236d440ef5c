import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { inTransaction, openDatabase } from '../../src/store/database.ts';
import { createLocalDesk, TICKET_SCHEMA } from '../../src/tickets/local-desk.ts';
import { temporaryFolders } from '../store/temporary-folder.ts';
import { describeTicketDesk, done, sampleDraft } from './desk-contract.ts';

const newFolder = temporaryFolders();
const clock = () => '2026-11-20T10:00:00.000Z';

function opened(folder = newFolder()) {
  const database = openDatabase(folder, [TICKET_SCHEMA]);
  return {
    database,
    desk: createLocalDesk({ database, inTransaction: (work) => inTransaction(database, work), clock }),
  };
}

describeTicketDesk('the local desk', async () => {
  const folder = newFolder();
  const databases: DatabaseSync[] = [];
  return {
    async open() {
      const { database, desk } = opened(folder);
      databases.push(database);
      return desk;
    },
    async close() {
      for (const database of databases) database.close();
    },
  };
});

describe('the local desk', () => {
  it('numbers tickets from 1 without gaps, and never gives a number again', async () => {
    const { database, desk } = opened();
    const open = async (key: string) => done(await desk.open(sampleDraft(key))).id;
    expect([await open('a'), await open('a'), await open('b')]).toEqual(['1', '1', '2']);
    database.exec('DELETE FROM tickets');
    expect(await open('c')).toBe('3');
    database.close();
  });

  it('dates a ticket by its clock', async () => {
    const { database, desk } = opened();
    expect(done(await desk.open(sampleDraft('a'))).openedAt).toBe(clock());
    database.close();
  });

  it('says that a damaged ticket cannot be had, for good', async () => {
    const { database, desk } = opened();
    await desk.open(sampleDraft('a'));
    database.exec(`UPDATE tickets SET ticket = '{"title":"x"}'`);
    for (const answer of [await desk.find('1'), await desk.findByKey('a'), await desk.open(sampleDraft('a'))]) {
      expect(answer).toEqual({
        kind: 'failed',
        failure: { kind: 'refused', detail: expect.stringContaining('ticket 1 is damaged') },
      });
    }
    database.close();
  });

  it('answers late while another process holds the database, and opens the ticket afterwards', async () => {
    const folder = newFolder();
    const { database, desk } = opened(folder);
    const other = new DatabaseSync(`${folder}/desk.sqlite`);
    other.exec('BEGIN IMMEDIATE');
    expect(await desk.open(sampleDraft('a'))).toMatchObject({ kind: 'failed', failure: { kind: 'late' } });
    other.exec('ROLLBACK');
    expect(done(await desk.open(sampleDraft('a'))).id).toBe('1');
    other.close();
    database.close();
  });

  it('answers unreachable once the database is closed', async () => {
    const { database, desk } = opened();
    database.close();
    const answers = [await desk.open(sampleDraft('a')), await desk.find('1'), await desk.findByKey('a')];
    for (const answer of [...answers, await desk.check()]) {
      expect(answer).toMatchObject({ kind: 'failed', failure: { kind: 'unreachable' } });
    }
  });
});

describe('giving a local ticket to somebody', () => {
  it('keeps the name, and a new ticket is open from then on', async () => {
    const { desk } = opened();
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
