import type { Reading } from '../domain/core/reading.ts';
import type { AzurePort, ReadBudget } from '../domain/fleet/azure-port.ts';
import type { VirtualMachine } from '../domain/fleet/fleet.ts';
import { type MachineIndex, machineIndex, NO_MACHINES } from './machine-index.ts';

/** The VMs of one subscription: how many, or why they are unknown, where to find them, and whether they come from Resource Graph's copy. */
export interface MachineSight {
  readonly look: Reading<number>;
  readonly machines: MachineIndex;
  readonly copied: boolean;
}

/** Makes one read inside what is left of the look's deadline, or inside `mostMs` where that is less. */
export type BoundedRead = <Value>(
  ask: (budget: ReadBudget) => Promise<Reading<Value>>,
  mostMs?: number,
) => Promise<Reading<Value>>;

/** Gives the VMs of one subscription with so many pools; `undefined` pools: they could not be read. Its lists are read by `readList`. */
export type MachineReads = (
  subscriptionId: string,
  pools: number | undefined,
  readList: BoundedRead,
) => Promise<MachineSight>;

/**
 * Pools from which the copy is read first. Azure pages its two VM lists by a hundred, one after the other: four pools of fifty hosts are two pages
 * of each and told live; two hundred pools are a hundred pages, which is eight seconds and most of the rate limit, against ten queries.
 */
const POOLS_FOR_COPY = 5;
/** What a short list may take before the copy is asked as well: a subscription may hold thousands of VMs besides ours (ms). */
const SHORT_LIST_MS = 2_000;

/**
 * Decides per subscription where its VMs are read: a small one from the live lists, a large one from Resource Graph, each with the other to fall
 * back on. The query covers all subscriptions and is made once a look. A copy without a single VM of a subscription proves nothing, because it
 * leaves out what we may not read: then the list is asked, which says so. A list that was refused stays refused.
 */
export function createMachineReads(port: AzurePort, read: BoundedRead): MachineReads {
  let graph: Promise<Reading<readonly VirtualMachine[]>> | undefined;

  const copyOf = async (subscriptionId: string): Promise<MachineSight | undefined> => {
    graph ??= read((budget) => port.machinesByGraph(budget));
    const look = await graph;
    if (look.kind === 'unknown') return undefined;
    const machines = machineIndex(look.value);
    const count = machines.countIn(subscriptionId);
    return count === 0 ? undefined : { look: { ...look, value: count }, machines, copied: true };
  };
  const listOf = async (subscriptionId: string, readList: BoundedRead, mostMs?: number): Promise<MachineSight> => {
    const look = await readList((budget) => port.virtualMachines(subscriptionId, budget), mostMs);
    if (look.kind === 'unknown') return { look, machines: NO_MACHINES, copied: false };
    return { look: { ...look, value: look.value.length }, machines: machineIndex(look.value), copied: false };
  };

  return async (subscriptionId, pools, readList) => {
    if (pools !== undefined && pools >= POOLS_FOR_COPY) {
      return (await copyOf(subscriptionId)) ?? listOf(subscriptionId, readList);
    }
    const listed = await listOf(subscriptionId, readList, SHORT_LIST_MS);
    if (listed.look.kind === 'read' || listed.look.why === 'refused') return listed;
    return (await copyOf(subscriptionId)) ?? listed;
  };
}
