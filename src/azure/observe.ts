import type { AzurePort, ReadBudget } from '../domain/azure-port.ts';
import type { HostPool, SessionHost, VirtualMachine } from '../domain/fleet.ts';
import type { Look } from '../domain/look.ts';
import type { Observation, PoolObservation, SubscriptionObservation } from '../domain/observation.ts';
import type { Clock } from '../domain/time.ts';
import { createSlots } from './slots.ts';

export interface ObserveOptions {
  /** How long the whole look may take (ms). What is not read by then is *unknown*, reason `late`. */
  readonly deadlineMs: number;
  /** Host pools whose session hosts are read at the same time, over all subscriptions. */
  readonly poolConcurrency: number;
}

interface Sight {
  readonly subscriptionId: string;
  readonly pools: Look<readonly PoolObservation[]>;
  readonly machines: Look<readonly VirtualMachine[]>;
  readonly events: SubscriptionObservation['events'];
}

type MachinesById = ReadonlyMap<string, VirtualMachine>;

function byId(sights: readonly Sight[]): MachinesById {
  const machines = sights.flatMap((sight) => (sight.machines.kind === 'read' ? sight.machines.value : []));
  return new Map(machines.map((machine) => [machine.id.toLowerCase(), machine]));
}

function withMachine(host: SessionHost, machines: MachinesById): SessionHost {
  const machine = machines.get(host.vmId.toLowerCase());
  return machine === undefined ? host : { ...host, region: machine.location, power: machine.power };
}

function withMachines(observed: PoolObservation, machines: MachinesById): PoolObservation {
  if (observed.hosts.kind === 'unknown') return observed;
  const value = observed.hosts.value.map((host) => withMachine(host, machines));
  return { ...observed, hosts: { ...observed.hosts, value } };
}

/**
 * Looks at everything once: all subscriptions side by side, the session hosts of their pools a few at a time, under one deadline. Each VM's
 * region and power state are put into its host by VM id without case, over all subscriptions, because a pool's VMs may live in another one.
 * Never throws: whatever could not be read is *unknown* with its reason.
 */
export async function observeFleet(port: AzurePort, clock: Clock, options: ObserveOptions): Promise<Observation> {
  const at = clock();
  // A stopwatch, not the time of day: the time of day arrives as `clock`.
  const started = performance.now();
  const slots = createSlots(options.poolConcurrency);

  const read = async <Value>(ask: (budget: ReadBudget) => Promise<Look<Value>>): Promise<Look<Value>> => {
    const deadlineMs = options.deadlineMs - (performance.now() - started);
    if (deadlineMs > 0) return ask({ deadlineMs });
    return { kind: 'unknown', why: 'late', at: clock(), detail: `not begun within ${options.deadlineMs} ms` };
  };

  const observePool = async (pool: HostPool): Promise<PoolObservation> => ({
    pool,
    hosts: await slots(() => read((budget) => port.sessionHosts(pool, budget))),
  });

  const observePools = async (subscriptionId: string): Promise<Look<readonly PoolObservation[]>> => {
    const pools = await read((budget) => port.hostPools(subscriptionId, budget));
    if (pools.kind === 'unknown') return pools;
    return { ...pools, value: await Promise.all(pools.value.map(observePool)) };
  };

  const sights = await Promise.all(
    port.subscriptionIds.map(async (subscriptionId): Promise<Sight> => {
      const [pools, machines, events] = await Promise.all([
        observePools(subscriptionId),
        read((budget) => port.virtualMachines(subscriptionId, budget)),
        read((budget) => port.serviceEvents(subscriptionId, budget)),
      ]);
      return { subscriptionId, pools, machines, events };
    }),
  );

  const machines = byId(sights);
  return {
    at,
    source: port.source,
    subscriptions: sights.map(
      (sight): SubscriptionObservation => ({
        ...sight,
        pools:
          sight.pools.kind === 'unknown'
            ? sight.pools
            : { ...sight.pools, value: sight.pools.value.map((observed) => withMachines(observed, machines)) },
        machines:
          sight.machines.kind === 'unknown'
            ? sight.machines
            : { ...sight.machines, value: sight.machines.value.length },
      }),
    ),
  };
}
