import { expect, test } from 'vitest';
import { observeFleet } from '../../src/azure/observe.ts';
import { createSharedConnectionLog } from '../../src/azure/shared-connection-log.ts';
import { createSharedLooks } from '../../src/azure/shared-looks.ts';
import type { Reading } from '../../src/domain/core/reading.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import type { ConnectionLogPort, ConnectionResults } from '../../src/domain/fleet/connection-log.ts';
import { makeEstate } from '../../src/measure/bench/estate.ts';
import { createStagedPort } from '../../src/measure/bench/staged-port.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const clock = () => NOW;
const AGENTS = 100;

/** The same port, each of its answers a turn of the event loop later. */
function slowed(port: AzurePort): AzurePort {
  const later = <Value>(value: Value) => new Promise<Value>((resolve) => setImmediate(() => resolve(value)));
  return {
    ...port,
    hostPools: async (id, budget) => later(await port.hostPools(id, budget)),
    sessionHosts: async (pool, budget) => later(await port.sessionHosts(pool, budget)),
    machinesByGraph: async (budget) => later(await port.machinesByGraph(budget)),
    serviceEvents: async (id, budget) => later(await port.serviceEvents(id, budget)),
  };
}

test.each(['shared', 'fresh'] as const)(
  'a hundred agents who look at once, %s, cost one call for each thing',
  async (how) => {
    const { port, count } = createStagedPort(makeEstate({ subscriptions: 2, pools: 12, hostsPerPool: 3 }), clock);
    const shared = createSharedLooks(slowed(port), { clock, stopwatch: () => 0 });
    const through = how === 'fresh' ? shared.fresh : shared;
    const looks = await Promise.all(
      Array.from({ length: AGENTS }, () => observeFleet(through, clock, { deadlineMs: 5_000, poolConcurrency: 4 })),
    );
    expect(count.calls.size).toBe(2 * 4 + 12 + 1);
    expect([...count.calls.entries()].filter(([, calls]) => calls !== 1)).toEqual([]);
    for (const look of looks) expect(look.subscriptions).toEqual(looks[0]?.subscriptions);
  },
);

test('a hundred agents who look at once, and one half a minute later, cost two queries of the connection log', async () => {
  let now = 0;
  let queries = 0;
  const results: Reading<ConnectionResults> = {
    kind: 'read',
    at: NOW,
    value: { from: NOW, to: NOW, pools: [], hosts: [] },
  };
  const never = () => Promise.reject(new Error('not asked for here'));
  const log: ConnectionLogPort = {
    results: async () => {
      queries += 1;
      return new Promise((resolve) => setImmediate(() => resolve(results)));
    },
    trace: never,
    lastErrors: never,
  };
  const shared = createSharedConnectionLog(log, { clock, stopwatch: () => now });
  const looks = await Promise.all(Array.from({ length: AGENTS }, () => shared.results({ deadlineMs: 5_000 })));
  expect(queries).toBe(1);
  expect(new Set(looks)).toEqual(new Set([results]));
  now = 29_999;
  await shared.results({ deadlineMs: 5_000 });
  expect(queries).toBe(1);
  now = 30_000;
  await shared.results({ deadlineMs: 5_000 });
  expect(queries).toBe(2);
});
