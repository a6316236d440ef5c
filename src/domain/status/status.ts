import type { Pace } from '../core/pace.ts';
import type { UnknownReason } from '../core/reading.ts';
import type { Subject } from '../core/subject.ts';
import type { UtcTime } from '../core/time.ts';
import type {
  ChangeFact,
  ConnectionFacts,
  CounterSign,
  HostExplanation,
  OutageSign,
  OwnCause,
} from './status-evidence.ts';

export const STATUS_STATES = [
  'incident',
  'suspected-incident',
  'own-cause',
  'down',
  'full',
  'degraded',
  'at-risk',
  'standby',
  'healthy',
  'unknown',
  'not-monitored',
] as const;
export type StatusState = (typeof STATUS_STATES)[number];

/** What a status question is about. */
export type StatusSubject = Exclude<Subject, { kind: 'event' }>;

/** Line one of every answer: what Service Health says. */
export type MicrosoftSays = 'listed' | 'not-listed' | 'unreadable';
/** Whether a listed incident is felt here. */
export type Impact = 'seen' | 'none-seen' | 'unknown';

/**
 * How one host counts for its pool and region. `warning`: takes sessions with a fault to mend. `updating`: under 30 minutes. `unclear`: we can't
 * tell, because its VM could not be read or its status is new to us.
 */
export const HOST_CONDITIONS = [
  'available',
  'full',
  'suspect',
  'warning',
  'failing',
  'updating',
  'drained',
  'off-on-purpose',
  'off-unexpected',
  'unclear',
] as const;
export type HostCondition = (typeof HOST_CONDITIONS)[number];

export interface HostFact {
  readonly name: string;
  readonly hostPool: string;
  readonly region: string | undefined;
  readonly condition: HostCondition;
  /** Azure's own status word. */
  readonly status: string;
  readonly statusSince: UtcTime | undefined;
  readonly sessions: number;
  /** Room for new sessions; `undefined` on personal hosts. */
  readonly room: number | undefined;
  /** Whether somebody's desktop is on it; `undefined` on pooled hosts. */
  readonly assigned: boolean | undefined;
  readonly failedChecks: readonly string[];
  /** Why it is suspect: behind its pool's freshest heartbeat (minutes), nearly empty beside busy peers, or failing far more than they do. */
  readonly suspicion:
    | { readonly code: 'silent'; readonly minutesBehind: number }
    | { readonly code: 'empty' }
    | { readonly code: 'failing-more'; readonly attempts: number; readonly failed: number }
    | undefined;
  /** What of ours explains that it is off, drained or failing; `undefined` where nothing does. */
  readonly explained: HostExplanation | undefined;
  /** Whether its last agent or stack update failed. */
  readonly updateFailed: boolean;
  readonly stackVersion: string | undefined;
  readonly agentVersion: string | undefined;
}

/** Hosts of a subject by condition. `available` = take new sessions now. */
export interface HostCounts {
  readonly total: number;
  readonly expectedOn: number;
  readonly available: number;
  readonly full: number;
  readonly suspect: number;
  /** Take sessions, with a fault to mend; counted in `available` as well. */
  readonly warning: number;
  /** Fault, or off although nobody switched it off on purpose. */
  readonly failing: number;
  readonly updating: number;
  readonly drained: number;
  readonly off: number;
  readonly unclear: number;
  readonly sessions: number;
  /** Free session places on available pooled hosts; `undefined` when there are only personal hosts. */
  readonly room: number | undefined;
}

export interface EventFact {
  readonly trackingId: string;
  readonly type: string;
  readonly title: string;
  readonly summary: string;
  /** `avd`: the service itself; `stands-on`: a service AVD needs; `other`: neither. */
  readonly relation: 'avd' | 'stands-on' | 'other';
  readonly services: readonly string[];
  /** Region programmatic names still active, or `global`. */
  readonly regions: readonly string[];
  /** Regions in which a running issue is over already. */
  readonly overIn: readonly string[];
  /** Names of hosts and pools of the subject that it lists as impacted resources; empty where it lists none of ours or was not asked. */
  readonly impacted: readonly string[];
  readonly active: boolean;
  readonly startedAt: UtcTime | undefined;
  readonly updatedAt: UtcTime | undefined;
  readonly mitigatedAt: UtcTime | undefined;
}

/** Something that could not be looked at, and why. `what` is a code; `count` of `total` where only part is missing. */
export interface Unlooked {
  readonly what:
    | 'service-health'
    | 'host-pools'
    | 'session-hosts'
    | 'machines'
    | 'scaling-plans'
    | 'activity'
    | 'sign-ins'
    | 'subject';
  readonly why: UnknownReason | 'not-found';
  readonly count?: number;
  readonly total?: number;
}

/** How many hosts have one version. */
export interface VersionCount {
  readonly version: string;
  readonly hosts: number;
}

/** A status answer as plain values; `wording` and `cards` make it readable. */
export interface StatusAnswer {
  readonly subject: StatusSubject;
  readonly state: StatusState;
  readonly source: 'live' | 'demo';
  readonly microsoft: { readonly says: MicrosoftSays; readonly at: UtcTime; readonly events: readonly EventFact[] };
  readonly impact: Impact;
  /** `null`: no host could be read. */
  readonly hosts: HostCounts | null;
  /** The oldest reading of its hosts. */
  readonly hostsAt: UtcTime | null;
  /** `slowed`: only the subject was read anew, to stay inside Azure's limits. */
  readonly pace: Pace;
  /** Hosts that need a word, worst first; where the subject is one host, that host whatever its condition. */
  readonly notable: readonly HostFact[];
  readonly signs: readonly OutageSign[];
  /** What speaks against an outage; only where something speaks for one. */
  readonly against: readonly CounterSign[];
  /** The shared cause of ours, where `own-cause`. */
  readonly ownCause: OwnCause | null;
  /** Connections as the log tells; `null` where it was not read: then `unlooked` says why. */
  readonly connections: ConnectionFacts | null;
  /** Changes of ours on the subject in the last 24 h, newest first. */
  readonly changes: readonly ChangeFact[];
  /** Whether every Activity Log was read: only then no change means that none was made. */
  readonly changesRead: boolean;
  /** Distinct callers with symptoms on the subject in the last hour; `null` where the desk's cases were not read. */
  readonly callers: number | null;
  /** Regions of the VMs where they differ from the pool's metadata region. */
  readonly regions: { readonly hosts: readonly string[]; readonly metadata: readonly string[] };
  /** Versions on all hosts of its pools, so that those of one host stand beside its peers'. Absent in answers kept by an older version. */
  readonly versions?: { readonly agent: readonly VersionCount[]; readonly stack: readonly VersionCount[] };
  /** Azure resource ids of its host pools, a few at most. Absent in answers kept by an older version. */
  readonly resources?: readonly string[];
  /** Other answers inside an overview: only exceptions. */
  readonly parts: readonly {
    readonly subject: StatusSubject;
    readonly state: StatusState;
    readonly hosts: HostCounts | null;
  }[];
  readonly unlooked: readonly Unlooked[];
  /** Maintenance, advisories, recently resolved incidents: shown, never counted. */
  readonly alsoListed: readonly EventFact[];
}
