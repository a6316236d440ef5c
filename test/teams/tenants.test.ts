import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type HttpReply, messageActivity, type RunningDesk, startDesk } from '../conversation/running-desk.ts';
import { OWN_TENANT, startTokenIssuer, type TokenIssuer } from '../standins/connector/token-issuer.ts';

const SERVICE_URL = 'https://smba.contoso.com/emea/';
const SECOND_TENANT = 'ABCDEF00-0000-4000-8000-00000000000a';
const FOREIGN = '00000000-0000-4000-8000-00000000f0e1';
const PERSON = '00000000-0000-4000-8000-0000000000aa';
const HOUR_MS = 3_600_000;

let desk: RunningDesk;
let issuer: TokenIssuer;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  const allowedTenants = [OWN_TENANT, SECOND_TENANT.toLowerCase()];
  const { appId, settings } = issuer;
  desk = await startDesk({ bot: { kind: 'registered', appId, settings, allowedTenants } });
});
afterEach(() => {
  desk.log.length = 0;
});
afterAll(async () => {
  await desk.stop();
  await issuer.close();
});

let conversations = 0;
function activity(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  conversations += 1;
  return messageActivity(SERVICE_URL, {
    text: 'look',
    deliveryMode: 'expectReplies',
    conversation: { id: `conversation-${conversations}`, tenantId: OWN_TENANT },
    channelData: { tenant: { id: OWN_TENANT } },
    from: { id: 'user-1', aadObjectId: PERSON },
    ...more,
  });
}

function conversation(more: Readonly<Record<string, unknown>>): { conversation: Record<string, unknown> } {
  return { conversation: { id: `conversation-${conversations + 1}`, ...more } };
}

async function send(body: Record<string, unknown>, foreignKey = false): Promise<HttpReply> {
  return await desk.post(body, { authorization: `Bearer ${issuer.token({ serviceUrl: SERVICE_URL, foreignKey })}` });
}

/** What is kept of a conversation; 0 where the bot has never had a turn in it. */
async function turns(body: Record<string, unknown>): Promise<number> {
  return (await desk.store.load((body.conversation as { id: string }).id)).version;
}

const NOTHING: HttpReply = { status: 200, body: undefined };
const NO_TENANT = { conversation: { id: 'no-tenant' }, channelData: {} };

describe('a registered bot', () => {
  it.each([
    ['both fields', {}],
    ['the conversation alone', { channelData: undefined }],
    ['the channel data alone', { conversation: { id: 'of-its-own' } }],
    ['another tenant that is allowed, in capitals', { channelData: { tenant: { id: SECOND_TENANT } } }],
    ['null in one of the fields', { channelData: { tenant: null } }],
  ])('answers an allowed tenant, named by %s', async (_what, more) => {
    expect(await send(activity(more))).toMatchObject({ status: 200, body: { activities: expect.any(Array) } });
    expect(desk.log).toEqual([]);
  });

  it.each([
    ['of a foreign tenant', { conversation: { id: 'foreign-1', tenantId: FOREIGN }, channelData: undefined }],
    ['of a foreign tenant by its channel data alone', { channelData: { tenant: { id: FOREIGN } } }],
    ['of a foreign tenant by its conversation alone', { conversation: { id: 'foreign-2', tenantId: FOREIGN } }],
    ['of an empty tenant', { channelData: { tenant: { id: '' } } }],
    ['that names no tenant', NO_TENANT],
    ['that names no person', { from: { id: 'user-1' } }],
    ['whose person has an empty id', { from: { id: 'user-1', aadObjectId: ' ' } }],
    ['that is an invoke of a foreign tenant', { type: 'invoke', channelData: { tenant: { id: FOREIGN } } }],
    ['that is an invoke of nobody', { type: 'invoke', from: { id: 'user-1' } }],
    [
      'that installs the bot in a foreign tenant',
      { type: 'conversationUpdate', channelData: { tenant: { id: FOREIGN } } },
    ],
  ])('gives 200 and nothing to an activity %s, and has no turn of it', async (_what, more) => {
    const body = activity({ membersAdded: [{ id: 'bot-1' }], ...more });
    expect(await send(body)).toEqual(NOTHING);
    expect(await turns(body)).toBe(0);
  });

  it.each([{}, NO_TENANT, { channelData: { tenant: { id: FOREIGN } } }, { from: { id: 'user-1' } }])(
    'gives 401 whatever the tenant is when the token is not valid: %j',
    async (more) => {
      expect((await send(activity(more), true)).status).toBe(401);
    },
  );

  it('welcomes where it is installed: nobody is named then, only the tenant', async () => {
    const body = activity({
      type: 'conversationUpdate',
      from: { id: 'x' },
      membersAdded: [{ id: 'bot-1' }],
      text: null,
    });
    expect((await send(body)).status).toBe(200);
    expect(await turns(body)).toBeGreaterThan(0);
  });

  it('writes one line an hour for each tenant, with what it needs to be found and nothing that was said', async () => {
    const tenant = '00000000-0000-4000-8000-00000000f00d';
    const flood = () => activity({ text: 'a secret', channelData: { tenant: { id: tenant } } });
    const first = flood();
    await send(first);
    for (let count = 0; count < 5; count += 1) await send(flood());
    const line = { level: 'warn', message: expect.stringContaining('ALLOWED_TENANTS') };
    expect(desk.log).toEqual([
      { ...line, fields: { why: 'foreign-tenant', tenant, activityId: first.id, unlogged: 0 } },
    ]);
    await send(activity({ channelData: { tenant: { id: FOREIGN.replace('f0e1', 'f0e2') } } }));
    expect(desk.log).toHaveLength(2);
    await desk.later(HOUR_MS);
    await send(flood());
    expect(desk.log[2]).toMatchObject({ fields: { tenant, unlogged: 5 } });
    expect(desk.log).toHaveLength(3);
    expect(JSON.stringify(desk.log)).not.toContain('a secret');
  });

  it('says no more to a conversation whose tenant is allowed no longer', async () => {
    const body = activity({ channelData: undefined, ...conversation({ tenantId: SECOND_TENANT }) });
    await send(body);
    const { id } = body.conversation as { id: string };
    const { appId, settings } = issuer;
    desk = await desk.restart({ bot: { kind: 'registered', appId, settings, allowedTenants: [OWN_TENANT] } });
    desk.log.length = 0;
    const say = { kind: 'say', say: { kind: 'text', text: 'the host is back' } } as const;
    await desk.keep(id, (document) => ({ document, effects: [say] }));
    expect(desk.log).toMatchObject([{ level: 'warn', fields: { why: 'foreign-tenant', tenant: SECOND_TENANT } }]);
    expect((await desk.store.load(id)).document.outbox).toHaveLength(1);
  });
});

describe('an activity with a field of the wrong type', () => {
  it.each([
    ['conversation', { conversation: [] }],
    ['conversation', { conversation: ['conversation-1'] }],
    ['conversation.tenantId', conversation({ tenantId: {} })],
    ['conversation.tenantId', conversation({ tenantId: 7 })],
    ['conversation.conversationType', conversation({ conversationType: {} })],
    ['conversation.isGroup', conversation({ isGroup: 'yes' })],
    ['conversation.name', conversation({ name: [] })],
    ['channelData', { channelData: 'tenant' }],
    ['channelData', { channelData: [] }],
    ['channelData.tenant', { channelData: { tenant: OWN_TENANT } }],
    ['channelData.tenant.id', { channelData: { tenant: { id: [OWN_TENANT] } } }],
    ['from.aadObjectId', { from: { id: 'user-1', aadObjectId: {} } }],
    ['from.name', { from: { id: 'user-1', aadObjectId: PERSON, name: {} } }],
    ['recipient.name', { recipient: { id: 'bot-1', name: 7 } }],
    ['localTimezone', { localTimezone: {} }],
    ['entities.0.text', { entities: [{ type: 'mention', text: {} }] }],
    ['entities.0.mentioned', { entities: [{ type: 'mention', mentioned: 'bot-1' }] }],
  ])('is answered with a 400 that names %s: %j', async (field, more) => {
    const { status, body } = await send(activity(more));
    const error = { code: 'InvalidActivity', message: expect.stringContaining(`no usable ${field}.`) };
    expect([status, body]).toEqual([400, { error }]);
    expect(desk.log).toEqual([]);
  });
});
