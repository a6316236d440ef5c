import type { Unlooked } from '../../domain/status/status.ts';
import type { EvidenceSentences } from '../en/evidence.ts';

const WHY: Readonly<Record<Unlooked['why'], string>> = {
  refused: 'la lecture ne m’est pas permise',
  unreachable: 'aucune réponse',
  late: 'aucune réponse à temps',
  throttled: 'Azure nous demande d’attendre',
  garbled: 'la réponse n’avait pas de sens',
  'not-configured': 'source non reliée',
  'not-found': 'introuvable',
};

const WHAT: Readonly<Record<Exclude<Unlooked['what'], 'sign-ins'>, string>> = {
  'service-health': 'Service Health',
  'host-pools': 'les pools d’hôtes d’un abonnement',
  'session-hosts': 'les hôtes d’un pool',
  machines: 'les VM (région et alimentation)',
  'scaling-plans': 'les plans de mise à l’échelle',
  activity: 'le journal d’activité (ce qui a été changé)',
  subject: 'ce nom',
};

const TYPE: Readonly<Record<string, string>> = {
  PlannedMaintenance: 'maintenance planifiée',
  HealthAdvisory: 'avis d’intégrité',
  SecurityAdvisory: 'avis de sécurité',
  ServiceIssue: 'incident',
  RCA: 'analyse d’un incident',
};

/** The evidence under a headline, in French. */
export const evidenceSentences: EvidenceSentences = {
  timeline: {
    began: (id) => `début de ${id}, selon Microsoft`,
    updated: (id) => `dernier mot de Microsoft sur ${id}`,
    over: (id) => `fin de ${id}, selon Microsoft`,
    ourHost: (name) => `le premier de nos hôtes en difficulté : ${name}`,
    ourChange: (on) => `un changement de notre part sur ${on.join(', ')}`,
    read: 'Service Health lu pour cette réponse',
  },
  microsoftUnreadable: (tried) => `Microsoft dit : inconnu, Service Health n’a pas pu être lu (essai ${tried}).`,
  microsoftNothing: (read) =>
    `Microsoft dit : rien de signalé, lu ${read}. Un avis peut venir des heures après les premiers appels.`,
  microsoftListed: (read, events, more) =>
    `Microsoft dit : signalé, lu ${read}. ${events}${more === 0 ? '' : ` Et ${more} de plus.`}`,
  event: ({ id, title, start, updated, ended, regions, moreRegions, impacted }) => {
    const ours = impacted.length === 0 ? '' : ` Nommés parmi les nôtres : ${impacted.join(', ')}.`;
    const started = start === undefined ? '' : `, ${start.ahead ? 'commence' : 'commencé'} ${start.moment}`;
    const over = ended === undefined ? '' : `, terminé ${ended}`;
    const places = `${regions.join(', ')}${moreRegions === 0 ? '' : ` et ${moreRegions} de plus`}`;
    return `${id} : ${title}${started}${over}${updated === undefined ? '' : `, mis à jour ${updated}`}. Régions : ${places === '' ? 'non nommées' : places}.${ours}`;
  },
  alsoListed: (type, event) => `Aussi signalé, non compté (${TYPE[type] ?? type}) : ${event}`,
  weSeeNothing: 'Nous voyons : inconnu, aucun hôte n’a pu être lu.',
  weSeeNoName: 'Nous voyons : rien sous ce nom.',
  weSeeNobody: 'Nous voyons : aucun de nos hôtes à cet endroit.',
  weSee: (facts, read) => `Nous voyons : ${facts}; lu ${read}.`,
  place: (machines, record) =>
    `Les VM tournent dans ${machines}; la fiche du pool d’hôtes (métadonnées) est gardée dans ${record}.`,
  part: (name, state, facts) => `${name} : ${state}${facts === '' ? '' : `, ${facts}`}`,
  more: (count) => `… et ${count} de plus`,
  signInsUnseen: 'Pas regardé : les ouvertures de session; je ne vois donc pas si les utilisateurs se connectent.',
  signInsUnread: (why) =>
    `Les ouvertures de session n’ont pas pu être lues, ${WHY[why]} : je ne vois pas si les utilisateurs se connectent.`,
  unread: (what, why, share) =>
    `N’a pas pu être lu : ${WHAT[what]}${share === null ? '' : ` (${share})`}, ${WHY[why]}.`,
  slowed: (quotaLow, until) =>
    `${quotaLow ? 'Nous approchons de la limite de lectures d’Azure' : 'Azure nous demande d’attendre'}${until === null ? '' : ` jusqu’à ${until}`} : seul ce que vous avez demandé a été relu, le reste peut être plus ancien.`,
  share: (count, total) => `${count} sur ${total}`,
};
