import type { ConnectionCounts } from '../../domain/fleet/connection-log.ts';
import type { ChangeFact, ConnectionFacts, CounterSign, OutageSign } from '../../domain/status/status-evidence.ts';

const DONE: Readonly<Record<ChangeFact['kind'], string>> = {
  start: 'started',
  stop: 'stopped',
  restart: 'restarted',
  redeploy: 'redeployed',
  delete: 'deleted',
  'create-or-change-vm': 'VM created or changed',
  'vm-extension': 'VM extension run',
  'drain-or-host-change': 'drain mode or session host changed',
  'host-pool-change': 'host pool changed',
  'scaling-plan-change': 'scaling plan changed',
  'network-change': 'network changed',
  deployment: 'deployment run',
  policy: 'policy run',
  other: 'changed',
};

const WHO: Readonly<Record<ChangeFact['actor'], string>> = {
  person: 'a person',
  application: 'a program',
  azure: 'Azure itself',
  unknown: 'somebody the log does not name',
};

function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function failures({ attempts, succeeded }: ConnectionCounts): string {
  return `${attempts - succeeded} of ${many(attempts, 'connection')} failed`;
}

function signed(sign: OutageSign): string {
  switch (sign.code) {
    case 'failing-together':
      return `${sign.failed} of ${sign.expected} hosts in ${sign.pools} pools failed within ${sign.minutes} min, without a cause of ours`;
    case 'shared-version':
      return `the ${sign.failing} failing hosts share version ${sign.version}, no healthy host has it`;
    case 'known-bad-version':
      return `${sign.hosts === 1 ? '1 host runs' : `${sign.hosts} hosts run`} ${sign.version}, the version named in incident ${sign.trackingId}`;
    case 'version-change':
      return `${sign.failing} of ${many(sign.changed, 'host')} whose ${sign.component} changed to ${sign.version} within a day have trouble`;
    case 'connection-failures':
      return `${failures(sign.now)} in 15 min (a week ago ${failures(sign.usual)})${sign.top === null ? '' : `, most often ${sign.top.symbolicCode}`}`;
    case 'callers':
      return `${many(sign.callers, 'caller')} with symptoms in ${sign.pools} pools within ${sign.minutes} min`;
  }
}

function countered(sign: CounterSign): string {
  switch (sign.code) {
    case 'hosts-take-sessions':
      return `${sign.available} of ${many(sign.expected, 'host')} that should be on take sessions`;
    case 'connections-as-usual':
      return `${sign.now.succeeded} of ${many(sign.now.attempts, 'connection')} succeeded in 15 min, as usual`;
    case 'one-pool-only':
      return `only ${sign.hostPool} has trouble, its neighbours do not`;
    case 'own-changes':
      return `${many(sign.count, 'change')} of ours in the last 24 h`;
    case 'nobody-called':
      return 'no caller with symptoms here in the last hour';
  }
}

/** A change in words already, for one line. */
export interface ChangeWords {
  readonly change: ChangeFact;
  readonly moment: string;
  readonly on: string;
}

export const signSentences = {
  for: (sign: OutageSign) => `Speaks for a platform fault: ${signed(sign)}.`,
  against: (signs: readonly CounterSign[]) => `Speaks against one: ${signs.map(countered).join('; ')}.`,
  sharedCheck: (check: string) => `Speaks against a platform fault: the failing hosts share the failed check ${check}.`,
  sharedChange: (hosts: number, change: string) =>
    `Speaks against a platform fault: ${many(hosts, 'failing host')} failed after one change of ours: ${change}`,
  none: (failing: number) =>
    failing === 1
      ? 'No sign of a platform fault: the failing host stands alone in what I read.'
      : `No sign of a platform fault: nothing I read ties the ${failing} failing hosts together.`,
  /** One change on one line. Who did it is told by kind and role, never by name. */
  change: ({ change, moment, on }: ChangeWords) => {
    const failed = change.outcome === 'failed' ? `, failed${change.code === undefined ? '' : ` (${change.code})`}` : '';
    const role = change.role === undefined ? '' : ` (${change.role})`;
    return `${moment}: ${on} ${DONE[change.kind]}${failed}, by ${WHO[change.actor]}${role}`;
  },
  changed: (change: string) => `Changed: ${change}.`,
  nothingChanged: 'Changed in the last 24 h: nothing the Activity Log shows.',
  names: (names: readonly string[], more: number) => `${names.join(', ')}${more === 0 ? '' : ` and ${more} more`}`,
  connections: ({ now, usual }: ConnectionFacts, codes: string, span: string) =>
    `Sign-ins: ${
      now.attempts === 0 ? 'no connection tried' : `${now.succeeded} of ${many(now.attempts, 'connection')} succeeded`
    } ${span}${usual.attempts === 0 ? '' : `; a week ago ${usual.succeeded} of ${usual.attempts}`}${codes === '' ? '' : `. Failures: ${codes}`}.`,
  span: (from: string, to: string) => `from ${from} to ${to}`,
  code: (code: string, count: number, serviceError: boolean) =>
    `${code} ×${count} (${serviceError ? 'Microsoft’s side' : 'our side'} by the log)`,
  callers: (count: number) => `Callers with symptoms in the last hour: ${count}.`,
};

/** What speaks for and against an outage, what was changed, and how connections fare. */
export type SignSentences = typeof signSentences;
