import type { Language } from '../../domain/core/language.ts';
import { epochMs, type UtcTime } from '../../domain/core/time.ts';
import type { TimeZone } from '../../domain/core/time-zone.ts';
import type { HostCondition, StatusAnswer } from '../../domain/status/status.ts';
import { outside } from '../lines/outside-text.ts';
import { chatMoments } from '../lines/when.ts';
import { sentences } from '../sentences.ts';

const MOST_EVENTS = 3;
const FELT: readonly HostCondition[] = ['failing', 'suspect'];

interface Point {
  readonly at: UtcTime;
  readonly text: string;
}

/** What happened in the order it happened: what Microsoft lists, the first of our hosts that failed, our changes, and the look itself. Empty without an event. */
export function timelineLines(answer: StatusAnswer, now: UtcTime, language: Language, timeZone?: TimeZone): string[] {
  const words = sentences(language).evidence.timeline;
  const { named } = sentences(language).card;
  const { events, at: readAt } = answer.microsoft;
  if (events.length === 0) return [];
  const point = (at: UtcTime | undefined, text: string): Point[] =>
    at === undefined || epochMs(at) === undefined ? [] : [{ at, text }];
  const listed = events.slice(0, MOST_EVENTS).flatMap(({ trackingId, startedAt, updatedAt, mitigatedAt, active }) => {
    const id = outside(trackingId);
    return [
      ...point(startedAt, words.began(id)),
      ...point(updatedAt, words.updated(id)),
      // On a running issue the end is only expected.
      ...(active ? [] : point(mitigatedAt, words.over(id))),
    ];
  });
  const [firstHost] = answer.notable
    .filter(({ condition, statusSince }) => FELT.includes(condition) && statusSince !== undefined)
    .sort((a, b) => (a.statusSince ?? '').localeCompare(b.statusSince ?? ''));
  const changes = answer.changes.flatMap(({ at, on }) => point(at, words.ourChange(on.map((one) => outside(one)))));
  const points = [
    ...listed,
    ...(firstHost === undefined ? [] : point(firstHost.statusSince, words.ourHost(outside(firstHost.name)))),
    ...changes.slice(0, MOST_EVENTS),
    ...point(readAt, words.read),
  ];
  const moments = chatMoments(now, language, timeZone);
  return points
    .sort((a, b) => (epochMs(a.at) ?? 0) - (epochMs(b.at) ?? 0))
    .map(({ at, text }) => named(moments.when(at), text));
}
