import { ARM_PATHS } from '../../../src/azure/demo/arm-paths.ts';
import type { Scenario } from '../../../src/azure/demo/scenario.ts';
import { stagedImpacted } from '../../../src/azure/demo/staged-estate.ts';
import { type StagedPool, type StagedSubscription, stageFleet } from '../../../src/azure/demo/staged-fleet.ts';
import { shifted, type UtcTime } from '../../../src/domain/core/time.ts';
import { activityBodies } from './activity-bodies.ts';
import { eventBody, hostPoolBody, listedHostBody, machineBodies, sessionHostBody } from './arm-bodies.ts';
import { impactedResourceBodies, scalingPlanBody, userSessionBodies } from './estate-bodies.ts';

/** The api-versions the packages send. */
const API_VERSIONS = { desktops: '2024-04-03', health: '2022-10-01', compute: '2026-03-01', monitor: '2015-04-01' };

interface Place {
  readonly path: string;
  readonly apiVersion: string;
  readonly items: (query: URLSearchParams) => readonly unknown[];
  /** The one resource at this path, instead of a list. */
  readonly alone?: true;
}

/** What is kept at a path: a list, or the one resource that is its only item. */
interface Kept {
  readonly items: readonly unknown[];
  readonly alone: boolean;
}

function events(scenario: Scenario, subscriptionId: string, now: UtcTime, query: URLSearchParams): unknown[] {
  const from = Date.parse(`${query.get('queryStartTime') ?? ''} UTC`);
  const activeOnly = /status eq 'Active'/i.test(query.get('$filter') ?? '');
  return scenario.events
    .filter((sketch) => !activeOnly || sketch.status === 'Active')
    .filter((sketch) => Number.isNaN(from) || Date.parse(shifted(now, sketch.updated)) >= from)
    .map((sketch) => eventBody(sketch, subscriptionId, now));
}

function placesOfPool(staged: StagedPool, now: UtcTime): Place[] {
  const apiVersion = API_VERSIONS.desktops;
  return [
    {
      path: ARM_PATHS.sessionHosts(staged.pool.id),
      apiVersion,
      items: () => staged.hosts.map((host) => listedHostBody(host, staged, now)),
    },
    {
      path: ARM_PATHS.userSessions(staged.pool.id),
      apiVersion,
      items: (query) => userSessionBodies(staged, query.get('$filter')),
    },
    ...staged.hosts.map(
      (host): Place => ({
        path: ARM_PATHS.sessionHost(staged.pool.id, host.name),
        apiVersion,
        items: () => [sessionHostBody(host, staged, now)],
        alone: true,
      }),
    ),
  ];
}

function placesOfEvents(scenario: Scenario, { id, pools }: StagedSubscription, now: UtcTime): Place[] {
  const apiVersion = API_VERSIONS.health;
  return [
    { path: ARM_PATHS.events(id), apiVersion, items: (query) => events(scenario, id, now, query) },
    ...scenario.events.map(
      (sketch): Place => ({
        path: ARM_PATHS.impactedResources(id, sketch.trackingId),
        apiVersion,
        items: () => impactedResourceBodies(stagedImpacted(sketch, pools), sketch.trackingId),
      }),
    ),
  ];
}

function places(scenario: Scenario, now: UtcTime): Place[] {
  return stageFleet(scenario, now).flatMap((subscription): Place[] => [
    {
      path: ARM_PATHS.hostPools(subscription.id),
      apiVersion: API_VERSIONS.desktops,
      items: () => subscription.pools.map(hostPoolBody),
    },
    {
      path: ARM_PATHS.scalingPlans(subscription.id),
      apiVersion: API_VERSIONS.desktops,
      items: () => subscription.scalingPlans.map(scalingPlanBody),
    },
    {
      path: ARM_PATHS.virtualMachines(subscription.id),
      apiVersion: API_VERSIONS.compute,
      items: (query) => machineBodies(subscription, query.get('statusOnly') === 'true'),
    },
    {
      path: ARM_PATHS.activity(subscription.id),
      apiVersion: API_VERSIONS.monitor,
      items: (query) => activityBodies(subscription.activity, query.get('$filter') ?? ''),
    },
    ...placesOfEvents(scenario, subscription, now),
    ...subscription.pools.flatMap((staged) => placesOfPool(staged, now)),
  ]);
}

/** What is kept at this path, or `undefined` where a scenario has no such thing; `wrong-version` for an api-version Azure was not asked with. */
export function keptAt(scenario: Scenario, now: UtcTime, url: URL): Kept | 'wrong-version' | undefined {
  const path = decodeURIComponent(url.pathname).toLowerCase();
  const place = places(scenario, now).find((one) => one.path.toLowerCase() === path);
  if (place === undefined) return undefined;
  if (url.searchParams.get('api-version') !== place.apiVersion) return 'wrong-version';
  return { items: place.items(url.searchParams), alone: place.alone ?? false };
}
