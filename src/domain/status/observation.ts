import type { Pace } from '../core/pace.ts';
import type { Reading } from '../core/reading.ts';
import type { UtcTime } from '../core/time.ts';
import type { ActivityEntry } from '../fleet/activity.ts';
import type { ConnectionResults } from '../fleet/connection-log.ts';
import type { HostPool, SessionHost } from '../fleet/fleet.ts';
import type { ScalingPlan } from '../fleet/scaling-plan.ts';
import type { ServiceEvent } from '../fleet/service-event.ts';
import type { VersionChange } from '../fleet/version-change.ts';
import type { CallersOfHour } from './callers.ts';

/** One host pool with its session hosts, or why they could not be read. */
export interface PoolObservation {
  readonly pool: HostPool;
  readonly hosts: Reading<readonly SessionHost[]>;
}

/** One subscription: its host pools and its Service Health events, each read or unknown on its own. */
export interface SubscriptionObservation {
  readonly subscriptionId: string;
  readonly pools: Reading<readonly PoolObservation[]>;
  /** Whether the VMs (region, power state) could be read. Unknown leaves `SessionHost.region` and `.power` undefined. */
  readonly machines: Reading<number>;
  readonly events: Reading<readonly ServiceEvent[]>;
  readonly scalingPlans: Reading<readonly ScalingPlan[]>;
  /** What was done to our resources in the last 24 h, newest first. */
  readonly activity: Reading<readonly ActivityEntry[]>;
}

/** Everything one look at Azure gave, as plain data. Status and diagnosis decide on nothing else. */
export interface Observation {
  readonly at: UtcTime;
  readonly source: 'live' | 'demo';
  /** `slowed`: only what was asked about was read anew, the rest is older or *unknown*; each look tells its time. */
  readonly pace: Pace;
  readonly subscriptions: readonly SubscriptionObservation[];
  /** Connections of the last 15 minutes; *unknown*, `not-configured` without a Log Analytics workspace. */
  readonly connections: Reading<ConnectionResults>;
  /** Versions that changed in the last 24 h, against our own snapshots. */
  readonly versionChanges: Reading<readonly VersionChange[]>;
  /** Callers with symptoms in the last hour, as the desk's own cases tell. */
  readonly callers: Reading<CallersOfHour>;
}
