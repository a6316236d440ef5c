import type { UtcTime } from '../src/domain/core/time.ts';
import type { KnownIncident } from '../src/domain/knowledge/incident.ts';
import type { Observation } from '../src/domain/status/observation.ts';
import type { StatusAnswer, StatusSubject } from '../src/domain/status/status.ts';
import { answerStatus } from '../src/status/answer.ts';

function isUnknownName(answer: StatusAnswer): boolean {
  return answer.unlooked.some((one) => one.what === 'subject' && one.why === 'not-found');
}

/** Answers for a subject; a name that is no host pool may be a session host, and the other way round. */
export function answerFor(
  observation: Observation,
  subject: StatusSubject,
  incidents: readonly KnownIncident[],
  now: UtcTime,
): StatusAnswer {
  const answer = answerStatus(observation, subject, incidents, now);
  if (!isUnknownName(answer) || (subject.kind !== 'hostpool' && subject.kind !== 'host')) return answer;
  const other: StatusSubject = { kind: subject.kind === 'host' ? 'hostpool' : 'host', id: subject.id };
  const second = answerStatus(observation, other, incidents, now);
  return isUnknownName(second) ? answer : second;
}

/** Regions (programmatic names) where VMs of ours run, as far as they could be read. */
export function regionsOfOurs(observation: Observation): string[] {
  const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  const regions = pools.flatMap(({ hosts }) =>
    hosts.kind === 'read' ? hosts.value.flatMap((host) => host.region ?? []) : [],
  );
  return [...new Set(regions)].sort();
}

/** The one kind that every host pool of ours is of; `null` where they differ, or some could not be read. */
export function poolTypeOfOurs({ subscriptions }: Observation): 'pooled' | 'personal' | null {
  const pools = subscriptions.map((one) => (one.pools.kind === 'read' ? one.pools.value : null));
  const types = pools.flatMap((read) => (read === null ? [null] : read.map(({ pool }) => pool.type)));
  if (types.length === 0) return null;
  if (types.every((type) => type === 'Pooled')) return 'pooled';
  return types.every((type) => type === 'Personal') ? 'personal' : null;
}

/** Whether an incident is listed or suspected in some of our regions and not in others: then it matters where the caller's hosts run. */
export function incidentDependsOnRegion(
  observation: Observation,
  incidents: readonly KnownIncident[],
  now: UtcTime,
): boolean {
  const states = regionsOfOurs(observation).map(
    (id) => answerStatus(observation, { kind: 'region', id }, incidents, now).state,
  );
  const hit = states.filter((state) => state === 'incident' || state === 'suspected-incident').length;
  return hit > 0 && hit < states.length;
}
