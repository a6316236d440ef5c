import type { Moment } from '../../domain/core/moment.ts';
import { DAY_MS, epochMs, HOUR_MS, MINUTE_MS, msBetween, shifted, type UtcTime } from '../../domain/core/time.ts';
import type { TimeZone } from '../../domain/core/time-zone.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Words } from '../../text/tokens.ts';
import type { Mention } from '../text/mention.ts';
import { spokenTime } from './spoken-time.ts';

type Since = 'last-hour' | 'today' | 'days';

const MINUTES = 'min(?:ute)?s?|mn';
const HOURS = 'h(?:ou)?rs?|h|heures?';
const DAYS = 'days?|jours?|j|d|weeks?|semaines?|months?|mois';
const SPAN = new RegExp(
  `(?:(?:for|since|depuis|il y a|ca fait|past|last|about|the last|the past)\\s+(?:about |around |the last |the past |environ |plus de |over )?|)(?<![\\p{L}\\p{N}.:-])(\\d{1,4}|an?|une?|few|couple of|half an|quelques|one|two|three|deux|trois)\\s?(${MINUTES}|${HOURS}|${DAYS})(?:\\s+(ago|now|passe))?(?![\\p{L}\\p{N}])`,
  'gu',
);
const ANY_SPAN = /\d|hour|heure|day|jour|week|semaine|month|mois|min/;
const SPAN_CONTEXT = /^(?:for|since|depuis|il y a|ca fait|past|last|the last|the past)/;
const CLOCK =
  /\b(?:since|from|at|around|about|starting|started|began|depuis|vers|a partir de|des|a)\s+(?:around |about |environ |vers )?((?:[01]?\d|2[0-3])\s?(?:[:h.]\s?[0-5]\d)(?:\s?[ap]\.?m\.?)?|(?:[01]?\d|2[0-3])\s?(?:[ap]\.?m\.?|h|o'?clock|utc|heures))(?![\p{L}\p{N}.%])/gu;
const ISO_DATE = /(?<![\p{N}-])(20\d\d-[01]\d-[0-3]\d)(?:[t ]([0-2]\d:[0-5]\d)(?::\d\d)?(?:\.\d+)?(z)?)?(?![\p{N}-])/gu;

/** "Since 18 November", "depuis le 14/11": what stands behind is left to the library. */
const DATED =
  /\b(?:since|depuis)\s+(?:(?:the|le|about|around|environ|vers)\s+)?(?=\d|(?:jan|feb|fev|mar|apr|avr|may|mai|jun|jul|juin|aug|aou|sep|oct|nov|dec)[a-z]*\.? \d)/gu;
/** Characters behind a time that may belong to it: "since yesterday" + " around 9 pm". */
const LONGEST_REST = 24;
/** "Depuis 1 h 30": so long, or since half past one. */
const LONG_OR_CLOCK = /^depuis\D*[0-3]\s?h/;
/** Hours after "depuis": up to so many they are a span, beyond so many a clock time. */
const LONGEST_SPAN = 3;
const SHORTEST_CLOCK = 5;
const CLAUSE_END = /[,;!?\n]|\.(?=\s|$)/;

const PHRASES: readonly (readonly [RegExp, Since])[] = [
  [
    /\b(?:just now|right now suddenly|a moment ago|moments ago|minutes ago|just started|just began|a l'instant|tout de suite|viens? de|vient de (?:commencer|tomber)|il y a (?:un instant|quelques minutes)|(?:in |within )?the (?:last|past) hour|derniere heure|last hour|past hour)\b/gu,
    'last-hour',
  ],
  [
    /\b(?:since this morning|this morning|since lunch|since noon|this afternoon|today|since tonight|tonight|earlier today|ce matin|cet apres-midi|aujourd'?hui|depuis midi|overnight|cette nuit|since midnight|depuis minuit)\b/gu,
    'today',
  ],
  [
    /\b(?:(?:since |depuis )?(?:yesterday|hier)|(?:since |last |depuis |this |ce )(?:the |this |last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|week(?! ?end)|month|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: dernier| passe)?|for (?:days|weeks|months|ages)|days ago|weeks ago|depuis (?:des|plusieurs|quelques) (?:jours|semaines|mois)|depuis longtemps|depuis toujours|since always|la semaine derniere|avant-hier|since the (?:update|weekend))\b/gu,
    'days',
  ],
];

/** "It worked yesterday" tells when it was still fine. */
const WORKED_THEN =
  /(?:work(?:ed|ing)|fine|ok|okay|no (?:problem|issue)s?|connected|marchait|fonctionnait|allait|correct|passait|rentrait)[^.!?;\n]{0,12}(?:yesterday|hier)|(?:yesterday|hier)[^.!?;\n]{0,12}(?:work(?:ed|ing)|was (?:fine|ok)|marchait|fonctionnait|allait|etait correct|ca passait)/u;

/** Whether a time is named as one when all was well ("it worked yesterday"). */
export function wellThen(folded: string, { from, to }: Pick<Mention, 'from' | 'to'>): boolean {
  return WORKED_THEN.test(folded.slice(Math.max(0, from - 30), to + 24));
}

interface Span {
  readonly since: Since;
  /** When it began; `null` for "a few hours" and for weeks, `undefined` where its words tell a clock time. */
  readonly moment: Moment | null | undefined;
}

/** "Depuis 2 h" is two hours long, "depuis 9 h" began at nine, and between them it may be either. */
function spanMoment(length: number, { 0: whole, input, index }: RegExpExecArray, now: UtcTime): Span['moment'] {
  const hours = length / HOUR_MS;
  const clock = /^(?:since|depuis)\D*\d{1,2}\s?(?:h|heures?)$/.test(whole);
  if (clock && hours > SHORTEST_CLOCK) return undefined;
  const minutes = /^\s?[0-5]\d(?!\d)/.test(input.slice(index + whole.length));
  return minutes || (clock && hours > LONGEST_SPAN) ? null : { at: shifted(now, -length), within: 'hour' };
}

function sinceSpan(match: RegExpExecArray, now: UtcTime, timeZone: TimeZone): Span {
  const [, amountText = '', unit = ''] = match;
  const amount = /^\d+$/.test(amountText)
    ? Number(amountText)
    : amountText === 'half an'
      ? 0.5
      : /^(?:an?|une?|one)$/.test(amountText)
        ? 1
        : 2;
  const unitMs = /^(?:min|mn)/.test(unit)
    ? MINUTE_MS
    : /^(?:h|heure)/.test(unit)
      ? HOUR_MS
      : /^(?:w|sem)/.test(unit)
        ? 7 * DAY_MS
        : /^mo/.test(unit)
          ? 30 * DAY_MS
          : DAY_MS;
  const length = amount * unitMs;
  const vague = /^(?:few|couple|quelques)/.test(amountText) || unitMs > DAY_MS;
  return {
    since: length <= HOUR_MS ? 'last-hour' : length < DAY_MS ? 'today' : 'days',
    moment: vague
      ? null
      : unitMs === DAY_MS
        ? (spokenTime(`${amount} days ago`, now, timeZone) ?? null)
        : spanMoment(length, match, now),
  };
}

function sinceDate(date: string, time: string | undefined, now: UtcTime): Since | undefined {
  const at = epochMs(time === undefined ? `${date}T12:00:00Z` : `${date}T${time}:00Z`);
  const nowMs = epochMs(now);
  if (at === undefined || nowMs === undefined) return undefined;
  const passed = nowMs - at;
  if (time !== undefined && passed >= 0 && passed <= HOUR_MS) return 'last-hour';
  return now.startsWith(date) ? 'today' : passed > 0 ? 'days' : undefined;
}

/** What a time is part of: its own words and what follows them in the clause. */
function windowOf(text: string, { from, to }: Pick<Mention, 'from' | 'to'>): string {
  const rest = text.slice(to, to + LONGEST_REST);
  return text.slice(from, to) + rest.slice(0, CLAUSE_END.exec(rest)?.index ?? rest.length);
}

function sinceMoment({ at, within }: Moment, now: UtcTime): Since {
  const passed = msBetween(at, now);
  if (within === 'day') return passed < DAY_MS ? 'today' : 'days';
  return passed <= HOUR_MS ? 'last-hour' : passed < DAY_MS / 2 ? 'today' : 'days';
}

/**
 * Since when the trouble is there: within the last hour, today (a clock time alone means today), or days; and the moment, where it can be known from
 * now and the zone of the writer's clock.
 */
export function sinceIn({ text, folded }: Words, now: UtcTime, timeZone?: TimeZone): Mention[] {
  const mentions: Mention[] = [];
  const add = (value: Since | undefined, match: RegExpExecArray, counted?: Moment | null) => {
    const from = match.index;
    const to = from + match[0].length;
    if (value === undefined || mentions.some((other) => from < other.to && other.from < to)) return;
    const moment = counted === undefined ? spokenTime(windowOf(text, { from, to }), now, timeZone) : counted;
    mentions.push({ key: 'since', value, from, to, ...(moment ? { moment } : {}) });
  };
  for (const match of matchesIn(folded, ISO_DATE)) add(sinceDate(match[1] ?? '', match[2], now), match);
  for (const match of ANY_SPAN.test(folded) ? matchesIn(folded, SPAN) : []) {
    const spoken = match[3] !== undefined || SPAN_CONTEXT.test(match[0]);
    if (!spoken) continue;
    const { since, moment } = sinceSpan(match, now, timeZone);
    add(since, match, moment);
  }
  for (const [pattern, value] of PHRASES) for (const match of matchesIn(folded, pattern)) add(value, match);
  for (const match of matchesIn(folded, CLOCK)) add('today', match, LONG_OR_CLOCK.test(match[0]) ? null : undefined);
  for (const match of matchesIn(folded, DATED)) {
    const to = match.index + match[0].length;
    const dated = windowOf(text, { from: match.index, to });
    const date = spokenTime(dated, now, timeZone) ?? spokenTime(dated, now, 'UTC');
    if (date !== undefined) add(sinceMoment(date, now), match);
  }
  return mentions;
}
