import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import { createLiveAzure } from '../../src/azure/live/port.ts';
import { createSharedLooks } from '../../src/azure/shared-looks.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import { type EstateSize, makeEstate } from '../../src/measure/bench/estate.ts';
import { estateAhead } from '../standins/azure/graph-estate.ts';
import type { Ahead } from '../standins/azure/graph-reply.ts';
import { firstOf, QUIET, ROOMY, readValue, TOLD_AT } from './contract-readers.ts';
import { graphContract } from './graph-contract.ts';
import { startTrustedStandin } from './trusted-standin.ts';

const clock = () => TOLD_AT;
let ahead: Ahead = () => undefined;
const standin = await startTrustedStandin(QUIET, TOLD_AT, (asked) => ahead(asked));

function open(scenario: Scenario): AzurePort {
  standin.scenario = scenario;
  const subscriptionIds = scenario.subscriptions.map((one) => one.id);
  return createLiveAzure({ subscriptionIds, endpoint: standin.endpoint, clock });
}

const tokensAsked: { readonly url: string }[] = [];
const isToken = ({ url }: { readonly url: string }) => url.startsWith('/msi/token');

beforeEach(() => {
  tokensAsked.push(...standin.requests.filter(isToken));
  standin.requests.length = 0;
  ahead = () => undefined;
});
afterAll(() => standin.close());

graphContract('the demo adapter', (scenario) => createDemoAzure({ scenario, clock }));
graphContract('the shared looks', (scenario) => createSharedLooks(createDemoAzure({ scenario, clock }), { clock }));
graphContract('the live adapter', open);

/** Opens a large estate; `change` may spoil an answer of Resource Graph. */
function openLarge(
  size: EstateSize,
  change: (body: Record<string, unknown>) => Record<string, unknown> = (body) => body,
) {
  const scenario = makeEstate(size);
  const estate = estateAhead(scenario, TOLD_AT);
  ahead = (asked) => {
    const reply = estate(asked);
    if (asked.method !== 'POST' || reply?.kind !== 'answer') return reply;
    return { ...reply, body: JSON.stringify(change(JSON.parse(reply.body) as Record<string, unknown>)) };
  };
  return open({ ...scenario, subscriptions: scenario.subscriptions.map((one) => ({ ...one, hostPools: [] })) });
}

const queries = () => standin.requests.filter((request) => request.method === 'POST');

describe('a large estate in Resource Graph', () => {
  test('is read a thousand VMs a query, over all subscriptions, each VM once', async () => {
    const port = openLarge({ subscriptions: 2, pools: 10, hostsPerPool: 250 });
    const machines = readValue(await port.machinesByGraph(ROOMY));
    expect(new Set(machines.map((machine) => machine.id)).size).toBe(2_500);
    expect(queries()).toHaveLength(3);
  });

  test('that needs more queries than the window allows is unknown rather than cut', async () => {
    const port = openLarge({ subscriptions: 1, pools: 1, hostsPerPool: 15_001 });
    expect(await port.machinesByGraph(ROOMY)).toMatchObject({ kind: 'unknown', why: 'garbled' });
    expect(queries()).toHaveLength(15);
  });

  test.each([
    ['says that it left rows out', (body: Record<string, unknown>) => ({ ...body, resultTruncated: 'true' })],
    [
      'gives fewer rows than it counts',
      (body: Record<string, unknown>) => ({ ...body, totalRecords: 99, $skipToken: undefined }),
    ],
    ['repeats a page', (body: Record<string, unknown>) => ({ ...body, $skipToken: 'rows-0' })],
    [
      'gives a table instead of rows',
      (body: Record<string, unknown>) => ({ ...body, data: { columns: [], rows: [] } }),
    ],
    [
      'gives a row without its place',
      (body: Record<string, unknown>) => ({ ...body, data: [{ id: '/x', power: '' }] }),
    ],
  ])('that %s is unknown', async (_, change) => {
    const port = openLarge({ subscriptions: 1, pools: 1, hostsPerPool: 20 }, change);
    expect(await port.machinesByGraph(ROOMY)).toMatchObject({ kind: 'unknown', why: 'garbled' });
    expect(queries().length).toBeLessThanOrEqual(3);
  });

  test('whose power it does not know keeps an unknown one', async () => {
    const port = openLarge({ subscriptions: 1, pools: 1, hostsPerPool: 1 }, (body) => ({
      ...body,
      data: [{ id: '/subscriptions/S/x', location: 'Canada East', power: '' }],
    }));
    expect(readValue(await port.machinesByGraph(ROOMY))).toEqual([
      { id: '/subscriptions/S/x', location: 'canadaeast', power: undefined },
    ]);
  });
});

test('10,000 VMs are read from their lists where they must be, a hundred a page', async () => {
  const port = openLarge({ subscriptions: 1, pools: 100, hostsPerPool: 100 });
  const machines = readValue(await port.virtualMachines(firstOf(port.subscriptionIds), { deadlineMs: 15_000 }));
  expect(machines).toHaveLength(10_000);
  expect(machines.every((machine) => machine.power !== undefined)).toBe(true);
  expect(standin.requests.filter(({ url }) => url.includes('/virtualMachines'))).toHaveLength(200);
});

test('no token is asked for the public cloud: the audience is that of the endpoint', async () => {
  const port = open(QUIET);
  await port.machinesByGraph(ROOMY);
  const { searchParams } = new URL(firstOf(queries()).url, standin.endpoint);
  expect(searchParams.get('api-version')).toBe('2024-04-01');
  // The identity package asks once for each audience.
  const audiences = [...tokensAsked, ...standin.requests.filter(isToken)].map(({ url: asked }) =>
    new URL(asked, standin.endpoint).searchParams.get('resource'),
  );
  expect(new Set(audiences)).toEqual(new Set([standin.endpoint]));
});
