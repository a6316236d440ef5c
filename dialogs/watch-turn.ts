import type { Effect } from '../src/domain/conversation/conversation.ts';
import type { Language } from '../src/domain/core/language.ts';
import { regionDisplayName } from '../src/domain/core/region.ts';
import type { UtcTime } from '../src/domain/core/time.ts';
import type { TimeZone } from '../src/domain/core/time-zone.ts';
import type { KnownIncident } from '../src/domain/knowledge/incident.ts';
import type { Observation } from '../src/domain/status/observation.ts';
import type { StatusAnswer, StatusSubject } from '../src/domain/status/status.ts';
import type { Watch, WatchedSubject, WatchReading } from '../src/domain/status/watch.ts';
import { eventReading, statusReading, watched } from '../src/status/watch-reading.ts';
import { chatMoments } from '../src/wording/lines/when.ts';
import { sentences } from '../src/wording/sentences.ts';
import { statusSentence } from '../src/wording/status/status-lines.ts';
import { readingWords } from '../src/wording/status/watch-lines.ts';
import { actButton, say, statusButton } from './say.ts';
import { answerFor } from './subject.ts';

/** What a reading of the watches is made on. */
export interface WatchSight {
  readonly observation: Observation;
  readonly incidents: readonly KnownIncident[];
  readonly now: UtcTime;
  readonly language: Language;
  readonly timeZone?: TimeZone;
}

/** One look at what is watched: its reading, and the whole answer where it is a place. */
export interface WatchLook {
  readonly reading: WatchReading | null;
  readonly answer: StatusAnswer | null;
}

/** Reads one subject out of a look at the fleet. */
export function readWatched(subject: WatchedSubject, { observation, incidents, now }: WatchSight): WatchLook {
  if (subject.kind === 'event') return { reading: eventReading(observation, subject.id), answer: null };
  const answer = answerFor(observation, subject, incidents, now);
  return { reading: statusReading(answer, observation.at), answer };
}

interface WatchedChange {
  readonly watch: Watch;
  readonly from: WatchReading;
  readonly to: WatchReading;
  readonly answer: StatusAnswer | null;
}

function placeOf({ watch, answer }: WatchedChange): string | null {
  if (watch.subject.kind === 'region') return watch.subject.id;
  const regions = [...new Set(answer?.notable.flatMap((host) => host.region ?? []) ?? [])];
  const [only] = answer?.regions.hosts.length === 1 ? answer.regions.hosts : regions;
  return only ?? null;
}

function news({ watch, from, to, answer }: WatchedChange, { now, language }: WatchSight): string {
  const words = sentences(language).watch;
  if (answer !== null) return statusSentence(answer, now, language);
  const same = from.kind === 'event' && to.kind === 'event' && from.listed === to.listed;
  const id = watch.subject.id;
  return same ? `${words.eventNews(id)}.` : `${readingWords(to, watch.subject, language)}.`;
}

function shownFor(subject: WatchedSubject): StatusSubject {
  return subject.kind === 'event' ? { kind: 'incidents', id: null } : subject;
}

function message(changes: readonly WatchedChange[], place: string | null, sight: WatchSight): Effect[] {
  const [first] = changes;
  if (first === undefined) return [];
  const { language, now, timeZone } = sight;
  const words = sentences(language).watch;
  const moments = chatMoments(now, language, timeZone);
  const before = ({ watch, from }: WatchedChange) =>
    words.before(readingWords(from, watch.subject, language), moments.when(from.at));
  const alone = changes.length === 1;
  const headline = alone
    ? words.changed(news(first, sight))
    : words.changedTogether(changes.length, place === null ? null : regionDisplayName(place));
  const lines = alone ? [before(first)] : changes.map((one) => `${news(one, sight)} ${before(one)}`);
  const buttons = [
    statusButton(words.details, shownFor(first.watch.subject)),
    actButton(words.stop, { act: 'watch.stop', ...(alone ? { subject: first.watch.subject } : {}) }),
  ];
  return [say({ kind: 'sheet', headline, lines, buttons })];
}

/**
 * Looks at everything a conversation watches: the watches after this reading, and one message per region with what changed. Nothing is said while
 * a second reading has not agreed.
 */
export function watchTurn(
  watches: readonly Watch[],
  sight: WatchSight,
): { readonly watches: readonly Watch[]; readonly effects: readonly Effect[] } {
  const looked = watches.map((watch) => {
    const { reading, answer } = readWatched(watch.subject, sight);
    const after = watched(watch, reading);
    const change: WatchedChange[] = after.changed === null ? [] : [{ watch, ...after.changed, answer }];
    return { watch: after.watch, change };
  });
  const changes = looked.flatMap(({ change }) => change);
  const byPlace = Map.groupBy(changes, placeOf);
  return {
    watches: looked.map(({ watch }) => watch),
    effects: [...byPlace].flatMap(([place, some]) => message(some, place, sight)),
  };
}
