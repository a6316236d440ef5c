import type { UtcTime } from '../domain/core/time.ts';
import type { VersionChange } from '../domain/fleet/version-change.ts';
import type { KnownIncident } from '../domain/knowledge/incident.ts';
import type { HostFact } from '../domain/status/status.ts';
import type { ConnectionFacts, OutageSign } from '../domain/status/status-evidence.ts';
import { callerSigns, callersOn } from './caller-signs.ts';
import { connectionSigns } from './connection-signs.ts';
import type { Coverage } from './coverage.ts';
import { failingTogether } from './failing-together.ts';
import { isExpectedOn } from './host-counts.ts';
import { failsUnexplained } from './own-cause.ts';
import type { Survey } from './survey.ts';
import { knownBadVersion, sharedVersion, versionChange } from './version-signs.ts';

/** What the signs of one subject are looked for in. */
export interface SignSources {
  readonly survey: Survey;
  readonly coverage: Coverage;
  readonly incidents: readonly KnownIncident[];
  readonly versionChanges: readonly VersionChange[];
  readonly connections: ConnectionFacts | null;
  /** Whether a cause on this side explains what fails. */
  readonly ownCause: boolean;
  readonly now: UtcTime;
}

/** Whether our own hosts explain that the broker finds none: all are off, drained or full. */
function hostsExplainNoHost(hosts: readonly HostFact[]): boolean {
  const expected = hosts.filter(isExpectedOn);
  return hosts.length > 0 && expected.every((host) => host.room === 0 && !failsUnexplained(host));
}

function isFelt(hosts: readonly HostFact[]): boolean {
  return hosts.some((host) => failsUnexplained(host) || host.condition === 'suspect');
}

/** An outage shows across pools: hosts of the same regions that fail together speak for a subject that itself has trouble. */
function together({ coverage }: SignSources): OutageSign[] {
  const own = failingTogether(coverage.hosts);
  return own.length > 0 || !isFelt(coverage.hosts) ? own : failingTogether(coverage.around.hosts);
}

function callers({ survey, coverage, ownCause, now }: SignSources): OutageSign[] {
  // One subject's callers are read beside those of its whole region, because an outage shows across pools.
  if (ownCause || survey.callers === null || callersOn(survey.callers, coverage).count === 0) return [];
  return callerSigns(callersOn(survey.callers, coverage.around), now);
}

/**
 * What speaks for a fault of the platform, whether or not anything is listed. Hosts that fail for a cause on this side are left out, so loud faults
 * of one's own make no outage.
 */
export function outageSigns(sources: SignSources): OutageSign[] {
  const { coverage, incidents, versionChanges, connections, ownCause, now } = sources;
  return [
    ...together(sources),
    ...sharedVersion(coverage.hosts),
    ...knownBadVersion(coverage.hosts, incidents, now),
    ...versionChange(coverage.hosts, versionChanges, now),
    ...(ownCause ? [] : connectionSigns(connections, hostsExplainNoHost(coverage.hosts))),
    ...callers(sources),
  ];
}
