import { matchesIn } from '../../text/matches.ts';
import { anyOf } from './word-patterns.ts';

/** How a stretch of text is meant: told as so, asked, imagined, or over and done with. */
export type Mood = 'told' | 'asked' | 'imagined' | 'over';

/** A stretch of a folded text, `from` (inclusive) to `to` (exclusive). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const SENTENCE_END = /[.!?;…](?=\s|$)|\n/g;

/** The sentences of a folded text; a dot inside a name or a number ends none. */
export function sentencesOf(folded: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  for (const { index } of matchesIn(folded, SENTENCE_END)) {
    if (index > from) sentences.push({ from, to: index + 1 });
    from = index + 1;
  }
  if (from < folded.length) sentences.push({ from, to: folded.length });
  return sentences;
}

const OPENING = String.raw`^[\s\d.)*•:-]*(?:(?:hi|hello|hey|so|and|also|but|or|ok|et|mais|ou|bonjour|salut|allo|quick (?:one|question)|question)[\s,:]+)*`;
const ASKS = new RegExp(
  `${OPENING}(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have|isnt|any ?(?:one|body)?|how|what|where|which|who|when|anything|est-ce|est-il|y a-t-il|y a[- ]tu|peut-on|puis-je|comment|ou est|quel(?:le)?s?|qui|quand|combien)(?![\\p{L}'])`,
  'u',
);
const ASKS_LEARNING = new RegExp(
  `${OPENING}(?:how (?:do|can|would|should|to)|what (?:is|are|does)|does (?:avd|azure|it)|can (?:avd|azure)|is (?:it possible|there (?:a way|any doc|documentation|a guide))|do (?:we|you) have (?:a |any )?(?:doc|guide|article|kb)|comment (?:faire|puis-je|peut-on|on)|est-il possible|peut-on|y a-t-il (?:une doc|un guide))(?![\\p{L}])`,
  'u',
);
/** "Why can't they connect", "anyone else with a black screen": what is asked about is so. */
const ASKS_WHY = anyOf(`
  why|how come|how to (?:fix|solve|resolve)|how (?:do|can) (?:i|we) (?:fix|solve|resolve|stop|get)|any ?(?:one|body) else
  pourquoi|comment (?:regler|corriger|reparer)
`);
const IMAGINES = anyOf(String.raw`
  what if|if (?:the|a|an|we|i|it|that|this|he|she|they|my|our|one)(?: \S+){0,3} (?:were|was to|would|should|happened to|had been)
  what (?:would )?happens? (?:if|when)|suppose|supposing|let'?s say|hypothetically|in theory|would it|would the|would that|would this
  et si|que se passe-t-il si|qu'arrive-t-il si|si jamais|au cas ou|supposons|si (?:l'|le |la |un |une |on )\S*(?: \S+){0,2} (?:etait|etaient|tombait|avait)|serait|seraient|en theorie
`);
const MENDED = anyOf(`
  (?:was|were|been|got|is|are|now|we|it|i|they|he|she|microsoft|provider|isp|team|all) (?:now |then |already |quickly |finally )?(?:fixed|resolved|solved|sorted(?: out)?|repaired|closed|corrected|mended)(?! by (?:a )?(?:retry|reconnect|reboot))
  went away|gone now
  (?:ete|est|sont|c'est|tout|etait) (?:maintenant |deja |enfin )?(?:regle|reglee?s|resolue?s?|corrigee?s?|reparee?s?|rentre dans l'ordre)
`);
const LATELY = anyOf(String.raw`
  last (?:week|month|year|time|summer|winter|spring|fall|quarter|night)|(?:weeks?|months?|years?|days?) ago|yesterday|previously|in the past|earlier this (?:week|month|year)|back in|once before
  la (?:semaine|fois) (?:derniere|passee|d'avant)|le mois (?:dernier|passe)|l'an(?:nee)? (?:derniere?|passee?)|il y a (?:un|une|deux|trois|quelques|\d+) (?:mois|ans?|semaines?|annees?)|auparavant|dans le temps|hier(?: soir)?
`);
const MATTER_MENDED = anyOf(String.raw`
  (?:issue|problem|ticket|incident|case|trouble)s?(?: \S+){0,6} (?:was|were|been|got|is|now) (?:now |then |finally )?(?:fixed|resolved|solved|sorted|closed)
  (?:probleme|panne|souci|incident|billet|cas|ca|c'est)(?: \S+){0,6} ?(?:regle|reglee|resolu|resolue|corrige)
`);
const NOT_MENDED = anyOf(`
  not (?:fixed|resolved|solved|sorted|gone)|(?:was|is|has|did|does)n'?t (?:been )?(?:fixed|resolved|solved|sorted|help)|never (?:fixed|resolved|solved)|until|came back|is back|again|keeps coming|still
  pas (?:regle|resolu|corrige)|revenu|de retour|encore|toujours
`);
const GUESSES = anyOf(`
  i think|i guess|i believe|i suspect|i assume|i suppose|i bet|i wonder|we think|we suspect|we believe|we assume|we suspected|my guess|my bet|my feeling|maybe|perhaps|might (?:be|have)|may be|may have|could be|could have|could it be|probably|possibly|presumably|must be|must have|suspect(?:s|ed|ing)?|wondering|guessing|supposedly|sounds like|smells like|thinks? (?:it|it's|its|that|the)|likely|blam(?:e|es|ed|ing)
  je pense|je crois|je soupconne|je suppose|j'imagine|on pense|on croit|on soupconne|peut[- ]etre|probablement|possiblement|sans doute|doit etre|doit venir|ca doit|ca se peut|ca pourrait|pourrait etre|on dirait que c'est|a mon avis|selon (?:lui|elle|moi)|pense que|croit que|me demande
`);
const GUESSES_BEHIND =
  /^[^,.!?;\n]{0,12},?\s?(?<![\p{L}])(?:i (?:think|guess|believe|suppose|bet)|maybe|probably|je (?:pense|crois)|peut-etre|probablement)(?![\p{L}])/u;
const TELLS_WHEN = /(?<![\p{L}])(?:since|after|depuis|apres|because we|parce qu'on)(?![\p{L}])[^,]*$/u;

/** How a sentence is meant, its closing mark included. */
export function moodOf(sentence: string): Mood {
  if (IMAGINES.test(sentence)) return 'imagined';
  const mended = MENDED.test(sentence) && (LATELY.test(sentence) || MATTER_MENDED.test(sentence));
  if (mended && !NOT_MENDED.test(sentence)) return 'over';
  const asking = ASKS_LEARNING.test(sentence) || (sentence.trimEnd().endsWith('?') && ASKS.test(sentence));
  return asking && !ASKS_WHY.test(sentence) ? 'asked' : 'told';
}

/** Whether the words around a mention, in its own clause, make it a guess. "Since we changed the firewall" is none. */
export function isGuess(before: string, after: string): boolean {
  return !TELLS_WHEN.test(before) && (GUESSES.test(before) || GUESSES_BEHIND.test(after));
}
