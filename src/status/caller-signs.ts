import { MINUTE_MS, msBetween, type UtcTime } from '../domain/core/time.ts';
import type { CallerPlace, CallersOfHour } from '../domain/status/callers.ts';
import type { OutageSign } from '../domain/status/status-evidence.ts';
import { isHostNamed, machineName } from '../text/host-names.ts';
import type { Area } from './coverage.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Distinct callers with symptoms on an area in the last hour. */
export interface CallersThere {
  readonly count: number;
  /** Names of the pools they called about, in lower case. */
  readonly pools: ReadonlySet<string>;
  /** When the first of them called; `null` where nobody did. */
  readonly oldest: UtcTime | null;
}

/** The places of callers by what they name, so that an area asks for its own names and not for every place. */
interface PlacesByName {
  readonly pools: ReadonlyMap<string, readonly NamedPlace[]>;
  /** By the name without its domain. */
  readonly hosts: ReadonlyMap<string, readonly NamedPlace[]>;
  readonly regions: ReadonlyMap<string, readonly NamedPlace[]>;
}

/** A place and the group of callers who named it. */
interface NamedPlace {
  readonly group: number;
  readonly place: CallerPlace;
}

/** A place inside an area, and the pool it is in; `undefined` where only the region is known. */
interface PlaceThere extends NamedPlace {
  readonly pool: string | undefined;
}

const named = new WeakMap<CallersOfHour, PlacesByName>();
const counted = new WeakMap<CallersOfHour, WeakMap<Area, CallersThere>>();

function grouped(places: readonly NamedPlace[], name: (place: CallerPlace) => string | null) {
  const known = places.filter(({ place }) => name(place) !== null);
  return Map.groupBy(known, ({ place }) => name(place) ?? '');
}

function placesByName(callers: CallersOfHour): PlacesByName {
  const known = named.get(callers);
  if (known !== undefined) return known;
  const all = callers.groups.flatMap(({ places }, group) => places.map((place) => ({ group, place })));
  const without = all.filter(({ place }) => place.hostPool === null);
  const made = {
    pools: grouped(all, ({ hostPool }) => hostPool),
    hosts: grouped(without, ({ sessionHost }) => (sessionHost === null ? null : machineName(sessionHost))),
    regions: grouped(without, ({ region }) => region),
  };
  named.set(callers, made);
  return made;
}

/** The places that an area has something to do with: its pools and hosts by their names, and its regions where no host of it was named. */
function placesIn(area: Area, { pools, hosts, regions }: PlacesByName): PlaceThere[] {
  const own = new Set(area.pools.map(({ name }) => name.toLowerCase()));
  const byPool = [...own].flatMap((pool) => (pools.get(pool) ?? []).map((one) => ({ ...one, pool })));
  const byHost = new Map<CallerPlace, PlaceThere>();
  for (const host of hosts.size === 0 ? [] : area.hosts)
    for (const one of hosts.get(machineName(host.name.toLowerCase())) ?? []) {
      if (byHost.has(one.place) || !isHostNamed(host.name, one.place.sessionHost ?? '')) continue;
      byHost.set(one.place, { ...one, pool: host.hostPool.toLowerCase() });
    }
  const inPools = [...byHost.values()].filter(({ pool }) => own.has(pool ?? ''));
  const running = new Set(regions.size === 0 ? [] : area.hosts.flatMap(({ region }) => region ?? []));
  const byRegion = [...running]
    .flatMap((region) => regions.get(region) ?? [])
    .filter(({ place }) => !byHost.has(place))
    .map((one) => ({ ...one, pool: undefined }));
  return [...byPool, ...inPools, ...byRegion];
}

function countCallers(callers: CallersOfHour, area: Area): CallersThere {
  const places = placesIn(area, placesByName(callers));
  const groups = new Set(places.map(({ group }) => group));
  return {
    count: [...groups].reduce((sum, group) => sum + (callers.groups[group]?.persons ?? 0), 0),
    pools: new Set(places.flatMap(({ pool }) => pool ?? [])),
    oldest: places
      .map(({ place }) => place.oldest)
      .reduce<UtcTime | null>((a, b) => (a !== null && a < b ? a : b), null),
  };
}

/** Callers with symptoms on an area, each person once. */
export function callersOn(callers: CallersOfHour, area: Area): CallersThere {
  const areas = counted.get(callers) ?? new WeakMap<Area, CallersThere>();
  counted.set(callers, areas);
  const there = areas.get(area) ?? countCallers(callers, area);
  areas.set(area, there);
  return there;
}

/** Enough distinct callers over enough pools within the hour. People who only asked for a status are no callers. */
export function callerSigns({ count, pools, oldest }: CallersThere, now: UtcTime): OutageSign[] {
  if (count < THRESHOLDS.callers || pools.size < THRESHOLDS.callerPools) return [];
  const minutes = Math.ceil(msBetween(oldest ?? now, now) / MINUTE_MS);
  return [{ code: 'callers', callers: count, pools: pools.size, minutes }];
}
