import { describe, expect, test } from 'vitest';
import { ARM_PATHS } from '../../src/azure/demo/arm-paths.ts';
import { faultSchema } from '../../src/azure/demo/fault.ts';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import { stagedImpacted } from '../../src/azure/demo/staged-estate.ts';
import { stageFleet } from '../../src/azure/demo/staged-fleet.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import { firstOf, POOL, QUIET, ROOMY, readValue, TOLD_AT } from './contract-readers.ts';

type Open = (scenario: Scenario) => AzurePort;

/** What every way of reading Azure tells of a scenario beyond its pools, hosts and events. */
export function estateContract(open: Open, scenarioName: string): void {
  const scenario = loadScenario(scenarioName);
  const staged = stageFleet(scenario, TOLD_AT);

  test('every scaling plan is read with the pools it is assigned to', async () => {
    const port = open(scenario);
    for (const { id, scalingPlans } of staged)
      expect(readValue(await port.scalingPlans(id, ROOMY))).toEqual(scalingPlans);
  });

  test('what was done in the last day is read once per operation, newest first, with nobody’s name', async () => {
    const port = open(scenario);
    for (const { id, activity } of staged) {
      const read = readValue(await port.activity(id, ROOMY));
      const alike = (entries: typeof activity) =>
        entries.map((entry) => ({ ...entry, resourceId: entry.resourceId.toLowerCase() }));
      expect(alike(read)).toEqual(alike(activity));
      expect(JSON.stringify(read)).not.toMatch(/first.last|fabrikam|11111111-2222/i);
    }
  });

  test('the sessions of a user are found by principal name and by the part before the @, in any case', async () => {
    const port = open(scenario);
    for (const { pool, sessions } of staged.flatMap((one) => one.pools)) {
      for (const { user } of sessions) {
        const expected = sessions.filter((one) => one.user === user);
        expect(readValue(await port.userSessions(pool, user.toUpperCase(), ROOMY))).toEqual(expected);
        expect(readValue(await port.userSessions(pool, user.split('@')[0] ?? '', ROOMY))).toEqual(expected);
      }
      expect(readValue(await port.userSessions(pool, 'nobody@contoso.com', ROOMY))).toEqual([]);
    }
  });

  test('the impacted resources of every event are read by id', async () => {
    const port = open(scenario);
    for (const { id, pools } of staged) {
      for (const event of scenario.events) {
        const read = readValue(await port.impactedResources(id, event.trackingId, ROOMY));
        expect(read).toEqual(stagedImpacted(event, pools));
      }
    }
  });
}

function withSessions(users: readonly string[]): Scenario {
  const [subscription, ...others] = QUIET.subscriptions;
  if (subscription === undefined) throw new Error('the quiet scenario has a subscription');
  const [first, ...pools] = subscription.hostPools;
  const pool = { ...firstOf([first]), userSessions: users.map((user) => ({ user, host: 'vm-0' })) } as never;
  return { ...QUIET, subscriptions: [{ ...subscription, hostPools: [pool, ...pools] }, ...others] };
}

/** The hard corners of single readers. */
export function cornerContract(open: Open): void {
  describe('a user', () => {
    const scenario = withSessions([
      "o'user@contoso.com",
      'user1@contoso.com',
      'user1@fabrikam.com',
      'user11@contoso.com',
    ]);
    const found = async (text: string) =>
      readValue(await open(scenario).userSessions(POOL, text, ROOMY)).map((session) => session.user);

    test.each([
      ["o'user@contoso.com", ["o'user@contoso.com"]],
      ["x' or userPrincipalName ne '@", []],
      ['user1@contoso.com', ['user1@contoso.com']],
      ['user1', ['user1@contoso.com', 'user1@fabrikam.com']],
      ['CONTOSO\\user1', ['user1@contoso.com', 'user1@fabrikam.com']],
      ['user', []],
    ])('asked for as %s is found as %j', async (text, users) => {
      expect(await found(text)).toEqual(users);
    });

    test.each(['', '  ', 'user1\u0000', 'user1\n@contoso.com', 'u'.repeat(400), 'CONTOSO\\'])(
      'asked for as %j is nobody: unknown, and the text is not in the reason',
      async (text) => {
        const look = await open(scenario).userSessions(POOL, text, ROOMY);
        expect(look).toMatchObject({ kind: 'unknown', why: 'garbled' });
        expect(look.kind === 'unknown' && look.detail).not.toMatch(/user1|uuu/);
      },
    );
  });

  describe('hosts whose checks the list leaves out', () => {
    const sketch = { ...QUIET, host: { ...QUIET.host, checksInList: false } };
    const [, checked] = firstOf(stageFleet(sketch, TOLD_AT)).pools[0]?.hosts ?? [];

    test('have the checks a read of the host alone gives', async () => {
      const read = readValue(await open(sketch).sessionHosts(POOL, ROOMY));
      expect(read.map((host) => host.healthChecks.length)).toEqual(read.map(() => checked?.healthChecks.length));
      expect(checked?.healthChecks.length).toBeGreaterThan(3);
    });

    test('have none where that read fails, and their pool is read all the same', async () => {
      const faults = [faultSchema.parse({ on: ARM_PATHS.sessionHost(POOL.id, checked?.name ?? ''), answer: 403 })];
      const read = readValue(await open({ ...sketch, faults }).sessionHosts(POOL, ROOMY));
      expect(read.filter((host) => host.healthChecks.length === 0).map((host) => host.name)).toEqual([checked?.name]);
      expect(read.length).toBeGreaterThan(3);
    });
  });
}
