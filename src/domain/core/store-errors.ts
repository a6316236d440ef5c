/** Storage failed: nothing was read or written by this call, and it may be tried again. The message says what to look at. */
export class StoreUnavailableError extends Error {
  override readonly name: string = 'StoreUnavailableError';
}

/** Somebody else held the storage for too long: the next moment may do. */
export class StoreBusyError extends StoreUnavailableError {}

/** One stored document makes no sense to this version of the program; all others are fine. Trying again does not help. */
export class UnreadableDocumentError extends StoreUnavailableError {
  override readonly name: string = 'UnreadableDocumentError';
}

/** The stored document is damaged or gone, whatever the version of the program: only a copy brings it back. */
export class DamagedDocumentError extends UnreadableDocumentError {
  override readonly name = 'DamagedDocumentError';
}
