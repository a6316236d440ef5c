import type { DatabaseSync } from 'node:sqlite';
// From the module: a clock that a test puts in place of the global one must not hold up storage.
import { setImmediate } from 'node:timers';
import type { Survives } from '../../domain/conversation/conversation-store.ts';
import { inTransaction } from './database.ts';
import { storeError } from './guarded.ts';

/** The one way into a database: what is written in one moment is one transaction and, where it must survive a power cut, one sync of the disk. */
export interface Writer {
  /**
   * Runs `work` inside a transaction soon; all of it is kept, or nothing when it throws. Resolves once it is kept as `survives` says. Rejects with
   * `StoreUnavailableError` made from `what`. `work` may run with others in one transaction and must not wait for anything.
   */
  write<Value>(what: string, work: () => Value, survives?: Survives): Promise<Value>;
  /** Writes at once what waits. */
  flush(): void;
}

interface Job {
  readonly what: string;
  readonly work: () => unknown;
  readonly survives: Survives;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** What a job came to, told only after its transaction is kept. */
type Told = () => void;

/** In a write-ahead log NORMAL leaves a commit to the operating system; the next FULL one syncs it along. */
const SYNCHRONOUS: Readonly<Record<Survives, string>> = {
  'power-cut': 'PRAGMA synchronous = FULL',
  kill: 'PRAGMA synchronous = NORMAL',
};

function ran(database: DatabaseSync, job: Job, alone: boolean): Told {
  if (!alone) database.exec('SAVEPOINT job');
  try {
    const value = job.work();
    if (!alone) database.exec('RELEASE job');
    return () => job.resolve(value as never);
  } catch (cause) {
    // Alone, the transaction itself is rolled back; and some faults of the disk have ended it already, for all.
    if (alone || !database.isTransaction) throw cause;
    database.exec('ROLLBACK TO job; RELEASE job');
    return () => job.reject(storeError(job.what, cause));
  }
}

/** A writer on an open database whose `synchronous` is FULL. Nobody else may write through the same connection. */
export function createWriter(database: DatabaseSync): Writer {
  let waiting: Job[] = [];
  let level: Survives = 'power-cut';

  const runAll = (jobs: readonly Job[]): void => {
    const survives = jobs.some((job) => job.survives === 'power-cut') ? 'power-cut' : 'kill';
    if (survives !== level) database.exec(SYNCHRONOUS[survives]);
    level = survives;
    const alone = jobs.length === 1;
    const told = inTransaction(database, () => jobs.map((job) => ran(database, job, alone)));
    for (const tell of told) tell();
  };

  const flush = (): void => {
    const jobs = waiting;
    waiting = [];
    if (jobs.length === 0) return;
    try {
      runAll(jobs);
    } catch (cause) {
      for (const job of jobs) job.reject(storeError(job.what, cause));
    }
  };

  return {
    write: (what, work, survives = 'power-cut') =>
      new Promise((resolve, reject) => {
        waiting.push({ what, work, survives, resolve, reject });
        if (waiting.length === 1) setImmediate(flush);
      }),
    flush,
  };
}
