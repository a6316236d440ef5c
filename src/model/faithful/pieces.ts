import type { Allowances } from './allowances.ts';
import { isLoaded } from './loaded-words.ts';
import { hasDigit, isCount, isName, type WordOrMark } from './tokens.ts';

/** Where reading may go on when what stands from a mark on is left out. `atEnd`: nothing may follow. */
export interface Leap {
  readonly to: number;
  readonly atEnd: boolean;
}

const LONGEST_BRACKET = 40;

interface Piece {
  readonly end: number;
  readonly words: readonly WordOrMark[];
  readonly kind: 'count' | 'free-tail' | 'tail' | 'bracket';
}

function matches(words: readonly WordOrMark[], pattern: readonly string[]): boolean {
  return (
    words.length === pattern.length &&
    pattern.every((part, at) => {
      const token = words[at];
      if (part === '#') return isCount(token);
      return part === '@' ? hasDigit(token) : token?.text === part;
    })
  );
}

/** A further count, such as “1 failing”: it takes nothing back from the counts before it. */
function isCountPiece(words: readonly WordOrMark[]): boolean {
  const [first, ...rest] = words;
  return isCount(first) && rest.length > 0 && rest.every((word) => !isLoaded(word.text));
}

function kindOf(words: readonly WordOrMark[], allowed: Allowances): Piece['kind'] | undefined {
  if (isCountPiece(words)) return 'count';
  if (allowed.freeTails.some((pattern) => matches(words, pattern))) return 'free-tail';
  return allowed.tails.some((pattern) => matches(words, pattern)) ? 'tail' : undefined;
}

function bracketAt(tokens: readonly WordOrMark[], at: number, allowed: Allowances): Piece | undefined {
  const length = tokens.slice(at, at + LONGEST_BRACKET).findIndex((token) => token.text === ')');
  if (length < 0) return undefined;
  const close = at + length;
  const inner: WordOrMark[][] = [[]];
  for (const token of tokens.slice(at + 1, close))
    if (token.kind === 'word') inner.at(-1)?.push(token);
    else if (token.text === ',') inner.push([]);
    else return undefined;
  // A word in brackets may take back what stands before it (“resolved”, “planned”); an id or a time does not.
  const bare = (words: readonly WordOrMark[]) =>
    words.length > 0 && words.every((word) => hasDigit(word) || word.text === 'utc');
  const harmless = inner.every((words) => bare(words) || kindOf(words, allowed) !== undefined);
  return harmless ? { end: close + 1, words: inner.flat(), kind: 'bracket' } : undefined;
}

function pieceAt(tokens: readonly WordOrMark[], at: number, allowed: Allowances): Piece | undefined {
  const mark = tokens[at]?.text;
  if (mark === '(') return bracketAt(tokens, at, allowed);
  if (mark !== ',' && mark !== ';') return undefined;
  let end = at + 1;
  while (end < tokens.length && tokens[end]?.kind === 'word') end += 1;
  const words = tokens.slice(at + 1, end);
  const kind = kindOf(words, allowed);
  return kind === undefined ? undefined : { end, words, kind };
}

function standsFree(piece: Piece | undefined): boolean {
  return piece?.kind === 'count' || piece?.kind === 'free-tail';
}

/**
 * From every mark of an evidence sentence, what may be left out there: pieces that only add, to the end of the sentence or of a bracket, or to the next count. Where
 * a name is left out nothing may follow, since what follows could belong to it.
 */
export function leapsOf(tokens: readonly WordOrMark[], allowed: Allowances): ReadonlyMap<number, readonly Leap[]> {
  const pieces = tokens.map((token, at) => (token.kind === 'mark' ? pieceAt(tokens, at, allowed) : undefined));
  const leaps = new Map<number, readonly Leap[]>();
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    if (piece.end === tokens.length) {
      leaps.set(at, [{ to: piece.end, atEnd: true }]);
      continue;
    }
    const nameless = !piece.words.some(
      (word) => word.text !== 'utc' && /\p{L}/u.test(word.text) && isName(word, false),
    );
    const onward = (leaps.get(piece.end) ?? []).filter((leap) => leap.atEnd || nameless);
    const next = tokens[piece.end]?.text;
    const here = nameless && (next === ')' || standsFree(pieces[piece.end])) ? [{ to: piece.end, atEnd: false }] : [];
    leaps.set(at, [...here, ...onward].slice(0, 12));
  }
  return leaps;
}
