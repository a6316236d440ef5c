import type { KnownIncident } from '../domain/incident.ts';
import type { Observation } from '../domain/observation.ts';
import type { EventFact, HostCondition, HostFact, Impact, StatusAnswer, StatusSubject } from '../domain/status.ts';
import type { UtcTime } from '../domain/time.ts';
import { decideState, type Evidence } from './decide-state.ts';
import { isActiveIssue, isWorthALine, touches } from './event-facts.ts';
import { hostCounts } from './host-counts.ts';
import { outageSigns } from './outage-signs.ts';
import { failsUnexplained, ownCause } from './own-cause.ts';
import { type Scope, scopeOf } from './scope.ts';
import { type Survey, survey } from './survey.ts';

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

function signsFor(scope: Scope, incidents: readonly KnownIncident[], now: UtcTime): Evidence['signs'] {
  const own = outageSigns(scope.hosts, incidents, now);
  const felt = scope.hosts.some((host) => failsUnexplained(host) || host.condition === 'suspect');
  if (!felt || own.some((sign) => sign.code === 'failing-together')) return own;
  const around = outageSigns(scope.neighbours, [], now).filter((sign) => sign.code === 'failing-together');
  return [...around, ...own];
}

function eventsFor(survey: Survey, scope: Scope, subject: StatusSubject): EventFact[] {
  const issues = survey.events.filter((event) => isActiveIssue(event) && event.relation !== 'other');
  // Without a readable fleet nobody knows which regions are ours, so every issue may be.
  const unbounded = scope.regions.length === 0 && (subject.kind === 'incidents' || subject.kind === 'overview');
  return unbounded ? issues : issues.filter((event) => touches(event, scope.regions));
}

function impactOf(scope: Scope, evidence: Evidence): Impact {
  if (scope.hosts.some((host) => failsUnexplained(host) || host.condition === 'suspect')) return 'seen';
  if (scope.held || evidence.counts.unclear > 0) return 'unknown';
  return 'none-seen';
}

function answerFrom(
  read: Survey,
  subject: StatusSubject,
  incidents: readonly KnownIncident[],
  readAt: UtcTime,
): StatusAnswer {
  const scope = scopeOf(read, subject);
  const events = eventsFor(read, scope, subject);
  const evidence: Evidence = {
    asksIncidents: subject.kind === 'incidents',
    scope,
    counts: hostCounts(scope.hosts),
    avd: events.filter((event) => event.relation === 'avd'),
    standsOn: events.filter((event) => event.relation === 'stands-on'),
    eventsUnread: read.eventsUnread.length > 0,
    signs: signsFor(scope, incidents, read.now),
    ownCause: ownCause(scope.hosts),
  };
  const state = decideState(evidence);
  const regional =
    subject.kind === 'incidents' ? read.events : read.events.filter((event) => touches(event, scope.regions));
  return {
    subject,
    state,
    source: read.source,
    microsoft: {
      says: events.length > 0 ? 'listed' : evidence.eventsUnread ? 'unreadable' : 'not-listed',
      at: read.eventsAt,
      events,
    },
    impact: impactOf(scope, evidence),
    hosts: scope.held ? null : evidence.counts,
    hostsAt: scope.held ? null : readAt,
    notable: notable(scope.hosts, subject),
    signs: evidence.signs,
    ownCause: evidence.ownCause,
    regions: {
      hosts: [...new Set(scope.hosts.flatMap((host) => host.region ?? []))],
      metadata: [...new Set(scope.pools.map((pool) => pool.location))],
    },
    parts: [],
    unlooked: [...read.eventsUnread, ...scope.unlooked, { what: 'sign-ins', why: 'not-configured' }],
    alsoListed: regional.filter((event) => !events.includes(event) && isWorthALine(event, read.now)),
  };
}

function exceptions(read: Survey, incidents: readonly KnownIncident[], readAt: UtcTime): StatusAnswer['parts'] {
  return read.pools
    .map((pool) => answerFrom(read, { kind: 'hostpool', id: pool.name }, incidents, readAt))
    .filter((answer) => answer.state !== 'healthy' && answer.state !== 'standby')
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
