import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpReply, messageActivity, type RunningDesk, startDesk } from '../conversation/running-desk.ts';
import { OWN_TENANT, startTokenIssuer, type TokenIssuer } from '../standins/connector/token-issuer.ts';

const SERVICE_URL = 'https://smba.contoso.com/emea/';

let desk: RunningDesk;
let issuer: TokenIssuer;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  const { appId, settings } = issuer;
  desk = await startDesk({ bot: { kind: 'registered', appId, settings, allowedTenants: [OWN_TENANT] } });
});
afterAll(async () => {
  await desk.stop();
  await issuer.close();
});

async function post(
  authorization: string | undefined,
  more: Readonly<Record<string, unknown>> = {},
): Promise<HttpReply> {
  const activity = messageActivity(SERVICE_URL, {
    text: 'look',
    deliveryMode: 'expectReplies',
    conversation: { id: 'conversation-1', tenantId: OWN_TENANT },
    from: { id: 'user-1', aadObjectId: '00000000-0000-4000-8000-0000000000aa' },
    ...more,
  });
  return await desk.post(activity, authorization === undefined ? {} : { authorization });
}

describe('a bot with credentials', () => {
  it('takes a token the channel signed for it and for this serviceUrl', async () => {
    const { status, body } = await post(`Bearer ${issuer.token({ serviceUrl: SERVICE_URL })}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ activities: [{ type: 'typing' }, { text: expect.stringContaining('looked at') }] });
  });

  // The setup of all tests fails this one too when anything is printed.
  it.each([
    ['no token', () => undefined],
    ['another scheme', () => 'Basic dXNlcjpwYXNz'],
    ['an empty token', () => 'Bearer '],
    ['a token that is none', () => 'Bearer not.a.token'],
    ['a token of words', () => 'Bearer words'],
    ['somebody else’s key', () => `Bearer ${issuer.token({ serviceUrl: SERVICE_URL, foreignKey: true })}`],
    ['alg none', () => `Bearer ${issuer.token({ serviceUrl: SERVICE_URL, algorithm: 'none' })}`],
    ['HS256', () => `Bearer ${issuer.token({ serviceUrl: SERVICE_URL, algorithm: 'HS256' })}`],
    ['a token that has ended', () => `Bearer ${issuer.token({ serviceUrl: SERVICE_URL, lifetime: -600 })}`],
    ['a token for another bot', () => `Bearer ${issuer.token({ serviceUrl: SERVICE_URL, audience: 'another' })}`],
    ['a token for another serviceUrl', () => `Bearer ${issuer.token({ serviceUrl: 'https://contoso.com/' })}`],
  ])('answers %s with 401 and prints nothing', async (_what, authorization) => {
    const error = { code: 'Unauthorized', message: expect.stringContaining('not valid for this bot') };
    expect(await post(authorization())).toEqual({ status: 401, body: { error } });
  });

  it('has a token endorsed for one channel speak for no other', async () => {
    const authorization = `Bearer ${issuer.token({ serviceUrl: SERVICE_URL })}`;
    expect((await post(authorization, { channelId: 'webchat' })).status).toBe(401);
  });

  it('refuses an activity without serviceUrl before the token is looked at', async () => {
    const authorization = `Bearer ${issuer.token({ serviceUrl: SERVICE_URL })}`;
    expect((await post(authorization, { serviceUrl: undefined })).status).toBe(400);
  });

  it('says 503, not 401, when the keys of the channel cannot be read', async () => {
    const closed = await startTokenIssuer();
    await closed.close();
    const { appId, settings } = closed;
    const other = await startDesk({ bot: { kind: 'registered', appId, settings, allowedTenants: [OWN_TENANT] } });
    const activity = messageActivity(SERVICE_URL, { text: 'look' });
    const answer = await other.post(activity, { authorization: `Bearer ${closed.token({ serviceUrl: SERVICE_URL })}` });
    await other.stop();
    expect(answer.status).toBe(503);
  });
});
