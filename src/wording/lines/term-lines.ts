import type { Language } from '../../domain/core/language.ts';
import type { Term } from '../../domain/knowledge/term.ts';
import { comparable } from '../../text/fold.ts';

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
      const places = term.words[language]
        .map((word) => placeOf(comparable(word), read))
        .filter((place) => place !== -1);
      return { term, place: Math.min(...places) };
    })
    .filter(({ place }) => Number.isFinite(place))
    .sort((one, other) => one.place - other.place)
    .map(({ term }) => term);
}

const ASKS =
  /^\s*(?:(?:and|but|so|ok|sorry|please|et|mais)[\s,]+)*(?:what(?:'s| is| are| does| do)|explain|define|meaning of|c'est quoi|(?:qu'est[- ]ce (?:que c'est |qu')?|que )(?:que |veut dire |veulent dire |signifient? )?|explique[rz]?|definition d[eu']s?)\s*(?:an?|the|un|une|le|la|les|des|du|de la|your|our)?\s*/;
const TAIL =
  /\s*(?:means?|is|are|exactly|again|in (?:avd|azure)|please|dans avd|exactement|veut dire|signifie|svp)?\s*[?.!]*\s*$/;

/** The term whose meaning a short question asks for, in either language; `undefined` where it asks for anything else. */
export function termAsked(text: string, terms: readonly Term[]): Term | undefined {
  const read = comparable(text);
  const asks = ASKS.exec(read);
  if (asks === null) return undefined;
  let rest = read.slice(asks[0].length).replace(/^(?:l'|d')/, '');
  for (let length = -1; length !== rest.length; ) {
    length = rest.length;
    rest = rest.replace(TAIL, '');
  }
  return terms.find(({ words }) => [...words.en, ...words.fr].some((word) => comparable(word) === rest));
}
