import type { UtcTime } from '../core/time.ts';
import type { ActivityEntry } from '../fleet/activity.ts';
import type { CodeCount, ConnectionCounts } from '../fleet/connection-log.ts';

/** A change of ours out of the Activity Log, told by what it touched; several alike within minutes are one. */
export interface ChangeFact {
  readonly kind: ActivityEntry['kind'];
  readonly outcome: ActivityEntry['outcome'];
  readonly code: string | undefined;
  readonly actor: ActivityEntry['actor'];
  readonly role: string | undefined;
  /** First and last time of the changes that are told as one. */
  readonly at: UtcTime;
  readonly until: UtcTime;
  /** Names of what was changed: session hosts and host pools by their own name, other resources by the last part of their id. */
  readonly on: readonly string[];
}

/** Why a host is as it is, where something of ours tells. */
export type HostExplanation =
  | { readonly code: 'scaling-plan'; readonly plan: string }
  | { readonly code: 'start-on-connect' }
  | { readonly code: 'change'; readonly change: ChangeFact }
  | { readonly code: 'start-failed'; readonly change: ChangeFact };

/** What speaks for an outage of the platform: codes with values. */
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
    }
  | {
      readonly code: 'version-change';
      readonly component: 'stack' | 'agent';
      readonly version: string;
      /** Hosts that changed to it in the last 24 h, and how many of those fail or are suspect. */
      readonly changed: number;
      readonly failing: number;
    }
  | {
      readonly code: 'connection-failures';
      readonly now: ConnectionCounts;
      readonly usual: ConnectionCounts;
      readonly top: CodeCount | null;
    }
  | { readonly code: 'callers'; readonly callers: number; readonly pools: number; readonly minutes: number };

/** What speaks against an outage of the platform, shown beside the signs. */
export type CounterSign =
  | { readonly code: 'hosts-take-sessions'; readonly available: number; readonly expected: number }
  | { readonly code: 'connections-as-usual'; readonly now: ConnectionCounts }
  | { readonly code: 'one-pool-only'; readonly hostPool: string }
  | { readonly code: 'own-changes'; readonly count: number }
  | { readonly code: 'nobody-called' };

/** One cause of ours that many failing hosts share. */
export type OwnCause =
  | { readonly code: 'failed-check'; readonly check: string }
  | { readonly code: 'update'; readonly hosts: number }
  | { readonly code: 'change'; readonly change: ChangeFact; readonly hosts: number };

/** Connections to the pools of a subject: now beside the same time a week before. */
export interface ConnectionFacts {
  readonly now: ConnectionCounts;
  readonly usual: ConnectionCounts;
  /** Most frequent failures first. */
  readonly codes: readonly CodeCount[];
  readonly from: UtcTime;
  readonly to: UtcTime;
}
