import type { VirtualMachine } from '../../domain/fleet/fleet.ts';
import { same } from '../../text/same.ts';
import type { StagedSubscription } from './staged-fleet.ts';

/** The VMs of one subscription of a scenario: those its session hosts run on. */
export function stagedMachines({ pools }: StagedSubscription): VirtualMachine[] {
  return pools.flatMap(({ pool, hosts }) =>
    hosts.map((host) => ({ id: host.vmId, location: host.region ?? pool.location, power: host.power })),
  );
}

/** One VM of a scenario by its ARM id without case, if it has one. */
export function stagedMachine(fleet: readonly StagedSubscription[], id: string): VirtualMachine | undefined {
  return fleet.flatMap(stagedMachines).find((machine) => same(machine.id, id));
}
