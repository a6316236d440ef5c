import { close, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

/** Puts what was written to a file on the disk. */
export interface DiskSync {
  /** Resolves once everything written before the call survives a power cut. Rejects when the disk does not do it. */
  sync(): Promise<void>;
  /** Ends it, after the syncs under way. */
  close(): Promise<void>;
}

/** Opens the way to the disk of one file, which exists. Throws where it cannot be opened. */
export type OpenDiskSync = (file: string) => DiskSync;

const syncData = promisify(fdatasync);
const closeFile = promisify(close);

/** Syncs on a thread of its own: nobody but who asked for it waits. */
export const openDiskSync: OpenDiskSync = (file) => {
  const descriptor = openSync(file, 'r+');
  return { sync: () => syncData(descriptor), close: () => closeFile(descriptor) };
};

/** One sync at a time for all who ask: who asks while one is under way waits for the next, together with all others who do. */
export function sharedSync({ sync, close: end }: DiskSync): DiskSync {
  let underWay: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    next = undefined;
    const mine = sync().finally(() => {
      if (underWay === mine) underWay = undefined;
    });
    underWay = mine;
    return mine;
  };
  const shared = (): Promise<void> => {
    if (next === undefined && underWay === undefined) return begin();
    // What was written after a sync began may not be part of it, whether that one works or not.
    next ??= underWay?.then(begin, begin) ?? begin();
    return next;
  };
  return {
    sync: shared,
    async close() {
      await Promise.allSettled([underWay, next]);
      await end();
    },
  };
}
