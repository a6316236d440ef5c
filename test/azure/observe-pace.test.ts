import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { observeFleet } from '../../src/azure/observe.ts';
import { createSharedLooks } from '../../src/azure/shared-looks.ts';
import { FULL_PACE, type Pace } from '../../src/domain/core/pace.ts';
import type { Reading } from '../../src/domain/core/reading.ts';
import { shifted } from '../../src/domain/core/time.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import { makeEstate } from '../../src/measure/bench/estate.ts';
import { createStagedPort } from '../../src/measure/bench/staged-port.ts';

const START = '2026-11-20T09:00:00.000Z';
const OPTIONS = { deadlineMs: 8_000, poolConcurrency: 8 };
const FOCUS = { kind: 'hostpool', id: 'hp-003' } as const;
const UNTIL = shifted(START, 60_000);
const LOW: Pace = { kind: 'slowed', why: 'quota-low', until: UNTIL };
const TOLD_TO_WAIT: Pace = { kind: 'slowed', why: 'throttled', until: UNTIL };

/** An estate behind shared looks whose pace is what the test says; time passes only when told. */
function estate(size = { subscriptions: 2, pools: 12, hostsPerPool: 2 }, copiedPower?: string) {
  const began = performance.now();
  const clock = () => shifted(START, performance.now() - began);
  const { port, count } = createStagedPort(makeEstate(size), clock);
  let pace: (id: string, reads: number) => Pace = () => FULL_PACE;
  const machinesByGraph: AzurePort['machinesByGraph'] = async (budget) => {
    const look = await port.machinesByGraph(budget);
    if (look.kind === 'unknown' || copiedPower === undefined) return look;
    return { ...look, value: look.value.map((machine) => ({ ...machine, power: copiedPower })) };
  };
  const shared = createSharedLooks({ ...port, machinesByGraph, pace: (id, reads) => pace(id, reads) }, { clock });
  const look = (through: AzurePort = shared, focus?: typeof FOCUS) =>
    observeFleet(through, clock, { ...OPTIONS, focus });
  return {
    shared,
    look,
    ids: port.subscriptionIds,
    setPace: (next: typeof pace) => {
      pace = next;
    },
    clearCalls: () => count.calls.clear(),
    called: () => [...count.calls.keys()].filter((what) => !what.startsWith('events') && what !== 'graph').sort(),
    eventsCalled: () => [...count.calls.keys()].filter((what) => what.startsWith('events')).length,
  };
}

function hostTimes(observation: Observation): Record<string, string> {
  const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  return Object.fromEntries(pools.map(({ pool, hosts }) => [pool.name, hosts.kind === 'read' ? hosts.at : hosts.why]));
}

function looksOf(observation: Observation): Reading<unknown>[] {
  return observation.subscriptions.flatMap((one) => [one.pools, one.scalingPlans, one.activity]);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('with few reads left', () => {
  test('only what is asked about and Service Health are read anew; the rest keeps its older time, and the look says so', async () => {
    const { look, setPace, clearCalls, called, eventsCalled } = estate();
    expect((await look()).pace).toEqual(FULL_PACE);
    await vi.advanceTimersByTimeAsync(40_000);
    setPace(() => LOW);
    clearCalls();
    const second = await look(undefined, FOCUS);
    expect(called()).toEqual(['hosts hp-003']);
    expect(eventsCalled()).toBe(2);
    const { 'hp-003': asked, ...rest } = hostTimes(second);
    expect(asked).toBe(shifted(START, 40_000));
    expect(new Set(Object.values(rest))).toEqual(new Set([START]));
    expect(second.pace).toEqual(LOW);
  });

  test('a look read anew on demand is held back as well', async () => {
    const { shared, look, setPace, clearCalls, called } = estate();
    await look();
    await vi.advanceTimersByTimeAsync(40_000);
    setPace(() => LOW);
    clearCalls();
    expect((await look(shared.fresh, FOCUS)).pace).toEqual(LOW);
    expect(called()).toEqual(['hosts hp-003']);
  });

  test('nothing is said where everything is as young as it would be at full pace', async () => {
    const { look, setPace, clearCalls, called } = estate();
    await look();
    await vi.advanceTimersByTimeAsync(10_000);
    setPace(() => LOW);
    clearCalls();
    expect((await look(undefined, FOCUS)).pace).toEqual(FULL_PACE);
    expect(called()).toEqual([]);
  });

  test('what was never read is unknown, throttled, and not empty; only what is asked about is looked for', async () => {
    const { look, setPace, called } = estate();
    setPace(() => LOW);
    const first = await look();
    expect(called()).toEqual([]);
    for (const one of looksOf(first)) expect(one).toMatchObject({ kind: 'unknown', why: 'throttled' });
    expect(first.pace).toEqual(LOW);
    const second = await look(undefined, FOCUS);
    expect(called().filter((what) => what.startsWith('hosts'))).toEqual(['hosts hp-003']);
    expect(hostTimes(second)).toMatchObject({ 'hp-003': START, 'hp-004': 'throttled' });
  });

  test('what a VM itself has said is kept with its host, and no VM is asked again', async () => {
    const { look, setPace, clearCalls, called } = estate(undefined, 'deallocated');
    const powers = (observation: Observation) => {
      const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
      return new Set(
        pools.flatMap(({ hosts }) => (hosts.kind === 'read' ? hosts.value.map((host) => host.power) : [])),
      );
    };
    expect(powers(await look())).toEqual(new Set(['running']));
    await vi.advanceTimersByTimeAsync(40_000);
    setPace(() => LOW);
    clearCalls();
    expect(powers(await look())).toEqual(new Set(['running']));
    expect(called()).toEqual([]);
  });

  test('one subscription slows down alone', async () => {
    const { look, setPace, ids, clearCalls, called } = estate();
    await look();
    await vi.advanceTimersByTimeAsync(40_000);
    setPace((id) => (id === ids[0] ? LOW : FULL_PACE));
    clearCalls();
    const second = await look();
    expect(
      called()
        .filter((what) => what.startsWith('hosts'))
        .sort(),
    ).toEqual(['007', '008', '009', '010', '011', '012'].map((number) => `hosts hp-${number}`));
    expect(second.pace).toEqual(LOW);
  });

  test('a large subscription slows down where a look at all its pools would not fit any more', async () => {
    const { look, setPace, clearCalls, called } = estate({ subscriptions: 1, pools: 60, hostsPerPool: 1 });
    await look();
    await vi.advanceTimersByTimeAsync(40_000);
    setPace((_, reads) => (reads > 60 ? LOW : FULL_PACE));
    clearCalls();
    expect((await look(undefined, FOCUS)).pace).toEqual(LOW);
    expect(called().filter((what) => what.startsWith('hosts'))).toEqual(['hosts hp-003']);
  });
});

test('while Azure has told us to wait, the look says so and until when', async () => {
  const { look, setPace } = estate();
  await look();
  setPace(() => TOLD_TO_WAIT);
  expect((await look()).pace).toEqual(TOLD_TO_WAIT);
});
