import type { Look, UnknownLook } from '../domain/look.ts';
import type { Observation, PoolObservation } from '../domain/observation.ts';
import type { EventFact, HostFact, Unlooked } from '../domain/status.ts';
import type { UtcTime } from '../domain/time.ts';
import { eventFact } from './event-facts.ts';
import { hostFacts } from './host-facts.ts';

/** One pool with its judged hosts; `hosts` is `null` where they could not be read. */
export interface SurveyedPool {
  readonly name: string;
  readonly location: string;
  readonly hosts: readonly HostFact[] | null;
  readonly unread: UnknownLook | null;
}

/** One look at Azure, judged host by host and event by event: what every status answer is decided on. */
export interface Survey {
  readonly now: UtcTime;
  readonly source: 'live' | 'demo';
  readonly pools: readonly SurveyedPool[];
  readonly events: readonly EventFact[];
  /** When Service Health was read (the oldest reading where there are several), and whether every subscription's could be. */
  readonly eventsAt: UtcTime;
  readonly eventsUnread: readonly Unlooked[];
  readonly poolsUnread: readonly Unlooked[];
  readonly machinesUnread: readonly Unlooked[];
}

function unreadOf(looks: readonly Look<unknown>[], what: Unlooked['what']): Unlooked[] {
  const unread = looks.filter((look): look is UnknownLook => look.kind === 'unknown');
  const [first] = unread;
  if (first === undefined) return [];
  return [{ what, why: first.why, count: unread.length, total: looks.length }];
}

function surveyedPool({ pool, hosts }: PoolObservation, now: UtcTime): SurveyedPool {
  const base = { name: pool.name, location: pool.location };
  return hosts.kind === 'read'
    ? { ...base, hosts: hostFacts(pool, hosts.value, now), unread: null }
    : { ...base, hosts: null, unread: hosts };
}

/** Judges an observation once, so that several subjects can be answered from it. `now` is the time of the answer, UTC. */
export function survey(observation: Observation, now: UtcTime): Survey {
  const { subscriptions } = observation;
  const pools = subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  const events = new Map<string, EventFact>();
  for (const { events: look } of subscriptions) {
    for (const event of look.kind === 'read' ? look.value : []) {
      const known = events.get(event.trackingId);
      const fact = eventFact(event);
      // The same event reaches every subscription, each with its own regions.
      if (known === undefined) events.set(event.trackingId, fact);
      else
        events.set(event.trackingId, {
          ...known,
          active: known.active || fact.active,
          regions: [...new Set([...known.regions, ...fact.regions])],
        });
    }
  }
  const eventTimes = subscriptions.map((one) => one.events.at).sort();
  return {
    now,
    source: observation.source,
    pools: pools.map((pool) => surveyedPool(pool, now)),
    events: [...events.values()],
    eventsAt: eventTimes[0] ?? observation.at,
    eventsUnread: unreadOf(
      subscriptions.map((one) => one.events),
      'service-health',
    ),
    poolsUnread: unreadOf(
      subscriptions.map((one) => one.pools),
      'host-pools',
    ),
    machinesUnread: unreadOf(
      subscriptions.map((one) => one.machines),
      'machines',
    ),
  };
}
