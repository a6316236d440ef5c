import type { UnknownReason } from './look.ts';
import type { UtcTime } from './time.ts';

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
export type StatusSubject =
  | { readonly kind: 'region'; readonly id: string }
  | { readonly kind: 'hostpool'; readonly id: string }
  | { readonly kind: 'host'; readonly id: string }
  | { readonly kind: 'incidents'; readonly id: null }
  | { readonly kind: 'overview'; readonly id: null };

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
  /** Why it is suspect: behind its pool's freshest heartbeat (minutes), or nearly empty beside busy peers. */
  readonly suspicion:
    | { readonly code: 'silent'; readonly minutesBehind: number }
    | { readonly code: 'empty' }
    | undefined;
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

/** What speaks for or against an outage of the platform: codes with values. */
export type OutageSign =
  | {
      readonly code: 'failing-together';
      readonly failed: number;
      readonly expected: number;
      readonly pools: number;
      readonly minutes: number;
    }
  | { readonly code: 'shared-version'; readonly version: string; readonly failing: number }
  | {
      readonly code: 'known-bad-version';
      readonly version: string;
      readonly trackingId: string;
      readonly hosts: number;
    };

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
  readonly active: boolean;
  readonly startedAt: UtcTime | undefined;
  readonly updatedAt: UtcTime | undefined;
  readonly mitigatedAt: UtcTime | undefined;
}

/** Something that could not be looked at, and why. `what` is a code; `count` of `total` where only part is missing. */
export interface Unlooked {
  readonly what: 'service-health' | 'host-pools' | 'session-hosts' | 'machines' | 'sign-ins' | 'subject';
  readonly why: UnknownReason | 'not-found';
  readonly count?: number;
  readonly total?: number;
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
  readonly hostsAt: UtcTime | null;
  /** Hosts that need a word, worst first; where the subject is one host, that host whatever its condition. */
  readonly notable: readonly HostFact[];
  readonly signs: readonly OutageSign[];
  /** The shared cause of ours, where `own-cause`. */
  readonly ownCause:
    | { readonly code: 'failed-check'; readonly check: string }
    | { readonly code: 'update'; readonly hosts: number }
    | null;
  /** Regions of the VMs where they differ from the pool's metadata region. */
  readonly regions: { readonly hosts: readonly string[]; readonly metadata: readonly string[] };
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
