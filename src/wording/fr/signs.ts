import type { ConnectionCounts } from '../../domain/fleet/connection-log.ts';
import type { ChangeFact, CounterSign, OutageSign } from '../../domain/status/status-evidence.ts';
import type { SignSentences } from '../en/signs.ts';

const DONE: Readonly<Record<ChangeFact['kind'], string>> = {
  start: 'démarrage',
  stop: 'arrêt',
  restart: 'redémarrage',
  redeploy: 'redéploiement',
  delete: 'suppression',
  'create-or-change-vm': 'VM créée ou modifiée',
  'vm-extension': 'extension de VM exécutée',
  'drain-or-host-change': 'mode de vidage ou hôte de session modifié',
  'host-pool-change': 'pool d’hôtes modifié',
  'scaling-plan-change': 'plan de mise à l’échelle modifié',
  'network-change': 'réseau modifié',
  deployment: 'déploiement exécuté',
  policy: 'stratégie exécutée',
  other: 'modification',
};

const WHO: Readonly<Record<ChangeFact['actor'], string>> = {
  person: 'une personne',
  application: 'un programme',
  azure: 'Azure lui-même',
  unknown: 'quelqu’un que le journal ne nomme pas',
};

function many(count: number, one: string): string {
  return `${count} ${one}${count > 1 ? 's' : ''}`;
}

function failures({ attempts, succeeded }: ConnectionCounts): string {
  return `${many(attempts - succeeded, 'échec')} sur ${many(attempts, 'connexion')}`;
}

/** How many connections succeeded, of how many. */
function successes({ attempts, succeeded }: ConnectionCounts): string {
  return `${many(succeeded, 'connexion')} ${succeeded > 1 ? 'réussies' : 'réussie'} sur ${attempts}`;
}

function signed(sign: OutageSign): string {
  switch (sign.code) {
    case 'failing-together':
      return `${many(sign.failed, 'hôte')} sur ${sign.expected} dans ${many(sign.pools, 'pool')} ${sign.failed > 1 ? 'ont' : 'a'} échoué en l’espace de ${sign.minutes} min, sans cause de notre part`;
    case 'shared-version':
      return `les ${sign.failing} hôtes en échec ont la version ${sign.version}, qu’aucun hôte sain n’a`;
    case 'known-bad-version':
      return `${many(sign.hosts, 'hôte')} ${sign.hosts > 1 ? 'ont' : 'a'} ${sign.version}, la version nommée dans l’incident ${sign.trackingId}`;
    case 'version-change':
      return `${many(sign.failing, 'hôte')} en difficulté sur ${sign.changed} dont ${sign.component === 'stack' ? 'la pile est passée' : 'l’agent est passé'} à ${sign.version} depuis moins d’un jour`;
    case 'connection-failures':
      return `${failures(sign.now)} en 15 min (il y a une semaine : ${failures(sign.usual)})${sign.top === null ? '' : `, le plus souvent ${sign.top.symbolicCode}`}`;
    case 'callers':
      return `${many(sign.callers, 'appelant')} avec des symptômes dans ${many(sign.pools, 'pool')} en l’espace de ${sign.minutes} min`;
  }
}

function countered(sign: CounterSign): string {
  switch (sign.code) {
    case 'hosts-take-sessions':
      return `${many(sign.available, 'hôte')} sur ${sign.expected} ${sign.available > 1 ? 'acceptent' : 'accepte'} des sessions, parmi ceux qui devraient être allumés`;
    case 'connections-as-usual':
      return `${successes(sign.now)} en 15 min, comme d’habitude`;
    case 'one-pool-only':
      return `seul ${sign.hostPool} est en difficulté, ses voisins ne le sont pas`;
    case 'own-changes':
      return `${many(sign.count, 'changement')} de notre part dans les 24 dernières heures`;
    case 'nobody-called':
      return 'aucun appelant avec des symptômes ici dans la dernière heure';
  }
}

/** What speaks for and against an outage, what was changed, and how connections fare, in French. */
export const signSentences: SignSentences = {
  for: (sign) => `Plaide pour une panne de la plateforme : ${signed(sign)}.`,
  against: (signs) => `Plaide contre : ${signs.map(countered).join('; ')}.`,
  sharedCheck: (check) =>
    `Plaide contre une panne de la plateforme : les hôtes en échec ont tous le contrôle ${check} en échec.`,
  sharedChange: (hosts, change) =>
    `Plaide contre une panne de la plateforme : ${many(hosts, 'hôte')} en échec après un même changement de notre part : ${change}`,
  none: (failing) =>
    failing === 1
      ? 'Aucun signe d’une panne de la plateforme : dans ce que j’ai lu, l’hôte en échec est seul.'
      : `Aucun signe d’une panne de la plateforme : rien de ce que j’ai lu ne relie les ${failing} hôtes en échec.`,
  change: ({ change, moment, on }) => {
    const failed =
      change.outcome === 'failed' ? `, en échec${change.code === undefined ? '' : ` (${change.code})`}` : '';
    const role = change.role === undefined ? '' : ` (${change.role})`;
    return `${moment} : ${on} – ${DONE[change.kind]}${failed}, par ${WHO[change.actor]}${role}`;
  },
  changed: (change) => `Changé : ${change}.`,
  nothingChanged: 'Changé dans les 24 dernières heures : rien dans le journal d’activité.',
  names: (names, more) => `${names.join(', ')}${more === 0 ? '' : ` et ${more} de plus`}`,
  connections: ({ now, usual }, codes, span) =>
    `Ouvertures de session : ${
      now.attempts === 0 ? 'aucune connexion tentée' : successes(now)
    } ${span}${usual.attempts === 0 ? '' : `; il y a une semaine, ${usual.succeeded} sur ${usual.attempts}`}${codes === '' ? '' : `. Échecs : ${codes}`}.`,
  span: (from, to) => `de ${from} à ${to}`,
  code: (code, count, serviceError) =>
    `${code} ×${count} (${serviceError ? 'du côté de Microsoft' : 'de notre côté'} selon le journal)`,
  callers: (count) => `Appelants avec des symptômes dans la dernière heure : ${count}.`,
};
