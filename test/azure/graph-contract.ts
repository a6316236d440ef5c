import { afterEach, describe, expect, test } from 'vitest';
import { FAULT_ANSWERS, faultSchema } from '../../src/azure/demo/fault.ts';
import { loadScenario, SCENARIO_NAMES } from '../../src/azure/demo/load-scenario.ts';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import { stageFleet } from '../../src/azure/demo/staged-fleet.ts';
import { stagedMachines } from '../../src/azure/demo/staged-machines.ts';
import { GRAPH_PATH } from '../../src/azure/graph-path.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import type { VirtualMachine } from '../../src/domain/fleet/fleet.ts';
import {
  type ContractReader,
  EXPECTED,
  firstOf,
  ONE_TRY,
  POOL,
  QUIET,
  ROOMY,
  readValue,
  SHORT,
  TOLD_AT,
} from './contract-readers.ts';

const MACHINE = firstOf(stageFleet(QUIET, TOLD_AT).flatMap(stagedMachines));

const MACHINE_READERS: readonly ContractReader[] = [
  {
    what: 'Resource Graph',
    path: () => GRAPH_PATH,
    read: (port, _, budget) => port.machinesByGraph(budget),
  },
  {
    what: 'one VM',
    path: () => MACHINE.id,
    read: (port, _, budget) => port.virtualMachine(MACHINE.id, budget),
  },
];

function sorted(machines: readonly VirtualMachine[]): VirtualMachine[] {
  return machines.map((one) => ({ ...one, id: one.id.toLowerCase() })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What every way of reading VMs from Resource Graph, and one by one, keeps to. `open` gives a port that reads this scenario. */
export function graphContract(name: string, open: (scenario: Scenario) => AzurePort): void {
  describe(`${name} keeps the contract of VM reads`, () => {
    afterEach(() => void open(loadScenario('quiet')));

    test.each(SCENARIO_NAMES)(
      'with the %s scenario every VM of every subscription is there, with its region and power',
      async (scenarioName) => {
        const scenario = loadScenario(scenarioName);
        const port = open(scenario);
        const expected = stageFleet(scenario, TOLD_AT).flatMap(stagedMachines);
        expect(sorted(readValue(await port.machinesByGraph(ROOMY)))).toEqual(sorted(expected));
        for (const machine of expected.slice(0, 5)) {
          const read = readValue(await port.virtualMachine(machine.id.toUpperCase(), ROOMY));
          expect(sorted([read])).toEqual(sorted([machine]));
        }
      },
    );

    describe.each(MACHINE_READERS)('when $what misbehaves', ({ path, read }) => {
      test.each(FAULT_ANSWERS)('%s leaves it unknown with the right reason, inside the budget', async (answer) => {
        const faults = [faultSchema.parse({ on: path(POOL), answer })];
        const look = await read(open({ ...QUIET, faults }), POOL, answer === 'silence' ? SHORT : ONE_TRY);
        expect(look).toMatchObject({ kind: 'unknown', why: EXPECTED[answer], at: TOLD_AT });
        expect(look.kind === 'unknown' && look.detail).not.toBe('');
      });
    });

    test('a VM that is gone is unknown, and so is an id that is no VM’s', async () => {
      const port = open(QUIET);
      for (const id of [
        `${MACHINE.id}-gone`,
        '/subscriptions/S/resourceGroups/R/providers/Microsoft.HybridCompute/machines/M',
        '',
      ]) {
        expect(await port.virtualMachine(id, ROOMY)).toMatchObject({ kind: 'unknown', why: 'garbled' });
      }
    });

    test('a subscription that never told of its quota is read at full pace', () => {
      expect(open(QUIET).pace(POOL.subscriptionId, 1_000)).toEqual({ kind: 'full' });
    });
  });
}
