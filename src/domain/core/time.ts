/** A moment as ISO 8601 in UTC, e.g. `2026-04-29T01:00:00.000Z`. Plain text, so that every value of a case can be stored and replayed. */
export type UtcTime = string;

/** Where the time comes from. Nothing but the composing room reads the machine's clock. */
export type Clock = () => UtcTime;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Milliseconds since the epoch, or `undefined` when the text is no time (Azure sends seven decimals, and sometimes nothing). */
export function epochMs(time: string | undefined): number | undefined {
  if (time === undefined) return undefined;
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? undefined : ms;
}

/** The moment `ms` milliseconds after `time`; a negative number goes back. */
export function shifted(time: UtcTime, ms: number): UtcTime {
  return new Date(Date.parse(time) + ms).toISOString();
}

/** Milliseconds from `earlier` to `later`; negative when they are the other way round. */
export function msBetween(earlier: UtcTime, later: UtcTime): number {
  return Date.parse(later) - Date.parse(earlier);
}
