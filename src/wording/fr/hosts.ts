import type { HostSentences } from '../en/hosts.ts';

function plural(count: number, one: string): string {
  return `${count} ${one}${count > 1 ? 's' : ''}`;
}

const REST = {
  failing: ['en échec', 'en échec'],
  suspect: ['suspect', 'suspects'],
  warning: ['avec un défaut à corriger', 'avec un défaut à corriger'],
  full: ['plein', 'pleins'],
  updating: ['en mise à jour', 'en mise à jour'],
  drained: ['en mode de vidage', 'en mode de vidage'],
  off: ['éteint', 'éteints'],
  unclear: ['incertain', 'incertains'],
} as const;

/** How hosts and their counts are said, in French. */
export const hostSentences: HostSentences = {
  counts: (hosts) => {
    const rest = (Object.keys(REST) as (keyof typeof REST)[])
      .filter((word) => hosts[word] > 0)
      .map((word) => `, ${hosts[word]} ${REST[word][hosts[word] > 1 ? 1 : 0]}`);
    const verb = hosts.available > 1 ? 'acceptent' : 'accepte';
    return `${plural(hosts.available, 'hôte')} sur ${hosts.total} ${verb} des sessions${rest.join('')}`;
  },
  sessions: (count) => plural(count, 'session'),
  room: (count) => `de la place pour ${count} de plus`,
  available: (sessions, room) =>
    `accepte des sessions (${plural(sessions, 'session')} sur cet hôte${room === undefined ? '' : `, de la place pour ${room} de plus`})`,
  full: (status, sessions) => `plein avec ${plural(sessions, 'session')}, même si Azure dit ${status}`,
  silent: (status, minutesBehind) =>
    `avale peut-être les ouvertures de session : Azure dit ${status}, sa pulsation a ${minutesBehind} min de retard sur son pool`,
  empty: (status) =>
    `avale peut-être les ouvertures de session : Azure dit ${status}, presque vide à côté d’hôtes occupés`,
  failingMore: (status, failed, attempts) =>
    `avale peut-être les ouvertures de session : Azure dit ${status}, ${plural(failed, 'échec')} sur ses dernières connexions (${attempts}), bien plus que ses voisins`,
  suspect: (status) => `avale peut-être les ouvertures de session : Azure dit ${status}`,
  warning: (status) => `${status} : accepte des sessions, avec un défaut à corriger`,
  failing: (status) => `${status} : n’accepte aucune session`,
  updating: (status) => `${status} : une mise à jour est en cours, depuis moins de 30 min`,
  drained: (sessions) =>
    `en mode de vidage, exprès : aucune nouvelle session${sessions === 0 ? '' : `, encore ${plural(sessions, 'session')}`}`,
  off: 'éteint',
  offOnPurpose: 'éteint exprès',
  offUnexpected: 'éteint, et rien ne dit pourquoi',
  startFailed: (code) => `éteint : son démarrage a échoué${code === undefined ? '' : ` (${code})`}`,
  byPlan: (plan) => `plan de mise à l’échelle ${plan}`,
  startOnConnect: 'démarre quand quelqu’un se connecte',
  byChange: (change) => `après un changement de notre part, ${change}`,
  lastTry: (change) => `dernier essai ${change}`,
  nobodyKnown: 'je ne vois pas qui l’a fait',
  updateFailed: 'sa dernière mise à jour de l’agent ou de la pile a échoué',
  unclear: (status) => `${status} : je ne peux pas dire s’il accepte des sessions`,
  since: (moment) => `depuis ${moment}`,
  failedChecks: (checks) => `en échec : ${checks.join(', ')}`,
  versions: (agent, stack) => `agent ${agent ?? 'inconnu'}, pile ${stack ?? 'inconnue'}`,
  line: (name, pool, words) => `${name} (${pool}) : ${words}`,
};
