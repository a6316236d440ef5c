import { createDemoConnectionLog } from '../../src/azure/demo/connection-log.ts';
import { parseScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { CallerReport } from '../../src/domain/caller-report.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { MINUTE_MS, shifted } from '../../src/domain/time.ts';
import type { VersionChange } from '../../src/domain/version-change.ts';

export const NOW = '2026-11-20T09:00:00.000Z';
const SUBSCRIPTION = '5a9d2c10-0000-4000-8000-000000000001';

/** A host pool in short: `hosts` of them, all as `all` says, single ones (by number) as `each` says. Everything else is a field of the pool. */
export interface ShortPool {
  readonly hosts: number;
  readonly all?: Readonly<Record<string, unknown>>;
  readonly each?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly [field: string]: unknown;
}

/** An estate in short. `pools` are by name, their hosts are called `<pool>-0`, `<pool>-1` …; left out, there are two healthy pools of four. */
export interface ShortEstate {
  readonly pools?: Readonly<Record<string, ShortPool>>;
  readonly events?: readonly Readonly<Record<string, unknown>>[];
  readonly activity?: readonly unknown[];
  readonly logs?: unknown;
  readonly faults?: readonly unknown[];
  /** Callers of the last hour and before: minutes ago, and the pool. */
  readonly callers?: readonly { readonly ago: number; readonly pool: string; readonly user?: string }[];
  /** Hosts (`<pool>-<n>`) whose stack changed to this version an hour ago. */
  readonly changed?: { readonly to: string; readonly hosts: readonly string[] };
}

const HEALTHY: Readonly<Record<string, ShortPool>> = { p1: { hosts: 4 }, p2: { hosts: 4 } };

function pool(name: string, { hosts, all, each, ...fields }: ShortPool) {
  return {
    name,
    resourceGroup: 'rg',
    location: 'canadaeast',
    ...fields,
    host: { sessions: 4, ...all },
    hosts: Array.from({ length: hosts }, (_, index) => ({ name: `${name}-${index}`, ...each?.[String(index)] })),
  };
}

function event(sketch: Readonly<Record<string, unknown>>) {
  const { service = 'Windows Virtual Desktop', regions = ['Canada East'], status = 'Active', ...rest } = sketch;
  const impacts = [{ service, regions, status }];
  return {
    trackingId: 'AB1C-D2E',
    title: 'Trouble',
    summary: '<p>Text</p>',
    started: '-3h',
    updated: '-1h',
    status,
    impacts,
    ...rest,
  };
}

function callerReports({ callers = [] }: ShortEstate): CallerReport[] {
  return callers.map(({ ago, pool: hostPool, user }, index) => ({
    caseNumber: index + 1,
    at: shifted(NOW, -ago * MINUTE_MS),
    region: null,
    hostPool,
    sessionHost: null,
    stage: 'connecting-fails',
    user: user ?? null,
  }));
}

function versionChanges({ changed }: ShortEstate): VersionChange[] {
  return (changed?.hosts ?? []).map((sessionHost) => ({
    hostPool: sessionHost.split('-')[0] ?? '',
    sessionHost,
    component: 'stack',
    from: 'rdp-sxs260209400',
    to: changed?.to ?? '',
    lastSeenBefore: shifted(NOW, -65 * MINUTE_MS),
    firstSeenAfter: shifted(NOW, -60 * MINUTE_MS),
  }));
}

/** Reads an estate told in short, through the demo port and one look. What is left out is healthy. Throws what a broken scenario throws. */
export async function observeEstate(estate: ShortEstate, name: string): Promise<Observation> {
  const { pools = HEALTHY, events = [], activity = [], logs, faults = [] } = estate;
  const text = JSON.stringify({
    about: name,
    subscriptions: [
      { id: SUBSCRIPTION, hostPools: Object.entries(pools).map(([poolName, short]) => pool(poolName, short)) },
    ],
    events: events.map(event),
    activity,
    faults,
    ...(logs === undefined ? {} : { logs }),
  });
  const scenario = parseScenario(text, name);
  const clock = () => NOW;
  const port = createDemoAzure({ scenario, clock });
  const connectionLog = createDemoConnectionLog({ scenario, clock });
  const seen = await observeFleet(port, clock, { deadlineMs: 8_000, poolConcurrency: 8, connectionLog });
  return {
    ...seen,
    callers: { kind: 'read', value: callerReports(estate), at: NOW },
    versionChanges: { kind: 'read', value: versionChanges(estate), at: NOW },
  };
}
