import { DesktopVirtualizationAPIClient } from '@azure/arm-desktopvirtualization';
import { afterAll, expect, test } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createPageGate } from '../../src/azure/live/page-gate.ts';
import { startTrustedStandin } from './trusted-standin.ts';

const standin = await startTrustedStandin(loadScenario('quiet'), '2026-11-20T09:00:00.000Z');
const credential = {
  getToken: async () => ({ token: 'stand-in-access-token', expiresOnTimestamp: Date.parse('2100-01-01') }),
};

afterAll(() => standin.close());

test('a call that is no GET never leaves, token or not', async () => {
  const { policies } = createPageGate(standin.endpoint, new AbortController().signal);
  const [id = ''] = standin.scenario.subscriptions.map((one) => one.id);
  const options = { endpoint: standin.endpoint, additionalPolicies: policies };
  const client = new DesktopVirtualizationAPIClient(credential, id, options);
  await expect(client.hostPools.retrieveRegistrationToken('rg-avd-prod', 'hp-prod-01')).rejects.toThrow(
    /only reads leave/,
  );
  await expect(client.hostPools.delete('rg-avd-prod', 'hp-prod-01')).rejects.toThrow(/only reads leave/);
  expect(standin.requests).toEqual([]);
});

test('nothing leaves after the signal has fallen', async () => {
  const stop = new AbortController();
  stop.abort();
  const { policies } = createPageGate(standin.endpoint, stop.signal);
  const [id = ''] = standin.scenario.subscriptions.map((one) => one.id);
  const options = { endpoint: standin.endpoint, additionalPolicies: policies };
  const client = new DesktopVirtualizationAPIClient(credential, id, options);
  await expect(client.hostPools.get('rg-avd-prod', 'hp-prod-01')).rejects.toThrow(/deadline/);
  expect(standin.requests).toEqual([]);
});
