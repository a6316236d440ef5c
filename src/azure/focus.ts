import type { HostPool } from '../domain/fleet/fleet.ts';
import type { Observation, PoolObservation } from '../domain/status/observation.ts';
import type { StatusSubject } from '../domain/status/status.ts';
import { isHostNamed } from '../text/host-names.ts';
import { same } from '../text/same.ts';

/** In what order pools are read: the subject itself, then its region, then the rest. */
export const POOL_RANKS = { subject: 0, region: 1, rest: 2 } as const;

/** What a look is about. Ranks may fall while a look runs: a pool's region may be known only once another subscription's pools are. */
export interface Focus {
  /** Whether the subject is a pool or a host, so that its pool must be judged on nothing but what is read now. */
  readonly isNarrow: boolean;
  learn(pools: readonly HostPool[]): void;
  rankOf(pool: HostPool): number;
}

function regionsSeen({ hosts }: PoolObservation): string[] {
  return hosts.kind === 'read' ? hosts.value.flatMap((host) => host.region ?? []) : [];
}

/**
 * The order in which pools are read when somebody asks about `subject`. `before` is the last look, if there is one: it tells which pool a host
 * belongs to and where the VMs of a pool run; without it a pool stands where its metadata says, and a host's pool is found in the common order.
 */
export function createFocus(subject: StatusSubject | undefined, before: Observation | undefined): Focus {
  const seen = (before?.subscriptions ?? []).flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  const seenRegions = new Map(seen.map((one) => [one.pool.id.toLowerCase(), new Set(regionsSeen(one))]));
  const homes = new Set(
    subject?.kind === 'host'
      ? seen
          .filter(
            ({ hosts }) => hosts.kind === 'read' && hosts.value.some((host) => isHostNamed(host.name, subject.id)),
          )
          .map((one) => one.pool.id.toLowerCase())
      : [],
  );
  const regionsOfSubject = new Set<string>();

  const regionsByPool = new Map<HostPool, readonly string[]>();
  const regionsOf = (pool: HostPool): readonly string[] => {
    const known = regionsByPool.get(pool);
    if (known !== undefined) return known;
    const regions = [pool.location, ...(seenRegions.get(pool.id.toLowerCase()) ?? [])];
    regionsByPool.set(pool, regions);
    return regions;
  };

  const isSubject = (pool: HostPool): boolean => {
    switch (subject?.kind) {
      case 'hostpool':
        return same(pool.name, subject.id);
      case 'host':
        return homes.has(pool.id.toLowerCase());
      case 'region':
        return regionsOf(pool).includes(subject.id);
      default:
        return false;
    }
  };

  const learn = (pools: readonly HostPool[]): void => {
    for (const region of pools.filter(isSubject).flatMap(regionsOf)) regionsOfSubject.add(region);
  };
  learn(seen.map((one) => one.pool));

  return {
    isNarrow: subject?.kind === 'hostpool' || subject?.kind === 'host',
    learn,
    rankOf(pool) {
      if (subject === undefined) return POOL_RANKS.rest;
      if (isSubject(pool)) return POOL_RANKS.subject;
      return regionsOf(pool).some((region) => regionsOfSubject.has(region)) ? POOL_RANKS.region : POOL_RANKS.rest;
    },
  };
}
