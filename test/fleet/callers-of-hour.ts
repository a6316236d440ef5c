import type { CallerReport } from '../../src/domain/case/caller-report.ts';
import { HOUR_MS, msBetween, type UtcTime } from '../../src/domain/core/time.ts';
import type { CallerPlace, CallersOfHour } from '../../src/domain/status/callers.ts';

function placeOf({ hostPool, sessionHost, region, at }: CallerReport): CallerPlace[] {
  if (hostPool !== null) return [{ hostPool: hostPool.toLowerCase(), sessionHost: null, region: null, oldest: at }];
  if (sessionHost === null && region === null) return [];
  return [{ hostPool: null, sessionHost: sessionHost?.toLowerCase() ?? null, region, oldest: at }];
}

function keyOf({ hostPool, sessionHost, region }: CallerPlace): string {
  return JSON.stringify([hostPool, sessionHost, region]);
}

function oldestOfEach(places: readonly CallerPlace[]): CallerPlace[] {
  const sorted = places.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)) || a.oldest.localeCompare(b.oldest));
  return sorted.filter((place, index) => index === 0 || keyOf(place) !== keyOf(sorted[index - 1] ?? place));
}

/** The callers of the hour before `now`, counted report by report. Groups and places are in the order of their names. */
export function callersOfHour(reports: readonly CallerReport[], now: UtcTime): CallersOfHour {
  const recent = reports.filter(({ at }) => msBetween(at, now) >= 0 && msBetween(at, now) <= HOUR_MS);
  const persons = Map.groupBy(recent, ({ user, caseNumber }) => user ?? caseNumber);
  const placed = [...persons.values()].map((some) => some.flatMap(placeOf)).filter((places) => places.length > 0);
  const groups = Map.groupBy(placed, (places) => oldestOfEach(places).map(keyOf).join());
  const named = [...groups].toSorted(([a], [b]) => a.localeCompare(b));
  return {
    groups: named.map(([, some]) => ({ persons: some.length, places: oldestOfEach(some.flat()) })),
  };
}
