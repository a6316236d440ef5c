import type { ServiceEvent } from '../domain/service-event.ts';
import type { EventFact } from '../domain/status.ts';
import { eventFact } from './event-facts.ts';
import type { ResourceNames } from './resource-names.ts';

function impactedNames(event: ServiceEvent, names: ResourceNames): string[] {
  const look = event.impactedResources;
  if (look === undefined || look.kind === 'unknown') return [];
  return look.value.flatMap((id) => {
    const named = names(id);
    return named === undefined ? [] : [named.sessionHost ?? named.hostPool];
  });
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

/** The events of all subscriptions, each once: the same one reaches every subscription, each with its own regions and resources. */
export function surveyedEvents(lists: readonly (readonly ServiceEvent[])[], names: ResourceNames): EventFact[] {
  const events = new Map<string, EventFact>();
  for (const event of lists.flat()) {
    const fact = { ...eventFact(event), impacted: [...new Set(impactedNames(event, names))] };
    const known = events.get(fact.trackingId);
    events.set(
      fact.trackingId,
      known === undefined
        ? fact
        : {
            ...known,
            active: known.active || fact.active,
            regions: union(known.regions, fact.regions),
            impacted: union(known.impacted, fact.impacted),
          },
    );
  }
  return [...events.values()];
}
