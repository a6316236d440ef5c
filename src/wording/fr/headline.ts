import type { MicrosoftSays } from '../../domain/status/status.ts';
import type { HeadlineSentences, NamedIncident } from '../en/headline.ts';

function named({ id, since, others }: NamedIncident): string {
  return `${id}${since === undefined ? '' : `, depuis ${since}`}${others === 0 ? '' : `, et ${others} de plus`}`;
}

const THOUGH: Readonly<Record<MicrosoftSays, string>> = {
  'not-listed': 'même si rien n’est encore signalé',
  unreadable: 'même si Service Health ne peut pas être lu',
  listed: 'en plus de ce que Microsoft signale',
};

/** The first words of every status answer, in French. Names carry their article and are never put after “de”, which would have to be elided. */
export const headlineSentences: HeadlineSentences = {
  region: (name) => name,
  hostPool: (name) => `le pool d’hôtes ${name}`,
  host: (name) => `l’hôte de session ${name}`,
  ourRegions: 'nos régions',
  ourFleet: 'notre parc',
  everywhere: 'toutes les régions',
  list: (names) => names.join(', '),

  incident: (what, where, incident, here) =>
    `Oui, Microsoft signale ${what === null ? 'un incident Azure Virtual Desktop' : `un incident qui touche ${what}`}${where === null ? '' : ` dans ${where}`} (${named(incident)}). ${here}`,
  hereUnread: 'Chez nous : je ne peux pas le dire, aucun hôte n’a pu être lu.',
  hereNobody: 'Chez nous : aucun de nos hôtes ne s’y trouve.',
  here: (facts) => `Chez nous : ${facts}.`,
  hereUnclear: (facts) => `Chez nous : ${facts}; je ne peux pas dire si l’incident s’y voit.`,
  hereUntied: (facts) => `Chez nous : ${facts}; ce qui échoue ne montre aucun lien avec cet incident.`,
  hereNothingLogged: (facts) =>
    `Chez nous : ${facts}; rien n’a été vu sur les hôtes ni dans le journal des connexions.`,
  hereNothing: (facts) =>
    `Chez nous : ${facts}; rien n’a été vu sur les hôtes, ce qui ne prouve pas que les utilisateurs se connectent.`,

  suspected: (name, microsoft, facts) =>
    `Probablement : une panne de la plateforme touche ${name}, ${THOUGH[microsoft]}. ${facts}`,
  ownCheck: (name, check, facts) =>
    `De votre côté (${name}) : les hôtes en échec ont tous le contrôle ${check} en échec, ce qui pointe ailleurs que vers la plateforme. ${facts}`,
  ownUpdate: (name, hosts) =>
    `De votre côté (${name}) : ${hosts > 1 ? `${hosts} hôtes sont` : '1 hôte est'} en mise à jour, sans sessions pendant ce temps.`,
  ownChange: (name, change, facts) =>
    `De votre côté (${name}) : les hôtes en échec ont échoué après un changement de notre part (${change}). ${facts}`,
  ownCause: (name, facts) => `De votre côté (${name}) : les hôtes en échec ont une même cause chez nous. ${facts}`,
  down: (name, facts) =>
    `En panne : aucun hôte qui devrait être allumé n’accepte de nouvelle session (${name}). ${facts}`,
  full: (name, facts) => `En service, mais plein : ${name} n’a plus de place pour une nouvelle session. ${facts}`,
  degraded: (name, facts) => `En partie : ${name} fonctionne, avec des défauts sur certains hôtes. ${facts}`,
  tight: (name, facts) => `En partie : ${name} fonctionne, mais il reste peu ou pas de place par endroits. ${facts}`,
  atRisk: (what, incident, facts) =>
    `Ça fonctionne ici, mais Microsoft signale un problème qui touche ${what} (${named(incident)}), dont dépend Azure Virtual Desktop. ${facts}`,
  standby: (name, facts) => `Éteint exprès : chaque hôte est éteint ou en mode de vidage (${name}). ${facts}`,
  healthy: (name, facts) =>
    `Aucun signe de panne : ${name} ne montre aucun défaut, et Microsoft ne signale rien. ${facts}`,
  noneListed: (here) => `Aucun signe de panne : Microsoft ne signale aucun incident pour nos régions. ${here}`,
  notMonitored: (name, read) =>
    `Aucun de nos hôtes dans ${name} : je ne vois que Service Health, qui ne signale rien (lu ${read}).`,

  notMonitoredListed: (name, what, incident) =>
    `Aucun de nos hôtes dans ${name} : je ne vois que Service Health, qui signale un problème touchant ${what} (${named(incident)}).`,

  hostState: {
    down: (name, words) => `En panne : ${name} : ${words}.`,
    full: (name, words) => `En service, mais plein : ${name} : ${words}.`,
    degraded: (name, words) => `En partie : ${name} : ${words}.`,
    standby: (name, words) => `Éteint exprès : ${name} : ${words}.`,
    healthy: (name, words) => `Aucun signe de panne : ${name} ${words}, et Microsoft ne signale rien.`,
  },

  unknownHostPool: (name) =>
    `Je ne peux pas le dire : je ne connais aucun pool d’hôtes nommé ${name}. Vérifiez le nom.`,
  unknownHost: (name) => `Je ne peux pas le dire : je ne connais aucun hôte de session nommé ${name}. Vérifiez le nom.`,
  cantTell: (missing, facts) => `Je ne peux pas le dire : ${missing}. ${facts}`.trimEnd(),
  missingServiceHealth: 'Service Health n’a pas pu être lu',
  missingHosts: 'les hôtes n’ont pas pu être lus',
  missingMachines: 'l’état d’alimentation des VM n’a pas pu être lu',
  missingReasons: 'les hôtes sont éteints ou en mode de vidage, et la raison n’a pas pu être lue',
  unclearHosts: 'ce que disent les hôtes n’est pas clair',
  poolsUnread: (count, total) =>
    total === 1
      ? 'Les hôtes d’un pool n’ont pas pu être lus.'
      : `${count} pool${count > 1 ? 's' : ''} d’hôtes sur ${total} n’${count > 1 ? 'ont' : 'a'} pas pu être lu${count > 1 ? 's' : ''}.`,

  state: {
    incident: 'incident',
    'suspected-incident': 'probablement une panne de la plateforme',
    'own-cause': 'une cause de votre côté',
    down: 'en panne',
    full: 'plein',
    degraded: 'fonctionne en partie',
    'at-risk': 'fonctionne, à risque',
    standby: 'éteint exprès',
    healthy: 'aucun défaut constaté',
    unknown: 'impossible à dire',
    'not-monitored': 'non surveillé',
  },
};
