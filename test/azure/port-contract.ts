import { afterEach, describe, expect, test } from 'vitest';
import { ARM_PATHS } from '../../src/azure/demo/arm-paths.ts';
import { FAULT_ANSWERS, type FaultAnswer, faultSchema } from '../../src/azure/demo/fault.ts';
import { loadScenario, SCENARIO_NAMES } from '../../src/azure/demo/load-scenario.ts';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import { stagedEvent, stageFleet } from '../../src/azure/demo/staged-fleet.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { AzurePort } from '../../src/domain/azure-port.ts';
import type { HostPool } from '../../src/domain/fleet.ts';
import type { Look, UnknownReason } from '../../src/domain/look.ts';

export const NOW = '2026-11-20T09:00:00.000Z';
const clock = () => NOW;
const ROOMY = { deadlineMs: 5_000 };
const SHORT = { deadlineMs: 300 };

const EXPECTED: Readonly<Record<FaultAnswer, UnknownReason>> = {
  400: 'garbled',
  401: 'refused',
  403: 'refused',
  404: 'garbled',
  429: 'throttled',
  500: 'unreachable',
  503: 'unreachable',
  silence: 'late',
  drop: 'unreachable',
  garbage: 'garbled',
  'no-list': 'garbled',
  'broken-item': 'garbled',
  'repeating-page': 'garbled',
  'page-elsewhere': 'garbled',
  'redirect-elsewhere': 'garbled',
};

function readValue<Value>(look: Look<Value>): Value {
  if (look.kind === 'unknown') throw new Error(`${look.why}: ${look.detail}`);
  return look.value;
}

function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error('nothing there');
  return first;
}

type Reader = (port: AzurePort, pool: HostPool, budget: { deadlineMs: number }) => Promise<Look<unknown>>;

const READERS: readonly { what: string; path: (pool: HostPool) => string; read: Reader }[] = [
  {
    what: 'host pools',
    path: (pool) => ARM_PATHS.hostPools(pool.subscriptionId),
    read: (port, pool, budget) => port.hostPools(pool.subscriptionId, budget),
  },
  {
    what: 'session hosts',
    path: (pool) => ARM_PATHS.sessionHosts(pool.id),
    read: (port, pool, budget) => port.sessionHosts(pool, budget),
  },
  {
    what: 'virtual machines',
    path: (pool) => ARM_PATHS.virtualMachines(pool.subscriptionId),
    read: (port, pool, budget) => port.virtualMachines(pool.subscriptionId, budget),
  },
  {
    what: 'service events',
    path: (pool) => ARM_PATHS.events(pool.subscriptionId),
    read: (port, pool, budget) => port.serviceEvents(pool.subscriptionId, budget),
  },
];

/** What every way of reading Azure keeps to. `open` gives a port that reads this scenario, told from `NOW`. */
export function portContract(name: string, open: (scenario: Scenario) => AzurePort): void {
  describe(`${name} keeps the contract of the Azure port`, () => {
    afterEach(() => void open(loadScenario('quiet')));

    describe.each(SCENARIO_NAMES)('with the %s scenario', (scenarioName) => {
      const scenario = loadScenario(scenarioName);
      const staged = stageFleet(scenario, NOW);

      test('every pool is read as it stands', async () => {
        const port = open(scenario);
        for (const { id, pools } of staged) {
          const look = await port.hostPools(id, ROOMY);
          expect(look).toEqual({ kind: 'read', at: NOW, value: pools.map((one) => one.pool) });
        }
      });

      test('every session host is read as it stands, its region and power left to its VM', async () => {
        const port = open(scenario);
        for (const { pool, hosts } of staged.flatMap((one) => one.pools)) {
          const expected = hosts.map((host) => ({ ...host, region: undefined, power: undefined }));
          const read = readValue(await port.sessionHosts(pool, ROOMY));
          const byCheck = (host: (typeof read)[number]) => ({
            ...host,
            healthChecks: [...host.healthChecks].sort((a, b) => a.name.localeCompare(b.name)),
          });
          expect(read.map(byCheck)).toEqual(expected.map(byCheck));
        }
      });

      test('every VM is read with its region and power state', async () => {
        const port = open(scenario);
        for (const { id, pools } of staged) {
          const expected = pools.flatMap((one) => one.hosts.map(({ region, power }) => ({ region, power })));
          const read = readValue(await port.virtualMachines(id, ROOMY));
          expect(read.map(({ location, power }) => ({ region: location, power }))).toEqual(expected);
        }
      });

      test('every event is read as plain text with its regions by programmatic name', async () => {
        const port = open(scenario);
        const read = readValue(await port.serviceEvents(firstOf(staged).id, ROOMY));
        expect(read).toEqual(scenario.events.map((sketch) => stagedEvent(sketch, NOW)));
        for (const event of read) expect(`${event.title} ${event.summary}`).not.toMatch(/<\/?[a-z]/i);
      });

      test('one look at the whole fleet puts each VM into its host', async () => {
        const observation = await observeFleet(open(scenario), clock, { ...ROOMY, poolConcurrency: 2 });
        const pools = observation.subscriptions.flatMap((one) => readValue(one.pools));
        const hosts = pools.flatMap((one) => readValue(one.hosts));
        const expected = staged.flatMap((one) => one.pools.flatMap((pool) => pool.hosts));
        expect(hosts.map(({ name: host, region, power }) => [host, region, power])).toEqual(
          expected.map(({ name: host, region, power }) => [host, region, power]),
        );
        expect(observation.source).toBe(open(scenario).source);
      });
    });

    const quiet = loadScenario('quiet');
    const { pool } = firstOf(firstOf(stageFleet(quiet, NOW)).pools);

    describe.each(READERS)('when the list of $what misbehaves', ({ path, read }) => {
      test.each(FAULT_ANSWERS)('%s leaves it unknown with the right reason, inside the budget', async (answer) => {
        const faults = [faultSchema.parse({ on: path(pool), answer })];
        const look = await read(open({ ...quiet, faults }), pool, answer === 'silence' ? SHORT : ROOMY);
        expect(look).toMatchObject({ kind: 'unknown', why: EXPECTED[answer], at: NOW });
        expect(look.kind === 'unknown' && look.detail).not.toBe('');
      });

      test('an answer that comes after the deadline is late, one that comes before it is read', async () => {
        const slow = open({ ...quiet, faults: [faultSchema.parse({ on: path(pool), delayMs: 60_000 })] });
        expect(await read(slow, pool, SHORT)).toMatchObject({ kind: 'unknown', why: 'late' });
        const fast = open({ ...quiet, faults: [faultSchema.parse({ on: path(pool), delayMs: 5 })] });
        expect(await read(fast, pool, ROOMY)).toMatchObject({ kind: 'read' });
      });
    });

    test('a fault of one pool leaves the others read', async () => {
      const faults = [faultSchema.parse({ on: ARM_PATHS.sessionHosts(pool.id), answer: 403 })];
      const port = open({ ...quiet, faults });
      const observation = await observeFleet(port, clock, { ...ROOMY, poolConcurrency: 4 });
      const pools = observation.subscriptions.flatMap((one) => readValue(one.pools));
      expect(pools.filter((one) => one.hosts.kind === 'unknown').map((one) => one.pool.name)).toEqual([pool.name]);
      expect(pools.length).toBeGreaterThan(3);
    });

    test('a pool and a subscription that do not exist are unknown, not empty', async () => {
      const port = open(quiet);
      const gone = { ...pool, id: `${pool.id}-gone`, name: `${pool.name}-gone` };
      expect(await port.sessionHosts(gone, ROOMY)).toMatchObject({ kind: 'unknown', why: 'garbled' });
      const other = '5a9d2c10-0000-4000-8000-00000000ffff';
      expect(await port.hostPools(other, ROOMY)).toMatchObject({ kind: 'unknown', why: 'garbled' });
    });
  });
}
