import { comparable } from '../../text/fold.ts';
import type { Redactions } from './redactions.ts';

const WORD = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;
const PIECE = /\p{L}[\p{L}\p{M}]*/gu;
/** What French and English cut short before a word. */
const CUT = /^(?:l|d|c|j|n|s|m|t|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)$/;
const ENDING = /['’](?:s|t|re|ve|ll|m|d)$/i;
/** First and last names that are words too: in a sentence their capital letter tells them. */
const ALSO_WORDS = new Set(
  (
    'mark will grant bill rose frank grace hope joy pat drew chase miles max rich sue dawn april june august may guy art ' +
    'pierre martin claire blanche marine olive victor christian constant clement aime luc remi prudence violette jade ' +
    'king young white black brown green gray grey long short cook baker page price day wood woods bell banks fields field ' +
    'cote roy petit legrand leblanc boucher lebel dubois fontaine lacroix roche fortin hill ford parks rivers stone walker ' +
    'carter cooper mason porter turner parker hunter fisher potter taylor gardner sharp bush cross wells west north case ' +
    'charge port drain major rich stern bond post hood lane love marsh read reed root rush savage self small swift tower'
  ).split(' '),
);
/** Those that are hardly anything else in the middle of a sentence. */
const FIRST_NAMES = new Set(
  'mark bill rose frank grace joy pat drew miles max sue dawn guy pierre martin claire blanche victor christian clement luc remi will grant'.split(
    ' ',
  ),
);
/** What people do: "Will can't sign in" is about Will, "Will this work" is not. */
const DOES =
  /^[ \t]+(?:is|was|has|had|can|cannot|can['’]?t|could|couldn['’]?t|does|doesn['’]?t|did|didn['’]?t|says?|said|gets?|got|reports?|reported|calls?|called|tried|tries|sees?|keeps?|lost|est|a|ne|n['’]|dit|voit|peut|reçoit|perd|appelle)(?![\p{L}])/u;

type Likeness = 'plain' | 'maybe' | 'name';

/** "ConnectionFailed" is words glued together, "SarahMiller" is not. */
export function isGluedOfWords(piece: string, ordinary: ReadonlySet<string>): boolean {
  const parts = piece.match(/\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{Ll}+/gu) ?? [];
  const words = parts.filter((part) => part.length > 2 && !/^\p{Lu}{1,4}$/u.test(part));
  const strange = words.filter((part) => !ordinary.has(comparable(part))).length;
  return parts.length > 1 && (strange === 0 || (words.length > 2 && strange * 2 <= words.length));
}

function likenessOf(piece: string, ordinary: ReadonlySet<string>): Likeness {
  if (piece.length < 2 || !/^\p{Lu}/u.test(piece)) return 'plain';
  const text = comparable(piece);
  if (ALSO_WORDS.has(text)) return 'maybe';
  if (ordinary.has(text)) return 'plain';
  if (/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(piece)) return 'name';
  if (/^[\p{Lu}\p{M}]+$/u.test(piece)) return piece.length > 4 ? 'name' : 'maybe';
  return isGluedOfWords(piece, ordinary) ? 'plain' : 'name';
}

interface Seen {
  readonly likeness: Likeness;
  readonly from: number;
  readonly to: number;
}

/** A word by its pieces: "Jean-Luc" is one name, in "L'utilisateur" only the word behind counts, and "O'Neil" is whole. */
function seen(word: string, at: number, ordinary: ReadonlySet<string>): Seen {
  const body = word.replace(ENDING, '');
  const plain = { likeness: 'plain', from: at, to: at + body.length } as const;
  if (/['’]t$/i.test(word)) return plain;
  const pieces = [...body.matchAll(PIECE)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
    likeness: likenessOf(match[0], ordinary),
  }));
  const [first, second] = pieces;
  const cut =
    second !== undefined && /['’]/.test(body.charAt(first?.to ?? 0)) && CUT.test(comparable(first?.text ?? ''));
  const counted = cut ? pieces.slice(1) : pieces;
  const named = counted.some(({ likeness }) => likeness === 'name');
  const inName = counted.filter(({ text }) => /^\p{Lu}/u.test(text));
  if (named) return { likeness: 'name', from: at + (inName[0]?.from ?? 0), to: at + (inName.at(-1)?.to ?? 0) };
  const maybe = counted.length === 1 && counted[0]?.likeness === 'maybe';
  return maybe ? { likeness: 'maybe', from: at + (counted[0]?.from ?? 0), to: at + (counted[0]?.to ?? 0) } : plain;
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;•*>\n-]["'«“(\s]*)$/u.test(text.slice(Math.max(0, at - 6), at)) || at === 0;
}

function isFirstName(text: string, { from, to }: Seen): boolean {
  const word = text.slice(from, to);
  if (!FIRST_NAMES.has(comparable(word)) || word === word.toUpperCase()) return false;
  return !opensSentence(text, from) || DOES.test(text.slice(to, to + 16));
}

/** Only a blank between them, as between a first and a last name. */
function besides(text: string, one: Seen | undefined, other: Seen): boolean {
  return one?.likeness === 'name' && /^[ \t\u00a0]$/.test(text.slice(one.to, other.from));
}

/** People's names: words with a capital letter that are no ordinary words, and those beside them that could be. */
export function hidePeople(text: string, ordinary: ReadonlySet<string>, redactions: Redactions): void {
  const words = [...text.matchAll(WORD)].flatMap((match) =>
    /\p{Lu}/u.test(match[0]) ? [seen(match[0], match.index, ordinary)] : [],
  );
  let before: Seen | undefined;
  words.forEach((word, place) => {
    const after = words[place + 1];
    const alone = word.likeness === 'maybe' && isFirstName(text, word);
    const follows = word.likeness === 'maybe' && besides(text, before, word);
    const leads =
      word.likeness === 'maybe' &&
      after?.likeness === 'name' &&
      after.from - word.to === 1 &&
      /[ \t]/.test(text.charAt(word.to)) &&
      ALSO_WORDS.has(comparable(text.slice(word.from, word.to))) &&
      FIRST_NAMES.has(comparable(text.slice(word.from, word.to)));
    if (word.likeness === 'name' || alone || follows || leads) {
      if (redactions.isFree(word.from, word.to)) redactions.hide(word.from, word.to, 'USER');
      before = { ...word, likeness: 'name' };
    } else before = undefined;
  });
}
