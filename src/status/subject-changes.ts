import type { ActivityEntry } from '../domain/fleet/activity.ts';
import type { StatusSubject } from '../domain/status/status.ts';
import type { ChangeFact } from '../domain/status/status-evidence.ts';
import { same } from '../text/same.ts';
import { changeFacts } from './change-facts.ts';
import type { Coverage } from './coverage.ts';
import type { Survey } from './survey.ts';

/** Changes that may touch hosts without naming one. */
const WIDE: readonly ActivityEntry['kind'][] = ['network-change', 'scaling-plan-change', 'policy', 'deployment'];

function concerns(entry: ActivityEntry, survey: Survey, coverage: Coverage, subject: StatusSubject): boolean {
  const named = survey.resources(entry.resourceId);
  if (named === undefined) {
    if (!WIDE.includes(entry.kind) || subject.kind === 'host') return false;
    const subscription = entry.resourceId.split('/')[2] ?? '';
    return coverage.pools.some((pool) => same(pool.subscriptionId, subscription));
  }
  const { hostPool, sessionHost } = named;
  if (sessionHost === undefined) return coverage.pools.some((pool) => same(pool.name, hostPool));
  return coverage.hosts.some((host) => same(host.name, sessionHost) && same(host.hostPool, hostPool));
}

/** What was changed on a subject in the last 24 h, newest first, by the names the desk knows. */
export function subjectChanges(survey: Survey, coverage: Coverage, subject: StatusSubject): ChangeFact[] {
  const entries = survey.activity.filter((entry) => concerns(entry, survey, coverage, subject));
  return changeFacts(entries, (id) => {
    const named = survey.resources(id);
    return named?.sessionHost ?? named?.hostPool;
  });
}
