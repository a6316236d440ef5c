import { wordsOf } from '../../text/tokens.ts';
import { WORD_CLASSES } from '../../text/word-classes.ts';

/**
 * A place in the tree of all phrases. There are hundreds of thousands, most of them with one way on or none: what a place has not takes no room, and the
 * first way on needs no table.
 */
export interface PhraseNode<Meaning> {
  /** The only way on, by its word; both absent where there is none, or more than one. */
  word: string | undefined;
  after: PhraseNode<Meaning> | undefined;
  /** The ways on, where there are several. */
  ways: Map<string, PhraseNode<Meaning>> | undefined;
  /** Where a phrase goes on behind one of several words: the nodes these words end in lead there. */
  joins: PhraseNode<Meaning>[] | undefined;
  /** Where a phrase goes on after words that may stand in between. */
  gap: PhraseNode<Meaning> | undefined;
  meanings: Meaning[] | undefined;
}

/** What one of several words leads to, by the text of their list, so that phrases that begin alike share them; needed while a tree grows. */
type Alternatives<Meaning> = Map<PhraseNode<Meaning>, Map<string, PhraseNode<Meaning>>>;

/** A class that no table knows is a slip of the pen in a phrase. */
export class WordClassError extends Error {
  override readonly name = 'WordClassError';
}

function node<Meaning>(): PhraseNode<Meaning> {
  return {
    word: undefined,
    after: undefined,
    ways: undefined,
    joins: undefined,
    gap: undefined,
    meanings: undefined,
  };
}

/** Where a word leads from a place; `undefined` where no phrase goes on with it. */
export function wayOn<Meaning>(at: PhraseNode<Meaning>, word: string): PhraseNode<Meaning> | undefined {
  if (at.ways !== undefined) return at.ways.get(word);
  return at.word === word ? at.after : undefined;
}

function grown<Meaning>(at: PhraseNode<Meaning>, word: string): PhraseNode<Meaning> {
  const known = wayOn(at, word);
  if (known !== undefined) return known;
  const next = node<Meaning>();
  if (at.ways !== undefined) at.ways.set(word, next);
  else if (at.word === undefined || at.after === undefined) {
    at.word = word;
    at.after = next;
  } else {
    at.ways = new Map([
      [at.word, at.after],
      [word, next],
    ]);
    at.word = undefined;
    at.after = undefined;
  }
  return next;
}

function spoken<Meaning>(from: PhraseNode<Meaning>, words: string): PhraseNode<Meaning> {
  return wordsOf(words).tokens.reduce((at, { text }) => grown(at, text), from);
}

function oneOf<Meaning>(
  at: PhraseNode<Meaning>,
  name: string,
  members: readonly string[],
  all: Alternatives<Meaning>,
): PhraseNode<Meaning> {
  const here = all.get(at) ?? new Map<string, PhraseNode<Meaning>>();
  all.set(at, here);
  const known = here.get(name);
  if (known !== undefined) return known;
  const next = node<Meaning>();
  here.set(name, next);
  for (const member of new Set(members)) {
    const end = spoken(at, member);
    end.joins ??= [];
    end.joins.push(next);
  }
  return next;
}

function membersOf(className: string, phrase: string): readonly string[] {
  const listed: Readonly<Record<string, string>> = WORD_CLASSES;
  const members = Object.hasOwn(listed, className) ? listed[className] : undefined;
  if (members === undefined) throw new WordClassError(`{${className}} in "${phrase}" is no class of words`);
  return members.split(',').map((one) => one.trim());
}

function add<Meaning>(
  root: PhraseNode<Meaning>,
  phrase: string,
  meaning: Meaning,
  alternatives: Alternatives<Meaning>,
): void {
  let at = root;
  for (const [, gap, className, listed, plain] of phrase.matchAll(/(\*)|\{([^{}]*)\}|\[([^[\]]*)\]|([^*{}[\]]+)/g)) {
    if (gap !== undefined) {
      at.gap ??= node<Meaning>();
      at = at.gap;
    } else if (className !== undefined) at = oneOf(at, className, membersOf(className, phrase), alternatives);
    else if (listed !== undefined) at = oneOf(at, listed, listed.split('|'), alternatives);
    else at = spoken(at, plain ?? '');
  }
  if (at === root) return;
  at.meanings ??= [];
  at.meanings.push(meaning);
}

/** A tree of all phrases. Throws `WordClassError` for a class of words that does not exist. */
export function phraseTree<Meaning>(
  phrases: Iterable<readonly [phrase: string, meaning: Meaning]>,
): PhraseNode<Meaning> {
  const root = node<Meaning>();
  const alternatives: Alternatives<Meaning> = new Map();
  for (const [phrase, meaning] of phrases) add(root, phrase, meaning, alternatives);
  return root;
}
