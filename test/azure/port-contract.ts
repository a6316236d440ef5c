import { afterEach, describe, expect, test } from 'vitest';
import { loadScenario, SCENARIO_NAMES } from '../../src/azure/demo/load-scenario.ts';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import { stagedEvent, stageFleet } from '../../src/azure/demo/staged-fleet.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import { firstOf, ROOMY, readValue, TOLD_AT } from './contract-readers.ts';
import { cornerContract, estateContract } from './estate-contract.ts';
import { faultContract } from './fault-contract.ts';

/** The moment every scenario is told from. */
export const NOW = TOLD_AT;

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
        const observation = await observeFleet(open(scenario), () => NOW, { ...ROOMY, poolConcurrency: 2 });
        const pools = observation.subscriptions.flatMap((one) => readValue(one.pools));
        const hosts = pools.flatMap((one) => readValue(one.hosts));
        const expected = staged.flatMap((one) => one.pools.flatMap((pool) => pool.hosts));
        expect(hosts.map(({ name: host, region, power }) => [host, region, power])).toEqual(
          expected.map(({ name: host, region, power }) => [host, region, power]),
        );
        expect(observation.source).toBe(open(scenario).source);
      });

      estateContract(open, scenarioName);
    });

    faultContract(open);
    cornerContract(open);
  });
}
