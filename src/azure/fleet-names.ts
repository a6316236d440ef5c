import type { Observation } from '../domain/status/observation.ts';
import type { FleetNames } from '../domain/text/report.ts';

/** The names of every host pool and session host that could be read, each once, in Azure's spelling. */
export function fleetNames(observation: Observation): FleetNames {
  const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  const hosts = pools.flatMap((one) => (one.hosts.kind === 'read' ? one.hosts.value : []));
  return {
    hostPools: [...new Set(pools.map((one) => one.pool.name))],
    sessionHosts: [...new Set(hosts.map((host) => host.name))],
  };
}
