import { stackVersion } from '../domain/fleet/stack-version.ts';
import type { VersionReport, VersionRow } from '../domain/fleet/version-report.ts';
import type { Observation } from '../domain/status/observation.ts';

interface VersionTally {
  readonly hosts: { readonly hostPool: string; readonly name: string }[];
  readonly pools: Set<string>;
}

function rows(tallies: ReadonlyMap<string, VersionTally>): VersionRow[] {
  const all = [...tallies].map(([version, { hosts, pools }]) => ({ version, hosts, pools: [...pools].sort() }));
  all.sort((a, b) => b.hosts.length - a.hosts.length || a.version.localeCompare(b.version));
  const total = all.reduce((sum, one) => sum + one.hosts.length, 0);
  const most = all[0]?.hosts.length ?? 0;
  return all.map(({ version, hosts, pools }) => ({
    version,
    count: hosts.length,
    pools,
    // Few hosts beside a clear majority stand out; half and half is a rollout under way.
    outlier: hosts.length < most && hosts.length * 5 <= total,
    names: hosts.map((host) => host.name).sort(),
  }));
}

/** Which agent and stack versions run where, most frequent first, outliers marked. Both spellings of a stack version are one version. */
export function versionReport(observation: Observation): VersionReport {
  const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  const stack = new Map<string, VersionTally>();
  const agent = new Map<string, VersionTally>();
  let unread = observation.subscriptions.filter((one) => one.pools.kind === 'unknown').length;
  const count = (tallies: Map<string, VersionTally>, version: string, hostPool: string, name: string): void => {
    const tally = tallies.get(version) ?? { hosts: [], pools: new Set<string>() };
    tally.hosts.push({ hostPool, name });
    tally.pools.add(hostPool);
    tallies.set(version, tally);
  };
  for (const { pool, hosts } of pools) {
    if (hosts.kind === 'unknown') unread += 1;
    for (const host of hosts.kind === 'read' ? hosts.value : []) {
      count(stack, stackVersion(host.stackVersion) ?? host.stackVersion ?? 'unknown', pool.name, host.name);
      count(agent, host.agentVersion ?? 'unknown', pool.name, host.name);
    }
  }
  const { versionChanges } = observation;
  return {
    at: observation.at,
    stack: rows(stack),
    agent: rows(agent),
    unread,
    changes: versionChanges.kind === 'read' ? versionChanges.value : null,
  };
}
