import { LRUCache } from 'lru-cache';
import type { AzurePort, ReadBudget } from '../domain/azure-port.ts';
import type { Look } from '../domain/look.ts';
import type { Clock } from '../domain/time.ts';
import { within } from './deadline.ts';

export interface SharedLooksOptions {
  readonly clock: Clock;
  /** How long pools, session hosts and VMs may be shown again without a new reading (ms). */
  readonly hostsTtlMs?: number;
  readonly eventsTtlMs?: number;
  /** A stopwatch in ms, so that a test can let time pass. */
  readonly stopwatch?: () => number;
}

/** A port that shares readings; `fresh` reads anew and shares what it read. */
export interface SharedLooks extends AzurePort {
  readonly fresh: AzurePort;
}

const HOSTS_TTL_MS = 15_000;
const EVENTS_TTL_MS = 30_000;
const MOST_LOOKS = 2_000;

// A refusal or a lost connection may be over a second later, so it is asked again; Azure counts calls against us while it throttles.
function isWorthKeeping(look: Look<unknown>): boolean {
  return look.kind === 'read' || look.why === 'throttled';
}

/**
 * Puts a short memory before a port, so that many agents who ask at once cost Azure one read: calls for the same thing join the one under way,
 * and a reading serves for 15 s (hosts) or 30 s (events). Every look keeps the time it was really read at. A joined call still ends inside its
 * own budget.
 */
export function createSharedLooks(port: AzurePort, options: SharedLooksOptions): SharedLooks {
  const now = options.stopwatch ?? (() => performance.now());
  // The cache takes a time of zero for "no time at all".
  const perf = { now: () => now() + 1 };
  const kept = new LRUCache<string, Look<unknown>>({ max: MOST_LOOKS, ttl: HOSTS_TTL_MS, ttlResolution: 0, perf });
  const underWay = new Map<string, Promise<Look<unknown>>>();
  const hostsTtl = options.hostsTtlMs ?? HOSTS_TTL_MS;
  const eventsTtl = options.eventsTtlMs ?? EVENTS_TTL_MS;

  const begin = (key: string, ttl: number, ask: () => Promise<Look<unknown>>): Promise<Look<unknown>> => {
    const asked = ask()
      .then((look) => {
        if (isWorthKeeping(look)) kept.set(key, look, { ttl });
        return look;
      })
      .finally(() => {
        if (underWay.get(key) === asked) underWay.delete(key);
      });
    underWay.set(key, asked);
    return asked;
  };

  const look = async <Value>(
    key: string,
    ttl: number,
    fresh: boolean,
    budget: ReadBudget,
    ask: () => Promise<Look<Value>>,
  ): Promise<Look<Value>> => {
    const known = fresh ? undefined : kept.get(key);
    const asked = known === undefined ? ((fresh ? undefined : underWay.get(key)) ?? begin(key, ttl, ask)) : known;
    const timed = await within(budget.deadlineMs, Promise.resolve(asked));
    if (timed.kind === 'late') {
      return { kind: 'unknown', why: 'late', at: options.clock(), detail: `no answer within ${budget.deadlineMs} ms` };
    }
    // One key is only ever asked for by one method, so the value has that method's type.
    return timed.value as Look<Value>;
  };

  const through = (fresh: boolean): AzurePort => ({
    source: port.source,
    subscriptionIds: port.subscriptionIds,
    hostPools: (id, budget) => look(`pools ${id}`, hostsTtl, fresh, budget, () => port.hostPools(id, budget)),
    sessionHosts: (pool, budget) =>
      look(`hosts ${pool.id.toLowerCase()}`, hostsTtl, fresh, budget, () => port.sessionHosts(pool, budget)),
    virtualMachines: (id, budget) =>
      look(`machines ${id}`, hostsTtl, fresh, budget, () => port.virtualMachines(id, budget)),
    serviceEvents: (id, budget) => look(`events ${id}`, eventsTtl, fresh, budget, () => port.serviceEvents(id, budget)),
  });

  return { ...through(false), fresh: through(true) };
}
