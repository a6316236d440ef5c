import { ARM_PATHS } from '../../../src/azure/demo/arm-paths.ts';
import type { Scenario } from '../../../src/azure/demo/scenario.ts';
import { stageFleet } from '../../../src/azure/demo/staged-fleet.ts';
import { shifted, type UtcTime } from '../../../src/domain/time.ts';
import { eventBody, hostPoolBody, machineBodies, sessionHostBody } from './arm-bodies.ts';

const API_VERSIONS = { desktops: '2024-04-03', health: '2022-10-01', compute: '2026-03-01' };

interface List {
  readonly path: string;
  readonly apiVersion: string;
  readonly items: (query: URLSearchParams) => readonly unknown[];
}

function events(scenario: Scenario, subscriptionId: string, now: UtcTime, query: URLSearchParams): unknown[] {
  const from = Date.parse(`${query.get('queryStartTime') ?? ''} UTC`);
  const activeOnly = /status eq 'Active'/i.test(query.get('$filter') ?? '');
  return scenario.events
    .filter((sketch) => !activeOnly || sketch.status === 'Active')
    .filter((sketch) => Number.isNaN(from) || Date.parse(shifted(now, sketch.updated)) >= from)
    .map((sketch) => eventBody(sketch, subscriptionId, now));
}

function lists(scenario: Scenario, now: UtcTime): List[] {
  return stageFleet(scenario, now).flatMap((subscription): List[] => [
    {
      path: ARM_PATHS.hostPools(subscription.id),
      apiVersion: API_VERSIONS.desktops,
      items: () => subscription.pools.map(hostPoolBody),
    },
    {
      path: ARM_PATHS.virtualMachines(subscription.id),
      apiVersion: API_VERSIONS.compute,
      items: (query) => machineBodies(subscription, query.get('statusOnly') === 'true'),
    },
    {
      path: ARM_PATHS.events(subscription.id),
      apiVersion: API_VERSIONS.health,
      items: (query) => events(scenario, subscription.id, now, query),
    },
    ...subscription.pools.map((staged) => ({
      path: ARM_PATHS.sessionHosts(staged.pool.id),
      apiVersion: API_VERSIONS.desktops,
      items: () => staged.hosts.map((host) => sessionHostBody(host, staged, now)),
    })),
  ]);
}

/** The items of the list at this path, or `undefined` where a scenario has no such list; `wrong-version` for an api-version Azure was not asked with. */
export function itemsAt(scenario: Scenario, now: UtcTime, url: URL): readonly unknown[] | 'wrong-version' | undefined {
  const path = decodeURIComponent(url.pathname).toLowerCase();
  const list = lists(scenario, now).find((one) => one.path.toLowerCase() === path);
  if (list === undefined) return undefined;
  return url.searchParams.get('api-version') === list.apiVersion ? list.items(url.searchParams) : 'wrong-version';
}
