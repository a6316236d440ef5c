import { type FindingKey, heldValues } from '../knowledge/finding.ts';
import type { DeskCase } from './case.ts';

/** What two cases have in common, by the key it is known under. */
export type SharedFact =
  | Extract<FindingKey, 'session-host' | 'host-pool' | 'region' | 'error-code' | 'stage'>
  | 'tracking-id';

/** What of a case another one may share. */
export interface CaseFacts {
  /** Of Service Health events: the one that was named, and those that are listed as running. */
  readonly trackingIds: readonly string[];
  /** Names are in lower case; `null` where none was named. */
  readonly sessionHost: string | null;
  readonly hostPool: string | null;
  readonly region: string | null;
  /** Codes and event ids. */
  readonly codes: readonly string[];
  readonly stages: readonly string[];
}

/** A ticket that may be about the same fault, and what its newest case shares. Plain JSON. */
export interface SimilarTicket {
  readonly id: string;
  readonly shared: readonly SharedFact[];
}

const CODES: readonly FindingKey[] = ['error-code', 'symbolic-code', 'event-id'];

function trackingIds({ entities, seenLast }: DeskCase): string[] {
  const listed = (seenLast?.microsoft.events ?? []).filter(({ active }) => active).map((event) => event.trackingId);
  return [...new Set([...(entities.trackingId === null ? [] : [entities.trackingId]), ...listed])];
}

/** The facts of a case that others may share. */
export function factsOf(deskCase: DeskCase): CaseFacts {
  const { entities, findings } = deskCase;
  return {
    trackingIds: trackingIds(deskCase),
    sessionHost: entities.sessionHost?.toLowerCase() ?? null,
    hostPool: entities.hostPool?.toLowerCase() ?? null,
    region: entities.region?.toLowerCase() ?? null,
    codes: [...new Set(CODES.flatMap((key) => heldValues(findings, key)))],
    stages: heldValues(findings, 'stage'),
  };
}

function meets(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

/**
 * What makes it likely that two cases are about one fault: the same incident, host or pool, or the same symptom in one region. Empty where nothing
 * does; a region or a symptom alone is no sign.
 */
export function sharedFacts(a: CaseFacts, b: CaseFacts): SharedFact[] {
  const symptom: SharedFact[] = [
    ...(meets(a.codes, b.codes) ? (['error-code'] as const) : []),
    ...(meets(a.stages, b.stages) ? (['stage'] as const) : []),
  ];
  const place: SharedFact[] = [
    ...(meets(a.trackingIds, b.trackingIds) ? (['tracking-id'] as const) : []),
    ...(a.sessionHost !== null && a.sessionHost === b.sessionHost ? (['session-host'] as const) : []),
    ...(a.hostPool !== null && a.hostPool === b.hostPool ? (['host-pool'] as const) : []),
  ];
  const region: SharedFact[] = a.region !== null && a.region === b.region && symptom.length > 0 ? ['region'] : [];
  return place.length + region.length === 0 ? [] : [...place, ...region, ...symptom];
}
