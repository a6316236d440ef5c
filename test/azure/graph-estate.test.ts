import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { faultSchema } from '../../src/azure/demo/fault.ts';
import { GRAPH_PATH } from '../../src/azure/graph-path.ts';
import { createLiveAzure } from '../../src/azure/live/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import { createSharedLooks } from '../../src/azure/shared-looks.ts';
import type { Observation, PoolObservation } from '../../src/domain/status/observation.ts';
import { makeEstate } from '../../src/measure/bench/estate.ts';
import { withReadBucket } from '../standins/azure/graph-bucket.ts';
import { estateAhead } from '../standins/azure/graph-estate.ts';
import type { Ahead } from '../standins/azure/graph-reply.ts';
import { startTrustedStandin } from './trusted-standin.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const clock = () => NOW;
const OPTIONS = { deadlineMs: 15_000, poolConcurrency: 8 };
const FOCUS = { kind: 'hostpool', id: 'hp-200' } as const;

// As many pages as 10,000 hosts take in Azure's own page sizes, with a sixteenth of the hosts.
const estate = makeEstate({ subscriptions: 1, pools: 200, hostsPerPool: 3 });
const bodies = estateAhead(estate, NOW, { machines: 6, rows: 60, others: 100 });
const empty = { ...estate, subscriptions: estate.subscriptions.map((one) => ({ ...one, hostPools: [] })) };
let ahead: Ahead = bodies;
const standin = await startTrustedStandin(empty, NOW, (asked) => ahead(asked));
const subscriptionIds = estate.subscriptions.map((one) => one.id);

/** A port behind shared looks whose subscription has a full bucket, which never fills again. */
function openPort() {
  ahead = withReadBucket(bodies, () => 0);
  standin.requests.length = 0;
  return createSharedLooks(createLiveAzure({ subscriptionIds, endpoint: standin.endpoint, clock }), { clock });
}

function poolsOf(observation: Observation): PoolObservation[] {
  return observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? [...one.pools.value] : []));
}

const reads = () => standin.requests.filter(({ url }) => url.startsWith('/subscriptions/')).length;

beforeEach(() => {
  standin.faults = [];
});
afterAll(() => standin.close());

describe('200 pools in one subscription, through the real packages and Azure’s read limit', () => {
  test('are read whole out of one bucket, and a look anew reads only what is asked about and says so', async () => {
    const shared = openPort();
    const first = await observeFleet(shared, clock, { ...OPTIONS, focus: FOCUS });
    const hosts = poolsOf(first).flatMap((one) => (one.hosts.kind === 'read' ? one.hosts.value : []));
    expect(hosts).toHaveLength(600);
    expect(hosts.every((host) => host.region !== undefined && host.power !== undefined)).toBe(true);
    expect(first.pace).toEqual({ kind: 'full' });
    expect(reads()).toBeLessThanOrEqual(250);

    standin.requests.length = 0;
    const late = () => '2026-11-20T09:00:40.000Z';
    const again = await observeFleet(shared.fresh, late, { ...OPTIONS, focus: FOCUS });
    expect(again.pace).toMatchObject({ kind: 'slowed', why: 'quota-low' });
    const asked = standin.requests.filter(({ url }) => url.includes('/sessionHosts'));
    expect(asked.map(({ url }) => url.includes('/hp-200/'))).toEqual([true]);
    expect(poolsOf(again).every(({ hosts: look }) => look.kind === 'read')).toBe(true);
  });

  test('without Resource Graph run into the limit, stop asking at once, and still tell what was asked about', async () => {
    standin.faults = [faultSchema.parse({ on: GRAPH_PATH, answer: 403 })];
    const shared = openPort();
    const look = await observeFleet(shared, clock, { ...OPTIONS, focus: FOCUS });
    expect(look.pace).toMatchObject({ kind: 'slowed', why: 'throttled' });
    // Past the bucket, only what was under way when the first refusal came.
    expect(reads()).toBeLessThanOrEqual(250 + OPTIONS.poolConcurrency + 8);
    expect(poolsOf(look).find(({ pool }) => pool.name === 'hp-200')?.hosts.kind).toBe('read');
    for (const { machines } of look.subscriptions)
      expect(machines).toMatchObject({ kind: 'unknown', why: 'throttled' });
    const before = reads();
    await observeFleet(shared.fresh, clock, { ...OPTIONS, focus: FOCUS });
    expect(reads()).toBe(before);
  });
});
