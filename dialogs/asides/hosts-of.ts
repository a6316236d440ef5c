import type { SessionHost } from '../../src/domain/fleet/fleet.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import type { StatusSubject } from '../../src/domain/status/status.ts';
import { isHostNamed } from '../../src/text/host-names.ts';
import { same } from '../../src/text/same.ts';

function isOf({ kind, id }: StatusSubject, host: SessionHost): boolean {
  switch (kind) {
    case 'host':
      return isHostNamed(host.name, id);
    case 'hostpool':
      return same(host.hostPool, id);
    case 'region':
      return host.region === id;
    case 'incidents':
    case 'overview':
      return true;
  }
}

/** The session hosts of a subject, as far as they could be read. */
export function hostsOf(observation: Observation, subject: StatusSubject): readonly SessionHost[] {
  const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  return pools.flatMap(({ hosts }) => (hosts.kind === 'read' ? hosts.value : [])).filter((host) => isOf(subject, host));
}

/** The one host that a subject names; `undefined` where it names none, or none that could be read. */
export function hostNamed(observation: Observation, subject: StatusSubject): SessionHost | undefined {
  return subject.kind === 'host' ? hostsOf(observation, subject)[0] : undefined;
}

/** The resource group of a host's pool, as Azure spells it; `undefined` where the pool could not be read. */
export function resourceGroupOf(observation: Observation, hostPool: string): string | undefined {
  const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  return pools.find(({ pool }) => same(pool.name, hostPool))?.pool.resourceGroup;
}
