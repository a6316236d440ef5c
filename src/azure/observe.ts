import type { Reading, UnknownLook } from '../domain/core/reading.ts';
import type { Clock, UtcTime } from '../domain/core/time.ts';
import type { AzurePort, ReadBudget } from '../domain/fleet/azure-port.ts';
import type { ConnectionLogPort } from '../domain/fleet/connection-log.ts';
import type { HostPool } from '../domain/fleet/fleet.ts';
import type { ServiceEvent } from '../domain/fleet/service-event.ts';
import type { Observation, SubscriptionObservation } from '../domain/status/observation.ts';
import type { StatusSubject } from '../domain/status/status.ts';
import { createDoubtReads } from './doubt-reads.ts';
import { createFocus, POOL_RANKS } from './focus.ts';
import { createHoldBack, OTHER_READS } from './hold-back.ts';
import { joinMachines, type PoolSight } from './join-machines.ts';
import { type BoundedRead, createMachineReads, type MachineSight } from './machine-reads.ts';
import { createSlots } from './slots.ts';

export interface ObserveOptions {
  /** How long the whole look may take (ms). What is not read by then is *unknown*, reason `late`. */
  readonly deadlineMs: number;
  /** Host pools whose session hosts are read at the same time, over all subscriptions. */
  readonly poolConcurrency: number;
  /** Where connection results are read; without it they are *unknown*, `not-configured`. */
  readonly connectionLog?: ConnectionLogPort;
  /** What somebody asks about: its pool is read first, then its region, then the rest. */
  readonly focus?: StatusSubject | undefined;
  /** The look before this one: it tells where a host belongs and where pools run, never how they are. */
  readonly before?: Observation | undefined;
}

/** Running issues whose impacted resources are asked for, per subscription: an outage lists one or two, a bad day a handful. */
const MOST_ISSUES_ASKED = 5;

interface SubscriptionReading extends Omit<SubscriptionObservation, 'pools' | 'machines'> {
  readonly pools: Reading<readonly PoolSight[]>;
  readonly machines: MachineSight;
}

function isRunningIssue(event: ServiceEvent): boolean {
  return event.status.toLowerCase() === 'active' && event.type.toLowerCase() === 'serviceissue';
}

function notConfigured(at: UtcTime, detail: string): UnknownLook {
  return { kind: 'unknown', why: 'not-configured', at, detail };
}

/**
 * Looks at everything once: all subscriptions side by side, the session hosts of their pools a few at a time, under one deadline, what is asked
 * about first. Near a quota limit only that is read anew, and Service Health, the first line of every answer; the rest is served as it is kept,
 * and `pace` says so. Version changes and callers are the desk's own knowledge: whoever keeps them puts them in. Never throws: whatever could
 * not be read is *unknown* with its reason.
 */
export async function observeFleet(port: AzurePort, clock: Clock, options: ObserveOptions): Promise<Observation> {
  const at = clock();
  // A stopwatch, not the time of day: the time of day arrives as `clock`.
  const started = performance.now();
  const slots = createSlots(options.poolConcurrency);
  const focus = createFocus(options.focus, options.before);
  const holdBack = createHoldBack(port, clock);

  const read: BoundedRead = async (ask, mostMs = options.deadlineMs) => {
    const left = options.deadlineMs - (performance.now() - started);
    if (left > 0) return ask({ deadlineMs: Math.min(left, mostMs) });
    return { kind: 'unknown', why: 'late', at: clock(), detail: `not begun within ${options.deadlineMs} ms` };
  };

  const readKept = async <Value>(
    id: string,
    ask: (budget: ReadBudget) => Promise<Reading<Value>>,
    mostMs?: number,
  ): Promise<Reading<Value>> => {
    const look = await read((budget) => ask({ ...budget, keptOnly: true }), mostMs);
    holdBack.note(id, look);
    return look;
  };

  const machineReads = createMachineReads(port, read);
  const machineSights = new Map<string, Promise<MachineSight>>();
  const doubtReads = createDoubtReads({ port, read, slots, focus, sightOf: (id) => machineSights.get(id) });

  const observePool = async (pool: HostPool, held: boolean): Promise<PoolSight> => {
    const kept = held && focus.rankOf(pool) !== POOL_RANKS.subject;
    const ask = (budget: ReadBudget) => port.sessionHosts(pool, budget);
    const hosts = kept
      ? await readKept(pool.subscriptionId, ask)
      : await slots(
          () => read(ask),
          () => focus.rankOf(pool),
        );
    const machines = hosts.kind === 'read' ? await doubtReads.read(pool, hosts.value, kept) : [];
    return { pool, hosts, machines };
  };

  const observePools = async (
    id: string,
    list: Promise<Reading<readonly HostPool[]>>,
  ): Promise<Reading<readonly PoolSight[]>> => {
    const pools = await list;
    if (pools.kind === 'unknown') return pools;
    focus.learn(pools.value);
    doubtReads.learn(id, pools.value.length);
    const held = holdBack.holds(id, pools.value.length + OTHER_READS);
    return { ...pools, value: await Promise.all(pools.value.map((pool) => observePool(pool, held))) };
  };

  const withImpacted = async (id: string, event: ServiceEvent): Promise<ServiceEvent> => ({
    ...event,
    impactedResources: await read((budget) => port.impactedResources(id, event.trackingId, budget)),
  });

  const observeEvents = async (id: string): Promise<Reading<readonly ServiceEvent[]>> => {
    const events = await read((budget) => port.serviceEvents(id, budget));
    if (events.kind === 'unknown') return events;
    const asked = events.value.filter(isRunningIssue).slice(0, MOST_ISSUES_ASKED);
    const value = await Promise.all(
      events.value.map((event) => (asked.includes(event) ? withImpacted(id, event) : event)),
    );
    return { ...events, value };
  };

  const observeSubscription = async (subscriptionId: string): Promise<SubscriptionReading> => {
    const held = holdBack.holds(subscriptionId, OTHER_READS);
    const readOrKept: BoundedRead = (ask, mostMs) => (held ? readKept(subscriptionId, ask, mostMs) : read(ask, mostMs));
    const askPools = (budget: ReadBudget) => port.hostPools(subscriptionId, budget);
    const list = readOrKept(askPools).then((kept) =>
      // Without its pools a subscription cannot be asked about at all.
      held && kept.kind === 'unknown' && options.focus !== undefined ? read(askPools) : kept,
    );
    const sight = list.then((pools) =>
      machineReads(subscriptionId, pools.kind === 'read' ? pools.value.length : undefined, readOrKept),
    );
    machineSights.set(subscriptionId.toLowerCase(), sight);
    const [pools, machines, events, scalingPlans, activity] = await Promise.all([
      observePools(subscriptionId, list),
      sight,
      observeEvents(subscriptionId),
      readOrKept((budget) => port.scalingPlans(subscriptionId, budget)),
      readOrKept((budget) => port.activity(subscriptionId, budget)),
    ]);
    return { subscriptionId, pools, machines, events, scalingPlans, activity };
  };

  const { connectionLog } = options;
  const [sights, connections] = await Promise.all([
    Promise.all(port.subscriptionIds.map(observeSubscription)),
    connectionLog === undefined
      ? notConfigured(clock(), 'no Log Analytics workspace')
      : read((budget) => connectionLog.results(budget)),
  ]);

  const joined = joinMachines(sights.map((sight) => sight.machines));
  return {
    at,
    source: port.source,
    pace: holdBack.pace(),
    subscriptions: sights.map(
      ({ pools, machines, ...sight }): SubscriptionObservation => ({
        ...sight,
        pools: pools.kind === 'unknown' ? pools : { ...pools, value: pools.value.map(joined) },
        machines: machines.look,
      }),
    ),
    connections,
    versionChanges: notConfigured(at, 'no snapshots of versions are kept'),
    callers: notConfigured(at, 'no cases of the desk are kept'),
  };
}
