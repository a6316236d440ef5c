import { afterAll, expect, test } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { GRAPH_PATH } from '../../src/azure/graph-path.ts';
import { createLiveAzure } from '../../src/azure/live/port.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import { firstOf, ROOMY, readValue, TOLD_AT } from './contract-readers.ts';
import { startTrustedStandin } from './trusted-standin.ts';

const scenario = { ...loadScenario('default'), host: { ...loadScenario('default').host, checksInList: false } };
const standin = await startTrustedStandin(scenario, TOLD_AT);
const subscriptionIds = scenario.subscriptions.map((one) => one.id);
const port = createLiveAzure({ subscriptionIds, endpoint: standin.endpoint, clock: () => TOLD_AT });

afterAll(() => standin.close());

/** One call of every method that asks Azure for something. */
async function callEverything(): Promise<
  Record<keyof Omit<AzurePort, 'source' | 'subscriptionIds' | 'pace'>, unknown>
> {
  const id = firstOf(subscriptionIds);
  const pool = firstOf(readValue(await port.hostPools(id, ROOMY)));
  const machine = firstOf(readValue(await port.sessionHosts(pool, ROOMY))).vmId;
  return {
    hostPools: readValue(await port.hostPools(id, ROOMY)),
    sessionHosts: readValue(await port.sessionHosts(pool, ROOMY)),
    virtualMachines: readValue(await port.virtualMachines(id, ROOMY)),
    machinesByGraph: readValue(await port.machinesByGraph(ROOMY)),
    virtualMachine: readValue(await port.virtualMachine(machine, ROOMY)),
    serviceEvents: readValue(await port.serviceEvents(id, ROOMY)),
    impactedResources: readValue(await port.impactedResources(id, 'KR8C-K1Z', ROOMY)),
    scalingPlans: readValue(await port.scalingPlans(id, ROOMY)),
    activity: readValue(await port.activity(id, ROOMY)),
    userSessions: [
      readValue(await port.userSessions(pool, 'user1@contoso.com', ROOMY)),
      readValue(await port.userSessions(pool, 'user1', ROOMY)),
    ],
  };
}

test('every method of the port reads: nothing but GET leaves, and the one query of Resource Graph', async () => {
  const called = await callEverything();
  const methods = Object.entries(port).filter(([name, value]) => typeof value === 'function' && name !== 'pace');
  expect(Object.keys(called).sort()).toEqual(methods.map(([name]) => name).sort());

  const asked = standin.requests.filter((request) => !request.url.startsWith('/msi/token'));
  const paths = asked.map(
    ({ method, url }) => `${method} ${decodeURIComponent(new URL(url, standin.endpoint).pathname)}`,
  );
  expect(paths.filter((path) => !path.startsWith('GET ') && path !== `POST ${GRAPH_PATH}`)).toEqual([]);
  for (const part of ['/sessionHosts/', '/userSessions', '/scalingPlans', '/impactedResources', '/eventtypes/']) {
    expect(paths.some((path) => path.includes(part))).toBe(true);
  }
});

test('every token is asked for this Azure Resource Manager, and for no other cloud’s', () => {
  const tokens = standin.requests.filter(({ url }) => url.startsWith('/msi/token'));
  const audiences = tokens.map(({ url }) => new URL(url, standin.endpoint).searchParams.get('resource'));
  expect(new Set(audiences)).toEqual(new Set([standin.endpoint]));
});

test('no path asks for a registration token', () => {
  expect(standin.requests.length).toBeGreaterThan(20);
  expect(standin.requests.filter(({ url }) => /registrationtoken|registrationinfo/i.test(url))).toEqual([]);
});

test('the Activity Log is asked for the last day, provider by provider', () => {
  const filters = standin.requests
    .map(({ url }) => new URL(url, standin.endpoint))
    .filter((url) => url.pathname.includes('/eventtypes/') && !url.searchParams.has('$skipToken'))
    .map((url) => url.searchParams.get('$filter'));
  const span = "eventTimestamp ge '2026-11-19T09:00:00.000Z' and eventTimestamp le '2026-11-20T09:00:00.000Z'";
  const providers = [
    'Microsoft.Compute',
    'Microsoft.DesktopVirtualization',
    'Microsoft.Network',
    'Microsoft.Resources',
  ];
  expect(filters.sort()).toEqual(providers.map((provider) => `${span} and resourceProvider eq '${provider}'`));
});

test('a person’s sessions are asked for by principal name, its quotes doubled', async () => {
  standin.requests.length = 0;
  const pool = firstOf(readValue(await port.hostPools(firstOf(subscriptionIds), ROOMY)));
  await port.userSessions(pool, "o'user@contoso.com", ROOMY);
  const [request] = standin.requests.filter(({ url }) => url.includes('/userSessions'));
  expect(new URL(request?.url ?? '', standin.endpoint).searchParams.get('$filter')).toBe(
    "userPrincipalName eq 'o''user@contoso.com'",
  );
});
