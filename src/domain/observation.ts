import type { HostPool, SessionHost } from './fleet.ts';
import type { Look } from './look.ts';
import type { ServiceEvent } from './service-event.ts';
import type { UtcTime } from './time.ts';

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
}

/** Everything one look at Azure gave, as plain data. Status and diagnosis decide on nothing else. */
export interface Observation {
  readonly at: UtcTime;
  readonly source: 'live' | 'demo';
  readonly subscriptions: readonly SubscriptionObservation[];
}
