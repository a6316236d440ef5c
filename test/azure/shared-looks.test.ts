import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { createSharedLooks } from '../../src/azure/shared-looks.ts';
import type { UnknownReason } from '../../src/domain/core/reading.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import { portContract, NOW as TOLD } from './port-contract.ts';

portContract('the shared looks', (scenario) =>
  createSharedLooks(createDemoAzure({ scenario, clock: () => TOLD }), { clock: () => TOLD }),
);

const NOW = '2026-11-20T09:00:00.000Z';
const BUDGET = { deadlineMs: 1_000 };

function counted(why?: UnknownReason) {
  const asked = { pools: 0, events: 0 };
  const demo = createDemoAzure({ scenario: loadScenario('quiet'), clock: () => NOW });
  const failed = { kind: 'unknown', why: why ?? 'late', at: NOW, detail: 'test' } as const;
  const port: AzurePort = {
    ...demo,
    async hostPools(id, budget) {
      asked.pools += 1;
      return why === undefined ? demo.hostPools(id, budget) : failed;
    },
    async serviceEvents(id, budget) {
      asked.events += 1;
      return demo.serviceEvents(id, budget);
    },
  };
  let stopwatch = 0;
  const shared = createSharedLooks(port, { clock: () => NOW, stopwatch: () => stopwatch });
  const [id = ''] = port.subscriptionIds;
  return { asked, shared, id, pass: (ms: number) => (stopwatch += ms) };
}

describe('a reading that many ask for', () => {
  test('is made once for all who ask at the same time', async () => {
    const { asked, shared, id } = counted();
    const looks = await Promise.all(Array.from({ length: 20 }, () => shared.hostPools(id, BUDGET)));
    expect(asked.pools).toBe(1);
    expect(new Set(looks).size).toBe(1);
  });

  test('serves for 15 seconds (pools) and 30 seconds (events), then is made anew', async () => {
    const { asked, shared, id, pass } = counted();
    const both = () => Promise.all([shared.hostPools(id, BUDGET), shared.serviceEvents(id, BUDGET)]);
    await both();
    pass(14_999);
    await both();
    expect(asked).toEqual({ pools: 1, events: 1 });
    pass(2);
    await both();
    expect(asked).toEqual({ pools: 2, events: 1 });
    pass(15_001);
    await both();
    expect(asked).toEqual({ pools: 3, events: 2 });
  });

  test('is made anew by fresh, and then shared', async () => {
    const { asked, shared, id } = counted();
    await shared.hostPools(id, BUDGET);
    await shared.fresh.hostPools(id, BUDGET);
    expect(asked.pools).toBe(2);
    await shared.hostPools(id, BUDGET);
    expect(asked.pools).toBe(2);
  });

  test.each<[UnknownReason, number]>([
    ['late', 2],
    ['unreachable', 2],
    ['refused', 2],
    ['throttled', 1],
  ])('that failed as %s was asked for %i times by two in a row', async (why, times) => {
    const { asked, shared, id } = counted(why);
    await shared.hostPools(id, BUDGET);
    await shared.hostPools(id, BUDGET);
    expect(asked.pools).toBe(times);
  });

  test('keeps subscriptions and kinds apart', async () => {
    const { shared } = counted();
    const [first = '', second = ''] = shared.subscriptionIds;
    const looks = await Promise.all([
      shared.hostPools(first, BUDGET),
      shared.hostPools(second, BUDGET),
      shared.serviceEvents(first, BUDGET),
      shared.virtualMachines(first, BUDGET),
    ]);
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(4);
  });

  test('that was begun with more time does not hold up one who has less', async () => {
    const demo = createDemoAzure({ scenario: loadScenario('quiet'), clock: () => NOW });
    const port: AzurePort = { ...demo, hostPools: () => new Promise(() => {}) };
    const shared = createSharedLooks(port, { clock: () => NOW });
    const [id = ''] = port.subscriptionIds;
    void shared.hostPools(id, { deadlineMs: 100 });
    expect(await shared.hostPools(id, { deadlineMs: 10 })).toMatchObject({ kind: 'unknown', why: 'late' });
  });
});
