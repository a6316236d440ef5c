import { within } from '../domain/core/deadline.ts';
import { MOST_PICTURES, type PictureRead } from '../domain/text/picture.ts';
import type { Log } from '../log.ts';
import type { Channel } from './channel.ts';

/** Reads the text in the file of a picture. Never rejects; what is not read before `signal` has failed. */
export type ReadPicture = (file: Uint8Array, signal: AbortSignal) => Promise<PictureRead>;

/** Longest that a turn waits for its pictures, fetched and read (ms): a look at the fleet still has to fit behind it. */
export const PICTURES_LIMIT_MS = 8_000;
const TOO_LATE: PictureRead = { kind: 'failed', why: 'too-late' };
const TOO_MANY: PictureRead = { kind: 'failed', why: 'too-many' };

/** Fetches the pictures of one message and reads them, in their order. Never rejects and always ends in time: a picture is worth no turn. */
export async function readPictures(
  sources: readonly unknown[],
  channel: Pick<Channel, 'picture'>,
  { readPicture, limitMs, log }: { readonly readPicture: ReadPicture; readonly limitMs: number; readonly log: Log },
): Promise<readonly PictureRead[]> {
  const signal = AbortSignal.timeout(limitMs);
  const readOne = async (source: unknown): Promise<PictureRead> => {
    const fetched = await channel.picture(source, signal);
    if (fetched.kind === 'fetched') return await readPicture(fetched.file, signal);
    log.warn({ why: fetched.why, detail: fetched.detail }, 'a picture could not be fetched');
    return fetched;
  };
  const inTime = async (source: unknown): Promise<PictureRead> => {
    try {
      const timed = await within(limitMs, readOne(source));
      return timed.kind === 'done' ? timed.value : TOO_LATE;
    } catch (error) {
      log.error({ error }, 'a picture could not be read');
      return { kind: 'failed', why: 'unreadable' };
    }
  };
  const read = await Promise.all(sources.slice(0, MOST_PICTURES).map(inTime));
  return [...read, ...sources.slice(MOST_PICTURES).map(() => TOO_MANY)];
}
