import type { DatabaseSync } from 'node:sqlite';
// From the module: a clock that a test puts in place of the global one must not hold up storage.
import { setImmediate } from 'node:timers';
import type { Survives } from '../../domain/conversation/conversation-store.ts';
import { StoreUnavailableError } from '../../domain/core/store-errors.ts';
import { inTransaction } from './database.ts';
import { type DiskSync, sharedSync } from './disk-sync.ts';
import { storeError } from './guarded.ts';

/** The one way into a database: what is written in one moment is one transaction, and shares a sync of the disk with all that waits for one. */
export interface Writer {
  /**
   * Runs `work` inside a transaction soon; all of it is kept, or nothing when it throws. Resolves once it is kept as `survives` says. Rejects with
   * `StoreUnavailableError` made from `what`. `work` may run with others in one transaction and must not wait for anything.
   */
  write<Value>(what: string, work: () => Value, survives?: Survives): Promise<Value>;
  /** Writes what waits, and ends. */
  close(): Promise<void>;
}

interface Writing {
  readonly what: string;
  readonly work: () => unknown;
  readonly survives: Survives;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** What a job came to inside its transaction. */
type Written =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly cause: unknown };

function ran(database: DatabaseSync, { work }: Writing, alone: boolean): Written {
  if (!alone) database.exec('SAVEPOINT job');
  try {
    const value = work();
    if (!alone) database.exec('RELEASE job');
    return { kind: 'done', value };
  } catch (cause) {
    // Alone, the transaction itself is rolled back; and some faults of the disk have ended it already, for all.
    if (alone || !database.isTransaction) throw cause;
    database.exec('ROLLBACK TO job; RELEASE job');
    return { kind: 'failed', cause };
  }
}

/**
 * A writer on an open database, which nobody else writes to through the same connection. The database leaves a commit to the operating system
 * (`synchronous` NORMAL); `disk`, opened on its write-ahead log, then puts it on the disk before it is answered. So an answered commit survives what it
 * would with `synchronous` FULL, and nobody else waits for the disk meanwhile.
 */
export function createWriter(database: DatabaseSync, disk: DiskSync): Writer {
  const shared = sharedSync(disk);
  let waiting: Writing[] = [];

  const onDisk = async ({ what, reject }: Writing, synced: Promise<void>, tell: () => void): Promise<void> => {
    try {
      await synced;
      tell();
    } catch (cause) {
      const advice = 'the disk did not answer; check the disk that holds DATA_DIR';
      reject(new StoreUnavailableError(`${what}: ${advice}`, { cause }));
    }
  };

  const tellAll = (outcomes: readonly (readonly [Writing, Written])[]): void => {
    let synced: Promise<void> | undefined;
    for (const [job, outcome] of outcomes) {
      if (outcome.kind === 'failed') job.reject(storeError(job.what, outcome.cause));
      else if (job.survives === 'kill') job.resolve(outcome.value as never);
      else {
        synced ??= shared.sync();
        void onDisk(job, synced, () => job.resolve(outcome.value as never));
      }
    }
  };

  const flush = (): void => {
    const jobs = waiting;
    waiting = [];
    if (jobs.length === 0) return;
    try {
      const alone = jobs.length === 1;
      tellAll(inTransaction(database, () => jobs.map((job) => [job, ran(database, job, alone)] as const)));
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
    async close() {
      flush();
      await shared.close();
    },
  };
}
