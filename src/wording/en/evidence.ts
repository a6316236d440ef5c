import type { OutageSign, Unlooked } from '../../domain/status.ts';

/** One Service Health event, its moments and regions in words already. */
export interface EventWords {
  readonly id: string;
  readonly title: string;
  readonly start: { readonly moment: string; readonly ahead: boolean } | undefined;
  readonly updated: string | undefined;
  readonly ended: string | undefined;
  readonly regions: readonly string[];
  readonly moreRegions: number;
}

const WHY: Readonly<Record<Unlooked['why'], string>> = {
  refused: 'I’m not allowed to read it',
  unreachable: 'no answer',
  late: 'no answer in time',
  throttled: 'Azure asks us to wait',
  garbled: 'the answer made no sense',
  'not-configured': 'not connected',
  'not-found': 'no such name',
};

const WHAT: Readonly<Record<Exclude<Unlooked['what'], 'sign-ins'>, string>> = {
  'service-health': 'Service Health',
  'host-pools': 'the host pools of a subscription',
  'session-hosts': 'the hosts of a pool',
  machines: 'the VMs (region and power)',
  subject: 'that name',
};

const TYPE: Readonly<Record<string, string>> = {
  PlannedMaintenance: 'planned maintenance',
  HealthAdvisory: 'health advisory',
  SecurityAdvisory: 'security advisory',
  ServiceIssue: 'incident',
  RCA: 'review of an incident',
};

function signed(sign: OutageSign): string {
  switch (sign.code) {
    case 'failing-together':
      return `${sign.failed} of ${sign.expected} hosts in ${sign.pools} pools failed within ${sign.minutes} min, without a cause of ours`;
    case 'shared-version':
      return `the ${sign.failing} failing hosts share version ${sign.version}, no healthy host has it`;
    case 'known-bad-version':
      return `${sign.hosts === 1 ? '1 host runs' : `${sign.hosts} hosts run`} ${sign.version}, the version named in incident ${sign.trackingId}`;
  }
}

export const evidenceSentences = {
  microsoftUnreadable: (tried: string) => `Microsoft says: unknown, Service Health could not be read (tried ${tried}).`,
  microsoftNothing: (read: string) =>
    `Microsoft says: nothing listed, read ${read}. A notice can come hours after the first callers.`,
  microsoftListed: (read: string, events: string, more: number) =>
    `Microsoft says: listed, read ${read}. ${events}${more === 0 ? '' : ` And ${more} more.`}`,
  event: ({ id, title, start, updated, ended, regions, moreRegions }: EventWords) => {
    const started = start === undefined ? '' : `, ${start.ahead ? 'starts' : 'started'} ${start.moment}`;
    const over = ended === undefined ? '' : `, over since ${ended}`;
    const places = `${regions.join(', ')}${moreRegions === 0 ? '' : ` and ${moreRegions} more`}`;
    return `${id}: ${title}${started}${over}${updated === undefined ? '' : `, updated ${updated}`}. Regions: ${places === '' ? 'not named' : places}.`;
  },
  alsoListed: (type: string, event: string) => `Also listed, not counted (${TYPE[type] ?? type}): ${event}`,
  weSeeNothing: 'We see: unknown, no host could be read.',
  weSeeNoName: 'We see: nothing under that name.',
  weSeeNobody: 'We see: no host of ours there.',
  weSee: (facts: string, read: string) => `We see: ${facts}; read ${read}.`,
  place: (machines: string, record: string) =>
    `The VMs run in ${machines}; the host pool’s own record (metadata) is kept in ${record}.`,
  sign: (sign: OutageSign) => `Speaks for a platform fault: ${signed(sign)}.`,
  noSign: (failing: number) =>
    failing === 1
      ? 'No sign of a platform fault: the failing host stands alone in what I read.'
      : `No sign of a platform fault: nothing I read ties the ${failing} failing hosts together.`,
  ownCause: (check: string) => `Speaks against a platform fault: the failing hosts share the failed check ${check}.`,
  part: (name: string, state: string, facts: string) => `${name}: ${state}${facts === '' ? '' : `, ${facts}`}`,
  more: (count: number) => `… and ${count} more`,
  signInsUnseen: 'Not looked at: sign-ins. Hosts answer; I can’t see whether users connect.',
  /** `share` only where part could not be read. */
  unread: (what: Exclude<Unlooked['what'], 'sign-ins'>, why: Unlooked['why'], share: string | null) =>
    `Could not be read: ${WHAT[what]}${share === null ? '' : ` (${share})`}, ${WHY[why]}.`,
  share: (count: number, total: number) => `${count} of ${total}`,
};

/** The evidence under a headline: what Microsoft says, what we see, and what could not be looked at. */
export type EvidenceSentences = typeof evidenceSentences;
