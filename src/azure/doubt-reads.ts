import type { AzurePort } from '../domain/fleet/azure-port.ts';
import type { HostPool, SessionHost, VirtualMachine } from '../domain/fleet/fleet.ts';
import { hostsToRead } from './doubtful-hosts.ts';
import { type Focus, POOL_RANKS } from './focus.ts';
import { OTHER_READS } from './hold-back.ts';
import { subscriptionOf } from './machine-index.ts';
import type { BoundedRead, MachineSight } from './machine-reads.ts';
import type { Slots } from './slots.ts';

export interface DoubtReadsParts {
  readonly port: AzurePort;
  readonly read: BoundedRead;
  readonly slots: Slots;
  readonly focus: Focus;
  /** The VMs of a subscription, by its id in lower case, as far as they are being read. */
  readonly sightOf: (subscriptionId: string) => Promise<MachineSight> | undefined;
}

/** Asks the VMs of a pool's doubtful hosts themselves and gives those that answered; with `keptOnly` only what is kept of them. */
export interface DoubtReads {
  /** Tells how many pools a subscription has: their reads come out of the same bucket. */
  learn(subscriptionId: string, pools: number): void;
  read(pool: HostPool, hosts: readonly SessionHost[], keptOnly: boolean): Promise<readonly VirtualMachine[]>;
}

/**
 * ARM's bucket for one subscription and identity (docs/azure-facts.md#limits-of-azure-resource-manager), and what one look may spend of it
 * on single VMs.
 */
const BUCKET_READS = 250;
const MOST_MACHINES = 60;
const FEWEST_MACHINES = 10;

/**
 * Resource Graph's copy is cheap and may be old, so it does not judge a host alone: where the host's live status does not fit it, the VM is asked.
 * A pool somebody asks about is asked whole; elsewhere a few hosts of each pool, so that what is spent shows an outage wherever it is. All of it
 * stays inside the subscription's bucket. Hosts beyond that keep an unknown power state.
 */
export function createDoubtReads({ port, read, slots, focus, sightOf }: DoubtReadsParts): DoubtReads {
  const left = new Map<string, number>();

  const take = (subscriptionId: string): boolean => {
    const allowed = left.get(subscriptionId) ?? FEWEST_MACHINES;
    left.set(subscriptionId, allowed - 1);
    return allowed > 0;
  };

  return {
    learn(subscriptionId, pools) {
      const spare = BUCKET_READS - OTHER_READS - pools;
      left.set(subscriptionId.toLowerCase(), Math.max(FEWEST_MACHINES, Math.min(MOST_MACHINES, spare)));
    },
    async read(pool, hosts, keptOnly) {
      const ids = [...new Set(hosts.map((host) => subscriptionOf(host.vmId)))];
      const sights = await Promise.all(ids.flatMap((id) => sightOf(id) ?? []));
      const copies = [...new Set(sights.filter((sight) => sight.copied).map((sight) => sight.machines))];
      if (copies.length === 0) return [];
      const whole = focus.isNarrow && focus.rankOf(pool) === POOL_RANKS.subject;
      const asked = hostsToRead(
        hosts,
        (host) => copies.map((copy) => copy.find(host.vmId)).find((machine) => machine !== undefined),
        whole,
      );
      const looks = await Promise.all(
        asked
          .filter((host) => take(subscriptionOf(host.vmId)))
          .map((host) =>
            slots(
              () => read((budget) => port.virtualMachine(host.vmId, { ...budget, keptOnly })),
              () => focus.rankOf(pool),
            ),
          ),
      );
      return looks.flatMap((look) => (look.kind === 'read' ? [look.value] : []));
    },
  };
}
