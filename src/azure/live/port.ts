import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { within } from '../../domain/core/deadline.ts';
import type { Reading } from '../../domain/core/reading.ts';
import type { Clock } from '../../domain/core/time.ts';
import type { AzurePort, ReadBudget } from '../../domain/fleet/azure-port.ts';
import { thrownFailure } from './answer-failure.ts';
import { type ArmReader, createArmReader } from './arm-reader.ts';
import { machineNow, machinesFromGraph } from './graph-machines.ts';
import { machineBody, machineStatusBody, machinesOf } from './machine-body.ts';
import { mapped } from './mapped-items.ts';
import { hostPoolBody } from './pool-body.ts';
import { readActivity } from './read-activity.ts';
import { createReadQuota } from './read-quota.ts';
import { readImpactedResources, readServiceEvents } from './read-service-events.ts';
import { readSessionHosts } from './read-session-hosts.ts';
import { readUserSessions } from './read-user-sessions.ts';
import { scalingPlanBody } from './scaling-plan-body.ts';

export interface LiveAzureOptions {
  readonly subscriptionIds: readonly string[];
  /** Origin of Azure Resource Manager, e.g. `https://management.azure.com`. Must be https: bearer tokens go there. */
  readonly endpoint: string;
  readonly clock: Clock;
  /** Where tokens come from; without it, what the environment offers to `DefaultAzureCredential`. */
  readonly credential?: TokenCredential;
}

/**
 * Azure read through its management packages, reads only. Every look ends inside its budget, token and pages included, by a deadline of its own:
 * a silent token endpoint does not hear an abort signal. Nothing throws; what failed is *unknown* with its reason, and its detail names the
 * action and scope, the wait asked for, or what did not answer. Throws only at creation, when the endpoint is no https address.
 */
export function createLiveAzure(options: LiveAzureOptions): AzurePort {
  const { subscriptionIds, clock } = options;
  const { origin, protocol } = new URL(options.endpoint);
  if (protocol !== 'https:') throw new Error(`Azure Resource Manager is read over https only, not at ${origin}`);
  const credential = options.credential ?? new DefaultAzureCredential({ retryOptions: { maxRetries: 0 } });
  const quota = createReadQuota({ clock });

  const look = async <Value>(
    budget: ReadBudget,
    read: (reader: ArmReader) => Promise<Value>,
  ): Promise<Reading<Value>> => {
    const stop = new AbortController();
    // A stopwatch, not the time of day: the time of day arrives as `clock`.
    const endsAt = performance.now() + budget.deadlineMs;
    const leftMs = () => endsAt - performance.now();
    try {
      const work = read(createArmReader({ endpoint: origin, credential, quota, signal: stop.signal, leftMs }));
      const timed = await within(budget.deadlineMs, work);
      if (timed.kind === 'done') return { kind: 'read', value: timed.value, at: clock() };
      return {
        kind: 'unknown',
        why: 'late',
        at: clock(),
        detail: `no answer within ${Math.round(budget.deadlineMs)} ms`,
      };
    } catch (error) {
      return { kind: 'unknown', ...thrownFailure(error), at: clock() };
    } finally {
      stop.abort();
    }
  };

  return {
    source: 'live',
    subscriptionIds,
    hostPools: (id, budget) =>
      look(budget, async ({ list }) =>
        mapped(await list((clients) => clients.desktops(id).hostPools.list()), hostPoolBody, 'host pool'),
      ),
    sessionHosts: (pool, budget) => look(budget, (reader) => readSessionHosts(reader, pool)),
    virtualMachines: (id, budget) =>
      look(budget, async ({ list }) => {
        // No single call is documented to give both the place and the power state of every machine.
        const [places, statuses] = await Promise.all([
          list((clients) => clients.compute(id).virtualMachines.listAll()),
          list((clients) => clients.compute(id).virtualMachines.listAll({ statusOnly: 'true' })),
        ]);
        return machinesOf(mapped(places, machineBody, 'VM'), mapped(statuses, machineStatusBody, 'VM status'));
      }),
    serviceEvents: (id, budget) => look(budget, (reader) => readServiceEvents(reader, id, clock())),
    impactedResources: (id, trackingId, budget) =>
      look(budget, (reader) => readImpactedResources(reader, id, trackingId)),
    scalingPlans: (id, budget) =>
      look(budget, async ({ list }) =>
        mapped(
          await list((clients) => clients.desktops(id).scalingPlans.listBySubscription()),
          scalingPlanBody,
          'scaling plan',
        ),
      ),
    activity: (id, budget) => look(budget, (reader) => readActivity(reader, id, clock())),
    userSessions: (pool, user, budget) => look(budget, (reader) => readUserSessions(reader, pool, user)),
    machinesByGraph: (budget) => look(budget, (reader) => machinesFromGraph(reader, subscriptionIds)),
    virtualMachine: (id, budget) => look(budget, (reader) => machineNow(reader, id)),
    pace: (id, reads) => quota.pace(id, reads),
  };
}
