import { DAY_MS, msBetween, type UtcTime } from '../domain/core/time.ts';
import { stackVersion } from '../domain/fleet/stack-version.ts';
import type { VersionChange } from '../domain/fleet/version-change.ts';
import type { KnownIncident } from '../domain/knowledge/incident.ts';
import type { HostFact } from '../domain/status/status.ts';
import type { OutageSign } from '../domain/status/status-evidence.ts';
import { isUsable } from './host-counts.ts';
import { failsUnexplained } from './own-cause.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A version in its one comparable form. */
function comparable(version: string): string {
  return stackVersion(version) ?? version;
}

/** The failing hosts share a version that no healthy one has. */
export function sharedVersion(hosts: readonly HostFact[]): OutageSign[] {
  const failing = hosts.filter(failsUnexplained);
  const healthy = hosts.filter((host) => isUsable(host) && host.condition !== 'suspect');
  if (failing.length < THRESHOLDS.sharedVersionHosts || healthy.length === 0) return [];
  const spellings = [
    (host: HostFact) => (host.stackVersion === undefined ? undefined : comparable(host.stackVersion)),
    (host: HostFact) => host.agentVersion,
  ];
  return spellings.flatMap((spelling): OutageSign[] => {
    const versions = new Set(failing.map(spelling));
    const [version] = versions;
    if (versions.size !== 1 || version === undefined || healthy.some((host) => spelling(host) === version)) return [];
    return [{ code: 'shared-version', version, failing: failing.length }];
  });
}

/** Hosts run a version that a known incident names, whatever Azure says of them. */
export function knownBadVersion(
  hosts: readonly HostFact[],
  incidents: readonly KnownIncident[],
  now: UtcTime,
): OutageSign[] {
  const running = hosts.filter((host) => isUsable(host) || host.condition === 'failing');
  return incidents
    .filter((incident) => now.slice(0, 10) <= incident.validUntil)
    .flatMap((incident) =>
      incident.badStackVersions.flatMap((version): OutageSign[] => {
        const count = running.filter((host) => stackVersion(host.stackVersion) === version).length;
        return count === 0
          ? []
          : [{ code: 'known-bad-version', version, trackingId: incident.trackingId, hosts: count }];
      }),
    );
}

function hostKey(hostPool: string, name: string): string {
  return `${hostPool}\n${name}`.toLowerCase();
}

/**
 * Hosts that changed to one version within the last 24 h, against our own snapshots, and fail now. A change alone is no sign: several versions at
 * once are normal.
 */
export function versionChange(
  hosts: readonly HostFact[],
  changes: readonly VersionChange[],
  now: UtcTime,
): OutageSign[] {
  const known = new Map(hosts.map((host) => [hostKey(host.hostPool, host.name), host]));
  const groups = new Map<string, { component: VersionChange['component']; version: string; hosts: HostFact[] }>();
  for (const change of changes) {
    const host = known.get(hostKey(change.hostPool, change.sessionHost));
    if (host === undefined || msBetween(change.lastSeenBefore, now) > DAY_MS) continue;
    const version = comparable(change.to);
    const key = `${change.component}\n${version}`;
    const group = groups.get(key) ?? { component: change.component, version, hosts: [] };
    group.hosts.push(host);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ component, version, hosts: changed }): OutageSign[] => {
    const failing = changed.filter((host) => failsUnexplained(host) || host.condition === 'suspect').length;
    const enough =
      failing >= THRESHOLDS.changedVersionHosts && failing >= changed.length * THRESHOLDS.changedVersionShare;
    return enough ? [{ code: 'version-change', component, version, changed: changed.length, failing }] : [];
  });
}
