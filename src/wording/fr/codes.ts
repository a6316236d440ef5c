import type { Trust } from '../../domain/knowledge/article.ts';
import type { CodeSpace } from '../../domain/knowledge/code-entry.ts';
import type { CodeSentences } from '../en/codes.ts';

const SPACE: Readonly<Record<CodeSpace, string>> = {
  main: 'code principal',
  extended: 'code étendu',
  gateway: 'code de passerelle',
  pair: 'codes principal et étendu ensemble',
  symbolic: 'code symbolique',
  event: 'événement de l’hôte',
  message: 'message',
  'host-status': 'état d’un hôte',
  'health-check': 'vérification d’intégrité d’un hôte',
  'sign-in': 'code d’authentification',
  windows: 'code Windows',
};

const TRUST: Readonly<Record<Trust, string>> = {
  official: 'officiel, Microsoft',
  staff: 'personnel de Microsoft',
  mvp: 'un MVP de Microsoft',
  community: 'communauté, non confirmé',
  unverified: 'page communautaire NON VÉRIFIÉE',
};

const ONE_OF = new Intl.ListFormat('fr', { type: 'disjunction' });

/** How codes are explained, in French. */
export const codeSentences: CodeSentences = {
  space: (space) => SPACE[space],
  known: (code, space, meaning) => `${code}, ${space} : ${meaning}.`,
  notWhy: 'Il dit où ça s’est interrompu, pas pourquoi.',
  alsoNamed: (names) => `Log Analytics nomme le même numéro ${names.join(', ')}.`,
  source: ({ section, trust, date }) =>
    `${section} (${TRUST[trust]}${date === undefined ? ', sans date' : `, ${date}`})`,
  sources: (sources) => `Source : ${sources.join('; ')}.`,
  collect: (what) => `À demander : ${what}.`,
  whichPlace: (code, spaces) =>
    `${code} ne veut pas dire la même chose partout. Lequel est-ce : ${ONE_OF.format(spaces)}?`,
  whichName: (code, count) =>
    `${count} noms partagent le numéro ${code}, qui ne dit donc rien à lui seul. Quel nom figure à côté (CodeSymbolic)?`,
  names: (names) => `Ce sont : ${names.join(', ')}.`,
  reading: (space, meaning) => `En tant que ${space} : ${meaning}.`,
  readingOf: (space, code, meaning) => `En tant que ${space} (${code}) : ${meaning}.`,
  noMeaning: 'aucune source publique n’en donne le sens',
  lookedForInVain: (code, day) =>
    `Aucune source publique ne donne le sens de ${code} (dernière recherche : ${day}); je ne propose donc aucune solution pour ce code.`,
  unlisted: (code) =>
    `Aucune source dont je dispose ne donne le sens de ${code}; je ne propose donc aucune solution pour ce code.`,
  toCollect:
    'Notez l’heure en UTC, le client et sa version, le code principal et le code étendu, ainsi que l’identifiant de corrélation.',
  tellTheCaller:
    'À dire à l’appelant : « Le numéro à lui seul ne dit pas ce qui ne va pas. Laissez tout tel quel; nous le transmettons avec ses détails. »',
};
