import { shifted, type UtcTime } from '../../domain/core/time.ts';
import type { ActivityEntry } from '../../domain/fleet/activity.ts';
import { ACTIVITY_BACK_MS, recentActivity } from '../recent-activity.ts';
import { activityBody, operationsOf } from './activity-body.ts';
import type { ArmReader } from './arm-reader.ts';
import { mapped } from './mapped-items.ts';

/**
 * Providers whose operations can explain what hosts do. The Activity Log takes one of them per question and no other filter (REST reference of
 * `Activity Logs - List`); asked for everything, a busy subscription fills pages with storage and monitoring.
 */
const PROVIDERS = ['Microsoft.Compute', 'Microsoft.DesktopVirtualization', 'Microsoft.Network', 'Microsoft.Resources'];
/** Of this provider only deployments matter, and what policies did to them: the rest is tags, groups and locks. */
const RESOURCES = 'Microsoft.Resources';

/** What was done to the resources of a subscription in the last 24 h, newest first. */
export async function readActivity(reader: ArmReader, subscriptionId: string, now: UtcTime): Promise<ActivityEntry[]> {
  const span = `eventTimestamp ge '${shifted(now, -ACTIVITY_BACK_MS)}' and eventTimestamp le '${now}'`;
  const lists = await Promise.all(
    PROVIDERS.map(async (provider) => {
      const items = await reader.list((clients) =>
        clients.monitor(subscriptionId).activityLogs.list(`${span} and resourceProvider eq '${provider}'`),
      );
      const entries = operationsOf(mapped(items, activityBody, 'activity entry'));
      return provider === RESOURCES ? entries.filter((entry) => entry.kind !== 'other') : entries;
    }),
  );
  return recentActivity(lists.flat(), now);
}
