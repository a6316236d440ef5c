/** Storage failed: nothing was read or written by this call, and it may be tried again. The message says what to look at. */
export class StoreUnavailableError extends Error {
  override readonly name: string = 'StoreUnavailableError';
}

/** One stored document makes no sense to this version of the program; all others are fine. Trying again does not help. */
export class UnreadableDocumentError extends StoreUnavailableError {
  override readonly name = 'UnreadableDocumentError';
}

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

/** Runs a piece of work on the database. Whatever it throws comes out as `StoreUnavailableError`, with what to do and its cause kept. */
export function guarded<Value>(what: string, work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof StoreUnavailableError) throw cause;
    const code = sqliteCode(cause);
    const advice = code === undefined ? undefined : SQLITE_ADVICE[code];
    const reason = advice ?? (cause instanceof Error ? cause.message : String(cause));
    throw new StoreUnavailableError(`${what}: ${reason}`, { cause });
  }
}
