import type { Language } from '../../domain/core/language.ts';
import { epochMs, HOUR_MS, MINUTE_MS, type UtcTime } from '../../domain/core/time.ts';
import type { TimeZone } from '../../domain/core/time-zone.ts';
import { type Sentences, sentences } from '../sentences.ts';

/** A length of time as the sentences take it, in the coarsest unit that helps. */
type HowLong = Parameters<Sentences['time']['ago']>[0];

const MOST_MINUTES = 90;
const DAY_HOURS = 24;
const MOST_HOURS = 2 * DAY_HOURS;

function span(ms: number): HowLong {
  const minutes = Math.round(ms / MINUTE_MS);
  const hours = Math.round(ms / HOUR_MS);
  if (minutes < MOST_MINUTES) return { count: minutes, unit: 'minutes' };
  return hours < MOST_HOURS ? { count: hours, unit: 'hours' } : { count: Math.round(hours / DAY_HOURS), unit: 'days' };
}

/** How long ago: `just now`, `12 min ago`, `4 h ago`, `3 days ago`; `in 2 h` for what is to come. */
export function ago(time: UtcTime, now: UtcTime, language: Language): string {
  const words = sentences(language).time;
  const at = epochMs(time);
  if (at === undefined) return words.noTime;
  const ms = Date.parse(now) - at;
  if (Math.abs(ms) < MINUTE_MS) return words.justNow;
  return ms < 0 ? words.ahead(span(-ms)) : words.ago(span(ms));
}

/** Date and time of day in UTC, for texts that are read elsewhere and later: `2026-04-29 01:00 UTC`. */
export function fullTime(time: UtcTime): string {
  const at = epochMs(time);
  if (at === undefined) return sentences('en').time.noTime;
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

/** The clock in UTC: `05:12 UTC`, with the date where it is not today. */
export function clockTime(time: UtcTime, now: UtcTime): string {
  const full = fullTime(time);
  const today = now.slice(0, 10);
  return full.startsWith(`${today} `) ? full.slice(today.length + 1) : full;
}

/** More zones than one desk's people live in; a name may come from anybody, so they are not kept without end. */
const MOST_CLOCKS = 64;
// To make one costs a hundred times what its use does.
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The clock of a time zone. Throws `RangeError` for a name that this machine's tables do not have. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  if (clocks.size >= MOST_CLOCKS) clocks.clear();
  clocks.set(timeZone, made);
  return made;
}

/** The time of day on the reader's own clock: `01:12`; `undefined` where the zone is not known, or is UTC itself. */
function ownTime(time: UtcTime, timeZone: TimeZone): string | undefined {
  const at = epochMs(time);
  if (at === undefined || timeZone === undefined) return undefined;
  try {
    const own = clockOf(timeZone).format(at);
    return own === new Date(at).toISOString().slice(11, 16) ? undefined : own;
  } catch {
    return undefined;
  }
}

/** Relative and absolute, with the reader's own time where the zone is known: `4 h ago (05:12 UTC, 00:12 your time)`. */
export function when(time: UtcTime, now: UtcTime, language: Language, timeZone?: TimeZone): string {
  if (epochMs(time) === undefined) return ago(time, now, language);
  const own = ownTime(time, timeZone);
  const told = [clockTime(time, now), ...(own === undefined ? [] : [sentences(language).time.own(own)])];
  return `${ago(time, now, language)} (${told.join(', ')})`;
}

/** How the moments of one text are said. */
export interface Moments {
  /** In the middle of a line. */
  readonly when: (time: UtcTime) => string;
  /** Where space is short. */
  readonly clock: (time: UtcTime) => string;
  readonly isAhead: (time: UtcTime) => boolean;
}

/** For a chat, read at `now`. */
export function chatMoments(now: UtcTime, language: Language, timeZone?: TimeZone): Moments {
  return {
    when: (time) => when(time, now, language, timeZone),
    clock: (time) => clockTime(time, now),
    isAhead: (time) => time > now,
  };
}

/** For a record, read on another day: full dates only. `now` is when it is written. */
export function recordMoments(now: UtcTime): Moments {
  return { when: fullTime, clock: fullTime, isAhead: (time) => time > now };
}
