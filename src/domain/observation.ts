import type { ActivityEntry } from './activity.ts';
import type { CallerReport } from './caller-report.ts';
import type { ConnectionResults } from './connection-log.ts';
import type { HostPool, SessionHost } from './fleet.ts';
import type { Look } from './look.ts';
import type { Pace } from './pace.ts';
import type { ScalingPlan } from './scaling-plan.ts';
import type { ServiceEvent } from './service-event.ts';
import type { UtcTime } from './time.ts';
import type { VersionChange } from './version-change.ts';

/** One host pool with its session hosts, or why they could not be read. */
export interface PoolObservation {
  readonly pool: HostPool;
  readonly hosts: Look<readonly SessionHost[]>;
}

/** One subscription: its host pools and its Service Health events, each read or unknown on its own. */
export interface SubscriptionObservation {
  readonly subscriptionId: string;
  readonly pools: Look<readonly PoolObservation[]>;
  /** Whether the VMs (region, power state) could be read. Unknown leaves `SessionHost.region` and `.power` undefined. */
  readonly machines: Look<number>;
  readonly events: Look<readonly ServiceEvent[]>;
  readonly scalingPlans: Look<readonly ScalingPlan[]>;
  /** What was done to our resources in the last 24 h, newest first. */
  readonly activity: Look<readonly ActivityEntry[]>;
}

/** Everything one look at Azure gave, as plain data. Status and diagnosis decide on nothing else. */
export interface Observation {
  readonly at: UtcTime;
  readonly source: 'live' | 'demo';
  /** `slowed`: only what was asked about was read anew, the rest is older or *unknown*; each look tells its time. */
  readonly pace: Pace;
  readonly subscriptions: readonly SubscriptionObservation[];
  /** Connections of the last 15 minutes; *unknown*, `not-configured` without a Log Analytics workspace. */
  readonly connections: Look<ConnectionResults>;
  /** Versions that changed in the last 24 h, against our own snapshots. */
  readonly versionChanges: Look<readonly VersionChange[]>;
  /** Callers with symptoms in the last hour, as the desk's own cases tell. */
  readonly callers: Look<readonly CallerReport[]>;
}
