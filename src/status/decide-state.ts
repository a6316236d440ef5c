import type { EventFact, HostCondition, HostCounts, HostFact, StatusState } from '../domain/status/status.ts';
import type { OutageSign, OwnCause } from '../domain/status/status-evidence.ts';
import type { Coverage } from './coverage.ts';
import { hostCounts, isUsable, serves } from './host-counts.ts';
import { failsUnexplained } from './own-cause.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Everything the state of a subject depends on. */
export interface Evidence {
  /** Asked about incidents alone: faults of our own hosts are no answer to that, only what speaks for the platform is. */
  readonly asksIncidents: boolean;
  readonly coverage: Coverage;
  readonly counts: HostCounts;
  /** Active issues in the subject's regions: of AVD itself, and of what AVD stands on. */
  readonly avd: readonly EventFact[];
  readonly standsOn: readonly EventFact[];
  readonly eventsUnread: boolean;
  /** Whether the scaling plans or the Activity Log could not be read. */
  readonly reasonsUnread: boolean;
  /** Whether AVD or what it stands on has a running issue in some region while nobody can tell where hosts of the subject run. */
  readonly mayBeForOtherDesk: boolean;
  readonly signs: readonly OutageSign[];
  readonly ownCause: OwnCause | null;
}

const OFF_OR_DRAINED: readonly HostCondition[] = ['off-on-purpose', 'drained'];

/** Signs that something is felt here; a version alone is not. */
const FELT: readonly OutageSign['code'][] = ['failing-together', 'connection-failures', 'callers'];

/** Whether an issue of another service reaches this fleet: it names resources of it, or the fleet's own symptoms are strong enough to tie it to AVD. */
function reachesUs({ coverage, counts, standsOn, signs }: Evidence): boolean {
  if (standsOn.some((event) => event.impacted.length > 0)) return true;
  if (signs.some((sign) => FELT.includes(sign.code))) return true;
  const unexplained = coverage.hosts.filter(failsUnexplained).length;
  return (
    unexplained >= THRESHOLDS.outageHosts ||
    (unexplained > 0 && unexplained >= counts.expectedOn * THRESHOLDS.outageShare)
  );
}

function pooled(hosts: readonly HostFact[]): HostFact[] {
  return hosts.filter((host) => host.room !== undefined);
}

function hasNoRoom(hosts: readonly HostFact[]): boolean {
  return hosts.some(isUsable) && hosts.every((host) => host.room === 0);
}

function isNearlyFull(hosts: readonly HostFact[]): boolean {
  const usable = pooled(hosts).filter(isUsable);
  const room = usable.reduce((sum, host) => sum + (host.room ?? 0), 0);
  const places = room + usable.reduce((sum, host) => sum + host.sessions, 0);
  return usable.length > 0 && room < places * THRESHOLDS.nearlyFullShare;
}

function isPoolDown(hosts: readonly HostFact[]): boolean {
  const counts = hostCounts(hosts);
  return counts.expectedOn > 0 && !hosts.some(serves);
}

/** Whether hosts are off or drained, nothing explains it, and what would explain it could not be read: on purpose would be a guess. */
function offForUnreadReasons({ coverage, reasonsUnread }: Evidence): boolean {
  return (
    reasonsUnread &&
    coverage.hosts.some((host) => OFF_OR_DRAINED.includes(host.condition) && host.explained === undefined)
  );
}

function hostState(evidence: Evidence): StatusState | null {
  const { coverage, counts } = evidence;
  const { hosts } = coverage;
  if (coverage.mayBeAllUnread) return 'unknown';
  if (evidence.asksIncidents) return null;
  if (hosts.length === 0) return null;
  if (counts.expectedOn === 0) return counts.unclear > 0 || offForUnreadReasons(evidence) ? 'unknown' : 'standby';
  if (!hosts.some(serves)) return 'down';
  const groups = coverage.pools.map((pool) => hosts.filter((host) => host.hostPool === pool.name));
  const places = pooled(hosts);
  if (hasNoRoom(places) && !hosts.some((host) => host.room === undefined && isUsable(host))) return 'full';
  const faults = counts.failing + counts.suspect > 0 || hosts.some((host) => host.condition === 'warning');
  const tight = groups.some((group) => isPoolDown(group) || hasNoRoom(pooled(group)) || isNearlyFull(group));
  return faults || tight ? 'degraded' : null;
}

/** The state of a subject. First match wins, in the order of the product's rules of status answers. */
export function decideState(evidence: Evidence): StatusState {
  const { coverage, counts, avd, standsOn, signs, ownCause, eventsUnread } = evidence;
  if (avd.length > 0) return 'incident';
  if (standsOn.length > 0 && reachesUs(evidence)) return 'incident';
  if (signs.length > 0) return 'suspected-incident';
  if (ownCause !== null && !evidence.asksIncidents) return 'own-cause';
  const hosts = hostState(evidence);
  if (hosts !== null) return hosts;
  if (eventsUnread || evidence.mayBeForOtherDesk || counts.unclear >= Math.max(1, counts.total / 2)) return 'unknown';
  if (coverage.hosts.length === 0) return 'not-monitored';
  return standsOn.length > 0 ? 'at-risk' : 'healthy';
}
