import { execFileSync } from 'node:child_process';

/** Told when git cannot say what changed; its message says why. */
export class NoBaseError extends Error {
  override readonly name = 'NoBaseError';
}

function git(top: string, ...args: readonly string[]): string[] {
  const printed = execFileSync('git', args, {
    cwd: top,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return printed.split('\0').filter((one) => one !== '');
}

/** Every file of the project: what is committed and what nobody added yet, without what is ignored or deleted. */
export function projectFiles(top: string): string[] {
  const deleted = new Set(git(top, 'ls-files', '--deleted', '-z'));
  const files = git(top, 'ls-files', '--cached', '--others', '--exclude-standard', '-z');
  return [...new Set(files)].filter((file) => !deleted.has(file));
}

/** The commit at which what is checked out left `main`. Throws `NoBaseError` where there is no such branch, or no git. */
function leftMainAt(top: string): string {
  for (const main of ['main', 'origin/main']) {
    try {
      const [base] = git(top, 'merge-base', main, 'HEAD');
      if (base !== undefined) return base.trim();
    } catch {
      // Not here: a clone of one branch has `main` as `origin/main` only.
    }
  }
  throw new NoBaseError('git knows no branch main to compare with: npm run verify looks at everything.');
}

/**
 * What differs from `main` where this branch left it, committed or not; deleted files and files that nobody added yet count, and a file that moved
 * counts under both names. Throws `NoBaseError`.
 */
export function changedFiles(top: string): string[] {
  const differing = git(top, 'diff', '--name-only', '--no-renames', '-z', leftMainAt(top), '--');
  const fresh = git(top, 'ls-files', '--others', '--exclude-standard', '-z');
  return [...new Set([...differing, ...fresh])].sort();
}
