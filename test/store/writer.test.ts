import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { StoreBusyError, StoreUnavailableError } from '../../src/domain/core/store-errors.ts';
import { openDatabase } from '../../src/store/sqlite/database.ts';
import { createWriter } from '../../src/store/sqlite/writer.ts';
import { countCommits } from './count-commits.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

function opened() {
  const folder = newFolder();
  const schema = { room: 'notes', migrations: ['CREATE TABLE notes (text TEXT PRIMARY KEY) STRICT;'] };
  const database = openDatabase(folder, [schema]);
  const writer = createWriter(database);
  const insert = database.prepare('INSERT INTO notes VALUES (?)');
  const note = (text: string) => () => {
    insert.run(text);
    return text;
  };
  const notes = () =>
    database
      .prepare('SELECT text FROM notes ORDER BY rowid')
      .all()
      .map((row) => row.text);
  return { database, writer, note, notes, file: join(folder, 'desk.sqlite') };
}

describe('what is written to SQLite', () => {
  it('in one moment is one transaction and one sync, each writer answered with its own', async () => {
    const { database, writer, note, notes } = opened();
    const commits = countCommits();
    const answers = await Promise.all(['a', 'b', 'c'].map((text) => writer.write('Not kept', note(text))));
    expect(answers).toEqual(['a', 'b', 'c']);
    expect(commits()).toEqual({ FULL: 1 });
    await writer.write('Not kept', note('d'));
    expect(commits()).toEqual({ FULL: 2 });
    expect(notes()).toEqual(['a', 'b', 'c', 'd']);
    database.close();
  });

  it('and need not survive a power cut waits for no sync, unless it meets something that must', async () => {
    const { database, writer, note, notes } = opened();
    const commits = countCommits();
    await writer.write('Not kept', note('a'), 'kill');
    expect(commits()).toEqual({ NORMAL: 1 });
    await Promise.all([writer.write('Not kept', note('b'), 'kill'), writer.write('Not kept', note('c'))]);
    expect(commits()).toEqual({ NORMAL: 1, FULL: 1 });
    await writer.write('Not kept', note('d'), 'kill');
    expect(commits()).toEqual({ NORMAL: 2, FULL: 1 });
    expect(notes()).toEqual(['a', 'b', 'c', 'd']);
    database.close();
  });

  it('and fails takes nothing else with it, and leaves nothing of itself', async () => {
    const { database, writer, note, notes } = opened();
    const half = () => {
      note('half')();
      throw new Error('planted');
    };
    const outcomes = await Promise.allSettled([
      writer.write('A not kept', note('a')),
      writer.write('Half not kept', half),
      writer.write('A again not kept', note('a')),
      writer.write('B not kept', note('b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: new StoreUnavailableError('Half not kept: planted') });
    expect(notes()).toEqual(['a', 'b']);
    await expect(writer.write('Half not kept', half)).rejects.toThrow('Half not kept: planted');
    expect(notes()).toEqual(['a', 'b']);
    database.close();
  });

  it('while another process holds the file fails for all of one moment, each told what failed, and works afterwards', async () => {
    const { database, writer, note, notes, file } = opened();
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const failing = [writer.write('A not kept', note('a')), writer.write('B not kept', note('b'))];
    const outcomes = await Promise.allSettled(failing);
    const reasons = outcomes.map((one) => (one.status === 'rejected' ? one.reason : null));
    expect(reasons.map((reason) => reason instanceof StoreBusyError)).toEqual([true, true]);
    expect(reasons.map(({ message }) => message)).toEqual([
      'A not kept: another process holds the database; try again',
      'B not kept: another process holds the database; try again',
    ]);
    other.exec('ROLLBACK');
    await writer.write('Not kept', note('c'));
    expect(notes()).toEqual(['c']);
    other.close();
    database.close();
  });

  it('is kept before an end that comes at once, and refused after it', async () => {
    const { database, writer, note, file } = opened();
    const last = writer.write('Not kept', note('last'));
    writer.flush();
    database.close();
    expect(await last).toBe('last');
    await expect(writer.write('Too late', note('x'))).rejects.toThrow(/^Too late: /);
    const again = new DatabaseSync(file);
    expect(again.prepare('SELECT text FROM notes').all()).toEqual([{ text: 'last' }]);
    again.close();
  });
});
