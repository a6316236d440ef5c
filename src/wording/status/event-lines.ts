import type { Language } from '../../domain/core/language.ts';
import { GLOBAL_REGION, regionDisplayName } from '../../domain/core/region.ts';
import type { EventFact, StatusAnswer } from '../../domain/status/status.ts';
import { outside } from '../lines/outside-text.ts';
import type { Moments } from '../lines/when.ts';
import { sentences } from '../sentences.ts';

const MOST_REGIONS = 4;
const MOST_EVENTS = 3;
const MOST_IMPACTED = 5;

function oursIn({ subject, regions }: StatusAnswer): readonly string[] {
  return subject.kind === 'region' ? [subject.id, ...regions.hosts] : [...regions.hosts, ...regions.metadata];
}

/** One event on one line: tracking id, title, its times and regions, ours first. */
function eventLine(event: EventFact, ours: readonly string[], moments: Moments, language: Language): string {
  const words = sentences(language);
  const ordered = [...event.regions].sort((a, b) => Number(ours.includes(b)) - Number(ours.includes(a)));
  const names = ordered.map((region) =>
    region === GLOBAL_REGION ? words.headline.everywhere : outside(regionDisplayName(region)),
  );
  // "and 1 more" is no shorter than the name itself.
  const shown = names.length > MOST_REGIONS + 1 ? names.slice(0, MOST_REGIONS) : names;
  const { startedAt, updatedAt, mitigatedAt, active } = event;
  return words.evidence.event({
    id: outside(event.trackingId),
    title: outside(event.title),
    start: startedAt === undefined ? undefined : { moment: moments.when(startedAt), ahead: moments.isAhead(startedAt) },
    updated: updatedAt === undefined ? undefined : moments.when(updatedAt),
    // On a running issue the end is only expected.
    ended: active || mitigatedAt === undefined ? undefined : moments.when(mitigatedAt),
    regions: shown,
    moreRegions: names.length - shown.length,
    impacted: event.impacted.slice(0, MOST_IMPACTED).map((name) => outside(name)),
  });
}

const LONGEST_WORD = 220;
/** In Microsoft's notices the newest word stands behind this; elsewhere it ends the text. */
const NEWEST = /current status\s*:?\s*/i;

/** What an event says last, out of its text; empty where it has none. */
export function lastWord({ summary }: EventFact): string {
  const newest = summary.split(NEWEST).at(1);
  const ends = outside(newest ?? summary, Number.POSITIVE_INFINITY).split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return outside((newest === undefined ? ends.slice(-1) : ends.slice(0, 2)).join(' '), LONGEST_WORD);
}

/** Line one of the evidence: what Service Health lists, or that it lists nothing or could not be read. */
export function microsoftLine(answer: StatusAnswer, moments: Moments, language: Language): string {
  const words = sentences(language).evidence;
  const { says, at, events } = answer.microsoft;
  const read = moments.when(at);
  if (says === 'unreadable') return words.microsoftUnreadable(read);
  if (says === 'not-listed') return words.microsoftNothing(read);
  const shown = events.slice(0, MOST_EVENTS).map((event) => eventLine(event, oursIn(answer), moments, language));
  return words.microsoftListed(read, shown.join(' '), Math.max(0, events.length - MOST_EVENTS));
}

/** What is listed besides and counts for nothing: maintenance, advisories, incidents that are over. */
export function alsoListedLines(answer: StatusAnswer, moments: Moments, language: Language): string[] {
  const words = sentences(language).evidence;
  const lines = answer.alsoListed
    .slice(0, MOST_EVENTS)
    .map((event) => words.alsoListed(outside(event.type), eventLine(event, oursIn(answer), moments, language)));
  const rest = answer.alsoListed.length - lines.length;
  return rest > 0 ? [...lines, words.more(rest)] : lines;
}
