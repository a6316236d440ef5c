import type { HostPool, SessionHost, VirtualMachine } from './fleet.ts';
import type { Look } from './look.ts';
import type { ServiceEvent } from './service-event.ts';

/** How long one read may take, counted from the call, token and paging included (ms). */
export interface ReadBudget {
  readonly deadlineMs: number;
}

/**
 * The one port through which Azure is read. Every method ends inside its budget and never throws: what cannot be read is *unknown* with its
 * reason. Only reads exist. Implementations: `azure/live` (the management SDKs) and `azure/demo` (a scenario file); both pass one contract suite.
 */
export interface AzurePort {
  readonly source: 'live' | 'demo';
  /** Ids of the subscriptions this port looks at, never empty. */
  readonly subscriptionIds: readonly string[];
  hostPools(subscriptionId: string, budget: ReadBudget): Promise<Look<readonly HostPool[]>>;
  /** Session hosts of one pool; `region` and `power` are undefined here, `observeFleet` fills them from `virtualMachines`. */
  sessionHosts(pool: HostPool, budget: ReadBudget): Promise<Look<readonly SessionHost[]>>;
  virtualMachines(subscriptionId: string, budget: ReadBudget): Promise<Look<readonly VirtualMachine[]>>;
  /** Events updated in the last 72 h and all that are active, every type. */
  serviceEvents(subscriptionId: string, budget: ReadBudget): Promise<Look<readonly ServiceEvent[]>>;
}
