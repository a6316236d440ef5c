import { DAY_MS, type UtcTime } from '../domain/core/time.ts';
import type { ActivityEntry } from '../domain/fleet/activity.ts';

/** How far back the Activity Log is read (ms). */
export const ACTIVITY_BACK_MS = DAY_MS;

/** Entries of the last 24 h before `now`, newest first; those of one moment by resource and operation. */
export function recentActivity(entries: readonly ActivityEntry[], now: UtcTime): ActivityEntry[] {
  const from = Date.parse(now) - ACTIVITY_BACK_MS;
  return entries
    .filter((entry) => Date.parse(entry.at) >= from)
    .sort(
      (a, b) =>
        b.at.localeCompare(a.at) || a.resourceId.localeCompare(b.resourceId) || a.operation.localeCompare(b.operation),
    );
}
