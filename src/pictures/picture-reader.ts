import type { PictureRead } from '../domain/text/picture.ts';
import type { Log } from '../log.ts';
import { IDLE_LIMIT_MS, MOST_WAITING, READ_LIMIT_MS } from './limits.ts';
import { startThread, type Thread } from './thread.ts';

/** Reads the text in pictures on this machine; nothing of a picture is kept or sent anywhere. */
export interface PictureReader {
  /**
   * Reads a PNG or JPEG, in English and French. Never rejects: what cannot be read, or not before `signal` or the limit for one picture, says why.
   */
  read(file: Uint8Array, signal: AbortSignal): Promise<PictureRead>;
  /** Ends the thread; what was under way is told that it is too late. */
  close(): Promise<void>;
}

/** What a reader takes; a test gives its own clock and threads. */
export interface PictureReaderOptions {
  readonly log: Log;
  readonly start?: () => Thread;
  /** Calls back after so many ms, unless taken back. */
  readonly after?: (ms: number, work: () => void) => () => void;
}

const TOO_LATE: PictureRead = { kind: 'failed', why: 'too-late' };

/** Answers once it is too late; never where it never is. */
function tooLate(signal: AbortSignal): Promise<PictureRead> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(TOO_LATE);
    else signal.addEventListener('abort', () => resolve(TOO_LATE), { once: true });
  });
}

function afterMs(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  timer.unref();
  return () => clearTimeout(timer);
}

/** One thread for all conversations: it begins with the first picture, reads one at a time, and ends when nothing came for a while. */
export function createPictureReader({
  log,
  start = startThread,
  after = afterMs,
}: PictureReaderOptions): PictureReader {
  let thread: Thread | undefined;
  let keepIdle = (): void => {};
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const closing = new AbortController();

  const endThread = async (): Promise<void> => {
    keepIdle();
    const ending = thread;
    thread = undefined;
    await ending?.end();
  };

  const readNow = async (file: Uint8Array, signal: AbortSignal): Promise<PictureRead> => {
    if (signal.aborted) return TOO_LATE;
    keepIdle();
    thread ??= start();
    const tooLong = new AbortController();
    const takeBack = after(READ_LIMIT_MS, () => tooLong.abort());
    try {
      const read = await Promise.race([thread.read(file), tooLate(signal), tooLate(tooLong.signal)]);
      if (read === TOO_LATE) await endThread();
      return read;
    } catch (error) {
      // What broke it is in the picture: the next one gets a thread of its own.
      log.warn({ error }, 'a picture could not be read, and the thread that tried is ended');
      await endThread();
      return { kind: 'failed', why: 'unreadable' };
    } finally {
      takeBack();
      if (thread !== undefined) keepIdle = after(IDLE_LIMIT_MS, () => void endThread());
    }
  };

  return {
    async read(file, given) {
      if (waiting >= MOST_WAITING) return TOO_LATE;
      const signal = AbortSignal.any([given, closing.signal]);
      waiting += 1;
      const turn = last
        .then(() => readNow(file, signal))
        .finally(() => {
          waiting -= 1;
        });
      last = turn;
      return await Promise.race([turn, tooLate(signal)]);
    },
    async close() {
      closing.abort();
      await last;
      await endThread();
    },
  };
}
