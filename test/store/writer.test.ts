import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextMoment } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StoreBusyError, StoreUnavailableError } from '../../src/domain/core/store-errors.ts';
import { openDatabase } from '../../src/store/sqlite/database.ts';
import { createWriter } from '../../src/store/sqlite/writer.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

/** A disk that ends a sync when it is told to. */
function handDisk() {
  const underWay: PromiseWithResolvers<void>[] = [];
  let begun = 0;
  return {
    disk: {
      sync: () => {
        begun += 1;
        const one = Promise.withResolvers<void>();
        underWay.push(one);
        return one.promise;
      },
      close: async () => {},
    },
    begun: () => begun,
    /** Ends the sync that is under way, and lets what follows from it happen. */
    end: async (error?: Error) => {
      const one = underWay.shift();
      if (error === undefined) one?.resolve();
      else one?.reject(error);
      await nextMoment();
      await nextMoment();
    },
  };
}

function opened() {
  const folder = newFolder();
  const schema = { room: 'notes', migrations: ['CREATE TABLE notes (text TEXT PRIMARY KEY) STRICT;'] };
  const database = openDatabase(folder, [schema]);
  const disk = handDisk();
  const writer = createWriter(database, disk.disk);
  const insert = database.prepare('INSERT INTO notes VALUES (?)');
  const told: string[] = [];
  const note = (text: string) => () => {
    insert.run(text);
    return text;
  };
  /** Writes a note, and says once that is answered. */
  const write = async (text: string, survives?: 'kill') => {
    told.push(await writer.write(`${text} not kept`, note(text), survives));
  };
  const notes = () =>
    database
      .prepare('SELECT text FROM notes ORDER BY rowid')
      .all()
      .map((row) => row.text);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return { database, writer, disk, note, write, notes, told, file: join(folder, 'desk.sqlite') };
}

describe('what is written to SQLite', () => {
  it('in one moment shares a transaction and a sync, and is answered when that ended', async () => {
    const { disk, write, notes, told } = opened();
    const all = Promise.all([write('a'), write('b'), write('c')]);
    await nextMoment();
    expect([notes(), told, disk.begun()]).toEqual([['a', 'b', 'c'], [], 1]);
    await disk.end();
    await all;
    expect([told, disk.begun()]).toEqual([['a', 'b', 'c'], 1]);
  });

  it('while a sync is under way shares the next one, which begins when that ended', async () => {
    const { disk, write, told } = opened();
    const first = write('a');
    await nextMoment();
    const others = [write('b')];
    await nextMoment();
    others.push(write('c'));
    await nextMoment();
    expect([told, disk.begun()]).toEqual([[], 1]);
    await disk.end();
    await first;
    expect([told, disk.begun()]).toEqual([['a'], 2]);
    await disk.end();
    await Promise.all(others);
    expect([told, disk.begun()]).toEqual([['a', 'b', 'c'], 2]);
  });

  it('and need not survive a power cut is answered at once, and asks the disk for nothing', async () => {
    const { disk, write, notes, told } = opened();
    await write('a', 'kill');
    expect([notes(), told, disk.begun()]).toEqual([['a'], ['a'], 0]);
    const slow = write('b');
    await write('c', 'kill');
    expect([told, disk.begun()]).toEqual([['a', 'c'], 1]);
    await disk.end();
    await slow;
  });

  it('is not answered as kept where the disk fails, and what comes later is', async () => {
    const { disk, write } = opened();
    const failing = Promise.allSettled([write('a'), write('b')]);
    await nextMoment();
    const next = write('c');
    await nextMoment();
    await disk.end(new Error('EIO'));
    const advice = 'the disk did not answer; check the disk that holds DATA_DIR';
    expect(await failing).toMatchObject([
      { reason: new StoreUnavailableError(`a not kept: ${advice}`) },
      { reason: new StoreUnavailableError(`b not kept: ${advice}`) },
    ]);
    await disk.end();
    await next;
  });

  it('and fails takes nothing else with it, and leaves nothing of itself', async () => {
    const { disk, writer, note, notes } = opened();
    const half = () => {
      note('half')();
      throw new Error('planted');
    };
    const outcomes = Promise.allSettled([
      writer.write('A not kept', note('a')),
      writer.write('Half not kept', half),
      writer.write('A again not kept', note('a')),
      writer.write('B not kept', note('b')),
    ]);
    await nextMoment();
    await disk.end();
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect((await outcomes)[1]).toMatchObject({ reason: new StoreUnavailableError('Half not kept: planted') });
    expect(notes()).toEqual(['a', 'b']);
    await expect(writer.write('Half not kept', half)).rejects.toThrow('Half not kept: planted');
    expect([notes(), disk.begun()]).toEqual([['a', 'b'], 1]);
  });

  it('while another process holds the file fails for all of one moment, each told what failed, and works afterwards', async () => {
    const { write, notes, file } = opened();
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const outcomes = await Promise.allSettled([write('A'), write('B')]);
    const reasons = outcomes.map((one) => (one.status === 'rejected' ? one.reason : null));
    expect(reasons.map((reason) => reason instanceof StoreBusyError)).toEqual([true, true]);
    expect(reasons.map(({ message }) => message)).toEqual([
      'A not kept: another process holds the database; try again',
      'B not kept: another process holds the database; try again',
    ]);
    other.exec('ROLLBACK');
    other.close();
    await write('C', 'kill');
    expect(notes()).toEqual(['C']);
  });

  it('is kept, and on the disk, before an end that comes at once, and refused after it', async () => {
    const { database, writer, disk, write, notes, told } = opened();
    const last = write('last');
    const closed = writer.close();
    let ended = false;
    void closed.then(() => {
      ended = true;
    });
    await nextMoment();
    expect([notes(), ended]).toEqual([['last'], false]);
    await disk.end();
    await Promise.all([last, closed]);
    expect(told).toEqual(['last']);
    database.close();
    await expect(writer.write('Too late', () => 0)).rejects.toThrow(/^Too late: /);
  });
});
