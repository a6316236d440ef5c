import type { ParsedResult } from 'chrono-node';
import { casual as english } from 'chrono-node/en';
import { casual as french } from 'chrono-node/fr';
import type { Moment } from '../../domain/core/moment.ts';
import { DAY_MS, epochMs, HOUR_MS, MINUTE_MS, type UtcTime } from '../../domain/core/time.ts';
import type { TimeZone } from '../../domain/core/time-zone.ts';
import { type LocalTime, minutesAhead, momentOf } from './local-time.ts';

/** Characters between a time and the trouble it belongs to, or between a day and its clock time: "since this morning around 8:15". */
const LONGEST_LEAD = 20;
const LONGEST_GAP = 10;
/** A clock that is a little ahead says no future. */
const SLACK_MS = 5 * MINUTE_MS;
/** A clock time without its day that lies ahead is yesterday's, unless that is longer ago than anybody would say so. */
const LONGEST_AGO_MS = 14 * HOUR_MS;
const SPEAKS_FRENCH =
  /(?<![\p{L}])(?:depuis|vers|hier|matin|soir|aujourd'?hui|ce|cet|d[eè]s|[aà] partir|jusqu)(?![\p{L}])/iu;
/** Stretches without a first minute. */
const VAGUE = /week|month|year|(?<!\p{L})night|nuit(?!\p{L})|semaine|mois|ann[eé]e/iu;
const SLASHED = /(?<!\d)(\d{1,2})\/(\d{1,2})(?!\d)/;

/** The spellings that the library does not read: "9 h 40", "9.40", noon and midnight in French. */
function readable(text: string): string {
  return text
    .replace(/(?<!\d)(\d{1,2})\s?h\s?([0-5]\d)(?!\d)/gi, '$1:$2')
    .replace(/(?<!\d)(\d{1,2})\s+h(?![\p{L}])/giu, '$1h')
    .replace(/(?<![\d.])(\d{1,2})\.([0-5]\d)(?![\d.%])/g, '$1:$2')
    .replace(/(?<![\p{L}-])midi(?![\p{L}])/giu, '12:00')
    .replace(/(?<![\p{L}])minuit(?![\p{L}])/giu, '00:00')
    .replace(/[’‘]/g, "'");
}

function shiftedDays(local: LocalTime, days: number): LocalTime {
  const day = new Date(Date.UTC(local.year, local.month - 1, local.day + days));
  return { ...local, year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

function localOf({ start }: ParsedResult): LocalTime {
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute') => start.get(name) ?? 0;
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
}

/** "11/12" is two days, by who wrote it. */
function isTwoDays(text: string): boolean {
  const [, first, second] = SLASHED.exec(text) ?? [];
  return first !== second && Number(first) <= 12 && Number(second) <= 12;
}

/** Whether the clock time may as well be twelve hours later: "2:30" said in English at four in the afternoon. */
function isEither({ start, text }: ParsedResult, speaksFrench: boolean): boolean {
  const hour = start.get('hour') ?? 0;
  return !speaksFrench && !start.isCertain('meridiem') && hour > 0 && hour < 12 && !/(?<!\d)0\d/.test(text);
}

interface Found {
  readonly day: ParsedResult;
  /** What tells the clock time; `undefined` where none is named. */
  readonly clock: ParsedResult | undefined;
}

function foundIn(results: readonly ParsedResult[]): Found | undefined {
  const [first, second] = results;
  if (first === undefined || first.index > LONGEST_LEAD || VAGUE.test(first.text) || isTwoDays(first.text))
    return undefined;
  if (first.start.isCertain('hour')) return { day: first, clock: first };
  const follows =
    second !== undefined &&
    second.index - first.index - first.text.length <= LONGEST_GAP &&
    second.start.isCertain('hour') &&
    !second.start.isCertain('day') &&
    !second.start.isCertain('weekday');
  return { day: first, clock: follows ? second : undefined };
}

/** The same time on the last day that fits; `undefined` where there is none, or none that can be meant. */
function inThePast(
  local: LocalTime,
  { day: { start } }: Found,
  at: (local: LocalTime) => number,
  now: number,
): LocalTime | undefined {
  const passed = (one: LocalTime) => at(one) <= now + SLACK_MS;
  if (start.isCertain('weekday')) return passed(local) ? local : shiftedDays(local, -7);
  if (start.isCertain('day')) {
    const earlier = passed(local) || start.isCertain('year') ? local : { ...local, year: local.year - 1 };
    return passed(earlier) ? earlier : undefined;
  }
  // Where a time is named with its zone, that place may be a day ahead or behind.
  if (at(shiftedDays(local, 1)) <= now) return shiftedDays(local, 1);
  if (passed(local)) return local;
  const before = [shiftedDays(local, -1), shiftedDays(local, -2)].find(passed);
  return before !== undefined && at(before) >= now - LONGEST_AGO_MS ? before : undefined;
}

function momentIn(found: Found, speaksFrench: boolean, now: number, timeZone: TimeZone): Moment | undefined {
  const { day, clock } = found;
  const zoned = clock?.start.isCertain('timezoneOffset') === true ? clock.start.get('timezoneOffset') : null;
  if (zoned === null && timeZone === undefined) return undefined;
  const at = (local: LocalTime): number =>
    zoned === null
      ? (momentOf(local, timeZone ?? 'UTC') ?? Number.NaN)
      : Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute) - zoned * MINUTE_MS;
  const named = clock ?? day;
  const { hour, minute } = localOf(named);
  const later = day.start.get('hour') ?? 0;
  // "This afternoon at 2:30": the part of the day says which of the two it is.
  const afternoon = clock !== undefined && clock !== day && later >= 12 && hour < 12 && isEither(clock, speaksFrench);
  const local = inThePast({ ...localOf(day), hour: afternoon ? hour + 12 : hour, minute }, found, at, now);
  if (local === undefined) return undefined;
  const unsure = clock === day && isEither(day, speaksFrench) && at(local) + 12 * HOUR_MS <= now;
  const counted = [...named.start.tags()].includes('result/relativeDateAndTime');
  if (clock !== undefined && !unsure)
    return { at: new Date(at(local)).toISOString(), within: counted ? 'hour' : 'minute' };
  return { at: new Date(at({ ...local, hour: 0, minute: 0 })).toISOString(), within: 'day' };
}

/** The letters that results cover: the language that reads more of a text is the one it is written in. */
function covered(results: readonly ParsedResult[]): number {
  return results.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * The moment that a text names near its beginning ("since yesterday 9pm", "depuis ce matin"), never one ahead. `undefined` where there is none, or it
 * cannot be known: the zone of the person's clock is unknown, or the words name a stretch such as "last week".
 */
export function spokenTime(text: string, now: UtcTime, timeZone: TimeZone): Moment | undefined {
  const instant = epochMs(now);
  if (instant === undefined) return undefined;
  const ahead = timeZone === undefined ? 0 : minutesAhead(timeZone, instant);
  if (ahead === undefined) return undefined;
  const before = /^(?:\P{L}*\p{L}+)?\P{L}*avant-hier/iu.test(text) ? 1 : 0;
  const reference = { instant: new Date(instant - before * DAY_MS), timezone: ahead };
  const speaksFrench = SPEAKS_FRENCH.test(text);
  const plain = readable(text).replace(/avant-(?=hier)/gi, '');
  const readings = [speaksFrench ? french : english, speaksFrench ? english : french].map((one) =>
    one.parse(plain, reference),
  );
  const [own = [], other = []] = readings;
  const found = foundIn(covered(other) > covered(own) ? other : own);
  return found === undefined ? undefined : momentIn(found, speaksFrench, instant, timeZone);
}
