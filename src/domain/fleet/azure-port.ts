import type { Pace } from '../core/pace.ts';
import type { Reading } from '../core/reading.ts';
import type { ActivityEntry } from './activity.ts';
import type { HostPool, SessionHost, VirtualMachine } from './fleet.ts';
import type { ScalingPlan } from './scaling-plan.ts';
import type { ServiceEvent } from './service-event.ts';
import type { UserSession } from './user-session.ts';

/** How long one read may take, counted from the call, token and paging included (ms). */
export interface ReadBudget {
  readonly deadlineMs: number;
  /** Only a reading that is kept may answer, older than usual if need be; Azure is not asked. A port without a memory reads as always. */
  readonly keptOnly?: boolean;
}

/**
 * The one port through which Azure is read. Every method ends inside its budget and never throws: what cannot be read is *unknown* with its
 * reason. Only reads exist. Implementations: `azure/live` (the management SDKs) and `azure/demo` (a scenario file); both pass one contract suite.
 */
export interface AzurePort {
  readonly source: 'live' | 'demo';
  /** Ids of the subscriptions this port looks at, never empty. */
  readonly subscriptionIds: readonly string[];
  hostPools(subscriptionId: string, budget: ReadBudget): Promise<Reading<readonly HostPool[]>>;
  /** Session hosts of one pool; `region` and `power` are undefined here, `observeFleet` fills them from `virtualMachines`. */
  sessionHosts(pool: HostPool, budget: ReadBudget): Promise<Reading<readonly SessionHost[]>>;
  virtualMachines(subscriptionId: string, budget: ReadBudget): Promise<Reading<readonly VirtualMachine[]>>;
  /**
   * VMs of all subscriptions from Resource Graph: one query for a thousand, from a copy that may be behind the truth. What we may not read is
   * left out silently.
   */
  machinesByGraph(budget: ReadBudget): Promise<Reading<readonly VirtualMachine[]>>;
  /** One VM as it is now, by its ARM id. */
  virtualMachine(id: string, budget: ReadBudget): Promise<Reading<VirtualMachine>>;
  /** Whether this many more reads of a subscription fit into what Azure allows. Asks nothing of Azure. */
  pace(subscriptionId: string, reads: number): Pace;
  /** Events updated in the last 72 h and all that are active, every type. */
  serviceEvents(subscriptionId: string, budget: ReadBudget): Promise<Reading<readonly ServiceEvent[]>>;
  /** ARM ids of the resources of this subscription that an event names as impacted. */
  impactedResources(
    subscriptionId: string,
    trackingId: string,
    budget: ReadBudget,
  ): Promise<Reading<readonly string[]>>;
  scalingPlans(subscriptionId: string, budget: ReadBudget): Promise<Reading<readonly ScalingPlan[]>>;
  /** What was done to our resources in the last 24 h, newest first, reads left out. */
  activity(subscriptionId: string, budget: ReadBudget): Promise<Reading<readonly ActivityEntry[]>>;
  /** The sessions of one user in one pool. A bare user name is compared with the part before the `@`. */
  userSessions(pool: HostPool, user: string, budget: ReadBudget): Promise<Reading<readonly UserSession[]>>;
}
