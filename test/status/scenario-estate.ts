import { z } from 'zod';
import { createDemoConnectionLog } from '../../src/azure/demo/connection-log.ts';
import { parseScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { UtcTime } from '../../src/domain/core/time.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import { callersOfHour } from '../fleet/callers-of-hour.ts';
import { callersOfDesk, changesSeen, shortCaller, shortChange } from './scenario-desk.ts';

const anything = z.record(z.string(), z.unknown());

/** A host pool in short: `hosts` of them, all as `all` says, single ones (by number) as `each` says. Every other field is one of a scenario's pool. */
const shortPool = z
  .looseObject({
    /** Which subscription it is in; their ids end in this number. */
    subscription: z.int().positive().default(1),
    hosts: z.int().nonnegative(),
    all: anything.default({}),
    each: z.record(z.string(), anything).default({}),
  })
  .refine(({ hosts, each }) => Object.keys(each).every((index) => Number(index) < hosts), 'each names a host too many');
type ShortPool = z.infer<typeof shortPool>;

/** An estate in short. What is left out is healthy: two pools of four hosts in Canada East, nothing listed, nothing changed, no log, no caller. */
export const shortEstate = z.strictObject({
  /** By name; hosts are called `<pool>-0`, `<pool>-1` … */
  pools: z.record(z.string(), shortPool).default({
    p1: { subscription: 1, hosts: 4, all: {}, each: {} },
    p2: { subscription: 1, hosts: 4, all: {}, each: {} },
  }),
  /** Service Health events; one without any word is an active AVD issue in Canada East. */
  events: z.array(anything).default([]),
  activity: z.array(z.unknown()).default([]),
  logs: z.unknown().optional(),
  faults: z.array(z.unknown()).default([]),
  callers: z.array(shortCaller).default([]),
  changed: z.array(shortChange).default([]),
});
export type ShortEstate = z.infer<typeof shortEstate>;

function subscriptionId(number: number): string {
  return `5a9d2c10-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function pool(name: string, { subscription, hosts, all, each, ...fields }: ShortPool) {
  return {
    name,
    resourceGroup: 'rg',
    location: 'canadaeast',
    ...fields,
    host: { sessions: 4, ...all },
    hosts: Array.from({ length: hosts }, (_, index) => ({ name: `${name}-${index}`, ...each[String(index)] })),
  };
}

function subscriptions(pools: ShortEstate['pools']) {
  const numbers = [...new Set([1, ...Object.values(pools).map((one) => one.subscription)])].sort();
  return numbers.map((number) => ({
    id: subscriptionId(number),
    hostPools: Object.entries(pools)
      .filter(([, one]) => one.subscription === number)
      .map(([name, one]) => pool(name, one)),
  }));
}

function event(sketch: Readonly<Record<string, unknown>>) {
  const { service = 'Windows Virtual Desktop', regions = ['Canada East'], status = 'Active', ...rest } = sketch;
  return {
    trackingId: 'AB1C-D2E',
    title: 'Trouble',
    summary: '<p>Text</p>',
    started: '-3h',
    updated: '-1h',
    status,
    impacts: [{ service, regions, status }],
    ...rest,
  };
}

/**
 * Reads an estate told in short, through the demo port, one look and the desk's own memory, as it stands at `now`. Throws what a broken scenario
 * throws.
 */
export async function observeEstate(estate: ShortEstate, name: string, now: UtcTime): Promise<Observation> {
  const { pools, events, activity, logs, faults } = estate;
  const text = JSON.stringify({
    about: name,
    subscriptions: subscriptions(pools),
    events: events.map(event),
    activity,
    faults,
    ...(logs === undefined ? {} : { logs }),
  });
  const scenario = parseScenario(text, name);
  const clock = () => now;
  const port = createDemoAzure({ scenario, clock });
  const connectionLog = createDemoConnectionLog({ scenario, clock });
  const seen = await observeFleet(port, clock, { deadlineMs: 8_000, poolConcurrency: 8, connectionLog });
  return {
    ...seen,
    callers: { kind: 'read', value: callersOfHour(callersOfDesk(estate.callers, now), now), at: now },
    versionChanges: { kind: 'read', value: estate.changed.flatMap((one) => changesSeen(one, now)), at: now },
  };
}
