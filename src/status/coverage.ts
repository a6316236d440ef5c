import type { HostFact, StatusSubject, Unlooked } from '../domain/status/status.ts';
import { isHostNamed } from '../text/host-names.ts';
import { same } from '../text/same.ts';
import type { Survey, SurveyedPool } from './survey.ts';

/** Hosts and the pools they are in. */
export interface Area {
  readonly hosts: readonly HostFact[];
  readonly pools: readonly SurveyedPool[];
}

/** What a subject covers: its hosts, its pools, the regions whose events count, and what of it could not be read. */
export interface Coverage {
  readonly hosts: readonly HostFact[];
  readonly pools: readonly SurveyedPool[];
  /** The hosts and pools of the whole regions concerned: an outage shows across pools. */
  readonly around: Area;
  readonly regions: readonly string[];
  readonly unlooked: readonly Unlooked[];
  /** Whether what could not be read may be all there is of the subject. */
  readonly mayBeAllUnread: boolean;
}

function unreadPools(pools: readonly SurveyedPool[]): Unlooked[] {
  const unread = pools.flatMap((pool) => pool.unread ?? []);
  const [first] = unread;
  return first === undefined
    ? []
    : [{ what: 'session-hosts', why: first.why, count: unread.length, total: pools.length }];
}

function hostRegions(hosts: readonly HostFact[]): string[] {
  return [...new Set(hosts.flatMap((host) => host.region ?? []))].sort();
}

function readHosts(pools: readonly SurveyedPool[]): HostFact[] {
  return pools.flatMap((pool) => pool.hosts ?? []);
}

/** The hosts and pools of each region, found once per survey: an overview asks for them pool by pool. */
const areas = new WeakMap<Survey, Map<string, Area>>();

function areaOf(survey: Survey, regions: readonly string[]): Area {
  const known = areas.get(survey) ?? new Map<string, Area>();
  areas.set(survey, known);
  const key = regions.join('\n');
  const found = known.get(key);
  if (found !== undefined) return found;
  const inside = (host: HostFact) => host.region !== undefined && regions.includes(host.region);
  const area = {
    hosts: survey.everyHost.filter(inside),
    pools: survey.pools.filter((pool) => pool.hosts?.some(inside) ?? false),
  };
  known.set(key, area);
  return area;
}

/** Hosts whose VM is in none of the lists that were read: nobody knows whether they belong to a region. */
function placelessHosts({ everyHost }: Survey): Unlooked[] {
  const count = everyHost.filter((host) => host.region === undefined).length;
  return count === 0 ? [] : [{ what: 'machines', why: 'not-found', count, total: everyHost.length }];
}

function regionCoverage(survey: Survey, region: string): Coverage {
  const around = areaOf(survey, [region]);
  const { hosts } = around;
  const unlooked = [
    ...survey.poolsUnread,
    ...unreadPools(survey.pools),
    ...(survey.machinesUnread.length > 0 ? survey.machinesUnread : placelessHosts(survey)),
  ];
  return {
    ...around,
    around,
    regions: [region],
    unlooked,
    mayBeAllUnread: hosts.length === 0 && unlooked.length > 0,
  };
}

function poolCoverage(
  survey: Survey,
  pools: readonly SurveyedPool[],
  hosts: readonly HostFact[],
  named: string | null,
): Coverage {
  const regions = [...new Set([...hostRegions(hosts), ...pools.map((pool) => pool.location)])];
  const region = hostRegions(hosts);
  const unlooked: Unlooked[] = [...unreadPools(pools)];
  if (hosts.some((host) => host.region === undefined)) unlooked.push(...survey.machinesUnread);
  const found = named === null || pools.length > 0;
  if (!found) {
    unlooked.push(...survey.poolsUnread, ...unreadPools(survey.pools));
    // A name is only "not found" when there was nowhere left to look.
    if (unlooked.length === 0) unlooked.push({ what: 'subject', why: 'not-found' });
  }
  return {
    hosts,
    pools,
    around: areaOf(survey, region),
    regions,
    unlooked,
    mayBeAllUnread: !found || (hosts.length === 0 && unlooked.length > 0),
  };
}

function everything(survey: Survey): Coverage {
  const hosts = readHosts(survey.pools);
  const coverage = poolCoverage(survey, survey.pools, hosts, null);
  const unlooked = [...survey.poolsUnread, ...coverage.unlooked];
  return {
    ...coverage,
    around: { hosts, pools: survey.pools },
    unlooked,
    mayBeAllUnread: hosts.length === 0 && unlooked.length > 0,
  };
}

/** What of a survey a subject covers. A region is where the VMs run; a pool also counts the region its metadata lives in. */
export function coverageOf(survey: Survey, subject: StatusSubject): Coverage {
  switch (subject.kind) {
    case 'region':
      return regionCoverage(survey, subject.id);
    case 'hostpool': {
      const pools = survey.pools.filter((pool) => same(pool.name, subject.id));
      return poolCoverage(survey, pools, readHosts(pools), subject.id);
    }
    case 'host': {
      const pools = survey.pools.filter(
        (pool) => pool.hosts?.some((host) => isHostNamed(host.name, subject.id)) ?? false,
      );
      const hosts = readHosts(pools).filter((host) => isHostNamed(host.name, subject.id));
      return poolCoverage(survey, pools, hosts, subject.id);
    }
    case 'incidents':
    case 'overview':
      return everything(survey);
  }
}
