import type { AzurePort, ReadBudget } from '../../domain/azure-port.ts';
import type { VirtualMachine } from '../../domain/fleet.ts';
import type { Look } from '../../domain/look.ts';
import type { Clock, UtcTime } from '../../domain/time.ts';
import { recentOrActive } from '../recent-events.ts';
import { ARM_PATHS } from './arm-paths.ts';
import { type Fault, faultFor, reasonOf, TOKEN } from './fault.ts';
import type { Scenario } from './scenario.ts';
import { type StagedSubscription, stagedEvent, stageFleet } from './staged-fleet.ts';

export interface DemoOptions {
  readonly scenario: Scenario;
  readonly clock: Clock;
}

function described(fault: Fault, path: string): string {
  return `demo scenario: ${fault.answer ?? `${fault.delayMs} ms of delay`} on ${path}`;
}

/**
 * A port that reads a scenario in place of Azure. Every call tells the scenario anew from the clock's now, so heartbeats stay as fresh as they
 * are written. A fault of the scenario gives the same *unknown* as on live Azure, at once instead of after a wait.
 */
export function createDemoAzure({ scenario, clock }: DemoOptions): AzurePort {
  const look = async <Value>(
    path: string,
    budget: ReadBudget,
    value: (now: UtcTime) => Value | undefined,
  ): Promise<Look<Value>> => {
    const at = clock();
    for (const asked of [TOKEN, path]) {
      const fault = faultFor(scenario.faults, asked);
      const why = fault && reasonOf(fault, budget.deadlineMs);
      if (fault && why) return { kind: 'unknown', why, at, detail: described(fault, asked) };
    }
    const read = value(at);
    if (read === undefined) return { kind: 'unknown', why: 'garbled', at, detail: `demo scenario: no ${path}` };
    return { kind: 'read', value: read, at };
  };

  const subscription = (id: string, now: UtcTime): StagedSubscription | undefined =>
    stageFleet(scenario, now).find((one) => one.id === id);

  return {
    source: 'demo',
    subscriptionIds: scenario.subscriptions.map((one) => one.id),
    hostPools: (id, budget) =>
      look(ARM_PATHS.hostPools(id), budget, (now) => subscription(id, now)?.pools.map((one) => one.pool)),
    sessionHosts: (pool, budget) =>
      look(ARM_PATHS.sessionHosts(pool.id), budget, (now) =>
        subscription(pool.subscriptionId, now)
          ?.pools.find((one) => one.pool.id.toLowerCase() === pool.id.toLowerCase())
          ?.hosts.map((host) => ({ ...host, region: undefined, power: undefined })),
      ),
    virtualMachines: (id, budget) =>
      look(ARM_PATHS.virtualMachines(id), budget, (now) =>
        subscription(id, now)?.pools.flatMap((one) =>
          one.hosts.map(
            (host): VirtualMachine => ({
              id: host.vmId,
              location: host.region ?? one.pool.location,
              power: host.power,
            }),
          ),
        ),
      ),
    serviceEvents: (id, budget) =>
      look(ARM_PATHS.events(id), budget, (now) =>
        subscription(id, now) === undefined
          ? undefined
          : recentOrActive(
              scenario.events.map((sketch) => stagedEvent(sketch, now)),
              now,
            ),
      ),
  };
}
