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
import { type Coverage, coverageOf } from './coverage.ts';
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

function impactOf(coverage: Coverage, evidence: Evidence, felt: boolean): Impact {
  if (felt || coverage.hosts.some((host) => failsUnexplained(host) || host.condition === 'suspect')) return 'seen';
  if (coverage.mayBeAllUnread || evidence.counts.unclear > 0) return 'unknown';
  return 'none-seen';
}

/** When the hosts of a subject were read: the oldest reading, so that an answer is never newer than what it stands on. */
function oldestReading(coverage: Coverage, fallback: UtcTime): UtcTime {
  const times = coverage.pools.filter((pool) => pool.hosts !== null).map((pool) => pool.at);
  return times.sort()[0] ?? fallback;
}

/** What could not be looked at and matters to this answer: plans and changes only where something is there to explain. */
function unlookedOf(read: Survey, coverage: Coverage, eventsUnread: readonly Unlooked[]): Unlooked[] {
  const unexplained = coverage.hosts.some((host) => host.condition !== 'available' && host.explained === undefined);
  const rest = read.restUnread.filter((one) => one.what === 'sign-ins' || unexplained);
  return [...eventsUnread, ...coverage.unlooked, ...rest];
}

function answerFrom(
  read: Survey,
  subject: StatusSubject,
  incidents: readonly KnownIncident[],
  readAt: UtcTime,
): StatusAnswer {
  const coverage = coverageOf(read, subject);
  const { now } = read;
  const all = read.events.map((event) => within(event, coverage));
  const events = eventsFor(all, coverage, subject);
  const counts = hostCounts(coverage.hosts);
  // A pool's events come through its own subscription, a region's through every subscription that is read.
  const own = subject.kind === 'hostpool' || subject.kind === 'host';
  const eventsUnread = read.eventsUnread(own ? coverage.pools : null);
  const placeless = coverage.hosts.some((host) => host.region === undefined);
  const cause = ownCause(coverage.hosts);
  const connections = connectionsOn(read, coverage, subject);
  const { versionChanges } = read;
  const signs = outageSigns({
    survey: read,
    coverage,
    incidents,
    versionChanges,
    connections,
    ownCause: cause !== null,
    now,
  });
  const callers = read.callers === null ? null : callersOn(read.callers, coverage).count;
  const changes = subjectChanges(read, coverage, subject);
  const evidence: Evidence = {
    asksIncidents: subject.kind === 'incidents',
    coverage,
    counts,
    avd: events.filter((event) => event.relation === 'avd'),
    standsOn: events.filter((event) => event.relation === 'stands-on'),
    eventsUnread: eventsUnread.length > 0,
    mayBeForOtherDesk: placeless && all.some((event) => isActiveIssue(event) && event.relation !== 'other'),
    reasonsUnread: read.restUnread.some((one) => one.what !== 'sign-ins'),
    signs,
    ownCause: cause,
  };
  const peers = coverage.pools.flatMap((pool) => pool.hosts ?? []);
  const felt = (callers ?? 0) > 0 || (connections !== null && connectionsJump(connections));
  const regional = subject.kind === 'incidents' ? all : all.filter((event) => touches(event, coverage.regions));
  return {
    subject,
    state: decideState(evidence),
    source: read.source,
    microsoft: {
      says: events.length > 0 ? 'listed' : evidence.eventsUnread ? 'unreadable' : 'not-listed',
      at: read.eventsAt,
      events,
    },
    impact: impactOf(coverage, evidence, felt),
    hosts: coverage.mayBeAllUnread ? null : counts,
    hostsAt: coverage.mayBeAllUnread ? null : oldestReading(coverage, readAt),
    pace: read.pace,
    notable: notable(coverage.hosts, subject),
    signs,
    against: counterSigns({ coverage, counts, signs, connections, changes, callers }),
    ownCause: cause,
    connections,
    changes,
    changesRead: !read.restUnread.some((one) => one.what === 'activity'),
    callers,
    regions: {
      hosts: [...new Set(coverage.hosts.flatMap((host) => host.region ?? []))],
      metadata: [...new Set(coverage.pools.map((pool) => pool.location))],
    },
    versions: { agent: versionCounts(peers, 'agent'), stack: versionCounts(peers, 'stack') },
    resources: coverage.pools
      .map((pool) => pool.id)
      .sort()
      .slice(0, MOST_RESOURCES),
    parts: [],
    unlooked: unlookedOf(read, coverage, eventsUnread),
    alsoListed: alsoListed(all, regional, events, coverage, now),
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
