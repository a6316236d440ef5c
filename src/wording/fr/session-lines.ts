import type { UnknownReason } from '../../domain/core/reading.ts';
import type { SelfTestPart } from '../../domain/fleet/self-test.ts';
import type { DeskFailure } from '../../domain/ticket/ticket.ts';
import type { SheetSentences } from '../en/session-lines.ts';

function many(count: number, one: string): string {
  return `${count} ${one}${count > 1 ? 's' : ''}`;
}

const WHY: Readonly<Record<UnknownReason, string>> = {
  refused: 'Azure le refuse',
  unreachable: 'aucune réponse',
  late: 'aucune réponse à temps',
  throttled: 'Azure nous demande d’attendre',
  garbled: 'la réponse n’avait pas de sens',
  'not-configured': 'source non reliée',
};

const DESK_WHY: Readonly<Record<DeskFailure['kind'], string>> = {
  refused: 'il ne prend pas de billet tel qu’il est réglé',
  unreachable: 'aucune réponse',
  late: 'aucune réponse à temps',
};

const PART: Readonly<Record<SelfTestPart, string>> = {
  'host-pools': 'Pools d’hôtes',
  'session-hosts': 'Hôtes de session',
  machines: 'VM (région et alimentation)',
  'service-health': 'Service Health',
  'scaling-plans': 'Plans de mise à l’échelle',
  activity: 'Journal d’activité',
  'connection-log': 'Journal des connexions (Log Analytics)',
};

const WITHOUT: Readonly<Record<SelfTestPart, string>> = {
  'host-pools': 'aucun état des hôtes, aucune vérification en direct',
  'session-hosts': 'aucun état des hôtes concernés',
  machines: 'aucune région d’hôte, et éteint ne se distingue pas de brisé',
  'service-health': 'rien de ce que Microsoft signale, et jamais « aucun signe de panne »',
  'scaling-plans': 'éteint exprès ne se distingue pas d’éteint par accident',
  activity: 'personne ne sait ce qui a été changé',
  'connection-log': 'les ouvertures de session ne sont pas regardées, aucune recherche par id de corrélation',
};

const SETTING: Readonly<Partial<Record<SelfTestPart, string>>> = {
  'host-pools': 'AZURE_SUBSCRIPTION_IDS',
  'connection-log': 'LOG_ANALYTICS_WORKSPACE_ID',
};

const STATE: Readonly<Record<string, string>> = {
  Active: 'session ouverte',
  Disconnected: 'déconnecté, la session tourne encore',
  Pending: 'en attente',
  LogOff: 'fermeture de session en cours',
  UserProfileDiskMounted: 'le disque du profil est monté',
  Unknown: 'état inconnu',
};

/** Short answers that are a headline and a few lines, in French. */
export const sheetSentences: SheetSentences = {
  session: {
    none: (user) => `Aucune session. ${user} n’est sur aucun des hôtes que j’ai pu lire.`,
    some: (user, count) => `${user} a ${many(count, 'session')}.`,
    unread: (user, why) => `${user} : je ne peux pas dire où, ${WHY[why]}.`,
    caller: 'Cette personne',
    state: (state) => STATE[state] ?? state,
    line: (host, pool, state, since, others) =>
      `${host} (${pool}) : ${state}${since === null ? '' : `, ${since}`}; ${others === 0 ? 'personne d’autre sur cet hôte' : `${others} ${others > 1 ? 'autres sessions' : 'autre session'} sur cet hôte`}`,
    poolsUnread: (count) => `Les sessions de ${many(count, 'pool')} d’hôtes n’ont pas pu être lues.`,
    assigned: (host, pool, words) => `Bureau affecté : ${host} (${pool}) : ${words}`,
    noErrors: 'Le journal des connexions ne montre aucune erreur de cette personne dans les 24 dernières heures.',
    error: (moment, code, hex, side) => `${moment} : ${code}${hex === null ? '' : ` (${hex})`}, ${side}`,
    errorsUnread: (why) => `Ses erreurs de connexion n’ont pas été regardées : ${WHY[why]}.`,
    notHere: 'Les noms d’utilisateurs ne sont montrés qu’en conversation personnelle. Posez-moi la question là.',
  },
  connection: {
    unread: (why) => `Je ne peux pas chercher cette connexion : ${WHY[why]}.`,
    notConfigured:
      'Je ne peux pas chercher cette connexion : aucun espace de travail Log Analytics n’est relié. Gardez l’id, Microsoft le demande.',
    notFound:
      'Cet id n’est dans aucun journal que je peux lire : pas encore inscrit, ou le client n’a jamais joint Azure Virtual Desktop.',
    noError: (moment) => `La connexion, ${moment}, ne montre aucune erreur.`,
    failed: (code, hex, side) => `Échec avec ${code}${hex === null ? '' : ` (${hex})`}, ${side}.`,
    microsoftSide: 'du côté de Microsoft selon le journal',
    ourSide: 'de notre côté selon le journal',
    place: (host, pool) =>
      `${host === null ? 'Aucun hôte n’a été joint' : `Hôte ${host}`}${pool === null ? '' : `, pool d’hôtes ${pool}`}.`,
    client: (type, version, os) =>
      `Client : ${[type, version, os].filter((part) => part !== null).join(', ') || 'non nommé'}.`,
    path: (transport, gateway) =>
      `Transport ${transport ?? 'non nommé'}, région de la passerelle ${gateway ?? 'non nommée'}.`,
  },
  versions: {
    headline: (stack, agent) =>
      `${many(stack, 'version')} de la pile et ${many(agent, 'version')} de l’agent sur les hôtes que j’ai pu lire.`,
    none: 'Je ne peux pas dire quelles versions tournent : aucun hôte n’a pu être lu.',
    row: (component, version, hosts, pools) =>
      `${component === 'stack' ? 'Pile' : 'Agent'} ${version} : ${many(hosts, 'hôte')} dans ${pools}`,
    outlier: (line, names) => `▲ ${line}, peu à côté du reste : ${names}`,
    unread: (count) =>
      `${count} pool${count > 1 ? 's' : ''} ou abonnement${count > 1 ? 's' : ''} n’${count > 1 ? 'ont' : 'a'} pas pu être lu${count > 1 ? 's' : ''}.`,
    changed: (component, from, to, hosts, moment) =>
      `Changé dans les 24 dernières heures : ${component === 'stack' ? 'pile' : component} ${from} → ${to} sur ${many(hosts, 'hôte')}, vu pour la première fois ${moment}`,
    noChange: 'Mes propres relevés ne montrent aucun changement de version jusqu’ici.',
    notYours:
      'Le rapport des versions est réservé aux responsables et aux ingénieurs. Demandez à l’un d’eux, ou transmettez le cas.',
  },
  health: {
    allWell: 'Tout ce que je lis fonctionne.',
    triedWell: (names) => `Ce que j’ai essayé fonctionne. Pas essayé : ${names}.`,
    some: (count) => `${many(count, 'partie')} de ce dont je me sers ne fonctionne${count > 1 ? 'nt' : ''} pas.`,
    azure: 'Azure',
    part: (part) => PART[part],
    ok: (part) => `✔ ${PART[part]}`,
    untried: (part) => `– ${PART[part]} : pas essayé, il n’y avait rien à lire.`,
    off: (part) =>
      `– ${PART[part]} : source non reliée${SETTING[part] === undefined ? '' : `; réglez ${SETTING[part]}`}. Sans cela : ${WITHOUT[part]}.`,
    failing: (part, why, share, role, detail) =>
      `✖ ${PART[part]}${share} : ${WHY[why]}. Il faut : ${role}. Sans cela : ${WITHOUT[part]}. (${detail})`,
    share: (count, total) => (total === 1 ? '' : `, ${count} sur ${total}`),
    role: (role, on) => `le rôle ${role} sur ${on === 'subscription' ? 'l’abonnement' : 'l’espace de travail'}`,
    demo: 'Je lis le parc de démonstration; rien d’Azure n’est relié.',
    desk: {
      name: 'Système de billets',
      ok: '✔ Système de billets',
      untried: '– Système de billets : pas essayé.',
      failing: (why, detail) =>
        `✖ Système de billets : ${DESK_WHY[why]}. Sans lui : aucun billet n’est ouvert. (${detail})`,
    },
  },
};
