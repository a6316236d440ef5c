import { StoreBusyError, StoreUnavailableError } from '../../domain/core/store-errors.ts';

const SQLITE_ADVICE: Readonly<Record<number, string>> = {
  5: 'another process holds the database; try again',
  6: 'another process holds the database; try again',
  8: 'the database is read-only; give this process write access to the folder DATA_DIR',
  10: 'the disk did not answer; check the disk that holds DATA_DIR',
  11: 'the database file is damaged; stop the bot and put back a copy of DATA_DIR',
  13: 'the disk is full; make room where DATA_DIR is',
  14: 'the database cannot be opened; check that the folder DATA_DIR exists and may be written',
  26: 'the file desk.sqlite in DATA_DIR is no database; move it away or put back a copy',
};

/** SQLite's primary result code of what `node:sqlite` threw, or `undefined` when it threw something else. */
function sqliteCode(cause: unknown): number | undefined {
  if (!(cause instanceof Error) || !('errcode' in cause) || typeof cause.errcode !== 'number') return undefined;
  return cause.errcode & 0xff;
}

/** Whether another process held what was asked for: nothing was done, and it may be tried again. */
export function isBusy(cause: unknown): boolean {
  return sqliteCode(cause) === 5 || sqliteCode(cause) === 6;
}

/** What was thrown as an error of the store: what was being done, what to do about it, and the cause kept. */
export function storeError(what: string, cause: unknown): StoreUnavailableError {
  if (cause instanceof StoreUnavailableError) return cause;
  const code = sqliteCode(cause);
  const advice = code === undefined ? undefined : SQLITE_ADVICE[code];
  const reason = advice ?? (cause instanceof Error ? cause.message : String(cause));
  const Kind = isBusy(cause) ? StoreBusyError : StoreUnavailableError;
  return new Kind(`${what}: ${reason}`, { cause });
}

/** Runs a piece of work on the database. Whatever it throws comes out as `StoreUnavailableError`, with what to do and its cause kept. */
export function guarded<Value>(what: string, work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    throw storeError(what, cause);
  }
}
