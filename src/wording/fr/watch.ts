import type { StatusState } from '../../domain/status/status.ts';
import type { WatchSentences } from '../en/watch.ts';

const STATE: Readonly<Record<StatusState, string>> = {
  incident: 'un incident est signalé',
  'suspected-incident': 'une panne de la plateforme est soupçonnée',
  'own-cause': 'une panne de votre côté',
  down: 'en panne',
  full: 'plein',
  degraded: 'en panne partielle',
  'at-risk': 'en service, à risque',
  standby: 'éteint exprès',
  healthy: 'aucun signe de panne',
  unknown: 'je ne peux pas le dire',
  'not-monitored': 'rien à nous à cet endroit',
};

export const watchSentences: WatchSentences = {
  state: (state) => STATE[state],
  event: (id, listed) =>
    listed === 'active'
      ? `${id} est en cours`
      : listed === 'resolved'
        ? `${id} est résolu`
        : `${id} ne figure plus dans Service Health`,
  eventNews: (id) => `Microsoft a publié une mise à jour sur ${id}`,
  begun: (name, now) => `Je surveille : ${name}. En ce moment : ${now}.`,
  begunUnread: (name) =>
    `Je surveille : ${name}. Je ne peux pas lire son état en ce moment; la première lecture servira de comparaison.`,
  promise:
    'J’écris ici une seule fois, quand deux lectures s’accordent sur un changement. « arrête de surveiller » y met fin.',
  already: (name) => `Je surveille déjà : ${name}.`,
  tooMany: (most) =>
    `Je surveille déjà ${most} éléments ici, c’est le maximum. Terminez-en un d’abord : « arrête de surveiller … ».`,
  noSuch: (name) => `Je ne connais pas ${name}. Vérifiez le nom et réessayez.`,
  which:
    'Que dois-je surveiller? Une région, un pool d’hôtes, un hôte de session ou un numéro de suivi, par exemple « surveille Canada Est ».',
  ended: (name) => `Je ne surveille plus : ${name}.`,
  endedAll: (count) => (count === 1 ? 'Je ne le surveille plus.' : `Je ne surveille plus ces ${count} éléments.`),
  notWatched: (name) => `Je ne surveille pas : ${name}.`,
  nothing: 'Je ne surveille rien ici. « surveille Canada Est » en commence une.',
  list: (count) => (count === 1 ? 'Je surveille un élément ici.' : `Je surveille ${count} éléments ici.`),
  listed: (name, now, moment) => `${name} : ${now}, annoncé ${moment}`,
  unreadYet: (name) => `${name} : pas encore lu`,
  changed: (news) => `Changement. ${news}`,
  changedTogether: (count, place) =>
    `${count} éléments surveillés ont changé${place === null ? '' : ` dans ${place}`}.`,
  before: (was, moment) => `Avant : ${was}, annoncé ${moment}.`,
  details: 'Montrer',
  stop: 'Arrêter la surveillance',
};
