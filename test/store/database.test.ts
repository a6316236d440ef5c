import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../src/domain/core/store-errors.ts';
import { openDatabase, useWriteAheadLog } from '../../src/store/sqlite/database.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

describe('openDatabase', () => {
  it('makes the folder for this user alone', () => {
    const folder = join(newFolder(), 'deep', 'data');
    openDatabase(folder, []).close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('runs only the migrations a file has not seen, and keeps what is in it', () => {
    const folder = newFolder();
    const room = 'notes';
    const first = ["CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('old')"];
    openDatabase(folder, [{ room, migrations: first }]).close();
    const database = openDatabase(folder, [
      { room, migrations: [...first, "ALTER TABLE notes ADD colour TEXT DEFAULT 'red'"] },
    ]);
    expect(database.prepare('SELECT * FROM notes').all()).toEqual([{ text: 'old', colour: 'red' }]);
    database.close();
  });

  it('leaves the file as it was when a migration fails', () => {
    const folder = newFolder();
    const migrations = ['CREATE TABLE one (x)', 'CREATE nonsense'];
    expect(() => openDatabase(folder, [{ room: 'a', migrations }])).toThrow(StoreUnavailableError);
    const database = openDatabase(folder, []);
    expect(database.prepare("SELECT name FROM sqlite_master WHERE name = 'one'").all()).toEqual([]);
    database.close();
  });

  it('refuses a file that a newer version wrote, with what to do', () => {
    const folder = newFolder();
    openDatabase(folder, [{ room: 'a', migrations: ['CREATE TABLE a (x)', 'CREATE TABLE b (x)'] }]).close();
    expect(() => openDatabase(folder, [{ room: 'a', migrations: ['CREATE TABLE a (x)'] }])).toThrow(
      /the tables of a have version 2, this program knows 1; start the newer version/,
    );
  });

  it('refuses a file that is no database and leaves it untouched', () => {
    const folder = newFolder();
    const file = join(folder, 'desk.sqlite');
    writeFileSync(file, 'my own notes, kept under this name by mistake');
    expect(() => openDatabase(folder, [])).toThrow(/desk\.sqlite in DATA_DIR is no database/);
    expect(readFileSync(file, 'utf8')).toContain('my own notes');
  });

  it('says which folder cannot be used', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(() => openDatabase(join(file, 'data'), [])).toThrow(/^The data folder .*data cannot be used/);
    const folder = newFolder();
    mkdirSync(join(folder, 'desk.sqlite'));
    expect(() => openDatabase(folder, [])).toThrow(/cannot be opened; check that the folder DATA_DIR/);
  });
});

describe('two processes that make a new file at the same moment', () => {
  const refused = (code: number) => Object.assign(new Error('database is locked'), { errcode: code });

  it('the one that SQLite refuses at once tries again', () => {
    const asked: string[] = [];
    useWriteAheadLog({
      exec: (sql) => {
        asked.push(sql);
        if (asked.length < 3) throw refused(5);
      },
    });
    expect(asked).toEqual(['PRAGMA journal_mode = WAL', 'PRAGMA journal_mode = WAL', 'PRAGMA journal_mode = WAL']);
  });

  it('anything else is not tried again', () => {
    let asked = 0;
    const exec = () => {
      asked += 1;
      throw refused(14);
    };
    expect(() => useWriteAheadLog({ exec })).toThrow('locked');
    expect(asked).toBe(1);
  });
});
