import type { Pace } from '../domain/core/pace.ts';
import type { Reading, UnknownLook } from '../domain/core/reading.ts';
import type { UtcTime } from '../domain/core/time.ts';
import type { ActivityEntry } from '../domain/fleet/activity.ts';
import type { ConnectionResults } from '../domain/fleet/connection-log.ts';
import type { VersionChange } from '../domain/fleet/version-change.ts';
import type { CallersOfHour } from '../domain/status/callers.ts';
import type { Observation, PoolObservation } from '../domain/status/observation.ts';
import type { EventFact, HostFact, Unlooked } from '../domain/status/status.ts';
import { type FleetContext, fleetContext } from './fleet-context.ts';
import { hostFacts } from './host-facts.ts';
import { type ResourceNames, resourceNames } from './resource-names.ts';
import { surveyedEvents } from './surveyed-events.ts';

/** One pool with its judged hosts; `hosts` is `null` where they could not be read. */
export interface SurveyedPool {
  /** Azure resource id. */
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly subscriptionId: string;
  readonly hosts: readonly HostFact[] | null;
  /** When its hosts were read, or tried. */
  readonly at: UtcTime;
  readonly unread: UnknownLook | null;
}

/** One look at Azure, judged host by host and event by event: what every status answer is decided on. */
export interface Survey {
  readonly now: UtcTime;
  readonly source: 'live' | 'demo';
  readonly pace: Pace;
  readonly pools: readonly SurveyedPool[];
  /** The hosts of all pools that could be read. */
  readonly everyHost: readonly HostFact[];
  readonly events: readonly EventFact[];
  readonly resources: ResourceNames;
  /** Newest first. */
  readonly activity: readonly ActivityEntry[];
  readonly connections: ConnectionResults | null;
  readonly versionChanges: readonly VersionChange[];
  /** `null` where the desk's own cases were not read. */
  readonly callers: CallersOfHour | null;
  /**
   * When Service Health was read (the oldest reading where there are several), and whether that of every subscription could be: of the
   * subscriptions of some pools, or of all (`null`).
   */
  readonly eventsAt: UtcTime;
  readonly eventsUnread: (pools: readonly SurveyedPool[] | null) => readonly Unlooked[];
  readonly poolsUnread: readonly Unlooked[];
  readonly machinesUnread: readonly Unlooked[];
  /** What only explains: plans, changes, connections. */
  readonly restUnread: readonly Unlooked[];
}

function unreadOf(looks: readonly Reading<unknown>[], what: Unlooked['what']): Unlooked[] {
  const unread = looks.filter((look): look is UnknownLook => look.kind === 'unknown');
  const [first] = unread;
  if (first === undefined) return [];
  return [{ what, why: first.why, count: unread.length, total: looks.length }];
}

function itemsOf<Value>(look: Reading<readonly Value[]>): readonly Value[] {
  return look.kind === 'read' ? look.value : [];
}

function surveyedPool({ pool, hosts }: PoolObservation, context: FleetContext): SurveyedPool {
  const base = {
    id: pool.id,
    name: pool.name,
    location: pool.location,
    subscriptionId: pool.subscriptionId,
    at: hosts.at,
  };
  return hosts.kind === 'read'
    ? { ...base, hosts: hostFacts(pool, hosts.value, context), unread: null }
    : { ...base, hosts: null, unread: hosts };
}

function connectionsUnread({ connections }: Observation): Unlooked[] {
  return connections.kind === 'read' ? [] : [{ what: 'sign-ins', why: connections.why }];
}

/** Judges an observation once, so that several subjects can be answered from it. `now` is the time of the answer, UTC. */
export function survey(observation: Observation, now: UtcTime): Survey {
  const { subscriptions } = observation;
  const pools = subscriptions.flatMap((one) => itemsOf(one.pools));
  const context = fleetContext(observation, now);
  const resources = resourceNames(pools);
  const eventTimes = subscriptions.map((one) => one.events.at).sort();
  const looks = <Part extends 'events' | 'pools' | 'machines' | 'scalingPlans' | 'activity'>(part: Part) =>
    subscriptions.map((one) => one[part]);
  const surveyed = pools.map((pool) => surveyedPool(pool, context));
  return {
    now,
    source: observation.source,
    pace: observation.pace,
    pools: surveyed,
    everyHost: surveyed.flatMap((pool) => pool.hosts ?? []),
    events: surveyedEvents(
      subscriptions.map((one) => itemsOf(one.events)),
      resources,
    ),
    resources,
    activity: subscriptions
      .flatMap((one) => itemsOf(one.activity))
      .sort((a, b) => b.at.localeCompare(a.at) || a.resourceId.localeCompare(b.resourceId)),
    connections: observation.connections.kind === 'read' ? observation.connections.value : null,
    versionChanges: itemsOf(observation.versionChanges),
    callers: observation.callers.kind === 'read' ? observation.callers.value : null,
    eventsAt: eventTimes[0] ?? observation.at,
    eventsUnread: (concerned) => {
      const ids = new Set(concerned?.map((pool) => pool.subscriptionId));
      const asked = subscriptions.filter((one) => ids.size === 0 || ids.has(one.subscriptionId));
      return unreadOf(
        asked.map((one) => one.events),
        'service-health',
      );
    },
    poolsUnread: unreadOf(looks('pools'), 'host-pools'),
    machinesUnread: unreadOf(looks('machines'), 'machines'),
    restUnread: [
      ...unreadOf(looks('scalingPlans'), 'scaling-plans'),
      ...unreadOf(looks('activity'), 'activity'),
      ...connectionsUnread(observation),
    ],
  };
}
