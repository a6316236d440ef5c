import type { Reading } from '../domain/core/reading.ts';
import type { Clock } from '../domain/core/time.ts';
import type { AzurePort, ReadBudget } from '../domain/fleet/azure-port.ts';
import { createLookMemory, type LookMemoryOptions } from './look-memory.ts';

export interface SharedLooksOptions extends LookMemoryOptions {
  readonly clock: Clock;
  /** How long pools, session hosts and VMs may be shown again without a new reading (ms). */
  readonly hostsTtlMs?: number;
  readonly eventsTtlMs?: number;
}

/** A port that shares readings; `fresh` reads anew and shares what it read. */
export interface SharedLooks extends AzurePort {
  readonly fresh: AzurePort;
}

const HOSTS_TTL_MS = 15_000;
const EVENTS_TTL_MS = 30_000;

/**
 * Puts a short memory before a port, so that many agents who ask at once cost Azure one read: calls for the same thing join the one under way,
 * and a reading serves for 15 s (hosts) or 30 s (events). Every look keeps the time it was really read at, which is how an answer knows that it is
 * older: see `createLookMemory`. Resource Graph is never read afresh, because a copy that may be minutes behind gains nothing by seconds.
 */
export function createSharedLooks(port: AzurePort, options: SharedLooksOptions): SharedLooks {
  const memory = createLookMemory(options);
  const hostsTtl = options.hostsTtlMs ?? HOSTS_TTL_MS;
  const eventsTtl = options.eventsTtlMs ?? EVENTS_TTL_MS;

  const through = (fresh: boolean): AzurePort => {
    const look = <Value>(
      key: string,
      ttlMs: number,
      budget: ReadBudget,
      ask: (budget: ReadBudget) => Promise<Reading<Value>>,
    ): Promise<Reading<Value>> => memory.look({ key: key.toLowerCase(), ttlMs, fresh, budget, ask });

    return {
      source: port.source,
      subscriptionIds: port.subscriptionIds,
      hostPools: (id, budget) => look(`pools ${id}`, hostsTtl, budget, (own) => port.hostPools(id, own)),
      sessionHosts: (pool, budget) => look(`hosts ${pool.id}`, hostsTtl, budget, (own) => port.sessionHosts(pool, own)),
      virtualMachines: (id, budget) => look(`machines ${id}`, hostsTtl, budget, (own) => port.virtualMachines(id, own)),
      machinesByGraph: (budget) =>
        memory.look({ key: 'graph', ttlMs: hostsTtl, fresh: false, budget, ask: (own) => port.machinesByGraph(own) }),
      virtualMachine: (id, budget) => look(`machine ${id}`, hostsTtl, budget, (own) => port.virtualMachine(id, own)),
      pace: (id, reads) => port.pace(id, reads),
      serviceEvents: (id, budget) => look(`events ${id}`, eventsTtl, budget, (own) => port.serviceEvents(id, own)),
      impactedResources: (id, trackingId, budget) =>
        look(`impacted ${id} ${trackingId}`, eventsTtl, budget, (own) => port.impactedResources(id, trackingId, own)),
      scalingPlans: (id, budget) => look(`plans ${id}`, hostsTtl, budget, (own) => port.scalingPlans(id, own)),
      activity: (id, budget) => look(`activity ${id}`, eventsTtl, budget, (own) => port.activity(id, own)),
      userSessions: (pool, user, budget) =>
        look(`sessions ${pool.id} ${user}`, hostsTtl, budget, (own) => port.userSessions(pool, user, own)),
    };
  };

  return { ...through(false), fresh: through(true) };
}
