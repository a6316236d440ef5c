import { type CallerReport, callerReport } from '../../src/domain/case/caller-report.ts';
import type { DeskCase } from '../../src/domain/case/case.ts';
import type { CallerPlace, CallersOfHour } from '../../src/domain/status/callers.ts';

function keyOf({ hostPool, sessionHost, region }: CallerPlace): string {
  return JSON.stringify([hostPool, sessionHost, region]);
}

/** The same callers with groups and places in the order of their names, to be compared. */
export function inOrder({ groups }: CallersOfHour): CallersOfHour {
  const placed = groups.map(({ persons, places }) => ({
    persons,
    places: places.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))),
  }));
  const nameOf = (places: readonly CallerPlace[]) => places.map(keyOf).join();
  return { groups: placed.toSorted((a, b) => nameOf(a.places).localeCompare(nameOf(b.places))) };
}

/** What cases tell of callers. */
export function reportsOf(cases: Iterable<DeskCase>): CallerReport[] {
  return [...cases].flatMap((one) => callerReport(one) ?? []);
}
