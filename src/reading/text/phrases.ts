import type { Token } from '../../text/tokens.ts';
import { wordSet } from '../../text/word-list.ts';
import { type PhraseNode, phraseTree, wayOn } from './phrase-tree.ts';

/** A phrase found: words `from` (inclusive) to `to` (exclusive) of the text. */
export interface PhraseMatch<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
}

/** Words that ` * ` may stand for. */
const MOST_SKIPPED = 5;
/** Words that turn what follows: no phrase reaches over them. */
const TURNING = wordSet(`
   not no never without isnt arent wasnt werent doesnt didnt dont hasnt havent cant cannot wont nor neither none nothing nobody instead
   pas aucun aucune sans jamais ni plus rien personne`);

/**
 * Builds a finder for many phrases at once. Case, accents, apostrophes and punctuation inside a sentence make no difference; words match whole; in a phrase
 * ` * ` stands for up to five words of the same clause, none of which denies, `[a|b c|]` for one of these or nothing, `{unable}` for any word of that
 * class. The cost of a search grows with the text, not with the number of phrases.
 */
export function phraseFinder<Meaning>(
  phrases: Iterable<readonly [phrase: string, meaning: Meaning]>,
): (tokens: readonly Token[]) => PhraseMatch<Meaning>[] {
  const root = phraseTree(phrases);
  return (tokens) => {
    const matches: PhraseMatch<Meaning>[] = [];
    const walk = (at: PhraseNode<Meaning>, from: number, to: number) => {
      if (to > from && at.meanings !== undefined)
        for (const meaning of at.meanings) matches.push({ meaning, from, to });
      if (at.joins !== undefined) for (const join of at.joins) walk(join, from, to);
      const word = tokens[to];
      const next = word === undefined || (word.opens && to > from) ? undefined : wayOn(at, word.text);
      if (next !== undefined) walk(next, from, to + 1);
      if (at.gap !== undefined && to > from) skip(at.gap, from, to);
    };
    const skip = (gap: PhraseNode<Meaning>, from: number, begun: number) => {
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
