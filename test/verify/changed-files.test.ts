import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '../store/temporary-folder.ts';
import { changedFiles, NoBaseError, projectFiles } from './changed-files.ts';

describe('what changed against main', () => {
  const folder = temporaryFolders();

  /** A repository with some files committed on `main`. */
  function repository(): { top: string; git: (...words: string[]) => void; write: (file: string) => void } {
    const top = folder();
    const identity = ['-c', 'user.name=desk', '-c', 'user.email=desk@example.com', '-c', 'commit.gpgsign=false'];
    const git = (...words: string[]) => void execFileSync('git', [...identity, ...words], { cwd: top, stdio: 'pipe' });
    const write = (file: string) => writeFileSync(join(top, file), `${file} ${Math.random()}\n`);
    git('init', '--quiet', '--initial-branch=main');
    mkdirSync(join(top, 'facts'));
    for (const file of ['kept', 'edited', 'gone', 'moved', 'facts/écran noir.md']) write(file);
    writeFileSync(join(top, '.gitignore'), 'ignored\n');
    git('add', '.');
    git('commit', '--quiet', '--no-verify', '-m', 'first');
    return { top, git, write };
  }

  it('is what a branch committed and what is not committed yet, files that are new, gone or moved included', () => {
    const { top, git, write } = repository();
    git('checkout', '--quiet', '-b', 'work');
    write('edited');
    git('commit', '--quiet', '--no-verify', '-am', 'edited');
    write('facts/écran noir.md');
    write('new');
    write('ignored');
    rmSync(join(top, 'gone'));
    renameSync(join(top, 'moved'), join(top, 'elsewhere'));
    git('add', 'elsewhere', 'moved');
    expect(changedFiles(top)).toEqual(['edited', 'elsewhere', 'facts/écran noir.md', 'gone', 'moved', 'new']);
    expect(projectFiles(top).sort()).toEqual([
      '.gitignore',
      'edited',
      'elsewhere',
      'facts/écran noir.md',
      'kept',
      'new',
    ]);
  });

  it('is nothing that main has got since', () => {
    const { top, git, write } = repository();
    git('checkout', '--quiet', '-b', 'work');
    git('checkout', '--quiet', 'main');
    write('kept');
    git('commit', '--quiet', '--no-verify', '-am', 'meanwhile');
    git('checkout', '--quiet', 'work');
    expect(changedFiles(top)).toEqual([]);
  });

  it('is on main itself what is not committed yet', () => {
    const { top, write } = repository();
    write('kept');
    expect(changedFiles(top)).toEqual(['kept']);
  });

  it('cannot be told without a branch main, and that is said', () => {
    const { top, git } = repository();
    git('branch', '-m', 'trunk');
    expect(() => changedFiles(top)).toThrow(NoBaseError);
    expect(() => changedFiles(folder())).toThrow(NoBaseError);
  });
});
