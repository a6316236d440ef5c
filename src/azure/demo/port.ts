import { FULL_PACE } from '../../domain/core/pace.ts';
import type { Reading } from '../../domain/core/reading.ts';
import type { Clock, UtcTime } from '../../domain/core/time.ts';
import type { AzurePort, ReadBudget } from '../../domain/fleet/azure-port.ts';
import type { HostPool, SessionHost } from '../../domain/fleet/fleet.ts';
import { same } from '../../text/same.ts';
import { askedUser, isAskedUser, NO_USER } from '../asked-user.ts';
import { GRAPH_PATH } from '../graph-path.ts';
import { recentOrActive } from '../recent-events.ts';
import { ARM_PATHS } from './arm-paths.ts';
import { createFaultCount, type Fault, isSentAgain, reasonOf, TOKEN } from './fault.ts';
import type { Scenario } from './scenario.ts';
import { stagedImpacted } from './staged-estate.ts';
import { type StagedPool, type StagedSubscription, stagedEvent, stageFleet } from './staged-fleet.ts';
import { stagedMachine, stagedMachines } from './staged-machines.ts';

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
  const count = createFaultCount();

  /** The fault that is left on a path after the second try, where there is one. */
  const spoilt = (path: string, { deadlineMs }: ReadBudget): Fault | undefined => {
    const fault = count(scenario.faults, path);
    return fault !== undefined && isSentAgain(fault, deadlineMs) ? count(scenario.faults, path) : fault;
  };

  const look = async <Value>(
    path: string,
    budget: ReadBudget,
    value: (now: UtcTime) => Value | undefined,
  ): Promise<Reading<Value>> => {
    const at = clock();
    for (const asked of [TOKEN, path]) {
      const fault = spoilt(asked, budget);
      const why = fault && reasonOf(fault, budget.deadlineMs);
      if (fault && why) return { kind: 'unknown', why, at, detail: described(fault, asked) };
    }
    const read = value(at);
    if (read === undefined) return { kind: 'unknown', why: 'garbled', at, detail: `demo scenario: no ${path}` };
    return { kind: 'read', value: read, at };
  };

  const subscription = (id: string, now: UtcTime): StagedSubscription | undefined =>
    stageFleet(scenario, now).find((one) => one.id === id);

  const staged = (pool: HostPool, now: UtcTime): StagedPool | undefined =>
    subscription(pool.subscriptionId, now)?.pools.find((one) => same(one.pool.id, pool.id));

  const listed = (host: SessionHost, { pool, listedWithoutChecks }: StagedPool, budget: ReadBudget): SessionHost => {
    const alone = listedWithoutChecks.includes(host.name) ? ARM_PATHS.sessionHost(pool.id, host.name) : undefined;
    const fault = alone === undefined ? undefined : spoilt(alone, budget);
    const blind = fault !== undefined && reasonOf(fault, budget.deadlineMs) !== undefined;
    return { ...host, region: undefined, power: undefined, healthChecks: blind ? [] : host.healthChecks };
  };

  return {
    source: 'demo',
    subscriptionIds: scenario.subscriptions.map((one) => one.id),
    hostPools: (id, budget) =>
      look(ARM_PATHS.hostPools(id), budget, (now) => subscription(id, now)?.pools.map((one) => one.pool)),
    sessionHosts: (pool, budget) =>
      look(ARM_PATHS.sessionHosts(pool.id), budget, (now) => {
        const one = staged(pool, now);
        return one?.hosts.map((host) => listed(host, one, budget));
      }),
    virtualMachines: (id, budget) =>
      look(ARM_PATHS.virtualMachines(id), budget, (now) => {
        const one = subscription(id, now);
        return one && stagedMachines(one);
      }),
    machinesByGraph: (budget) => look(GRAPH_PATH, budget, (now) => stageFleet(scenario, now).flatMap(stagedMachines)),
    virtualMachine: (id, budget) => look(id, budget, (now) => stagedMachine(stageFleet(scenario, now), id)),
    pace: () => FULL_PACE,
    serviceEvents: (id, budget) =>
      look(ARM_PATHS.events(id), budget, (now) =>
        subscription(id, now) === undefined
          ? undefined
          : recentOrActive(
              scenario.events.map((sketch) => stagedEvent(sketch, now)),
              now,
            ),
      ),
    impactedResources: (id, trackingId, budget) =>
      look(ARM_PATHS.impactedResources(id, trackingId), budget, (now) => {
        const event = scenario.events.find((one) => same(one.trackingId, trackingId));
        const pools = subscription(id, now)?.pools;
        return event === undefined || pools === undefined ? undefined : stagedImpacted(event, pools);
      }),
    scalingPlans: (id, budget) =>
      look(ARM_PATHS.scalingPlans(id), budget, (now) => subscription(id, now)?.scalingPlans),
    activity: (id, budget) => look(ARM_PATHS.activity(id), budget, (now) => subscription(id, now)?.activity),
    userSessions: async (pool, user, budget) => {
      const asked = askedUser(user);
      if (asked === undefined) return { kind: 'unknown', why: 'garbled', at: clock(), detail: NO_USER };
      return look(ARM_PATHS.userSessions(pool.id), budget, (now) =>
        staged(pool, now)?.sessions.filter((session) => isAskedUser(asked, session.user)),
      );
    },
  };
}
