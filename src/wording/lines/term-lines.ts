import type { Language } from '../../domain/core/language.ts';
import type { Term } from '../../domain/knowledge/term.ts';

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase();
}

/** Where a word stands in a text as a word of its own; -1 where it does not. Both are plain. */
function placeOf(word: string, text: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
    if (!/[\p{L}\p{N}_-]/u.test(around)) return at;
  }
  return -1;
}

/** The terms a text uses, in the order of their first use. */
export function termsIn(text: string, terms: readonly Term[], language: Language): Term[] {
  const read = plain(text);
  return terms
    .map((term) => {
      const places = term.words[language].map((word) => placeOf(plain(word), read)).filter((place) => place !== -1);
      return { term, place: Math.min(...places) };
    })
    .filter(({ place }) => Number.isFinite(place))
    .sort((one, other) => one.place - other.place)
    .map(({ term }) => term);
}
