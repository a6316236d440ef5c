import { folded } from './fold.ts';

/** One word, folded. `from` and `to` are positions in the text; words of one clause share its number, and `opens` is the first word of a sentence. */
export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly clause: number;
  readonly opens: boolean;
}

/** A text with its folded form and its words. */
export interface Words {
  readonly text: string;
  readonly folded: string;
  readonly tokens: readonly Token[];
}

const WORD = /[\p{L}\p{N}_]+(?:'(?:t|s|re|ve|ll|m)(?![\p{L}\p{N}_]))?/gu;
const CLAUSE_BREAK = /[.,;:!?()\n]|\s-+>?\s|"/;
const SENTENCE_BREAK = /[.!?;]\s|\n\s*\n/;
const CLAUSE_WORDS = new Set([
  'but',
  'however',
  'although',
  'though',
  'whereas',
  'while',
  'yet',
  'mais',
  'cependant',
  'alors',
  'tandis',
]);
const SHORT_IS = new Set(['it', 'that', 'what', 'how', 'who', 'where', 'there', 'here', 'he', 'she', 'let']);

function word(match: string): string {
  const apostrophe = match.indexOf("'");
  if (apostrophe === -1) return match;
  const stem = match.slice(0, apostrophe);
  const ending = match.slice(apostrophe + 1);
  return ending === 's' && !SHORT_IS.has(stem) ? stem : stem + ending;
}

/** Splits a text into words. "can't" and "cant" are one word; a possessive 's is dropped; "l'hôte" is two words. */
export function wordsOf(text: string): Words {
  const plain = folded(text);
  const tokens: Token[] = [];
  let clause = 0;
  let end = 0;
  for (const match of plain.matchAll(WORD)) {
    const gap = plain.slice(end, match.index);
    const spoken = word(match[0]);
    if (CLAUSE_BREAK.test(gap) || CLAUSE_WORDS.has(spoken)) clause += 1;
    end = match.index + match[0].length;
    tokens.push({ text: spoken, from: match.index, to: end, clause, opens: SENTENCE_BREAK.test(gap) });
  }
  return { text, folded: plain, tokens };
}

/** Index of the first token that ends after `position`; the number of tokens where none does. */
export function tokenAt(tokens: readonly Token[], position: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.to ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Text between blanks and separators, its outer punctuation taken off: where names, codes and short forms stand. */
export interface Chunk {
  readonly raw: string;
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

const CHUNK = /[^\s,;!?()"'[\]{}<>|=:/]+/gu;
const OUTER = /^[^\p{L}\p{N}#@]+|[^\p{L}\p{N}]+$/gu;

/** The chunks of a text, in order. Paths and addresses (`https://…`, `C:\…`) fall apart into pieces that hold no name. */
export function chunksOf({ text, folded: plain }: Words): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (const match of plain.matchAll(CHUNK)) {
    const lead = /^[^\p{L}\p{N}#@]+/u.exec(match[0])?.[0].length ?? 0;
    const body = match[0].replace(OUTER, '');
    if (body === '') continue;
    const from = match.index + lead;
    const to = from + body.length;
    chunks.push({ raw: text.slice(from, to), folded: body, from, to });
  }
  return chunks;
}
