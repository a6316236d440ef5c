import type { Observation, PoolObservation } from '../domain/status/observation.ts';
import type { FleetNames } from '../domain/text/report.ts';

/** What pools are called where people see them: only what stands for one of them alone. */
function calledPools(pools: readonly PoolObservation[]): NonNullable<FleetNames['called']> {
  const called = pools.flatMap(({ pool: { friendlyName, name } }) =>
    friendlyName === undefined || friendlyName === name ? [] : [{ called: friendlyName, hostPool: name }],
  );
  return called.filter((one) => called.every((other) => other === one || other.called !== one.called));
}

/** The names of every host pool and session host that could be read, each once, in Azure's spelling. */
export function fleetNames(observation: Observation): FleetNames {
  const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  const hosts = pools.flatMap((one) => (one.hosts.kind === 'read' ? one.hosts.value : []));
  const called = calledPools(pools);
  return {
    hostPools: [...new Set(pools.map((one) => one.pool.name))],
    ...(called.length === 0 ? {} : { called }),
    sessionHosts: [...new Set(hosts.map((host) => host.name))],
  };
}
