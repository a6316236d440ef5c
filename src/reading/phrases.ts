import { type Token, wordsOf } from './tokens.ts';

/** A phrase found: words `from` (inclusive) to `to` (exclusive) of the text. */
export interface PhraseMatch<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
}

interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>>;
  readonly meanings: Meaning[];
}

function node<Meaning>(): Node<Meaning> {
  return { next: new Map(), meanings: [] };
}

/**
 * Builds a finder for many phrases at once. Case, accents, apostrophes and punctuation between words make no difference; words match whole.
 * The cost of a search grows with the text, not with the number of phrases.
 */
export function phraseFinder<Meaning>(
  phrases: Iterable<readonly [phrase: string, meaning: Meaning]>,
): (tokens: readonly Token[]) => PhraseMatch<Meaning>[] {
  const root = node<Meaning>();
  for (const [phrase, meaning] of phrases) {
    let at = root;
    for (const { text } of wordsOf(phrase).tokens) {
      const next = at.next.get(text) ?? node<Meaning>();
      at.next.set(text, next);
      at = next;
    }
    if (at !== root) at.meanings.push(meaning);
  }
  return (tokens) => {
    const matches: PhraseMatch<Meaning>[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      let at: Node<Meaning> | undefined = root;
      for (let to = from; at !== undefined && to < tokens.length; to += 1) {
        at = at.next.get(tokens[to]?.text ?? '');
        for (const meaning of at?.meanings ?? []) matches.push({ meaning, from, to: to + 1 });
      }
    }
    return matches;
  };
}
