import type { Outcome } from '../../domain/case/case.ts';
import type { Actor, Risk } from '../../domain/knowledge/article.ts';
import type { TicketSentences } from '../en/ticket.ts';

const OUTCOME: Readonly<Record<Outcome, string>> = {
  escalated: 'transmis avant un résultat',
  unknown: 'aucun résultat donné',
  solved: 'ça a marché',
  partly: 'a aidé en partie',
  'did-not-help': 'n’a pas aidé',
  'cannot-do': 'le soutien ne pouvait pas le faire',
};

const ACTOR: Readonly<Record<Actor, string>> = {
  agent: 'agent',
  caller: 'appelant',
  'host-admin': 'administrateur des hôtes',
  network: 'réseau',
  identity: 'identités',
  microsoft: 'Microsoft',
};

const RISK: Readonly<Record<Risk, string>> = {
  restart: 'redémarrage',
  'ends sessions': 'fin de sessions',
  registry: 'Registre',
};

/** The words of a ticket and of the text for Microsoft's support, in French. */
export const ticketSentences: TicketSentences = {
  headings: {
    reach: 'Étendue',
    resources: 'Dans le portail Azure',
    queries: 'Requêtes pour Log Analytics',
    symptom: 'Symptôme, dans les mots de l’agent',
    symptomShown: 'Symptôme, lu dans l’image de l’agent',
    note: 'Ajouté par l’agent',
    known: 'Connu',
    seen: 'Ce que le bot a vu',
    seenFirst: 'Ce que le bot a vu à l’appel',
    seenLast: 'Ce que le bot a vu en dernier',
    causes: 'Causes probables',
    hostTeam: 'À vérifier par l’équipe des hôtes',
    tried: 'Essayé',
    ruledOut: 'Écarté',
    steps: 'Étapes du correctif documenté, avec qui peut les faire',
    sources: 'Sources',
    conversation: 'Conversation',
  },
  head: {
    names: {
      what: 'Quoi',
      reach: 'Étendue',
      since: 'Depuis',
      seen: 'Vu en direct',
      suspected: 'Soupçonné',
      tried: 'Essayé',
      askedFor: 'Demandé',
      caller: 'Appelant',
    },
    severity: (why) => `sévérité proposée parce que ${why}`,
    impacts: {
      'everyone-in-outage': 'tout le monde est touché et une panne est vue',
      everyone: 'tout le monde est touché',
      site: 'un site entier est touché',
      down: 'ce dont il s’agit est en panne',
      'one-user': 'une seule personne est touchée',
      incident: 'un incident est signalé ou soupçonné',
      some: 'quelques personnes sont touchées, d’après ce qui est dit',
    },
    since: (told, called) => `${told ?? 'non dit'}; appel reçu ${called}`,
    seenAt: (headline, read) => `${headline} Lu ${read}.`,
    nothingFits: 'aucun correctif documenté ne convient jusqu’ici',
    nothingTried: 'rien, d’après ce qui est dit',
    step: (step, title, text) => `étape ${step} de « ${title} » : ${text}`,
    findCause: 'trouver la cause; aucune étape documentée ne reste',
    caller: (user, agent) => `${user ?? 'nom non dit'}${agent === null ? '' : `; transmis par ${agent}`}`,
  },
  opened: (caseNumber, opened, written) => `Cas ${caseNumber}, ouvert ${opened}, mis par écrit ${written}.`,
  demoFleet: 'PARC DE DÉMONSTRATION : rien ici n’a été lu d’un vrai Azure.',
  place: (parts) => `où : ${parts.join(', ')}`,
  host: (name) => `hôte de session ${name}`,
  hostPool: (name) => `pool d’hôtes ${name}`,
  region: (name) => `région ${name}`,
  fact: (key, values) => `${key} : ${values.join(', ')}`,
  denied: (key, value) => `${key} : pas ${value}`,
  listed: (ids) => `Service Health signale : ${ids.join(', ')}`,
  versions: (kind, versions, peers) =>
    `versions ${kind === 'stack' ? 'de la pile' : 'de l’agent'} sur les hôtes qui ressortent : ${versions.join(', ')}${peers.length === 0 ? '' : `; sur tous les hôtes des pools : ${peers.join(', ')}`}`,
  notKnown: (keys) => `inconnu : ${keys.join(', ')}`,
  noLook: 'aucune vérification en direct n’a été faite',
  candidate: (likelihood, title, id, because) =>
    `${likelihood === 'likely' ? 'probable' : 'possible'} : ${title} (${id})${because.length === 0 ? '' : `, parce que ${because.join('; ')}`}`,
  triedBefore: (title, id) => `avant l’appel : ${title} (${id})`,
  triedHere: (title, id, step, outcome) =>
    `${title} (${id}) : ${outcome === null ? 'aucun résultat donné' : OUTCOME[outcome]}${step > 0 ? `, montré jusqu’à l’étape ${step + 1}` : ''}`,
  step: (actor, risks, text) =>
    `[${ACTOR[actor]}]${risks.length === 0 ? '' : ` [risque : ${risks.map((risk) => RISK[risk]).join(', ')}]`} ${text}`,
  ruledOut: (title, id) => `${title} (${id}) : un incident explique le problème`,
  sameAtCall: (at) => `La même chose a été vue à l’appel, ${at}.`,
  leftForYou: (line) => `${line} ← laissé pour vous à l’appel`,
  callers: (count) => `appelants avec des symptômes à cet endroit dans la dernière heure : ${count}`,
  resource: (id) => `https://portal.azure.com/#@/resource${id}/overview`,
  source: ({ section, trust, date, url }) =>
    `${section} (${trust}, ${date ?? 'sans date'})${url === undefined ? '' : ` ${url}`}`,
  line: (at, from, text) => `${at} ${from === 'picture' ? 'agent (lu dans l’image)' : from} : ${text}`,
  fromPicture: (text) => `${text} (lu dans l’image)`,

  microsoft: {
    head: (written, demo) =>
      `**Prêt pour le support de Microsoft** (service : Azure Virtual Desktop), en date de ${written}${demo ? ', PARC DE DÉMONSTRATION : ne pas envoyer' : ''}`,
    unknown: 'pas encore connu',
    none: 'aucun',
    symptom: (text) => `Symptôme : ${text}`,
    codes: (codes) => `Codes d’erreur : ${codes}`,
    reported: (at, since) => `Signalé chez nous : ${at}; depuis : ${since}`,
    affected: (scope, regions) => `Touchés : ${scope}; régions des VM : ${regions}`,
    connection: (id) => `Id de corrélation et heure (UTC) d’une connexion en échec : ${id}`,
    hosts: (counts, read) => `Hôtes : ${counts}${read === null ? '' : `; lu ${read}`}`,
    versions: (versions) => `Versions de la pile sur les hôtes qui ressortent : ${versions}`,
    listed: (ids) => `Ids de suivi signalés : ${ids}`,
    attach: (trace) =>
      `À joindre : MSRD-Collect d’un hôte touché${trace ? ', une trace réseau d’une connexion en échec' : ''}, les détails de l’erreur du client avec son heure`,
  },
};
