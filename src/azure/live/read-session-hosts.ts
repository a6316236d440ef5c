import { within } from '../../domain/core/deadline.ts';
import type { HostPool, SessionHost } from '../../domain/fleet/fleet.ts';
import { createSlots } from '../slots.ts';
import type { ArmReader } from './arm-reader.ts';
import { leavesChecksOut, sessionHostBody } from './host-body.ts';
import { mapped } from './mapped-items.ts';

/** Hosts of one pool that are read again one by one, and how many at the same time: a pool of hundreds must not eat the rate limit of the others. */
const MOST_READ_ALONE = 20;
const AT_A_TIME = 4;

/** Hosts in trouble first: their checks are what somebody will ask for. */
function worstFirst(hosts: readonly SessionHost[]): SessionHost[] {
  return hosts.toSorted((a, b) => Number(a.status === 'Available') - Number(b.status === 'Available'));
}

/**
 * Health checks per host name, of those hosts that could be read alone inside half of what is left of the budget: the list that is already there
 * must not be lost for want of them.
 */
async function checksAlone(
  reader: ArmReader,
  pool: HostPool,
  hosts: readonly SessionHost[],
): Promise<ReadonlyMap<string, SessionHost['healthChecks']>> {
  const found = new Map<string, SessionHost['healthChecks']>();
  const slots = createSlots(AT_A_TIME);
  const readAlone = async (name: string): Promise<void> => {
    const body = await reader.resource((clients) =>
      clients.desktops(pool.subscriptionId).sessionHosts.get(pool.resourceGroup, pool.name, name),
    );
    const host = sessionHostBody(pool.name).safeParse(body);
    if (host.success) found.set(name, host.data.healthChecks);
  };
  const asked = worstFirst(hosts).slice(0, MOST_READ_ALONE);
  // What cannot be read leaves its host without checks.
  await within(reader.leftMs() / 2, Promise.allSettled(asked.map(({ name }) => slots(() => readAlone(name)))));
  return new Map(found);
}

/**
 * The session hosts of one pool. List and single read share one model, yet a list was seen that leaves the health checks out
 * (docs/azure-facts.md#health-checks-missing-from-a-list): those hosts are read again one by one.
 */
export async function readSessionHosts(reader: ArmReader, pool: HostPool): Promise<SessionHost[]> {
  const items = await reader.list((clients) =>
    clients.desktops(pool.subscriptionId).sessionHosts.list(pool.resourceGroup, pool.name),
  );
  const hosts = mapped(items, sessionHostBody(pool.name), 'session host');
  const bare = hosts.filter((_, index) => leavesChecksOut(items[index]));
  if (bare.length === 0) return hosts;
  const checks = await checksAlone(reader, pool, bare);
  return hosts.map((host) => ({ ...host, healthChecks: checks.get(host.name) ?? host.healthChecks }));
}
