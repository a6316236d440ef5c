import { stackVersion } from '../domain/fleet/stack-version.ts';
import type { HostFact, VersionCount } from '../domain/status/status.ts';

/** How many hosts have which version, the most common first; hosts whose version is not known are left out. */
export function versionCounts(hosts: readonly HostFact[], component: 'agent' | 'stack'): VersionCount[] {
  const versions = hosts.flatMap((host) => {
    const version = component === 'agent' ? host.agentVersion : host.stackVersion;
    if (version === undefined) return [];
    return component === 'agent' ? version : (stackVersion(version) ?? version);
  });
  const counts = [...Map.groupBy(versions, (version) => version)].map(([version, all]) => ({
    version,
    hosts: all.length,
  }));
  return counts.sort((a, b) => b.hosts - a.hosts || a.version.localeCompare(b.version));
}
