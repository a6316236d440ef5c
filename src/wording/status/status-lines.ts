import type { Language } from '../../domain/core/language.ts';
import { regionDisplayName } from '../../domain/core/region.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import type { TimeZone } from '../../domain/core/time-zone.ts';
import type { StatusAnswer, Unlooked } from '../../domain/status/status.ts';
import { outside } from '../lines/outside-text.ts';
import { chatMoments, type Moments, recordMoments } from '../lines/when.ts';
import { sentences } from '../sentences.ts';
import { alsoListedLines, microsoftLine } from './event-lines.ts';
import { hostLine, hostsWords } from './host-lines.ts';
import { changeLines, changeWords, connectionLines, signLines } from './sign-lines.ts';
import { statusHeadline, subjectName } from './status-headline.ts';

const MOST_HOSTS = 6;
const MOST_HOSTS_IN_RECORD = 20;
const MOST_PARTS = 8;

/** One thing that was not looked at, and why. */
export function unlookedLine({ what, why, count, total }: Unlooked, language: Language): string {
  const words = sentences(language).evidence;
  if (what === 'sign-ins') return why === 'not-configured' ? words.signInsUnseen : words.signInsUnread(why);
  const share = count === undefined || total === undefined || total === 1 ? null : words.share(count, total);
  return words.unread(what, why, share);
}

function paceLines({ pace }: StatusAnswer, moments: Moments, language: Language): string[] {
  if (pace.kind === 'full') return [];
  const until = pace.until === undefined ? null : moments.clock(pace.until);
  return [sentences(language).evidence.slowed(pace.why === 'quota-low', until)];
}

function isUnknownName({ what, why }: Unlooked): boolean {
  return what === 'subject' && why === 'not-found';
}

function weSeeLine({ hosts, hostsAt, unlooked }: StatusAnswer, moments: Moments, language: Language): string {
  const { evidence, hosts: words } = sentences(language);
  if (unlooked.some(isUnknownName)) return evidence.weSeeNoName;
  if (hosts === null || hostsAt === null) return evidence.weSeeNothing;
  if (hosts.total === 0) return evidence.weSeeNobody;
  const room = hosts.room === undefined ? [] : [words.room(hosts.room)];
  const facts = [hostsWords(hosts, language), words.sessions(hosts.sessions), ...room].join('; ');
  return evidence.weSee(facts, moments.when(hostsAt));
}

function placeLine({ subject, regions }: StatusAnswer, language: Language): string[] {
  const elsewhere = regions.metadata.filter((region) => !regions.hosts.includes(region));
  const wide = subject.kind === 'overview' || subject.kind === 'incidents';
  if (wide || regions.hosts.length === 0 || elsewhere.length === 0) return [];
  const names = (list: readonly string[]) => list.map((region) => outside(regionDisplayName(region))).join(', ');
  return [sentences(language).evidence.place(names(regions.hosts), names(elsewhere))];
}

function more(count: number, shown: number, language: Language): string[] {
  return count > shown ? [sentences(language).evidence.more(count - shown)] : [];
}

function partLines(answer: StatusAnswer, language: Language): string[] {
  const { evidence, headline } = sentences(language);
  const parts = answer.parts.slice(0, MOST_PARTS).map(({ subject, state, hosts }) => {
    const counts = hosts === null ? '' : hostsWords(hosts, language);
    return evidence.part(subjectName(subject, language), headline.state[state], counts);
  });
  return [...parts, ...more(answer.parts.length, MOST_PARTS, language)];
}

function hostLines(answer: StatusAnswer, most: number, moments: Moments, language: Language): string[] {
  const { kind } = answer.subject;
  if (kind === 'overview' || kind === 'incidents') return [];
  const lines = answer.notable
    .slice(0, most)
    .map((host) => hostLine(host, moments, language, kind === 'host' || most === MOST_HOSTS_IN_RECORD));
  return [...lines, ...more(answer.notable.length, most, language)];
}

/** A status answer as text. `lines`: both sides and what was not looked at. `details`: places, hosts and what is listed besides. */
export interface StatusWords {
  readonly headline: string;
  readonly lines: readonly string[];
  readonly details: readonly string[];
}

function worded(answer: StatusAnswer, mostHosts: number, moments: Moments, language: Language): StatusWords {
  return {
    headline: statusHeadline(answer, moments, language),
    lines: [
      microsoftLine(answer, moments, language),
      weSeeLine(answer, moments, language),
      ...connectionLines(answer, moments, language),
      ...signLines(answer, moments, language),
      ...partLines(answer, language),
      ...paceLines(answer, moments, language),
      ...answer.unlooked.filter((one) => !isUnknownName(one)).map((one) => unlookedLine(one, language)),
    ],
    details: [
      ...placeLine(answer, language),
      ...hostLines(answer, mostHosts, moments, language),
      ...changeLines(answer, moments, language),
      ...alsoListedLines(answer, moments, language),
    ],
  };
}

/** Puts a status answer into words: the headline that answers, then the evidence with its times, relative to `now` and in UTC. */
export function statusWords(answer: StatusAnswer, now: UtcTime, language: Language, timeZone?: TimeZone): StatusWords {
  return worded(answer, MOST_HOSTS, chatMoments(now, language, timeZone), language);
}

/** The same with all lines in one list, for places that fold nothing. */
export function statusLines(
  answer: StatusAnswer,
  now: UtcTime,
  language: Language,
  timeZone?: TimeZone,
): { readonly headline: string; readonly lines: readonly string[] } {
  const { headline, lines, details } = statusWords(answer, now, language, timeZone);
  return { headline, lines: [...lines, ...details] };
}

/** What was changed on the subject in the last 24 h, the newest of it, a line each. */
export function newestChanges(
  { changes }: StatusAnswer,
  most: number,
  moments: Moments,
  language: Language,
): readonly string[] {
  const { changed } = sentences(language).signs;
  return changes.slice(0, most).map((change) => changed(changeWords(change, moments, language)));
}

/** The headline alone, in the same words. */
export function statusSentence(answer: StatusAnswer, now: UtcTime, language: Language, timeZone?: TimeZone): string {
  return statusHeadline(answer, chatMoments(now, language, timeZone), language);
}

/** All of it for a record that is read on another day: full dates in UTC, more hosts, their versions. */
export function statusRecord(answer: StatusAnswer, now: UtcTime, language: Language): readonly string[] {
  const { headline, lines, details } = worded(answer, MOST_HOSTS_IN_RECORD, recordMoments(now), language);
  return [headline, ...lines, ...details];
}
