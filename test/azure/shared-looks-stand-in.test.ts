import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { createSharedLooks } from '../../src/azure/shared-looks.ts';
import type { Reading, UnknownReason } from '../../src/domain/core/reading.ts';
import { shifted } from '../../src/domain/core/time.ts';
import type { AzurePort, ReadBudget } from '../../src/domain/fleet/azure-port.ts';
import type { HostPool } from '../../src/domain/fleet/fleet.ts';

const START = '2026-11-20T09:00:00.000Z';
const BUDGET = { deadlineMs: 8_000 };

type Pools = Reading<readonly HostPool[]>;

/** A port whose pool lists answer when they are told to, behind shared looks; time passes only when told. */
function told() {
  const began = performance.now();
  const clock = () => shifted(START, performance.now() - began);
  const demo = createDemoAzure({ scenario: loadScenario('quiet'), clock });
  const asked: { budget: ReadBudget; answer: (look: Pools) => void }[] = [];
  const port: AzurePort = {
    ...demo,
    hostPools: (_, budget) => new Promise<Pools>((answer) => void asked.push({ budget, answer })),
  };
  const shared = createSharedLooks(port, { clock });
  const [id = ''] = port.subscriptionIds;
  const answer = async (index: number, why?: UnknownReason): Promise<void> => {
    const look: Pools =
      why === undefined ? await demo.hostPools(id, BUDGET) : { kind: 'unknown', why, at: clock(), detail: 'test' };
    asked[index]?.answer(look);
    await vi.advanceTimersByTimeAsync(0);
  };
  const firstReading = async (): Promise<void> => {
    const first = shared.hostPools(id, BUDGET);
    await answer(0);
    expect(await first).toMatchObject({ kind: 'read', at: START });
  };
  return { asked, answer, firstReading, shared, id };
}

/** Whether a promise has come to its end by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(() => (settled = true));
  await vi.advanceTimersByTimeAsync(0);
  return settled;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a reading older than its time', () => {
  test('stands in after 1.5 seconds while the new one is not there, with its own time of reading', async () => {
    const { asked, answer, firstReading, shared, id } = told();
    await firstReading();
    await vi.advanceTimersByTimeAsync(60_000);
    const second = shared.hostPools(id, BUDGET);
    await vi.advanceTimersByTimeAsync(1_499);
    expect(await isSettled(second)).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await second).toMatchObject({ kind: 'read', at: START });
    await answer(1);
    expect(await shared.hostPools(id, BUDGET)).toMatchObject({ kind: 'read', at: shifted(START, 61_500) });
    expect(asked).toHaveLength(2);
  });

  test('gives way to the new one where that comes soon', async () => {
    const { answer, firstReading, shared, id } = told();
    await firstReading();
    await vi.advanceTimersByTimeAsync(60_000);
    const second = shared.hostPools(id, BUDGET);
    await vi.advanceTimersByTimeAsync(1_000);
    await answer(1);
    expect(await second).toMatchObject({ kind: 'read', at: shifted(START, 61_000) });
  });

  test.each<[UnknownReason, 'read' | 'unknown']>([
    ['late', 'read'],
    ['throttled', 'read'],
    ['refused', 'unknown'],
    ['unreachable', 'unknown'],
    ['garbled', 'unknown'],
  ])('against a new one that is %s leaves the answer %s', async (why, kind) => {
    const { answer, firstReading, shared, id } = told();
    await firstReading();
    await vi.advanceTimersByTimeAsync(60_000);
    const second = shared.hostPools(id, BUDGET);
    await answer(1, why);
    expect((await second).kind).toBe(kind);
  });

  test('stands in for two minutes and no longer', async () => {
    const { firstReading, shared, id } = told();
    await firstReading();
    await vi.advanceTimersByTimeAsync(118_000);
    const young = shared.hostPools(id, BUDGET);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await young).toMatchObject({ kind: 'read', at: START });
    await vi.advanceTimersByTimeAsync(8_000);
    const old = shared.hostPools(id, BUDGET);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await old).toMatchObject({ kind: 'unknown', why: 'late' });
  });

  test('never stands in where a fresh one is wanted', async () => {
    const { answer, firstReading, shared, id } = told();
    await firstReading();
    const fresh = shared.fresh.hostPools(id, BUDGET);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await isSettled(fresh)).toBe(false);
    await answer(1, 'throttled');
    expect(await fresh).toMatchObject({ kind: 'unknown', why: 'throttled' });
  });
});

describe('where only what is kept may answer', () => {
  const held = { ...BUDGET, keptOnly: true };

  test('an old reading does, at once, and Azure is not asked', async () => {
    const { asked, firstReading, shared, id } = told();
    await firstReading();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(await shared.hostPools(id, held)).toMatchObject({ kind: 'read', at: START });
    expect(await shared.fresh.hostPools(id, held)).toMatchObject({ kind: 'read', at: START });
    expect(asked).toHaveLength(1);
  });

  test('nothing kept is unknown, and a reading somebody else has begun is waited for', async () => {
    const { asked, answer, shared, id } = told();
    expect(await shared.hostPools(id, held)).toMatchObject({ kind: 'unknown', why: 'throttled' });
    expect(asked).toHaveLength(0);
    void shared.hostPools(id, BUDGET);
    const joined = shared.fresh.hostPools(id, held);
    await vi.advanceTimersByTimeAsync(2_000);
    await answer(0);
    expect(await joined).toMatchObject({ kind: 'read' });
    expect(asked).toHaveLength(1);
  });
});

describe('a read that several share', () => {
  test('is not cut short by the first asker’s little time', async () => {
    const { asked, answer, shared, id } = told();
    const hurried = shared.hostPools(id, { deadlineMs: 100 });
    const patient = shared.hostPools(id, BUDGET);
    await vi.advanceTimersByTimeAsync(100);
    expect(await hurried).toMatchObject({ kind: 'unknown', why: 'late' });
    expect(asked[0]?.budget.deadlineMs).toBe(8_000);
    await vi.advanceTimersByTimeAsync(3_000);
    await answer(0);
    expect(await patient).toMatchObject({ kind: 'read' });
    expect(asked).toHaveLength(1);
  });

  test('that never ends is given up, and the next asker begins anew', async () => {
    const { asked, shared, id } = told();
    void shared.hostPools(id, BUDGET);
    await vi.advanceTimersByTimeAsync(8_001);
    void shared.hostPools(id, BUDGET);
    expect(asked).toHaveLength(2);
  });

  test('is one for people who press “check again” together, and another a second later', async () => {
    const { asked, shared, id } = told();
    for (let person = 0; person < 100; person += 1) void shared.fresh.hostPools(id, BUDGET);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    void shared.fresh.hostPools(id, BUDGET);
    expect(asked).toHaveLength(2);
  });

  test('does not put an older reading over a newer one when it ends last', async () => {
    const { answer, shared, id } = told();
    void shared.hostPools(id, BUDGET);
    await vi.advanceTimersByTimeAsync(1_000);
    const fresh = shared.fresh.hostPools(id, BUDGET);
    await answer(1);
    expect(await fresh).toMatchObject({ at: shifted(START, 1_000) });
    await vi.advanceTimersByTimeAsync(1_000);
    await answer(0);
    expect(await shared.hostPools(id, BUDGET)).toMatchObject({ at: shifted(START, 1_000) });
  });
});
