import type { PoolObservation } from '../domain/status/observation.ts';

/** What an ARM resource of ours stands for. */
export interface NamedResource {
  readonly hostPool: string;
  /** Name of the session host; `undefined` for the pool itself. */
  readonly sessionHost: string | undefined;
}

/** Finds what an ARM id stands for, without case; `undefined` where it is none of our hosts and pools. */
export type ResourceNames = (resourceId: string) => NamedResource | undefined;

const SESSION_HOSTS = '/sessionhosts/';

/** The pools, session hosts and VMs of a fleet by their ARM ids. */
export function resourceNames(pools: readonly PoolObservation[]): ResourceNames {
  const known = new Map<string, NamedResource>();
  for (const { pool, hosts } of pools) {
    known.set(pool.id.toLowerCase(), { hostPool: pool.name, sessionHost: undefined });
    for (const host of hosts.kind === 'read' ? hosts.value : [])
      known.set(host.vmId.toLowerCase(), { hostPool: pool.name, sessionHost: host.name });
  }
  return (resourceId) => {
    const id = resourceId.toLowerCase();
    const exact = known.get(id);
    if (exact !== undefined) return exact;
    const cut = id.indexOf(SESSION_HOSTS);
    const parent = known.get(cut < 0 ? parentOf(id) : id.slice(0, cut));
    if (parent === undefined) return undefined;
    // A disk, an extension or a session below a host is told as that host, anything else below a pool as the pool.
    return cut < 0 ? parent : { ...parent, sessionHost: lastPart(resourceId.slice(cut + SESSION_HOSTS.length)) };
  };
}

function lastPart(text: string): string {
  const [name = text] = text.split('/').slice(-1);
  return name;
}

/** The id two segments up: an extension's VM. */
function parentOf(id: string): string {
  return id.split('/').slice(0, -2).join('/');
}
