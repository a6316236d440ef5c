import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import type { z } from 'zod';
import type { AzurePort, ReadBudget } from '../../domain/azure-port.ts';
import type { Look } from '../../domain/look.ts';
import type { ServiceEvent } from '../../domain/service-event.ts';
import { type Clock, DAY_MS, shifted, type UtcTime } from '../../domain/time.ts';
import { within } from '../deadline.ts';
import { EVENTS_BACK_MS, recentOrActive } from '../recent-events.ts';
import { ReadEndedError, thrownFailure } from './answer-failure.ts';
import { createListReader, type ListReader } from './arm-reader.ts';
import { serviceEventBody } from './event-body.ts';
import { sessionHostBody } from './host-body.ts';
import { machineBody, machineStatusBody, machinesOf } from './machine-body.ts';
import { hostPoolBody } from './pool-body.ts';

export interface LiveAzureOptions {
  readonly subscriptionIds: readonly string[];
  /** Origin of Azure Resource Manager, e.g. `https://management.azure.com`. Must be https: bearer tokens go there. */
  readonly endpoint: string;
  readonly clock: Clock;
  /** Where tokens come from; without it, what the environment offers to `DefaultAzureCredential`. */
  readonly credential?: TokenCredential;
}

/** How long Service Health keeps events (azure/facts.md section 3); active ones are looked for that far back. */
const HISTORY_MS = 90 * DAY_MS;

/** A day as Service Health reads `queryStartTime`: MM/DD/YYYY, UTC. */
function queryDay(time: UtcTime): string {
  return `${time.slice(5, 7)}/${time.slice(8, 10)}/${time.slice(0, 4)}`;
}

/** All items mapped, or none: a list that silently lost an item would look complete and be taken for one. Throws `ReadEndedError`, garbled. */
function mapped<Value>(items: readonly unknown[], body: z.ZodType<Value>, what: string): Value[] {
  return items.map((item, index) => {
    const result = body.safeParse(item);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    const where = issue?.path.join('.') || 'item';
    throw new ReadEndedError({
      why: 'garbled',
      detail: `${what} ${index + 1} of ${items.length}: ${where}: ${issue?.message ?? 'unreadable'}`,
    });
  });
}

function byTrackingId(events: readonly ServiceEvent[]): ServiceEvent[] {
  return [...new Map(events.map((event) => [event.trackingId.toLowerCase(), event])).values()];
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

  const look = async <Value>(budget: ReadBudget, read: (list: ListReader) => Promise<Value>): Promise<Look<Value>> => {
    const stop = new AbortController();
    try {
      const work = read(createListReader({ endpoint: origin, credential }, stop.signal));
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
      look(budget, async (list) =>
        mapped(await list((clients) => clients.desktops(id).hostPools.list()), hostPoolBody, 'host pool'),
      ),
    sessionHosts: (pool, budget) =>
      look(budget, async (list) => {
        const items = await list((clients) =>
          clients.desktops(pool.subscriptionId).sessionHosts.list(pool.resourceGroup, pool.name),
        );
        return mapped(items, sessionHostBody(pool.name), 'session host');
      }),
    virtualMachines: (id, budget) =>
      look(budget, async (list) => {
        // No single call is documented to give both the place and the power state of every machine.
        const [places, statuses] = await Promise.all([
          list((clients) => clients.compute(id).virtualMachines.listAll()),
          list((clients) => clients.compute(id).virtualMachines.listAll({ statusOnly: 'true' })),
        ]);
        return machinesOf(mapped(places, machineBody, 'VM'), mapped(statuses, machineStatusBody, 'VM status'));
      }),
    serviceEvents: (id, budget) =>
      look(budget, async (list) => {
        const now = clock();
        const [recent, active] = await Promise.all([
          list((clients) =>
            clients.health(id).eventsOperations.listBySubscriptionId({
              queryStartTime: queryDay(shifted(now, -EVENTS_BACK_MS)),
            }),
          ),
          list((clients) =>
            clients.health(id).eventsOperations.listBySubscriptionId({
              filter: "properties/status eq 'Active'",
              queryStartTime: queryDay(shifted(now, -HISTORY_MS)),
            }),
          ),
        ]);
        const events = mapped([...recent, ...active], serviceEventBody, 'event');
        return recentOrActive(byTrackingId(events), now);
      }),
  };
}
