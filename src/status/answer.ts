import type { UtcTime } from '../domain/core/time.ts';
import type { KnownIncident } from '../domain/knowledge/incident.ts';
import type { Observation } from '../domain/status/observation.ts';
import type {
  HostCondition,
  HostFact,
  Impact,
  StatusAnswer,
  StatusSubject,
  Unlooked,
} from '../domain/status/status.ts';
import { callersOn } from './caller-signs.ts';
import { connectionsJump, connectionsOn } from './connection-signs.ts';
import { counterSigns } from './counter-signs.ts';
import { type Coverage, scopeOf } from './coverage.ts';
import { decideState, type Evidence } from './decide-state.ts';
import { isActiveIssue, touches } from './event-facts.ts';
import { hostCounts } from './host-counts.ts';
import { outageSigns } from './outage-signs.ts';
import { failsUnexplained, ownCause } from './own-cause.ts';
import { subjectChanges } from './subject-changes.ts';
import { alsoListed, eventsFor, within } from './subject-events.ts';
import { type Survey, survey } from './survey.ts';
import { versionCounts } from './version-counts.ts';

/** Links to more pools than this help nobody. */
const MOST_RESOURCES = 5;

const WORST_FIRST: readonly HostCondition[] = [
  'failing',
  'off-unexpected',
  'suspect',
  'full',
  'unclear',
  'warning',
  'updating',
  'drained',
  'off-on-purpose',
];

function notable(hosts: readonly HostFact[], subject: StatusSubject): HostFact[] {
  return hosts
    .filter((host) => subject.kind === 'host' || host.condition !== 'available')
    .sort(
      (a, b) =>
        WORST_FIRST.indexOf(a.condition) - WORST_FIRST.indexOf(b.condition) || a.name.localeCompare(b.name, 'en'),
    );
}

function impactOf(scope: Coverage, evidence: Evidence, felt: boolean): Impact {
  if (felt || scope.hosts.some((host) => failsUnexplained(host) || host.condition === 'suspect')) return 'seen';
  if (scope.mayBeAllUnread || evidence.counts.unclear > 0) return 'unknown';
  return 'none-seen';
}

/** When the hosts of a scope were read: the oldest reading, so that an answer is never newer than what it stands on. */
function oldestReading(scope: Coverage, fallback: UtcTime): UtcTime {
  const times = scope.pools.filter((pool) => pool.hosts !== null).map((pool) => pool.at);
  return times.sort()[0] ?? fallback;
}

/** What could not be looked at and matters to this answer: plans and changes only where something is there to explain. */
function unlookedOf(read: Survey, scope: Coverage, eventsUnread: readonly Unlooked[]): Unlooked[] {
  const unexplained = scope.hosts.some((host) => host.condition !== 'available' && host.explained === undefined);
  const rest = read.restUnread.filter((one) => one.what === 'sign-ins' || unexplained);
  return [...eventsUnread, ...scope.unlooked, ...rest];
}

function answerFrom(
  read: Survey,
  subject: StatusSubject,
  incidents: readonly KnownIncident[],
  readAt: UtcTime,
): StatusAnswer {
  const scope = scopeOf(read, subject);
  const { now } = read;
  const all = read.events.map((event) => within(event, scope));
  const events = eventsFor(all, scope, subject);
  const counts = hostCounts(scope.hosts);
  // A pool is told of events through its own subscription; a region through all of ours.
  const own = subject.kind === 'hostpool' || subject.kind === 'host';
  const eventsUnread = read.eventsUnread(own ? scope.pools : null);
  const placeless = scope.hosts.some((host) => host.region === undefined);
  const cause = ownCause(scope.hosts);
  const connections = connectionsOn(read, scope, subject);
  const { versionChanges } = read;
  const signs = outageSigns({
    survey: read,
    scope,
    incidents,
    versionChanges,
    connections,
    ownCause: cause !== null,
    now,
  });
  const callers = read.callers === null ? null : callersOn(read.callers, scope).count;
  const changes = subjectChanges(read, scope, subject);
  const evidence: Evidence = {
    asksIncidents: subject.kind === 'incidents',
    scope,
    counts,
    avd: events.filter((event) => event.relation === 'avd'),
    standsOn: events.filter((event) => event.relation === 'stands-on'),
    eventsUnread: eventsUnread.length > 0,
    mayBeForOtherDesk: placeless && all.some((event) => isActiveIssue(event) && event.relation !== 'other'),
    reasonsUnread: read.restUnread.some((one) => one.what !== 'sign-ins'),
    signs,
    ownCause: cause,
  };
  const peers = scope.pools.flatMap((pool) => pool.hosts ?? []);
  const felt = (callers ?? 0) > 0 || (connections !== null && connectionsJump(connections));
  const regional = subject.kind === 'incidents' ? all : all.filter((event) => touches(event, scope.regions));
  return {
    subject,
    state: decideState(evidence),
    source: read.source,
    microsoft: {
      says: events.length > 0 ? 'listed' : evidence.eventsUnread ? 'unreadable' : 'not-listed',
      at: read.eventsAt,
      events,
    },
    impact: impactOf(scope, evidence, felt),
    hosts: scope.mayBeAllUnread ? null : counts,
    hostsAt: scope.mayBeAllUnread ? null : oldestReading(scope, readAt),
    pace: read.pace,
    notable: notable(scope.hosts, subject),
    signs,
    against: counterSigns({ scope, counts, signs, connections, changes, callers }),
    ownCause: cause,
    connections,
    changes,
    changesRead: !read.restUnread.some((one) => one.what === 'activity'),
    callers,
    regions: {
      hosts: [...new Set(scope.hosts.flatMap((host) => host.region ?? []))],
      metadata: [...new Set(scope.pools.map((pool) => pool.location))],
    },
    versions: { agent: versionCounts(peers, 'agent'), stack: versionCounts(peers, 'stack') },
    resources: scope.pools
      .map((pool) => pool.id)
      .sort()
      .slice(0, MOST_RESOURCES),
    parts: [],
    unlooked: unlookedOf(read, scope, eventsUnread),
    alsoListed: alsoListed(all, regional, events, scope, now),
  };
}

/** Whether a pool is worth a line of its own in an overview. A listed incident is said once, above: below it only pools that show trouble. */
function isException({ state, hosts, notable: hostsOfNote }: StatusAnswer): boolean {
  if (state === 'healthy' || state === 'standby') return false;
  if (state !== 'incident' || hosts === null) return true;
  return hosts.failing + hosts.suspect + hosts.full > 0 || hostsOfNote.some((host) => host.condition === 'warning');
}

function exceptions(read: Survey, incidents: readonly KnownIncident[], readAt: UtcTime): StatusAnswer['parts'] {
  return read.pools
    .map((pool) => answerFrom(read, { kind: 'hostpool', id: pool.name }, incidents, readAt))
    .filter(isException)
    .map(({ subject, state, hosts }) => ({ subject, state, hosts }));
}

/**
 * Answers a status question from one look at Azure. Pure: the same observation at the same `now` (UTC) gives the same answer. An overview lists
 * its exceptions in `parts`, and nothing that is as it should be.
 */
export function answerStatus(
  observation: Observation,
  subject: StatusSubject,
  incidents: readonly KnownIncident[],
  now: UtcTime,
): StatusAnswer {
  const read = survey(observation, now);
  const answer = answerFrom(read, subject, incidents, observation.at);
  return subject.kind === 'overview' ? { ...answer, parts: exceptions(read, incidents, observation.at) } : answer;
}
