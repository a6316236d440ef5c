import { DatabaseSync } from 'node:sqlite';
import { onTestFinished, vi } from 'vitest';

/** How many transactions were kept, by whether their commit waited for the disk (`FULL`) or not (`NORMAL`). */
export type Commits = Partial<Record<'FULL' | 'NORMAL', number>>;

/** Counts from now on until the test ends, on every connection of this process that was opened with `synchronous` FULL, as `openDatabase` does. */
export function countCommits(): () => Commits {
  const exec = DatabaseSync.prototype.exec;
  const levels = new WeakMap<DatabaseSync, 'FULL' | 'NORMAL'>();
  const counted: Commits = {};
  const spy = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql: string) {
    exec.call(this, sql);
    const [, level] = /^PRAGMA synchronous = (FULL|NORMAL)$/.exec(sql) ?? [];
    if (level === 'FULL' || level === 'NORMAL') levels.set(this, level);
    const current = levels.get(this) ?? 'FULL';
    if (sql === 'COMMIT') counted[current] = (counted[current] ?? 0) + 1;
  });
  onTestFinished(() => spy.mockRestore());
  return () => ({ ...counted });
}
