import type { SessionHost, VirtualMachine } from '../domain/fleet/fleet.ts';
import type { PoolObservation } from '../domain/status/observation.ts';
import { isDoubtful } from './doubtful-hosts.ts';
import { type MachineIndex, machineIndex } from './machine-index.ts';
import type { MachineSight } from './machine-reads.ts';

/** One pool as it was read, with those of its VMs that were asked themselves. */
export interface PoolSight extends PoolObservation {
  readonly machines: readonly VirtualMachine[];
}

function finder(sights: readonly MachineSight[], copied: boolean): MachineIndex['find'] {
  const indexes = [...new Set(sights.filter((sight) => sight.copied === copied).map((sight) => sight.machines))];
  return (id) => {
    for (const index of indexes) {
      const machine = index.find(id);
      if (machine !== undefined) return machine;
    }
    return undefined;
  };
}

/**
 * Puts each VM's region and power state into its host by VM id without case, over all subscriptions, because a pool's VMs may live in another one. What
 * the VM itself or a live list says wins. Resource Graph's copy gives the region, which never changes, and the power state only where the host's
 * own status agrees with it; otherwise power stays `undefined`: nobody has seen it.
 */
export function joinMachines(sights: readonly MachineSight[]): (sight: PoolSight) => PoolObservation {
  const listed = finder(sights, false);
  const copied = finder(sights, true);

  return ({ pool, hosts, machines }) => {
    if (hosts.kind === 'unknown') return { pool, hosts };
    const asked = machineIndex(machines);
    const joined = (host: SessionHost): SessionHost => {
      const live = asked.find(host.vmId) ?? listed(host.vmId);
      if (live !== undefined) return { ...host, region: live.location, power: live.power };
      const copy = copied(host.vmId);
      if (copy === undefined) return host;
      return { ...host, region: copy.location, power: isDoubtful(host, copy) ? undefined : copy.power };
    };
    return { pool, hosts: { ...hosts, value: hosts.value.map(joined) } };
  };
}
