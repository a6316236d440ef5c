import type { CallersOfHour } from '../../domain/status/callers.ts';
import { HourOfCallers, rowsNeededSince } from '../hour-of-callers.ts';
import type { CallerRows } from './caller-rows.ts';

/** Tells the callers of the hour before a moment (ms). Reads what changed since it was asked last, whichever process wrote it. */
export function callersOfHour(rows: CallerRows): (now: number) => CallersOfHour {
  let hour: HourOfCallers | undefined;
  let seen = 0;

  const begin = (now: number): HourOfCallers => {
    // The number first: what others write meanwhile is read twice then, and never missed.
    seen = rows.lastChange();
    const begins = rowsNeededSince(now);
    const begun = new HourOfCallers(begins);
    for (const row of rows.since(begins)) begun.put(row);
    return begun;
  };

  return (now) => {
    if (hour?.covers(now) !== true) hour = begin(now);
    for (const { change, row } of rows.changedAfter(seen)) {
      hour.put(row);
      seen = change;
    }
    return hour.at(now);
  };
}
