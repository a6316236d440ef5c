import { DAY_MS, epochMs, type UtcTime } from '../domain/core/time.ts';
import type { ServiceEvent } from '../domain/fleet/service-event.ts';

/** How far back Service Health is read, by last update (ms). */
export const EVENTS_BACK_MS = 3 * DAY_MS;

/** Events that are active, or were updated in the last 72 h before `now`. An event without a time of update is kept: its age is not known. */
export function recentOrActive(events: readonly ServiceEvent[], now: UtcTime): ServiceEvent[] {
  const from = Date.parse(now) - EVENTS_BACK_MS;
  return events.filter((event) => {
    const updated = epochMs(event.updatedAt);
    return event.status.toLowerCase() === 'active' || updated === undefined || updated >= from;
  });
}
