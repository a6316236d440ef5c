import { createHash } from 'node:crypto';

/** Twelve hex digits that change whenever the text does; how a translation names the text it was made from. */
export function textHash(text: string): string {
  return createHash('sha256').update(text.trim()).digest('hex').slice(0, 12);
}
