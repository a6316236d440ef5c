import type { Intent } from '../../domain/text/intent.ts';
import { anyOf } from '../text/word-patterns.ts';
import { AVD_WORDS, OTHER_THINGS } from './intent-topics.ts';

// Single words that lean a short message one way. They are asked only when no rule has recognised the sentence.
const SERVICE = anyOf('azure|microsoft|ms|avd|wvd|azure virtual desktop|entra|cloud|the service|le service');
const LISTED = anyOf(
  'incidents?|outages?|pannes?|advisor(?:y|ies)|maintenance|service health|issues? listed|listed|reported|declaree?s?',
);
const STATE = anyOf(String.raw`
  down|up|ok|okay|fine|good|bad|wrong|broken?|broke|break|working|healthy|unhealthy|running|dead|red|green|out|happening|going on|problems?|issues?|trouble|news|normal|stable|online|offline
  panne|en panne|marche\w*|fonctionne\w*|va|vont|bien|tombee?s?|probleme|problemes|souci|soucis|nouveau|nouvelles|tourne\w*|roule\w*
`);
const ESTATE = anyOf(
  'pools|hosts|vms|machines|servers|regions|desktops|estate|fleet|farm|environment|everything|all|hotes|serveurs|parc|ferme|environnement|tout|tous|systeme|system|systems|infra',
);
const ANYTHING = anyOf('anything|something|nothing|whats|what|quelque chose|rien|quoi|qu');
const REPORT = anyOf(
  "status|health|summary|overview|state|report|rundown|recap|dashboard|situation|etat|statut|sante|resume|bilan|vue d'ensemble|apercu|rapport|point",
);
const HELP = anyOf(
  'help|helpful|assist|aide|aider|commands?|commandes?|features|functions|questions?|poser|utiliser|use you',
);
const SHORT = 7;

/** Whether the words ask how something is ("down", "status", "ok"). */
export function asksForState(text: string): boolean {
  return STATE.test(text) || REPORT.test(text);
}

/** The likeliest wish of a message without a place that no rule has recognised; `null` where even its words lean nowhere. */
export function hintedIntent(text: string, length: number, question: boolean): Intent | null {
  if (length > SHORT + 3) return null;
  const state = STATE.test(text);
  if (ANYTHING.test(text) && !SERVICE.test(text) && state && question && length <= SHORT) return 'status.overview';
  if (LISTED.test(text) && (question || length <= 3)) return 'status.incidents';
  if (SERVICE.test(text) && state && question) return 'status.incidents';
  if (ESTATE.test(text) && (state || REPORT.test(text)) && (question || length <= 3)) return 'status.overview';
  if (REPORT.test(text) && length <= 6) return 'status.overview';
  return HELP.test(text) && length <= SHORT ? 'help' : null;
}

const CASE = anyOf(`
  users?|callers?|login|log ?on|sign[- ]?in|connects?|connected|connecting|connections?|screens?|password|mfa|remote|apps?|icons?
  utilisateurs?|utilisatrices?|usagers?|connexions?|ecrans?|mot de passe|applications?|icones?
`);

/** Whether a statement (or a long text) is about a desktop somebody uses: the last guess before "something else". */
export function tellsACase(text: string, length: number, question: boolean): boolean {
  if (length >= 12) return AVD_WORDS.test(text);
  if (question) return false;
  return (length >= 4 && AVD_WORDS.test(text)) || (length >= 3 && CASE.test(text) && !OTHER_THINGS.test(text));
}
