import type { UtcTime } from '../domain/core/time.ts';
import type { Observation } from '../domain/status/observation.ts';
import type { StatusAnswer } from '../domain/status/status.ts';
import type { Watch, WatchReading } from '../domain/status/watch.ts';

/** What a status answer of a look at `at` says to a watch; `null` where nothing could be told: "I can't tell" is no change. */
export function statusReading(answer: StatusAnswer, at: UtcTime): WatchReading | null {
  if (answer.state === 'unknown') return null;
  const incidents = answer.microsoft.events.filter((event) => event.active).map((event) => event.trackingId);
  return { kind: 'status', at, state: answer.state, incidents: incidents.sort() };
}

/** What Service Health says of one event now; `null` where no subscription's events could be read. */
export function eventReading(observation: Observation, trackingId: string): WatchReading | null {
  const read = observation.subscriptions.flatMap(({ events }) => (events.kind === 'read' ? [events.value] : []));
  if (read.length === 0) return null;
  const wanted = trackingId.toLowerCase();
  const found = read.flat().filter((event) => event.trackingId.toLowerCase() === wanted);
  const complete = read.length === observation.subscriptions.length;
  if (found.length === 0)
    return complete ? { kind: 'event', at: observation.at, listed: 'gone', updatedAt: null } : null;
  const updates = found.flatMap((event) => event.updatedAt ?? []).sort();
  const active = found.some((event) => event.status !== 'Resolved');
  return {
    kind: 'event',
    at: observation.at,
    listed: active ? 'active' : 'resolved',
    updatedAt: updates.at(-1) ?? null,
  };
}

function sameReading(a: WatchReading, b: WatchReading): boolean {
  const { at: _first, ...mine } = a;
  const { at: _second, ...theirs } = b;
  return JSON.stringify(mine) === JSON.stringify(theirs);
}

/**
 * A watch after one more reading. It changed only when two readings of different times agree that it did: one odd reading is told to nobody. A
 * first reading is what later ones are compared with.
 */
export function watched(
  watch: Watch,
  reading: WatchReading | null,
): { readonly watch: Watch; readonly changed: { readonly from: WatchReading; readonly to: WatchReading } | null } {
  const { told, seen } = watch;
  if (reading === null) return { watch, changed: null };
  if (told === null) return { watch: { ...watch, told: reading, seen: null }, changed: null };
  if (sameReading(told, reading)) return { watch: seen === null ? watch : { ...watch, seen: null }, changed: null };
  if (seen === null || !sameReading(seen, reading)) return { watch: { ...watch, seen: reading }, changed: null };
  if (seen.at === reading.at) return { watch, changed: null };
  return { watch: { ...watch, told: reading, seen: null }, changed: { from: told, to: reading } };
}
