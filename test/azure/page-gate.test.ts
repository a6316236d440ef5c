import { DesktopVirtualizationAPIClient } from '@azure/arm-desktopvirtualization';
import { type QueryRequest, ResourceGraphClient } from '@azure/arm-resourcegraph';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { faultSchema } from '../../src/azure/demo/fault.ts';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createPageGate } from '../../src/azure/live/page-gate.ts';
import { createReadQuota, GRAPH_SCOPE, type ReadQuota } from '../../src/azure/live/read-quota.ts';
import { withReadBucket } from '../standins/azure/graph-bucket.ts';
import { estateAhead } from '../standins/azure/graph-estate.ts';
import { startTrustedStandin } from './trusted-standin.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const quiet = loadScenario('quiet');
const standin = await startTrustedStandin(quiet, NOW, withReadBucket(estateAhead(quiet, NOW)));
const [ID = ''] = standin.scenario.subscriptions.map((one) => one.id);
const MACHINES: QueryRequest = {
  query: "resources | where type =~ 'microsoft.compute/virtualmachines'",
  subscriptions: [ID],
  options: { resultFormat: 'objectArray' },
};
const credential = {
  getToken: async () => ({ token: 'stand-in-access-token', expiresOnTimestamp: Date.parse('2100-01-01') }),
};

function behind(signal = new AbortController().signal, quota?: ReadQuota) {
  const gate = createPageGate(standin.endpoint, signal, quota);
  const options = { endpoint: standin.endpoint, retryOptions: { maxRetries: 0 }, additionalPolicies: gate.policies };
  return {
    gate,
    desktops: new DesktopVirtualizationAPIClient(credential, ID, options),
    graph: new ResourceGraphClient(credential, options),
  };
}

async function allPages(list: { byPage(): AsyncIterable<unknown> }): Promise<void> {
  for await (const _ of list.byPage());
}

beforeEach(() => {
  standin.requests.length = 0;
  standin.faults = [];
});
afterAll(() => standin.close());

describe('the gate', () => {
  test('lets no call out that is no GET, token or not', async () => {
    const { desktops } = behind();
    const pool = ['rg-avd-prod', 'hp-prod-01'] as const;
    await expect(desktops.hostPools.retrieveRegistrationToken(...pool)).rejects.toThrow(/only reads leave/);
    await expect(desktops.hostPools.delete(...pool)).rejects.toThrow(/only reads leave/);
    expect(standin.requests).toEqual([]);
  });

  test('lets POST out to the query of Resource Graph and to no path beside it', async () => {
    const { graph, gate } = behind();
    await graph.resources(MACHINES);
    expect(gate.passage().items).toHaveLength(11);
    expect(standin.requests.map(({ method, url }) => [method, new URL(url, standin.endpoint).pathname])).toEqual([
      ['POST', '/providers/Microsoft.ResourceGraph/resources'],
    ]);
    const interval = { start: new Date(NOW), end: new Date(NOW) };
    await expect(graph.resourcesHistory({ query: MACHINES.query, options: { interval } })).rejects.toThrow(
      /only reads leave/,
    );
    await expect(graph.resourceChanges({ resourceIds: [ID], interval })).rejects.toThrow(/only reads leave/);
    expect(standin.requests).toHaveLength(1);
  });

  test('lets nothing out after the signal has fallen', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(behind(stop.signal).desktops.hostPools.get('rg-avd-prod', 'hp-prod-01')).rejects.toThrow(/deadline/);
    expect(standin.requests).toEqual([]);
  });

  test('keeps what the package has no model for, and gives the package no items to make models of', async () => {
    const { desktops, gate } = behind();
    await allPages(desktops.hostPools.list());
    expect(gate.passage().items.length).toBeGreaterThan(1);
    expect(gate.passage().items[0]).toMatchObject({ properties: { ring: null, cloudPcResource: false } });
    for await (const page of behind().desktops.hostPools.list().byPage()) expect(page).toEqual([]);
  });

  test('ends a query whose pages repeat', async () => {
    const { graph } = behind();
    await graph.resources(MACHINES);
    await expect(graph.resources(MACHINES)).rejects.toThrow(/pages repeat/);
    expect(standin.requests).toHaveLength(1);
  });
});

describe('the gate and the quota', () => {
  const open = () => {
    let now = 0;
    const quota = createReadQuota({ clock: () => NOW, stopwatch: () => now });
    return {
      quota,
      pass(ms: number) {
        now += ms;
      },
    };
  };

  test('remember a refusal: the next read of that subscription does not leave before its time, others do', async () => {
    const { quota, pass } = open();
    standin.faults = [faultSchema.parse({ on: '*/hostPools', answer: 429, retryAfter: 17 })];
    await expect(allPages(behind(undefined, quota).desktops.hostPools.list())).rejects.toThrow();
    expect(standin.requests).toHaveLength(1);
    standin.faults = [];
    await expect(allPages(behind(undefined, quota).desktops.hostPools.list())).rejects.toThrow(/held back until/);
    expect(standin.requests).toHaveLength(1);
    const { graph } = behind(undefined, quota);
    await graph.resources(MACHINES);
    expect(standin.requests).toHaveLength(2);
    pass(17_000);
    await allPages(behind(undefined, quota).desktops.hostPools.list());
    expect(standin.requests.length).toBeGreaterThan(2);
  });

  test('read what is left from the headers, of a subscription and of Resource Graph', async () => {
    const noted: [string, string | undefined, string | undefined][] = [];
    const quota: ReadQuota = {
      note: (scope, { remaining, resetsAfter }) => void noted.push([scope, remaining, resetsAfter]),
      pace: () => ({ kind: 'full' }),
    };
    const { graph, desktops } = behind(undefined, quota);
    await graph.resources(MACHINES);
    await allPages(desktops.hostPools.list());
    expect(noted[0]).toEqual([GRAPH_SCOPE, '14', '00:00:05']);
    expect(noted.slice(1).every(([scope, remaining]) => scope === ID && /^\d+$/.test(remaining ?? ''))).toBe(true);
    expect(noted.length).toBeGreaterThan(1);
  });
});
