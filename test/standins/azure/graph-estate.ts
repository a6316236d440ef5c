import { ARM_PATHS } from '../../../src/azure/demo/arm-paths.ts';
import type { Scenario } from '../../../src/azure/demo/scenario.ts';
import { stageFleet } from '../../../src/azure/demo/staged-fleet.ts';
import type { UtcTime } from '../../../src/domain/core/time.ts';
import { hostPoolBody, machineBodies, sessionHostBody } from './arm-bodies.ts';
import { type Ahead, type Asked, type GraphRow, graphPage, graphQuery } from './graph-reply.ts';
import type { Reply } from './reply.ts';

/** Items in one answer. The defaults are Azure's own where it tells them; for session hosts and host pools none is documented. */
export interface PageSizes {
  readonly machines: number;
  readonly rows: number;
  readonly others: number;
}

const USUAL: PageSizes = { machines: 100, rows: 1_000, others: 100 };

function pageOf(items: readonly unknown[], url: URL, size: number): Reply {
  const from = Number(url.searchParams.get('$skipToken') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skipToken', String(from + size));
  const value = items.slice(from, from + size);
  const body = JSON.stringify({ value, ...(from + size < items.length ? { nextLink: next.href } : {}) });
  return { kind: 'answer', status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}

/**
 * A large estate, its bodies made once and its answers kept, so that a request costs the stand-in next to nothing. Lists it does not hold
 * (events, plans, activity) are left to the scenario.
 */
export function estateAhead(scenario: Scenario, now: UtcTime, sizes: PageSizes = USUAL): Ahead {
  const lists = new Map<string, { readonly items: readonly unknown[]; readonly size: number }>();
  const rows: GraphRow[] = [];
  const staged = stageFleet(scenario, now);
  for (const subscription of staged) {
    const machines = ARM_PATHS.virtualMachines(subscription.id).toLowerCase();
    const pools = subscription.pools.map(hostPoolBody);
    lists.set(ARM_PATHS.hostPools(subscription.id).toLowerCase(), { items: pools, size: sizes.others });
    lists.set(machines, { items: machineBodies(subscription, false), size: sizes.machines });
    lists.set(`${machines}?status`, { items: machineBodies(subscription, true), size: sizes.machines });
    for (const pool of subscription.pools) {
      const items = pool.hosts.map((host) => sessionHostBody(host, pool, now));
      lists.set(ARM_PATHS.sessionHosts(pool.pool.id).toLowerCase(), { items, size: sizes.others });
      for (const host of pool.hosts) {
        rows.push({ id: host.vmId, location: host.region ?? pool.pool.location, power: `PowerState/${host.power}` });
      }
    }
  }
  const kept = new Map<string, Reply>();

  const answer = (asked: Asked): Reply | undefined => {
    const query = graphQuery(asked);
    if (query !== undefined) return graphPage(rows, query, sizes.rows);
    const path = decodeURIComponent(asked.url.pathname).toLowerCase();
    const list = lists.get(asked.url.searchParams.get('statusOnly') === 'true' ? `${path}?status` : path);
    return list === undefined ? undefined : pageOf(list.items, asked.url, list.size);
  };

  return (asked) => {
    const key = `${asked.url.href} ${asked.body}`;
    const reply = kept.get(key) ?? answer(asked);
    if (reply !== undefined) kept.set(key, reply);
    return reply;
  };
}
