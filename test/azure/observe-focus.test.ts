import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { observeFleet } from '../../src/azure/observe.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import type { Observation, PoolObservation } from '../../src/domain/status/observation.ts';
import type { StatusSubject } from '../../src/domain/status/status.ts';
import { makeEstate } from '../../src/measure/bench/estate.ts';
import { createStagedPort } from '../../src/measure/bench/staged-port.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const clock = () => NOW;
const CALL_MS = 600;
const OPTIONS = { deadlineMs: 8_000, poolConcurrency: 8 };

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A hundred pools in five regions and two subscriptions behind an Azure that takes its time, and the order in which their hosts are read. */
function slowEstate() {
  const { port } = createStagedPort(makeEstate({ subscriptions: 2, pools: 100, hostsPerPool: 2 }), clock);
  const order: string[] = [];
  const slow: AzurePort = {
    ...port,
    async hostPools(id, budget) {
      await pause(CALL_MS);
      return port.hostPools(id, budget);
    },
    async sessionHosts(pool, budget) {
      order.push(pool.name);
      await pause(Math.min(CALL_MS, budget.deadlineMs));
      if (budget.deadlineMs < CALL_MS) return { kind: 'unknown', why: 'late', at: NOW, detail: 'test' };
      return port.sessionHosts(pool, budget);
    },
  };
  return { port, slow, order };
}

async function inTime(look: Promise<Observation>): Promise<Observation> {
  await vi.advanceTimersByTimeAsync(OPTIONS.deadlineMs);
  return look;
}

function poolsOf(observation: Observation): PoolObservation[] {
  return observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? [...one.pools.value] : []));
}

function regionOf(observation: Observation, name: string): string | undefined {
  return poolsOf(observation).find(({ pool }) => pool.name === name)?.pool.location;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what somebody asks about', () => {
  // The first eight begin before anything waits.
  const BEGUN = OPTIONS.poolConcurrency;

  test.each(['hp-050', 'HP-100'])(
    'the pool %s is read before the others that wait, and its region after it',
    async (id) => {
      const { slow, order } = slowEstate();
      const look = await inTime(observeFleet(slow, clock, { ...OPTIONS, focus: { kind: 'hostpool', id } }));
      const name = id.toLowerCase();
      const place = order.indexOf(name);
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(BEGUN);
      const region = regionOf(look, name);
      const following = order.slice(Math.max(BEGUN, place) + 1).map((one) => regionOf(look, one) === region);
      expect(following.lastIndexOf(true)).toBeLessThan(following.filter(Boolean).length);
      expect(following.filter(Boolean).length).toBeGreaterThan(10);
    },
  );

  test('a region is read before the rest, over all subscriptions', async () => {
    const { slow, order } = slowEstate();
    const focus = { kind: 'region', id: 'westeurope' } as const;
    const look = await inTime(observeFleet(slow, clock, { ...OPTIONS, focus }));
    const after = order.slice(BEGUN).map((name) => regionOf(look, name) === 'westeurope');
    expect(after.lastIndexOf(true)).toBeLessThan(after.filter(Boolean).length);
    const inRegion = poolsOf(look).filter(({ pool }) => pool.location === 'westeurope');
    expect(inRegion).toHaveLength(20);
    for (const { hosts } of inRegion) expect(hosts.kind).toBe('read');
  });

  test('a host is found in the pool where the look before saw it', async () => {
    const { port, slow, order } = slowEstate();
    const before = await observeFleet(port, clock, OPTIONS);
    const focus = { kind: 'host', id: 'HP-093-vm-2' } as const;
    await inTime(observeFleet(slow, clock, { ...OPTIONS, focus, before }));
    expect(order.indexOf('hp-093')).toBeLessThanOrEqual(BEGUN);
  });

  test('pools whose VMs were seen in the region count as well as those whose metadata is there', async () => {
    const { port, slow, order } = slowEstate();
    const seen = await observeFleet(port, clock, OPTIONS);
    const moved = poolsOf(seen).map((one) =>
      one.pool.name === 'hp-099' && one.hosts.kind === 'read'
        ? { ...one, hosts: { ...one.hosts, value: one.hosts.value.map((host) => ({ ...host, region: 'westus' })) } }
        : one,
    );
    const before = {
      ...seen,
      subscriptions: seen.subscriptions.map((one) => ({
        ...one,
        pools: { kind: 'read', at: NOW, value: moved } as const,
      })),
    };
    await inTime(observeFleet(slow, clock, { ...OPTIONS, focus: { kind: 'region', id: 'westus' }, before }));
    expect(order.indexOf('hp-099')).toBeLessThanOrEqual(BEGUN);
  });
});

describe('at the deadline', () => {
  const SUBJECTS: readonly (StatusSubject | undefined)[] = [undefined, { kind: 'hostpool', id: 'hp-100' }];

  test.each(SUBJECTS)('a look about %o ends in time, with what was read and the rest late', async (focus) => {
    const { slow } = slowEstate();
    const began = performance.now();
    const look = observeFleet(slow, clock, { ...OPTIONS, focus }).then((value) => ({
      value,
      ms: performance.now() - began,
    }));
    await vi.advanceTimersByTimeAsync(OPTIONS.deadlineMs);
    const { value, ms } = await look;
    expect(ms).toBeLessThanOrEqual(OPTIONS.deadlineMs);
    const pools = poolsOf(value);
    expect(pools).toHaveLength(100);
    const late = pools.filter(({ hosts }) => hosts.kind === 'unknown' && hosts.why === 'late');
    const read = pools.filter(({ hosts }) => hosts.kind === 'read');
    expect([late.length > 0, read.length > 80, late.length + read.length]).toEqual([true, true, 100]);
    for (const { hosts } of read) expect(hosts.kind === 'read' && hosts.value[0]?.region).toBeDefined();
    if (focus !== undefined) expect(read.map(({ pool }) => pool.name)).toContain('hp-100');
  });
});
