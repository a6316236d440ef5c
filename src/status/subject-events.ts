import type { UtcTime } from '../domain/core/time.ts';
import type { EventFact, StatusSubject } from '../domain/status/status.ts';
import type { Coverage } from './coverage.ts';
import { isActiveIssue, isOverIn, isWorthALine, touches } from './event-facts.ts';

/** An event as it concerns a subject: of the resources it names, those of the subject. */
export function within(event: EventFact, coverage: Coverage): EventFact {
  if (event.impacted.length === 0) return event;
  const names = new Set([...coverage.pools.map((pool) => pool.name), ...coverage.hosts.map((host) => host.name)]);
  return { ...event, impacted: event.impacted.filter((name) => names.has(name)) };
}

/** Each event once, by the part of it that is closest to AVD. */
function onePerEvent(events: readonly EventFact[]): EventFact[] {
  const closer = (event: EventFact) =>
    events.some((one) => one.trackingId === event.trackingId && one.relation === 'avd' && event.relation !== 'avd');
  return events.filter((event) => !closer(event));
}

/** The running issues that count for a subject: in its regions, or naming its resources. */
export function eventsFor(all: readonly EventFact[], coverage: Coverage, subject: StatusSubject): EventFact[] {
  const issues = all.filter((event) => isActiveIssue(event) && event.relation !== 'other');
  // Without a readable fleet nobody knows in which regions it runs, so every issue may concern it.
  const unbounded = coverage.regions.length === 0 && (subject.kind === 'incidents' || subject.kind === 'overview');
  const touching = unbounded
    ? issues
    : issues.filter((event) => touches(event, coverage.regions) || event.impacted.length > 0);
  return onePerEvent(touching);
}

/** What is listed besides and counts for nothing: maintenance, advisories, issues that are over, here or altogether, for less than a day. */
export function alsoListed(
  all: readonly EventFact[],
  regional: readonly EventFact[],
  counted: readonly EventFact[],
  coverage: Coverage,
  now: UtcTime,
): EventFact[] {
  const worth = [
    ...regional.filter((event) => isWorthALine(event, now)),
    ...all.filter((event) => isOverIn(event, coverage.regions, now)),
  ];
  const known = new Set(counted.map((event) => event.trackingId));
  return onePerEvent([...new Set(worth)].filter((event) => !known.has(event.trackingId)));
}
