import { within } from '../domain/core/deadline.ts';
import { type FetchedPicture, MOST_PICTURE_BYTES } from '../domain/text/picture.ts';
import type { PictureWay } from './picture-way.ts';

/** Gives the headers that prove who asks; none for a bot without credentials. */
export type Proof = () => Promise<ReadonlyMap<string, string>>;

/** One try, from its token to its last byte (ms). */
const TRY_LIMIT_MS = 3_500;
/** The connector refuses many a download that it grants a moment later (docs/azure-facts.md#pictures-in-teams). */
const TRIES = 2;
const NO_HEADERS: ReadonlyMap<string, string> = new Map();

type Failed = Extract<FetchedPicture, { kind: 'failed' }>;

function tooLarge(bytes: number): Failed {
  return { kind: 'failed', why: 'too-large', detail: `${bytes} bytes or more` };
}

function notFetched(detail: string): Failed {
  return { kind: 'failed', why: 'not-fetched', detail };
}

async function bodyOf(response: Response): Promise<FetchedPicture> {
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > MOST_PICTURE_BYTES) {
    await response.body?.cancel();
    return tooLarge(announced);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    // Leaving the loop ends the download.
    if (size > MOST_PICTURE_BYTES) return tooLarge(size);
    parts.push(part);
  }
  return { kind: 'fetched', file: Buffer.concat(parts) };
}

async function tried({ url, token }: PictureWay, proof: Proof, given: AbortSignal): Promise<FetchedPicture> {
  const signal = AbortSignal.any([given, AbortSignal.timeout(TRY_LIMIT_MS)]);
  try {
    const timed = await within(TRY_LIMIT_MS, token ? proof() : Promise.resolve(NO_HEADERS));
    if (timed.kind === 'late') return notFetched('no token in time');
    // A redirect could lead anywhere, with the token.
    const response = await fetch(url, { headers: [...timed.value], redirect: 'manual', signal });
    if (response.status === 200) return await bodyOf(response);
    await response.body?.cancel();
    return notFetched(`${url.hostname} answered ${response.status}`);
  } catch (error) {
    return notFetched(`${url.hostname}: ${error instanceof Error ? error.message : 'no reason'}`);
  }
}

/** Downloads a picture, trying twice. Never rejects; what it says of a failure names the host and nothing else of the address, which may be a secret. */
export async function downloadPicture(way: PictureWay, proof: Proof, signal: AbortSignal): Promise<FetchedPicture> {
  let last: FetchedPicture = notFetched('never tried');
  for (let count = 0; count < TRIES && !signal.aborted; count += 1) {
    last = await tried(way, proof, signal);
    if (last.kind === 'fetched' || last.why === 'too-large') return last;
  }
  return last;
}
