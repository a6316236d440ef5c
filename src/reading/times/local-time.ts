import { MINUTE_MS } from '../../domain/core/time.ts';

/** A date and a time of day on somebody's own calendar and clock. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();

/** `null` for a name that this machine's tables do not have. */
function clockOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium', calendar: 'gregory' });
  } catch {
    // An unknown zone gives no time at all.
  }
  clocks.set(timeZone, made);
  return made;
}

/** Minutes that clocks of a zone are ahead of UTC at a moment (milliseconds since the epoch); `undefined` for a zone nobody knows. */
export function minutesAhead(timeZone: string, at: number): number | undefined {
  const clock = clockOf(timeZone);
  if (clock === null) return undefined;
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - at) / MINUTE_MS);
}

/** The moment (milliseconds since the epoch) at which clocks of a zone show this; where an hour is left out in spring, the one after it. */
export function momentOf({ year, month, day, hour, minute }: LocalTime, timeZone: string): number | undefined {
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  const guessed = minutesAhead(timeZone, shown);
  if (guessed === undefined) return undefined;
  const first = shown - guessed * MINUTE_MS;
  const second = shown - (minutesAhead(timeZone, first) ?? guessed) * MINUTE_MS;
  const shows = (at: number) => at + (minutesAhead(timeZone, at) ?? 0) * MINUTE_MS === shown;
  return [second, first].find(shows) ?? Math.max(first, second);
}
