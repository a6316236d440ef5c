import { comparable } from '../text/fold.ts';

// Words that stand in nearly every question of the desk and tell nothing about the fix, in English and French, folded.
const STOP_WORDS = new Set(
  `a about after again all also am an and any are as at be because been being but by can cannot could did do does doing done
   down each even every for from get gets getting got had has have he hello help her here hi him his how i if in into is it its
   just know let like me more most my need no not now of off on one only or other our out over please pls re s same she so some
   still such t than thanks that the their them then there these they thing this those to too trying try up us use using very
   want was we were what when where which while who why will with would you your
   au aux avec bonjour ca ce ces cette chez comme d dans de des du elle elles en encore est et etre eu fait il ils j je l la le les
   leur leurs lui ma mais me merci mes mon n ne nos notre nous on ont ou par pas plus pour qu quand que qui quoi s sa sans se ses si
   son sont sur svp ta te tes ton tous tout toute toutes tres tu un une vos votre vous y
   avd wvd azure virtual desktop windows user users utilisateur utilisateurs usager usagers problem probleme issue error erreur`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

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
