import type { OpenThing } from '../../domain/text/saying.ts';
import { type Token, wordsOf } from '../../text/tokens.ts';
import { wordsIn } from '../../text/word-list.ts';

/** What features are made of: whole words, pairs of them and marks; pieces of words; and words beside what stands open. */
export const FEATURE_KINDS = ['words', 'pieces', 'context'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/** A message as numbers of 32 bits, each standing for something that it holds; what it holds twice may stand twice. */
export interface Features extends Readonly<Record<FeatureKind, readonly number[]>> {
  /** A word of it denies something: without one nothing is denied. */
  readonly denies: boolean;
}

/** Characters that are looked at: what a person typed stands first, pasted logs after it. */
const MOST_CHARACTERS = 1500;
/** Letters of a piece. Pieces of four and five beside those of three, or in their place, were measured to be no better on writers left out. */
const PIECE_LENGTH = 3;
const LONGEST_WORD = 24;
const DENYING = new Set(
  wordsIn(`no not nt never none nothing without isnt arent wasnt dont doesnt didnt cant cannot wont havent hasnt isn't
    pas plus jamais rien aucun aucune sans ni non pu point`),
);
/** Words after a denying one that it may deny. */
const DENIED_WORDS = 4;

const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over the characters of a text, going on from another number: the same on every machine. */
function hashed(from: number, text: string, start = 0, end = text.length): number {
  let value = from;
  for (let index = start; index < end; index += 1) value = Math.imul(value ^ text.charCodeAt(index), PRIME);
  return value;
}

const WORD = hashed(START, 'w ');
const PAIR = hashed(START, 'p ');
const PIECE = hashed(START, 'c ');
const DENIED = hashed(START, 'n ');
const MARK = hashed(START, 'm ');
const OPEN = hashed(START, 'o ');

/** Numbers and names differ from call to call: their form says more than they do. Codes are kept as well. */
function formOf(word: string): string {
  if (!/\d/.test(word)) return word;
  if (/^\d+$/.test(word)) return word.length > 2 ? `#${word}` : '#';
  return word.replace(/\d/g, '0');
}

function marksOf(text: string, tokens: readonly Token[]): string[] {
  const marks: string[] = [`words ${Math.min(6, Math.floor(Math.log2(tokens.length + 1)))}`];
  if (text.includes('?')) marks.push('?');
  if (text.includes('!')) marks.push('!');
  if (text.includes(',')) marks.push(',');
  if (/[.;\n]\s*\S/.test(text)) marks.push('sentences');
  if (/["«“]/.test(text)) marks.push('quoted');
  if (/\b0x[0-9a-f]{3,}/i.test(text)) marks.push('code');
  if (/\b[a-z]{2,}[-_]?[a-z]*[-_]?\d+\b/i.test(text)) marks.push('name');
  if (/\b\d+\b/.test(text)) marks.push('number');
  if (/\b[A-Z]+_[A-Z_]+\b/.test(text)) marks.push('constant');
  if (/\d\s*(?:am|pm|h\d*|:\d\d)\b/i.test(text)) marks.push('time');
  return marks;
}

/** What a message is made of, as a model sees it. Pure; the same on every machine. */
export function featuresOf(message: string, open?: OpenThing): Features {
  const text = message.slice(0, MOST_CHARACTERS);
  const { tokens } = wordsOf(text);
  const single: number[] = [];
  const paired: number[] = [];
  const pieces: number[] = [];
  let before = '<';
  let deniedFor = 0;
  let denies = false;
  for (const [index, token] of tokens.entries()) {
    const word = formOf(token.text).slice(0, LONGEST_WORD);
    if (token.clause !== tokens[index - 1]?.clause) deniedFor = 0;
    single.push(hashed(WORD, word));
    paired.push(hashed(hashed(PAIR, before), ` ${word}`));
    if (deniedFor > 0) paired.push(hashed(DENIED, word));
    const denying = DENYING.has(word);
    denies ||= denying;
    deniedFor = denying ? DENIED_WORDS : deniedFor - 1;
    if (word.length > PIECE_LENGTH) {
      const bordered = `<${word}>`;
      for (let at = 0; at + PIECE_LENGTH <= bordered.length; at += 1)
        pieces.push(hashed(PIECE, bordered, at, at + PIECE_LENGTH));
    }
    before = word;
  }
  paired.push(hashed(hashed(PAIR, before), ' >'));
  const marks = marksOf(text, tokens).map((mark) => hashed(MARK, mark));
  const kind = hashed(OPEN, open?.kind ?? 'nothing');
  const about = hashed(kind, open?.finding ?? open?.fix ?? '');
  const context = [kind, about];
  for (const one of [...single, ...marks]) {
    context.push(Math.imul(one ^ kind, PRIME));
    if (open?.finding !== undefined) context.push(Math.imul(one ^ about, PRIME));
  }
  return { words: [...single, ...paired, ...marks], pieces, context, denies };
}
