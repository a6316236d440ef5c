import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
/** Memory that must be free for it: the folders of one run stay far below this, a container's usual 64 MB are not enough (bytes). */
const ROOM = 1024 ** 3;

function where(): string {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/**
 * Where tests make their data folders: in memory where the system has room for it, among temporary files elsewhere. Hundreds of stores are opened in a
 * run, each writes its tables to the disk, and waiting for that proves nothing: no test here cuts the power.
 */
export const DATA_FOLDERS = where();
