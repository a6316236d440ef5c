import { type FindingKey, heldValues } from '../knowledge/finding.ts';
import type { DeskCase } from './case.ts';

/** What two cases have in common, by the key it is known under. */
export type SharedFact =
  | Extract<FindingKey, 'session-host' | 'host-pool' | 'region' | 'error-code' | 'stage'>
  | 'tracking-id';

const CODES: readonly FindingKey[] = ['error-code', 'symbolic-code', 'event-id'];

/** Codes and event ids of a case. */
export function codesIn({ findings }: DeskCase): string[] {
  return CODES.flatMap((key) => heldValues(findings, key));
}

function trackingIds({ entities, seenLast }: DeskCase): string[] {
  const listed = (seenLast?.microsoft.events ?? []).filter(({ active }) => active).map((event) => event.trackingId);
  return [...(entities.trackingId === null ? [] : [entities.trackingId]), ...listed];
}

function meets(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

function same(a: string | null, b: string | null): boolean {
  return a !== null && a.toLowerCase() === b?.toLowerCase();
}

/**
 * What makes it likely that two cases are about one fault: the same incident, host or pool, or the same symptom in one region. Empty where nothing
 * does; a region or a symptom alone is no sign.
 */
export function sharedFacts(one: DeskCase, other: DeskCase): SharedFact[] {
  const [a, b] = [one.entities, other.entities];
  const stages = [one, other].map(({ findings }) => heldValues(findings, 'stage'));
  const symptom: SharedFact[] = [
    ...(meets(codesIn(one), codesIn(other)) ? (['error-code'] as const) : []),
    ...(meets(stages[0] ?? [], stages[1] ?? []) ? (['stage'] as const) : []),
  ];
  const place: SharedFact[] = [
    ...(meets(trackingIds(one), trackingIds(other)) ? (['tracking-id'] as const) : []),
    ...(same(a.sessionHost, b.sessionHost) ? (['session-host'] as const) : []),
    ...(same(a.hostPool, b.hostPool) ? (['host-pool'] as const) : []),
  ];
  const region: SharedFact[] = same(a.region, b.region) && symptom.length > 0 ? ['region'] : [];
  return place.length + region.length === 0 ? [] : [...place, ...region, ...symptom];
}
