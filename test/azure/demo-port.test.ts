import { describe, expect, test } from 'vitest';
import { faultSchema } from '../../src/azure/demo/fault.ts';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { shifted } from '../../src/domain/core/time.ts';
import { NOW, portContract } from './port-contract.ts';

portContract('the demo adapter', (scenario) => createDemoAzure({ scenario, clock: () => NOW }));

describe('the demo adapter', () => {
  test('heartbeats and events move with the clock', async () => {
    let now = NOW;
    const port = createDemoAzure({ scenario: loadScenario('default'), clock: () => now });
    const [subscription = ''] = port.subscriptionIds;
    const started = async () => {
      const look = await port.serviceEvents(subscription, { deadlineMs: 100 });
      return look.kind === 'read' ? look.value.find((event) => event.trackingId === 'KR8C-K1Z')?.startedAt : undefined;
    };
    expect(await started()).toBe(shifted(NOW, -4 * 3_600_000));
    now = shifted(NOW, 60_000);
    expect(await started()).toBe(shifted(NOW, 60_000 - 4 * 3_600_000));
  });

  test('a fault of the token endpoint leaves everything unknown', async () => {
    const faults = [faultSchema.parse({ on: 'token', answer: 'silence' })];
    const port = createDemoAzure({ scenario: { ...loadScenario('quiet'), faults }, clock: () => NOW });
    const [subscription = ''] = port.subscriptionIds;
    expect(await port.hostPools(subscription, { deadlineMs: 100 })).toMatchObject({ kind: 'unknown', why: 'late' });
    expect(await port.serviceEvents(subscription, { deadlineMs: 100 })).toMatchObject({ why: 'late' });
  });
});
