import { DAY_MS, shifted, type UtcTime } from '../../domain/core/time.ts';
import type { ServiceEvent } from '../../domain/fleet/service-event.ts';
import { EVENTS_BACK_MS, recentOrActive } from '../recent-events.ts';
import type { ArmReader } from './arm-reader.ts';
import { serviceEventBody } from './event-body.ts';
import { impactedResourceBody } from './impacted-resource-body.ts';
import { mapped } from './mapped-items.ts';

/** How long Service Health keeps events (docs/azure-facts.md#reach-and-delay-of-service-health); active ones are looked for that far back. */
const HISTORY_MS = 90 * DAY_MS;

/** A day as Service Health reads `queryStartTime`: MM/DD/YYYY, UTC. */
function queryDay(time: UtcTime): string {
  return `${time.slice(5, 7)}/${time.slice(8, 10)}/${time.slice(0, 4)}`;
}

function byTrackingId(events: readonly ServiceEvent[]): ServiceEvent[] {
  return [...new Map(events.map((event) => [event.trackingId.toLowerCase(), event])).values()];
}

/** The recent and the active Service Health events of a subscription, each once. */
export async function readServiceEvents(
  reader: ArmReader,
  subscriptionId: string,
  now: UtcTime,
): Promise<ServiceEvent[]> {
  const events = (filter: string | undefined, backMs: number) =>
    reader.list((clients) =>
      clients.health(subscriptionId).eventsOperations.listBySubscriptionId({
        ...(filter === undefined ? {} : { filter }),
        queryStartTime: queryDay(shifted(now, -backMs)),
      }),
    );
  const [recent, active] = await Promise.all([
    events(undefined, EVENTS_BACK_MS),
    events("properties/status eq 'Active'", HISTORY_MS),
  ]);
  return recentOrActive(byTrackingId(mapped([...recent, ...active], serviceEventBody, 'event')), now);
}

/** ARM ids of the resources of a subscription that an event names. */
export async function readImpactedResources(
  reader: ArmReader,
  subscriptionId: string,
  trackingId: string,
): Promise<string[]> {
  const items = await reader.list((clients) =>
    clients.health(subscriptionId).impactedResources.listBySubscriptionIdAndEventId(trackingId),
  );
  return mapped(items, impactedResourceBody, 'impacted resource').filter((id) => id !== undefined);
}
