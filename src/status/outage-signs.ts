import type { KnownIncident } from '../domain/incident.ts';
import { stackVersion } from '../domain/stack-version.ts';
import type { HostFact, OutageSign } from '../domain/status.ts';
import { epochMs, MINUTE_MS, type UtcTime } from '../domain/time.ts';
import { isExpectedOn, isUsable } from './host-counts.ts';
import { failsUnexplained } from './own-cause.ts';
import { THRESHOLDS } from './thresholds.ts';

/** The most hosts that began to fail inside one window, with the span of that window (ms). */
function largestBurst(hosts: readonly HostFact[]): { hosts: HostFact[]; spanMs: number } {
  const dated = hosts.flatMap((host) => {
    const at = epochMs(host.statusSince);
    return at === undefined ? [] : [{ host, at }];
  });
  dated.sort((a, b) => a.at - b.at);
  let best = { hosts: [] as HostFact[], spanMs: 0 };
  dated.forEach((first, index) => {
    const inside = dated.slice(index).filter((entry) => entry.at - first.at <= THRESHOLDS.outageWindowMs);
    if (inside.length > best.hosts.length) {
      best = { hosts: inside.map((entry) => entry.host), spanMs: (inside.at(-1)?.at ?? first.at) - first.at };
    }
  });
  return best;
}

function failingTogether(hosts: readonly HostFact[]): OutageSign[] {
  const expected = hosts.filter(isExpectedOn).length;
  const burst = largestBurst(hosts.filter(failsUnexplained));
  const pools = new Set(burst.hosts.map((host) => host.hostPool)).size;
  const failed = burst.hosts.length;
  if (failed < THRESHOLDS.outageHosts || failed < expected * THRESHOLDS.outageShare) return [];
  if (pools < THRESHOLDS.outagePools) return [];
  return [{ code: 'failing-together', failed, expected, pools, minutes: Math.ceil(burst.spanMs / MINUTE_MS) }];
}

function sharedVersion(hosts: readonly HostFact[]): OutageSign[] {
  const failing = hosts.filter(failsUnexplained);
  const healthy = hosts.filter((host) => isUsable(host) && host.condition !== 'suspect');
  if (failing.length < THRESHOLDS.sharedVersionHosts || healthy.length === 0) return [];
  const spellings = [
    (host: HostFact) => stackVersion(host.stackVersion) ?? host.stackVersion,
    (host: HostFact) => host.agentVersion,
  ];
  return spellings.flatMap((spelling): OutageSign[] => {
    const versions = new Set(failing.map(spelling));
    const [version] = versions;
    if (versions.size !== 1 || version === undefined || healthy.some((host) => spelling(host) === version)) return [];
    return [{ code: 'shared-version', version, failing: failing.length }];
  });
}

function knownBadVersion(hosts: readonly HostFact[], incidents: readonly KnownIncident[], now: UtcTime): OutageSign[] {
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

/**
 * What speaks for a fault of the platform, whether or not anything is listed. Hosts that fail for a cause of ours are left out, so loud faults
 * of one's own make no outage.
 */
export function outageSigns(
  hosts: readonly HostFact[],
  incidents: readonly KnownIncident[],
  now: UtcTime,
): OutageSign[] {
  return [...failingTogether(hosts), ...sharedVersion(hosts), ...knownBadVersion(hosts, incidents, now)];
}
