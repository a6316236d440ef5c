import { describe, expect, test } from 'vitest';
import { ARM_PATHS } from '../../src/azure/demo/arm-paths.ts';
import { FAULT_ANSWERS, faultSchema } from '../../src/azure/demo/fault.ts';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import { EXPECTED, ONE_TRY, POOL, QUIET, READERS, ROOMY, readValue, SHORT, TOLD_AT } from './contract-readers.ts';

/** What every way of reading Azure makes of faults: *unknown* with the right reason, and only what the fault is on. */
export function faultContract(open: (scenario: Scenario) => AzurePort): void {
  describe.each(READERS)('when the list of $what misbehaves', ({ path, read }) => {
    test.each(FAULT_ANSWERS)('%s leaves it unknown with the right reason, inside the budget', async (answer) => {
      const faults = [faultSchema.parse({ on: path(POOL), answer })];
      const look = await read(open({ ...QUIET, faults }), POOL, answer === 'silence' ? SHORT : ONE_TRY);
      expect(look).toMatchObject({ kind: 'unknown', why: EXPECTED[answer], at: TOLD_AT });
      expect(look.kind === 'unknown' && look.detail).not.toBe('');
    });

    test('an answer that comes after the deadline is late, one that comes before it is read', async () => {
      const slow = open({ ...QUIET, faults: [faultSchema.parse({ on: path(POOL), delayMs: 60_000 })] });
      expect(await read(slow, POOL, SHORT)).toMatchObject({ kind: 'unknown', why: 'late' });
      const fast = open({ ...QUIET, faults: [faultSchema.parse({ on: path(POOL), delayMs: 5 })] });
      expect(await read(fast, POOL, ROOMY)).toMatchObject({ kind: 'read' });
    });
  });

  test('a fault of one pool leaves the others read', async () => {
    const faults = [faultSchema.parse({ on: ARM_PATHS.sessionHosts(POOL.id), answer: 403 })];
    const port = open({ ...QUIET, faults });
    const observation = await observeFleet(port, () => TOLD_AT, { ...ROOMY, poolConcurrency: 4 });
    const pools = observation.subscriptions.flatMap((one) => readValue(one.pools));
    expect(pools.filter((one) => one.hosts.kind === 'unknown').map((one) => one.pool.name)).toEqual([POOL.name]);
    expect(pools.length).toBeGreaterThan(3);
  });

  test('a fault that is over after one request is told once where a second try cannot help, and then no more', async () => {
    const port = open({ ...QUIET, faults: [faultSchema.parse({ on: '*/hostPools', answer: 403, times: 1 })] });
    expect(await port.hostPools(POOL.subscriptionId, ROOMY)).toMatchObject({ kind: 'unknown', why: 'refused' });
    expect(await port.hostPools(POOL.subscriptionId, ROOMY)).toMatchObject({ kind: 'read' });
  });

  test('a fault that is over after one request is not seen where a second try fits', async () => {
    const port = open({ ...QUIET, faults: [faultSchema.parse({ on: '*/hostPools', answer: 503, times: 1 })] });
    expect(await port.hostPools(POOL.subscriptionId, ROOMY)).toMatchObject({ kind: 'read' });
  });

  test('what does not exist is unknown, not empty', async () => {
    const port = open(QUIET);
    const gone = { ...POOL, id: `${POOL.id}-gone`, name: `${POOL.name}-gone` };
    const other = '5a9d2c10-0000-4000-8000-00000000ffff';
    const looks = await Promise.all([
      port.sessionHosts(gone, ROOMY),
      port.userSessions(gone, 'user1', ROOMY),
      port.hostPools(other, ROOMY),
      port.scalingPlans(other, ROOMY),
      port.activity(other, ROOMY),
      port.impactedResources(POOL.subscriptionId, 'GONE-000', ROOMY),
    ]);
    for (const look of looks) expect(look).toMatchObject({ kind: 'unknown', why: 'garbled' });
  });
}
