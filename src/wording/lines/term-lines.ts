import type { Language } from '../../domain/core/language.ts';
import type { Term } from '../../domain/knowledge/term.ts';
import { comparable } from '../../text/fold.ts';

// Terms are loaded once and never change.
const comparableWords = new WeakMap<readonly string[], readonly string[]>();

/** The words of a term in the form in which texts are compared. */
function wordsToFind(words: readonly string[]): readonly string[] {
  const known = comparableWords.get(words);
  if (known !== undefined) return known;
  const made = words.map(comparable);
  comparableWords.set(words, made);
  return made;
}

/** Where a word stands in a text as a word of its own; -1 where it does not. Both are in the form in which texts are compared. */
function placeOf(word: string, text: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
    if (!/[\p{L}\p{N}_-]/u.test(around)) return at;
  }
  return -1;
}

/** The terms a text uses, in the order of their first use. */
export function termsIn(text: string, terms: readonly Term[], language: Language): Term[] {
  const read = comparable(text);
  return terms
    .map((term) => {
      const places = wordsToFind(term.words[language])
        .map((word) => placeOf(word, read))
        .filter((place) => place !== -1);
      return { term, place: Math.min(...places) };
    })
    .filter(({ place }) => Number.isFinite(place))
    .sort((one, other) => one.place - other.place)
    .map(({ term }) => term);
}
