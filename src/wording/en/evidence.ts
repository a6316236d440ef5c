import type { Unlooked } from '../../domain/status/status.ts';

/** One Service Health event, its moments and regions in words already. */
export interface EventWords {
  readonly id: string;
  readonly title: string;
  readonly start: { readonly moment: string; readonly ahead: boolean } | undefined;
  readonly updated: string | undefined;
  readonly ended: string | undefined;
  readonly regions: readonly string[];
  readonly moreRegions: number;
  /** Hosts and pools of ours that it names. */
  readonly impacted: readonly string[];
}

const WHY: Readonly<Record<Unlooked['why'], string>> = {
  refused: 'I’m not allowed to read it',
  unreachable: 'no answer',
  late: 'no answer in time',
  throttled: 'Azure asks us to wait',
  garbled: 'the answer made no sense',
  'not-configured': 'not connected',
  'not-found': 'not found',
};

const WHAT: Readonly<Record<Exclude<Unlooked['what'], 'sign-ins'>, string>> = {
  'service-health': 'Service Health',
  'host-pools': 'the host pools of a subscription',
  'session-hosts': 'the hosts of a pool',
  machines: 'the VMs (region and power)',
  'scaling-plans': 'the scaling plans',
  activity: 'the Activity Log (what was changed)',
  subject: 'that name',
};

const TYPE: Readonly<Record<string, string>> = {
  PlannedMaintenance: 'planned maintenance',
  HealthAdvisory: 'health advisory',
  SecurityAdvisory: 'security advisory',
  ServiceIssue: 'incident',
  RCA: 'review of an incident',
};

export const evidenceSentences = {
  timeline: {
    began: (id: string) => `${id} began, as Microsoft says`,
    updated: (id: string) => `Microsoft’s last word on ${id}`,
    over: (id: string) => `${id} over, as Microsoft says`,
    ourHost: (name: string) => `the first of our hosts in trouble: ${name}`,
    ourChange: (on: readonly string[]) => `a change of ours on ${on.join(', ')}`,
    read: 'Service Health read for this answer',
  },
  microsoftUnreadable: (tried: string) => `Microsoft says: unknown, Service Health could not be read (tried ${tried}).`,
  microsoftNothing: (read: string) =>
    `Microsoft says: nothing listed, read ${read}. A notice can come hours after the first callers.`,
  microsoftListed: (read: string, events: string, more: number) =>
    `Microsoft says: listed, read ${read}. ${events}${more === 0 ? '' : ` And ${more} more.`}`,
  event: ({ id, title, start, updated, ended, regions, moreRegions, impacted }: EventWords) => {
    const ours = impacted.length === 0 ? '' : ` It names ours: ${impacted.join(', ')}.`;
    const started = start === undefined ? '' : `, ${start.ahead ? 'starts' : 'started'} ${start.moment}`;
    const over = ended === undefined ? '' : `, over since ${ended}`;
    const places = `${regions.join(', ')}${moreRegions === 0 ? '' : ` and ${moreRegions} more`}`;
    return `${id}: ${title}${started}${over}${updated === undefined ? '' : `, updated ${updated}`}. Regions: ${places === '' ? 'not named' : places}.${ours}`;
  },
  alsoListed: (type: string, event: string) => `Also listed, not counted (${TYPE[type] ?? type}): ${event}`,
  weSeeNothing: 'We see: unknown, no host could be read.',
  weSeeNoName: 'We see: nothing under that name.',
  weSeeNobody: 'We see: no host of ours there.',
  weSee: (facts: string, read: string) => `We see: ${facts}; read ${read}.`,
  place: (machines: string, record: string) =>
    `The VMs run in ${machines}; the host pool’s own record (metadata) is kept in ${record}.`,
  part: (name: string, state: string, facts: string) => `${name}: ${state}${facts === '' ? '' : `, ${facts}`}`,
  more: (count: number) => `… and ${count} more`,
  signInsUnseen: 'Not looked at: sign-ins, so I can’t see whether users connect.',
  signInsUnread: (why: Unlooked['why']) =>
    `Sign-ins could not be read, ${WHY[why]}: I can’t see whether users connect.`,
  /** `share` only where part could not be read. */
  unread: (what: Exclude<Unlooked['what'], 'sign-ins'>, why: Unlooked['why'], share: string | null) =>
    `Could not be read: ${WHAT[what]}${share === null ? '' : ` (${share})`}, ${WHY[why]}.`,
  slowed: (quotaLow: boolean, until: string | null) =>
    `${quotaLow ? 'We are near Azure’s limit of readings' : 'Azure asks us to wait'}${until === null ? '' : ` until ${until}`}: only what you asked about was read anew, the rest may be older.`,
  share: (count: number, total: number) => `${count} of ${total}`,
};

/** The evidence under a headline: what Microsoft says, what we see, and what could not be looked at. */
export type EvidenceSentences = typeof evidenceSentences;
