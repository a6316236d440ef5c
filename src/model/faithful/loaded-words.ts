import { wordSet } from '../../text/word-list.ts';

const NEGATIONS = wordSet(`
  no not none never nothing nobody neither nor without cannot hardly barely scarcely unable
  ne n' pas plus aucun aucune rien jamais sans personne ni nul nulle guère impossible`);

const HEDGES = wordSet(`
  probably likely unlikely may might could can seem seems seemed appear appears apparently suspected possible
  possibly perhaps maybe presumably reportedly allegedly supposedly about around roughly approximately almost nearly
  partly partially unclear unknown yet still up far least expected planned according whether
  peut-être probablement probable vraisemblablement semble semblent paraît peut peuvent pourrait pourraient environ presque
  quasi soupçonné possible possiblement apparemment selon partie partiellement inconnu encore prévu planifiée moins`);

const CONDITIONS = wordSet(`
  if unless when whenever although though except otherwise but however only provided despite
  si s' sauf quand lorsque lorsqu' même bien sinon mais cependant excepté hormis malgré pourvu`);

const OTHERS = wordSet(`
  all every each any most some many few little several both half either whole other another rest them which who that whose these those
  tous toutes tout toute chaque seul seule seulement plupart quelques plusieurs certains certaines peu moitié deux autre autres
  eux elles dont qui que ceux celles reste
  because due cause caused causes therefore so since thus hence result reason
  parce cause donc car puisque raison depuis
  more less fewer than before after until till over under
  avant après jusqu' jusque davantage
  was were will would had been formerly previously once again now currently today
  était étaient sera seront avait maintenant actuellement déjà`);

const NUMBERS = wordSet(`
  zero one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand once twice
  zéro deux trois quatre cinq sept huit neuf dix onze douze douzaine douzaines cent cents mille vingt trente`);

/** Words that begin a thing said by somebody, so that a denial before them reaches past the next “and”. */
const COMPLEMENTS = wordSet("that whether if que qu' si");

/** Whether a word denies what it stands in. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't") || word === "can't";
}

/** Whether a word denies, weakens or restricts the whole sentence it stands in. */
export function governs(word: string): boolean {
  return isNegation(word) || HEDGES.has(word) || CONDITIONS.has(word);
}

/** Whether a word changes how much is claimed: what `governs` names, quantifiers, causes, comparisons and times. */
export function isLoaded(word: string): boolean {
  return governs(word) || OTHERS.has(word);
}

/** Whether a word opens a clause that tells what is denied, said or asked. */
export function opensComplement(word: string): boolean {
  return COMPLEMENTS.has(word);
}

/** Whether a word is a number written out. */
export function isNumberWord(word: string): boolean {
  return NUMBERS.has(word);
}
