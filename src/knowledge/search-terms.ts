import { comparable } from '../text/fold.ts';
import { ENGLISH_SMALL_WORDS, FRENCH_SMALL_WORDS } from '../text/small-words.ts';
import { wordsIn } from '../text/word-list.ts';

/** Words that stand in nearly every question of the desk and tell nothing about the fix, folded. */
const STOP_WORDS: ReadonlySet<string> = new Set([
  ...ENGLISH_SMALL_WORDS,
  ...FRENCH_SMALL_WORDS,
  ...wordsIn(
    `about again all also am any as being by doing done down each even every getting hello help here hi how into its know let like more most need now
     off one other out over please pls re s same some such t than thanks then there these thing those too trying try up use using very want what
     where which while who why will would
     bonjour ces cette chez comme d en encore etre eu fait l lui merci par qu quoi s sans svp ta te tes ton tous tout toute toutes tres vos votre y
     avd wvd azure virtual desktop windows user users utilisateur utilisateurs usager usagers problem probleme issue error erreur`,
  ),
]);

const ENDINGS = [
  'issements',
  'issement',
  'ations',
  'ation',
  'ements',
  'ement',
  'ments',
  'ment',
  'ings',
  'ing',
  'ions',
  'ion',
  'ees',
  'ers',
  'ed',
  'ee',
  'er',
  'es',
  'e',
  's',
] as const;
const SHORTEST_STEM = 4;
const WORD = /[\p{L}\p{N}_]+/gu;

/** A word without a common English or French ending; codes and names with digits or underscores stay whole. */
export function stem(word: string): string {
  if (/[\d_]/.test(word) || word.endsWith('ss')) return word;
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The words of a text worth searching for: folded, stemmed, without stop words; the parts of `INVALID_FORM` stand beside the whole. */
export function searchTerms(text: string): string[] {
  return [...comparable(text).matchAll(WORD)].flatMap(([word]) => {
    const parts = word.includes('_') ? [word, ...word.split('_')] : [word];
    return parts.filter((part) => part.length > 1 && !STOP_WORDS.has(part)).map(stem);
  });
}
