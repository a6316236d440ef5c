import type { Scenario } from '../../azure/demo/scenario.ts';
import { stagedEvent, stageFleet } from '../../azure/demo/staged-fleet.ts';
import { stagedMachines } from '../../azure/demo/staged-machines.ts';
import { FULL_PACE } from '../../domain/core/pace.ts';
import type { Reading } from '../../domain/core/reading.ts';
import type { Clock } from '../../domain/core/time.ts';
import type { AzurePort } from '../../domain/fleet/azure-port.ts';

/** What a look through a counting port cost, as Azure counts it. */
export interface ReadCount {
  /** Reads per subscription id, one for each page. */
  readonly reads: Map<string, number>;
  /** Queries of Resource Graph, one for each page. */
  queries: number;
  /** Calls per method and thing, whatever they cost. */
  readonly calls: Map<string, number>;
}

/** Items in one page: VMs by a hundred and Graph's rows by a thousand are Azure's own; a page of hosts holds a usual pool. */
const PAGE = { machines: 100, rows: 1_000, others: 100 } as const;

function pages(items: number, size: number): number {
  return Math.max(1, Math.ceil(items / size));
}

/** A port that tells a scenario staged once, answers at once, and counts what each call would cost Azure. */
export function createStagedPort(scenario: Scenario, clock: Clock): { port: AzurePort; count: ReadCount } {
  const fleet = stageFleet(scenario, clock());
  const pools = new Map(fleet.flatMap((one) => one.pools.map((staged) => [staged.pool.id.toLowerCase(), staged])));
  const machines = new Map(
    fleet.flatMap(stagedMachines).map((machine) => [machine.id.toLowerCase(), machine] as const),
  );
  const count: ReadCount = { reads: new Map(), queries: 0, calls: new Map() };

  const told = <Value>(value: Value | undefined): Reading<Value> =>
    value === undefined
      ? { kind: 'unknown', why: 'garbled', at: clock(), detail: 'not in the scenario' }
      : { kind: 'read', value, at: clock() };
  const called = (what: string): void => void count.calls.set(what, (count.calls.get(what) ?? 0) + 1);
  const spent = (id: string, reads: number): void => void count.reads.set(id, (count.reads.get(id) ?? 0) + reads);
  const staged = (id: string) => fleet.find((one) => one.id === id);

  const port: AzurePort = {
    source: 'live',
    subscriptionIds: fleet.map((one) => one.id),
    async hostPools(id) {
      const list = staged(id)?.pools.map((one) => one.pool);
      called(`pools ${id}`);
      spent(id, pages(list?.length ?? 0, PAGE.others));
      return told(list);
    },
    async sessionHosts(pool) {
      const hosts = pools.get(pool.id.toLowerCase())?.hosts;
      called(`hosts ${pool.name}`);
      spent(pool.subscriptionId, pages(hosts?.length ?? 0, PAGE.others));
      return told(hosts?.map((host) => ({ ...host, region: undefined, power: undefined })));
    },
    async virtualMachines(id) {
      const one = staged(id);
      const list = one && stagedMachines(one);
      called(`machines ${id}`);
      // Two lists: where the VMs are, and whether they run.
      spent(id, 2 * pages(list?.length ?? 0, PAGE.machines));
      return told(list);
    },
    async machinesByGraph() {
      called('graph');
      count.queries += pages(machines.size, PAGE.rows);
      return told([...machines.values()]);
    },
    async virtualMachine(id) {
      called('machine');
      spent(/^\/subscriptions\/([^/]+)/i.exec(id)?.[1] ?? '', 1);
      return told(machines.get(id.toLowerCase()));
    },
    pace: () => FULL_PACE,
    async serviceEvents(id) {
      called(`events ${id}`);
      spent(id, 2);
      return told(scenario.events.map((sketch) => stagedEvent(sketch, clock())));
    },
    async impactedResources(id) {
      called(`impacted ${id}`);
      spent(id, 1);
      return told([]);
    },
    async scalingPlans(id) {
      called(`plans ${id}`);
      spent(id, 1);
      return told([]);
    },
    async activity(id) {
      called(`activity ${id}`);
      // One list for each of the four providers whose changes matter.
      spent(id, 4);
      return told([]);
    },
    async userSessions(pool) {
      called(`sessions ${pool.name}`);
      spent(pool.subscriptionId, 1);
      return told([]);
    },
  };
  return { port, count };
}
