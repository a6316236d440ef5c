import { afterAll, describe, expect, test } from 'vitest';
import { type FaultAnswer, faultSchema } from '../../src/azure/demo/fault.ts';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createLiveAzure } from '../../src/azure/live/port.ts';
import { tokenFailure } from '../../src/azure/live/token-source.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import { startTrustedStandin } from './trusted-standin.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const standin = await startTrustedStandin(loadScenario('quiet'), NOW);
const [SUBSCRIPTION = ''] = standin.scenario.subscriptions.map((one) => one.id);
const open = () => createLiveAzure({ subscriptionIds: [SUBSCRIPTION], endpoint: standin.endpoint, clock: () => NOW });

afterAll(() => standin.close());

// The first token that comes is kept by the process, so the failures stand before it.
describe('a token endpoint', () => {
  test.each<[FaultAnswer, string]>([
    [400, 'refused'],
    [403, 'refused'],
    [500, 'unreachable'],
    ['drop', 'unreachable'],
    ['garbage', 'unreachable'],
  ])('that answers %s ends every look as %s, with no request to Azure', async (answer, why) => {
    standin.faults = [faultSchema.parse({ on: 'token', answer })];
    standin.requests.length = 0;
    const look = await open().hostPools(SUBSCRIPTION, { deadlineMs: 5_000 });
    expect(look).toMatchObject({ kind: 'unknown', why });
    expect(look.kind === 'unknown' && look.detail).toMatch(/^no access token: /);
    expect(standin.requests.filter((request) => !request.url.startsWith('/msi/token'))).toEqual([]);
  });

  test('that stays silent ends the whole look as late inside the budget, and holds up nothing afterwards', async () => {
    standin.faults = [faultSchema.parse({ on: 'token', answer: 'silence' })];
    const observation = await observeFleet(open(), () => NOW, { deadlineMs: 300, poolConcurrency: 4 });
    const [subscription] = observation.subscriptions;
    expect(subscription).toMatchObject({
      pools: { kind: 'unknown', why: 'late' },
      machines: { kind: 'unknown', why: 'late' },
      events: { kind: 'unknown', why: 'late' },
    });
    standin.faults = [];
    expect(await open().hostPools(SUBSCRIPTION, { deadlineMs: 5_000 })).toMatchObject({ kind: 'read' });
  });
});

describe('the reason why no token came', () => {
  test('is a refusal where the identity platform names a code of its own', () => {
    const errors = [new Error('EnvironmentCredential is unavailable.'), new Error('AADSTS700016: no such application')];
    const failure = tokenFailure(Object.assign(new Error('chain'), { errors }));
    expect(failure).toEqual({ why: 'refused', detail: 'no access token: AADSTS700016: no such application' });
  });

  test('is unreachable where no credential is configured at all', () => {
    expect(tokenFailure(new Error('EnvironmentCredential is unavailable.')).why).toBe('unreachable');
    expect(tokenFailure('odd').why).toBe('unreachable');
  });
});
