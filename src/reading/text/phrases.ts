import { type Token, wordsOf } from '../../text/tokens.ts';
import { WORD_CLASSES } from '../../text/word-classes.ts';
import { wordSet } from '../../text/word-list.ts';

/** A phrase found: words `from` (inclusive) to `to` (exclusive) of the text. */
export interface PhraseMatch<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
}

interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>>;
  /** Where a phrase goes on behind one of several words: the nodes these words end in lead there. */
  readonly joins: Node<Meaning>[];
  /** The same by the words' text, so that phrases that begin alike share them. */
  readonly alternatives: Map<string, Node<Meaning>>;
  /** Where a phrase goes on after words that may stand in between. */
  gap: Node<Meaning> | undefined;
  readonly meanings: Meaning[];
}

/** Words that ` * ` may stand for. */
const MOST_SKIPPED = 5;
/** Words that turn what follows: no phrase reaches over them. */
const TURNING = wordSet(`
   not no never without isnt arent wasnt werent doesnt didnt dont hasnt havent cant cannot wont nor neither none nothing nobody instead
   pas aucun aucune sans jamais ni plus rien personne`);

function node<Meaning>(): Node<Meaning> {
  return { next: new Map(), joins: [], alternatives: new Map(), gap: undefined, meanings: [] };
}

/** A class that no table knows is a slip of the pen in a phrase. */
export class WordClassError extends Error {
  override readonly name = 'WordClassError';
}

function spoken<Meaning>(from: Node<Meaning>, words: string): Node<Meaning> {
  let at = from;
  for (const { text } of wordsOf(words).tokens) {
    const next = at.next.get(text) ?? node<Meaning>();
    at.next.set(text, next);
    at = next;
  }
  return at;
}

function oneOf<Meaning>(at: Node<Meaning>, name: string, members: readonly string[]): Node<Meaning> {
  const known = at.alternatives.get(name);
  if (known !== undefined) return known;
  const next = node<Meaning>();
  at.alternatives.set(name, next);
  for (const member of new Set(members)) spoken(at, member).joins.push(next);
  return next;
}

function membersOf(className: string, phrase: string): readonly string[] {
  const listed: Readonly<Record<string, string>> = WORD_CLASSES;
  const members = Object.hasOwn(listed, className) ? listed[className] : undefined;
  if (members === undefined) throw new WordClassError(`{${className}} in "${phrase}" is no class of words`);
  return members.split(',').map((one) => one.trim());
}

function add<Meaning>(root: Node<Meaning>, phrase: string, meaning: Meaning): void {
  let at = root;
  for (const [, gap, className, listed, plain] of phrase.matchAll(/(\*)|\{([^{}]*)\}|\[([^[\]]*)\]|([^*{}[\]]+)/g)) {
    if (gap !== undefined) {
      at.gap ??= node<Meaning>();
      at = at.gap;
    } else if (className !== undefined) at = oneOf(at, className, membersOf(className, phrase));
    else if (listed !== undefined) at = oneOf(at, listed, listed.split('|'));
    else at = spoken(at, plain ?? '');
  }
  if (at !== root) at.meanings.push(meaning);
}

/**
 * Builds a finder for many phrases at once. Case, accents, apostrophes and punctuation inside a sentence make no difference; words match whole; in a phrase
 * ` * ` stands for up to five words of the same clause, none of which denies, `[a|b c|]` for one of these or nothing, `{unable}` for any word of that
 * class. The cost of a search grows with the text, not with the number of phrases.
 */
export function phraseFinder<Meaning>(
  phrases: Iterable<readonly [phrase: string, meaning: Meaning]>,
): (tokens: readonly Token[]) => PhraseMatch<Meaning>[] {
  const root = node<Meaning>();
  for (const [phrase, meaning] of phrases) add(root, phrase, meaning);
  return (tokens) => {
    const matches: PhraseMatch<Meaning>[] = [];
    const walk = (at: Node<Meaning>, from: number, to: number) => {
      if (to > from) for (const meaning of at.meanings) matches.push({ meaning, from, to });
      for (const join of at.joins) walk(join, from, to);
      const word = tokens[to];
      const next = word === undefined || (word.opens && to > from) ? undefined : at.next.get(word.text);
      if (next !== undefined) walk(next, from, to + 1);
      if (at.gap !== undefined && to > from) skip(at.gap, from, to);
    };
    const skip = (gap: Node<Meaning>, from: number, begun: number) => {
      const clause = tokens[begun - 1]?.clause;
      for (let to = begun; to <= begun + MOST_SKIPPED; to += 1) {
        const token = tokens[to];
        if (token === undefined || token.clause !== clause) return;
        walk(gap, from, to);
        if (TURNING.has(token.text)) return;
      }
    };
    for (let from = 0; from < tokens.length; from += 1) walk(root, from, from);
    return matches;
  };
}
