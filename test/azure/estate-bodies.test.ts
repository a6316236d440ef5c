import { describe, expect, test } from 'vitest';
import { askedUser, isAskedUser } from '../../src/azure/asked-user.ts';
import { impactedResourceBody } from '../../src/azure/live/impacted-resource-body.ts';
import { readUserSessions } from '../../src/azure/live/read-user-sessions.ts';
import { scalingPlanBody } from '../../src/azure/live/scaling-plan-body.ts';
import { userSessionBody } from '../../src/azure/live/user-session-body.ts';

const POOL = '/subscriptions/S/resourceGroups/RG/providers/Microsoft.DesktopVirtualization/hostPools/hp-prod-01';

describe('a scaling plan body', () => {
  const id = '/subscriptions/S/resourcegroups/RG/providers/Microsoft.DesktopVirtualization/scalingplans/sp-1';

  test('is read with the pools it is assigned to', () => {
    const properties = {
      timeZone: 'Central Standard Time',
      exclusionTag: '',
      hostPoolReferences: [
        { hostPoolArmPath: POOL, scalingPlanEnabled: true },
        { hostPoolArmPath: `${POOL}-2`, scalingPlanEnabled: null },
      ],
    };
    expect(scalingPlanBody.parse({ id, properties })).toEqual({
      id,
      name: 'sp-1',
      subscriptionId: 'S',
      timeZone: 'Central Standard Time',
      exclusionTag: undefined,
      assignments: [
        { hostPoolId: POOL, enabled: true },
        { hostPoolId: `${POOL}-2`, enabled: false },
      ],
    });
  });

  test('is read without any pool, and refused without an id or with a pool that has no path', () => {
    expect(scalingPlanBody.parse({ id, properties: {} }).assignments).toEqual([]);
    expect(scalingPlanBody.safeParse({ properties: {} }).success).toBe(false);
    expect(scalingPlanBody.safeParse({ id, properties: { hostPoolReferences: [{}] } }).success).toBe(false);
  });
});

describe('a user session body', () => {
  const session = (fields: object, properties: object = {}) =>
    userSessionBody('hp-prod-01').parse({
      name: 'hp-prod-01/vm-3.contoso.com/2',
      properties: { userPrincipalName: 'user1@contoso.com', ...properties },
      ...fields,
    });

  test('has its host from its name, or from its id where the name is a number alone', () => {
    expect(session({}).sessionHost).toBe('vm-3.contoso.com');
    expect(session({ name: '2', id: `${POOL}/sessionHosts/vm-4/userSessions/2` }).sessionHost).toBe('vm-4');
    expect(userSessionBody('hp').safeParse({ name: '2', properties: {} }).success).toBe(false);
  });

  test('has known states in one spelling, new ones as they came, and a time without its seven decimals', () => {
    const told = { sessionState: 'active', applicationType: 'remoteapp', createTime: '2026-11-20T07:00:00.9571247Z' };
    expect(session({}, told)).toMatchObject({
      state: 'Active',
      application: 'RemoteApp',
      since: '2026-11-20T07:00:00.957Z',
    });
    expect(session({}, { sessionState: 'Shadowed' })).toMatchObject({ state: 'Shadowed', application: undefined });
    expect(session({}).state).toBe('Unknown');
  });

  test('loses the marks around customer data, and falls back on the domain’s user', () => {
    expect(session({}, { userPrincipalName: '≤user1@contoso.com≥' }).user).toBe('user1@contoso.com');
    expect(session({}, { userPrincipalName: null, activeDirectoryUserName: 'CONTOSO\\user1' }).user).toBe('user1');
    expect(session({}, { userPrincipalName: null }).user).toBe('');
  });
});

test('a filter that nobody heeded shows no other person’s session', async () => {
  const item = (user: string) => ({ name: 'hp-prod-01/vm-0/1', properties: { userPrincipalName: user } });
  const reader = { list: async () => [item('user2@contoso.com'), item('User1@contoso.com')] } as never;
  const pool = { name: 'hp-prod-01' } as never;
  const sessions = await readUserSessions(reader, pool, 'user1@contoso.com');
  expect(sessions.map((session) => session.user)).toEqual(['User1@contoso.com']);
});

test('a session of nobody matches no one who can be asked for', () => {
  for (const text of ['user1', 'user1@contoso.com', '@contoso.com', 'CONTOSO\\user1']) {
    const asked = askedUser(text);
    expect(asked !== undefined && isAskedUser(asked, '')).toBe(false);
  }
});

describe('an impacted resource body', () => {
  test('is an id, or nothing where Azure names the thing by other marks', () => {
    expect(impactedResourceBody.parse({ name: 'a', properties: { targetResourceId: POOL } })).toBe(POOL);
    const info = [{ key: 'ContainerGrp', value: 'xyz' }];
    expect(impactedResourceBody.parse({ name: 'a', properties: { info } })).toBeUndefined();
    expect(impactedResourceBody.safeParse({ properties: {} }).success).toBe(false);
  });
});
