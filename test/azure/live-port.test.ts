import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type FaultAnswer, faultSchema } from '../../src/azure/demo/fault.ts';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import { stageFleet } from '../../src/azure/demo/staged-fleet.ts';
import { GRAPH_PATH } from '../../src/azure/graph-path.ts';
import { MOST_PAGES } from '../../src/azure/live/page-gate.ts';
import { createLiveAzure } from '../../src/azure/live/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { Reading } from '../../src/domain/core/reading.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import { ROOMY } from './contract-readers.ts';
import { NOW, portContract } from './port-contract.ts';
import { startTrustedStandin } from './trusted-standin.ts';

const quiet = loadScenario('quiet');
const [SUBSCRIPTION = ''] = quiet.subscriptions.map((one) => one.id);
const standin = await startTrustedStandin(quiet, NOW);

const isGraphQuery = (request: { method: string; url: string }) =>
  request.method === 'POST' && request.url.startsWith(`${GRAPH_PATH}?`);

function open(scenario: Scenario): AzurePort {
  standin.scenario = scenario;
  const subscriptionIds = scenario.subscriptions.map((one) => one.id);
  return createLiveAzure({ subscriptionIds, endpoint: standin.endpoint, clock: () => NOW });
}

beforeEach(() => {
  standin.requests.length = 0;
});

afterAll(async () => {
  const everything = [...standin.requests];
  await standin.close();
  expect(everything.filter((request) => request.method !== 'GET' && !isGraphQuery(request))).toEqual([]);
});

portContract('the live adapter', open);

describe('the live adapter', () => {
  const misbehaving = (answer: FaultAnswer, on = '*') =>
    open({ ...quiet, faults: [faultSchema.parse({ on, answer, retryAfter: 17 })] });

  test('nothing but GET is sent, each with the token, and Azure is the only one that hears it', async () => {
    const port = open(loadScenario('default'));
    await observeFleet(port, () => NOW, { ...ROOMY, poolConcurrency: 4 });
    const sent = standin.requests.filter((request) => !request.url.startsWith('/msi/token'));
    expect(sent.length).toBeGreaterThan(15);
    expect(sent.filter((request) => request.method !== 'GET' && !isGraphQuery(request))).toEqual([]);
    expect(new Set(sent.map((request) => request.authorization))).toEqual(new Set(['Bearer stand-in-access-token']));
    expect(new Set(sent.map((request) => request.origin))).toEqual(new Set(['arm']));
  });

  test.each(['page-elsewhere', 'redirect-elsewhere'] as const)(
    '%s is not followed: no request and no token reach the other origin',
    async (answer) => {
      const port = misbehaving(answer, '/subscriptions/*');
      const [staged] = stageFleet(quiet, NOW).flatMap((one) => one.pools);
      const looks = await Promise.all([
        port.hostPools(SUBSCRIPTION, ROOMY),
        port.virtualMachines(SUBSCRIPTION, ROOMY),
        port.serviceEvents(SUBSCRIPTION, ROOMY),
        ...(staged ? [port.sessionHosts(staged.pool, ROOMY)] : []),
      ]);
      expect(looks).toHaveLength(4);
      for (const look of looks) expect(look).toMatchObject({ kind: 'unknown', why: 'garbled' });
      expect(standin.requests.length).toBeGreaterThanOrEqual(4);
      expect(standin.requests.filter((request) => request.origin === 'elsewhere')).toEqual([]);
    },
  );

  test('a page that repeats is asked for twice at most', async () => {
    await misbehaving('repeating-page', '*/hostPools').hostPools(SUBSCRIPTION, ROOMY);
    expect(standin.requests.filter((request) => request.url.includes('/hostPools')).length).toBeLessThanOrEqual(2);
  });

  test(`a list of more than ${MOST_PAGES} pages is unknown rather than cut`, async () => {
    const [subscription, ...others] = quiet.subscriptions;
    const pool = subscription?.hostPools[0];
    if (!subscription || !pool) throw new Error('the quiet scenario has a pool');
    const hosts = Array.from({ length: 4 * MOST_PAGES + 1 }, (_, index) => ({ name: `vm-${index}.contoso.com` }));
    const large = { ...subscription, hostPools: [{ ...pool, hosts }] };
    const port = open({ ...quiet, subscriptions: [large, ...others] });
    const look = await port.virtualMachines(SUBSCRIPTION, ROOMY);
    expect(look).toMatchObject({ kind: 'unknown', why: 'garbled', detail: `a list of more than ${MOST_PAGES} pages` });
  });

  test('a refusal names the action and the scope, and not who was refused', async () => {
    const look = await misbehaving(403, '*/hostPools').hostPools(SUBSCRIPTION, ROOMY);
    expect(look).toMatchObject({
      why: 'refused',
      detail: `HTTP 403, AuthorizationFailed, action Microsoft.DesktopVirtualization/hostPools/read on scope /subscriptions/${SUBSCRIPTION}/providers/Microsoft.DesktopVirtualization`,
    });
  });

  test.each<[string, (port: AzurePort) => Promise<Reading<unknown>>, string, string]>([
    [
      '*/scalingPlans',
      (port) => port.scalingPlans(SUBSCRIPTION, ROOMY),
      'Microsoft.DesktopVirtualization/scalingPlans/read',
      'Microsoft.DesktopVirtualization',
    ],
    [
      '*/values',
      (port) => port.activity(SUBSCRIPTION, ROOMY),
      'Microsoft.Insights/eventtypes/values/read',
      'Microsoft.Insights/eventtypes/management',
    ],
    [
      '*/impactedResources',
      (port) => port.impactedResources(SUBSCRIPTION, 'KR8C-K1Z', ROOMY),
      'Microsoft.ResourceHealth/events/impactedResources/read',
      'Microsoft.ResourceHealth/events/KR8C-K1Z',
    ],
  ])('a refusal of %s names its action and scope', async (on, read, action, scope) => {
    const look = await read(misbehaving(403, on));
    const detail = `HTTP 403, AuthorizationFailed, action ${action} on scope /subscriptions/${SUBSCRIPTION}/providers/${scope}`;
    expect(look).toMatchObject({ why: 'refused', detail });
  });

  test('a throttled read names the wait and is not tried again', async () => {
    const look = await misbehaving(429, '*/hostPools').hostPools(SUBSCRIPTION, ROOMY);
    expect(look).toMatchObject({
      why: 'throttled',
      detail: 'HTTP 429, SubscriptionRequestsThrottled, retry after 17 s',
    });
    expect(standin.requests.filter((request) => request.url.includes('/hostPools'))).toHaveLength(1);
  });

  test('active events are found however old they are, resolved ones only for three days', async () => {
    const [sketch] = loadScenario('default').events;
    if (!sketch) throw new Error('the default scenario has an event');
    const day = 86_400_000;
    const events = [
      { ...sketch, trackingId: 'OLD-ACTIVE', updated: -40 * day },
      { ...sketch, trackingId: 'OLD-RESOLVED', updated: -4 * day, status: 'Resolved' },
      { ...sketch, trackingId: 'NEW-RESOLVED', updated: -2 * day, status: 'Resolved' },
    ];
    const look = await open({ ...quiet, events }).serviceEvents(SUBSCRIPTION, ROOMY);
    const ids = look.kind === 'read' ? look.value.map((event) => event.trackingId) : [];
    expect(ids.sort()).toEqual(['NEW-RESOLVED', 'OLD-ACTIVE']);
  });

  test('an endpoint without https is refused at once', () => {
    const endpoint = 'http://localhost:1';
    expect(() => createLiveAzure({ subscriptionIds: [SUBSCRIPTION], endpoint, clock: () => NOW })).toThrow(/https/);
  });

  test('a slash at the end of the endpoint changes nothing', async () => {
    const endpoint = `${standin.endpoint}/`;
    standin.scenario = quiet;
    const port = createLiveAzure({ subscriptionIds: [SUBSCRIPTION], endpoint, clock: () => NOW });
    expect(await port.hostPools(SUBSCRIPTION, ROOMY)).toMatchObject({ kind: 'read' });
  });
});
