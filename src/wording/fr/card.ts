import { DAY_MS, type UtcTime } from '../../domain/core/time.ts';
import type { Actor, Disruption, Risk, Source, Trust } from '../../domain/knowledge/article.ts';
import type { CardSentences } from '../en/card.ts';

const TRUST: Readonly<Record<Trust, string>> = {
  official: 'Documentation officielle de Microsoft',
  staff: 'Personnel de Microsoft',
  mvp: 'Un MVP de Microsoft',
  community: 'Communauté, non confirmé par Microsoft',
  unverified: 'Page communautaire NON VÉRIFIÉE, à traiter avec prudence',
};

const ACTOR: Readonly<Record<Actor, string>> = {
  agent: 'vous',
  caller: 'l’appelant, guidé par vous',
  'host-admin': 'administrateur des hôtes',
  network: 'équipe réseau',
  identity: 'équipe des identités',
  microsoft: 'Microsoft',
};

const RISK: Readonly<Record<Risk, string>> = {
  restart: '⚠ redémarre l’hôte',
  'ends sessions': '⚠ met fin à des sessions',
  registry: '⚠ modifie le Registre',
};

const DISRUPTION: Readonly<Record<Disruption, string>> = {
  none: 'personne n’est interrompu',
  'restarts-host': '⚠ redémarre l’hôte',
  'ends-sessions': '⚠ met fin à des sessions',
  'rebuilds-host': '⚠ reconstruit l’hôte',
};

const TICKET_STATE: Readonly<Record<string, string>> = {
  new: 'nouveau',
  open: 'ouvert',
  closed: 'fermé',
  sent: 'envoyé',
};

const DAYS_A_YEAR = 365.25;

function age(date: string, now: UtcTime): string {
  const years = Math.floor((Date.parse(now) - Date.parse(date)) / DAY_MS / DAYS_A_YEAR);
  return years < 1 ? '' : years === 1 ? ' (il y a 1 an)' : ` (il y a ${years} ans)`;
}

/** The fixed words of the cards, in French. */
function trusted({ trust, date }: Source, now: UtcTime): string {
  return `${TRUST[trust]}, ${date === undefined ? 'sans date' : `${date}${age(date, now)}`}`;
}

export const cardSentences: CardSentences = {
  demoFleet: 'parc de démonstration : aucun vrai Azure n’a été lu',
  caseLine: (caseNumber, what) => `Cas ${caseNumber} · ${what}`,
  likely: 'Probable',
  possible: 'Possible',
  because: 'Parce que',
  named: (name, text) => `${name} : ${text}`,
  tellTheCaller: 'À dire à l’appelant',
  cause: 'Pourquoi cela arrive',
  noStepOfYours: (count) =>
    count === 1
      ? 'Sa seule étape est pour d’autres : transmettez le cas.'
      : `Ses ${count} étapes sont pour d’autres : transmettez le cas.`,
  allSteps: 'Toutes les étapes',
  onlyInEnglish: 'Le texte de cet article n’existe qu’en anglais.',
  verify: 'Comment savoir que ça a marché',
  ifNot: 'Si cela n’aide pas',
  conflicts: 'Ce que les sources ont de faux',
  terms: 'Mots employés ici',
  more: 'Plus',
  details: 'Détails',
  evidence: 'Preuves',
  notice: 'Ce qu’écrit Microsoft',
  hostsAndMore: 'Hôtes et plus',
  timeline: 'Chronologie',
  chart: {
    title: 'Hôtes par état',
    parts: {
      takes: 'prennent des sessions',
      warning: 'prennent des sessions, avec un défaut à réparer',
      full: 'pleins',
      suspect: 'suspects',
      failing: 'en échec',
      updating: 'en mise à jour',
      drained: 'en mode de vidage',
      off: 'éteints exprès',
      unclear: 'incertains',
    },
  },
  stepName: (index) => `Étape ${index}`,
  step: (index, total) => `Étape ${index} sur ${total}`,
  who: (actor) => ACTOR[actor],
  risk: (risk) => RISK[risk],
  othersWork: (count) =>
    count === 1
      ? 'Une autre étape revient à d’autres; elle va dans le ticket.'
      : `${count} autres étapes reviennent à d’autres; elles vont dans le ticket.`,
  effort: (minutes, disruption) => `Environ ${minutes} min, ${DISRUPTION[disruption]}.`,
  atStake: (name, sessions, read) =>
    `⚠ ${name} : ${sessions === 1 ? '1 session y tourne' : `${sessions} sessions y tournent`} en ce moment (lu ${read}). Les étapes marquées ⚠ y mettent fin ou les interrompent; demandez d’abord.`,
  nobodyAtStake: (name, read) => `${name} : aucune session n’y tourne en ce moment (lu ${read}).`,
  stakeUnread: '⚠ Le nombre de sessions touchées n’a pas pu être lu. Demandez d’abord aux utilisateurs.',
  source: (section, source, now) => `Source : ${section}. ${trusted(source, now)}.`,
  trust: (source, now) => `${trusted(source, now)}.`,
  reviewed: (date) => `Article révisé le ${date}.`,
  codeField: 'Code, par exemple 0x204',
  extendedField: 'Code étendu, s’il y en a un',
  freeText: 'écrivez la réponse que vous voulez.',
  typeIt: 'Écrivez votre réponse.',
  typeFirst: 'Écrivez d’abord quelque chose.',
  choose: 'Choisir',
  chooseFirst: 'Choisissez d’abord, ou écrivez votre réponse.',
  answer: 'Répondre',
  found: 'ce que j’ai trouvé',
  none: 'Aucun correctif documenté n’est assez clair',
  noneText:
    'Je ne devine pas. Notez l’heure en UTC, le code d’erreur avec le code étendu, l’utilisateur, l’hôte et l’id de corrélation, et transmettez le cas.',
  leads: 'Meilleures pistes jusqu’ici',
  ticketForm: (caseNumber) => `Transmettre le cas ${caseNumber}`,
  titleField: 'Titre',
  note: 'Quelque chose à ajouter? (pas de mots de passe)',
  severity: 'Gravité',
  severities: ['1 tout le monde est arrêté', '2 beaucoup sont arrêtés', '3 certains sont touchés', '4 une personne'],
  whatIsInIt: 'Ce qu’il contient',
  leftOut: '… le reste ne tient pas sur une carte.',
  notNow: 'Pas encore',
  opened: (severity, opened) => `Gravité ${severity}. Ouvert ${opened}.`,
  ticket: (id, state) => `Ticket ${id} · ${TICKET_STATE[state] ?? state}`,
  assignee: (name) => `Chez ${name}.`,
  commentField: 'Commentaire (pas de mots de passe)',
  commentTicket: 'Ajouter le commentaire',
  takeTicket: 'Je le prends',
  closeTicket: 'Le fermer',
  reopenTicket: 'Le rouvrir',
  ticketTail: (id) => `Écrivez « ticket ${id} » pour le revoir.`,
  sentByMail:
    'Envoyé par courriel. Seules les personnes qui lisent cette boîte connaissent son état; si l’envoi a été coupé, le même courriel a pu arriver deux fois.',
  welcome: 'Je vous aide avec Azure Virtual Desktop pendant que l’appelant est en ligne.',
  welcomeLines: [
    'Demandez comment ça va : « est-ce que Canada Est est en panne », « comment va hp-prod-01 ».',
    'Ou dites-moi ce que voit l’appelant : « tout le monde a 0x204 depuis ce matin ». Je regarde d’abord les hôtes et Service Health, puis je ne demande que le nécessaire.',
    'À tout moment : « escalader » ouvre un ticket avec tout ce qu’il faut, « annuler » arrête.',
  ],
  help: 'Ce que je sais faire',
  helpLines: [
    '**État** : « est-ce que uk south est en panne », « comment va hp-prod-01 », « état de vm-3 », « incidents », « état » pour tout ce qui ne va pas.',
    '**Le problème d’une personne** : dites-le dans vos mots, collez la boîte d’erreur ou l’événement, en texte ou en image.',
    '**Un ticket** : « escalader »; plus tard « tickets », « ticket 12 », « commente le ticket 12 : … », « ferme le ticket 12 », « rouvre le ticket 12 »; « texte pour Microsoft ».',
    '**Plus tard** : « vérifie de nouveau dans 10 min » pour l’hôte d’un cas, « surveille Canada Est », « mes surveillances », « arrête de surveiller ».',
    '**Chercher** : « que veut dire 0x904 », « c’est quoi le mode de vidage », un id de corrélation, « session de » quelqu’un.',
    '**Diriger** : « annuler », « recommencer », « je ne sais pas », « pourquoi cette question? », « in English ».',
    'Je lis seulement Azure, je n’y change rien. Chaque étape que je montre vient d’un correctif documenté, avec sa source.',
  ],
  examples: {
    region: 'Est-ce que Canada Est est en panne?',
    incidents: 'Montrer les incidents',
    overview: 'Montrer tout ce qui ne va pas',
  },
};
