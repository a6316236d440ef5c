import { Worker } from 'node:worker_threads';
import type { PictureRead } from '../domain/text/picture.ts';

/** A thread of its own that reads one picture at a time. */
export interface Thread {
  /** What came of a picture. Rejects when the thread ends before it answers, whatever ended it; it is of no use then. */
  read(file: Uint8Array): Promise<PictureRead>;
  /** Ends it wherever it stands. */
  end(): Promise<void>;
}

/** Heap of the thread (MB). Pixels lie beside it, bounded by the size of a picture. */
const HEAP_MB = 256;

/**
 * Starts the thread; its engine opens with the first picture. It sees none of the settings of the process and does not keep the process alive.
 */
export function startThread(): Thread {
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    name: 'pictures',
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  worker.unref();
  const ended = new Promise<never>((_resolve, reject) => {
    worker.once('error', (cause) => reject(new Error('the reading thread broke', { cause })));
    worker.once('exit', () => reject(new Error('the reading thread ended')));
  });
  // It may end while nobody waits for it.
  ended.catch(() => {});
  return {
    read(file) {
      const answer = new Promise<PictureRead>((resolve) => worker.once('message', resolve));
      worker.postMessage(file);
      return Promise.race([answer, ended]);
    },
    async end() {
      await worker.terminate();
    },
  };
}
