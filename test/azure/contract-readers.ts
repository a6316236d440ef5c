import { ARM_PATHS } from '../../src/azure/demo/arm-paths.ts';
import type { FaultAnswer } from '../../src/azure/demo/fault.ts';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { stageFleet } from '../../src/azure/demo/staged-fleet.ts';
import type { Reading, UnknownReason } from '../../src/domain/core/reading.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import type { HostPool } from '../../src/domain/fleet/fleet.ts';

export const TOLD_AT = '2026-11-20T09:00:00.000Z';

/** Enough for any answer. */
export const ROOMY = { deadlineMs: 5_000 };
/** Too little for a second try, so that a fault is told at once. */
export const ONE_TRY = { deadlineMs: 490 };
/** For waiting it out. */
export const SHORT = { deadlineMs: 300 };

/** What each fault makes of a look. */
export const EXPECTED: Readonly<Record<FaultAnswer, UnknownReason>> = {
  400: 'garbled',
  401: 'refused',
  403: 'refused',
  404: 'garbled',
  429: 'throttled',
  500: 'unreachable',
  503: 'unreachable',
  silence: 'late',
  drop: 'unreachable',
  garbage: 'garbled',
  'no-list': 'garbled',
  'broken-item': 'garbled',
  'repeating-page': 'garbled',
  'page-elsewhere': 'garbled',
  'redirect-elsewhere': 'garbled',
};

/** The value of a look that must have been read; throws its reason where it was not. */
export function readValue<Value>(look: Reading<Value>): Value {
  if (look.kind === 'unknown') throw new Error(`${look.why}: ${look.detail}`);
  return look.value;
}

/** The first item; throws where there is none. */
export function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error('nothing there');
  return first;
}

const [event] = loadScenario('default').events;
if (event === undefined) throw new Error('the default scenario has an event');
const EVENT = event;

/** A quiet estate with one event, so that every reader has something to read. */
export const QUIET = { ...loadScenario('quiet'), events: [{ ...event, impactedResources: ['vm-0'] }] };
export const POOL = firstOf(firstOf(stageFleet(QUIET, TOLD_AT)).pools).pool;

export interface ContractReader {
  readonly what: string;
  readonly path: (pool: HostPool) => string;
  readonly read: (port: AzurePort, pool: HostPool, budget: { deadlineMs: number }) => Promise<Reading<unknown>>;
}

/** Every list a port reads. */
export const READERS: readonly ContractReader[] = [
  {
    what: 'host pools',
    path: (pool) => ARM_PATHS.hostPools(pool.subscriptionId),
    read: (port, pool, budget) => port.hostPools(pool.subscriptionId, budget),
  },
  {
    what: 'session hosts',
    path: (pool) => ARM_PATHS.sessionHosts(pool.id),
    read: (port, pool, budget) => port.sessionHosts(pool, budget),
  },
  {
    what: 'virtual machines',
    path: (pool) => ARM_PATHS.virtualMachines(pool.subscriptionId),
    read: (port, pool, budget) => port.virtualMachines(pool.subscriptionId, budget),
  },
  {
    what: 'service events',
    path: (pool) => ARM_PATHS.events(pool.subscriptionId),
    read: (port, pool, budget) => port.serviceEvents(pool.subscriptionId, budget),
  },
  {
    what: 'impacted resources',
    path: (pool) => ARM_PATHS.impactedResources(pool.subscriptionId, EVENT.trackingId),
    read: (port, pool, budget) => port.impactedResources(pool.subscriptionId, EVENT.trackingId, budget),
  },
  {
    what: 'scaling plans',
    path: (pool) => ARM_PATHS.scalingPlans(pool.subscriptionId),
    read: (port, pool, budget) => port.scalingPlans(pool.subscriptionId, budget),
  },
  {
    what: 'activity',
    path: (pool) => ARM_PATHS.activity(pool.subscriptionId),
    read: (port, pool, budget) => port.activity(pool.subscriptionId, budget),
  },
  {
    what: 'user sessions',
    path: (pool) => ARM_PATHS.userSessions(pool.id),
    read: (port, pool, budget) => port.userSessions(pool, 'user1@contoso.com', budget),
  },
];
