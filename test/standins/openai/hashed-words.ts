/** FNV-1a over UTF-16 units: the same number for the same word on every machine. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/**
 * A vector of length 1 for a text: its words without case and accents, each counted at the place and with the sign of its hash. Texts that share
 * words are near; a text without words gets the first axis.
 */
export function hashedWords(text: string, dimensions: number): number[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const counts = new Array<number>(dimensions).fill(0);
  for (const word of folded.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const hashed = hash(word);
    const place = hashed % dimensions;
    counts[place] = (counts[place] ?? 0) + (hashed >>> 31 === 0 ? 1 : -1);
  }
  const length = Math.hypot(...counts);
  return length === 0 ? counts.map((_, index) => (index === 0 ? 1 : 0)) : counts.map((count) => count / length);
}
