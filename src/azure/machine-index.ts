import type { VirtualMachine } from '../domain/fleet/fleet.ts';

/** VMs found by id without case, and how many there are per subscription. */
export interface MachineIndex {
  find(id: string): VirtualMachine | undefined;
  countIn(subscriptionId: string): number;
}

/** An index that finds nothing. */
export const NO_MACHINES: MachineIndex = { find: () => undefined, countIn: () => 0 };

// Many looks share one reading of ten thousand VMs: it is sorted once and forgotten with the reading.
const indexes = new WeakMap<readonly VirtualMachine[], MachineIndex>();

/** The subscription a resource lies in, in lower case; empty for an id that names none. */
export function subscriptionOf(id: string): string {
  return /^\/subscriptions\/([^/]+)/i.exec(id)?.[1]?.toLowerCase() ?? '';
}

/** The index of one reading, made the first time it is asked for. */
export function machineIndex(machines: readonly VirtualMachine[]): MachineIndex {
  const known = indexes.get(machines);
  if (known !== undefined) return known;
  const byId = new Map(machines.map((machine) => [machine.id.toLowerCase(), machine]));
  const counts = new Map<string, number>();
  for (const id of byId.keys()) counts.set(subscriptionOf(id), (counts.get(subscriptionOf(id)) ?? 0) + 1);
  const index: MachineIndex = {
    find: (id) => byId.get(id.toLowerCase()),
    countIn: (subscriptionId) => counts.get(subscriptionId.toLowerCase()) ?? 0,
  };
  indexes.set(machines, index);
  return index;
}
