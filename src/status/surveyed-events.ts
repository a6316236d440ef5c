import type { ServiceEvent } from '../domain/fleet/service-event.ts';
import type { EventFact } from '../domain/status/status.ts';
import { eventFacts } from './event-facts.ts';
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

function merged(known: EventFact, fact: EventFact): EventFact {
  const regions = union(known.regions, fact.regions);
  return {
    ...known,
    active: known.active || fact.active,
    regions,
    overIn: union(known.overIn, fact.overIn).filter((region) => !regions.includes(region)),
    impacted: union(known.impacted, fact.impacted),
  };
}

/** The events of all subscriptions, once per relation to AVD: the same one reaches every subscription, each with its own regions and resources. */
export function surveyedEvents(lists: readonly (readonly ServiceEvent[])[], names: ResourceNames): EventFact[] {
  const events = new Map<string, EventFact>();
  for (const event of lists.flat()) {
    const impacted = [...new Set(impactedNames(event, names))];
    for (const part of eventFacts(event)) {
      const fact = { ...part, impacted };
      const key = `${fact.trackingId}\n${fact.relation}`;
      const known = events.get(key);
      events.set(key, known === undefined ? fact : merged(known, fact));
    }
  }
  return [...events.values()];
}
