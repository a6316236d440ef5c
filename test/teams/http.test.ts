import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageActivity, type RunningDesk, startDesk } from '../conversation/running-desk.ts';

let desk: RunningDesk;
beforeAll(async () => {
  desk = await startDesk({
    probes: [
      { name: 'store', state: async () => ({ state: 'ok', missing: [] }) },
      { name: 'azure', state: async () => Promise.reject(new Error('planted')) },
      { name: 'model', state: async () => ({ state: 'off', missing: [] }) },
    ],
  });
});
afterAll(() => desk.stop());

function message(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return messageActivity(desk.connector.serviceUrl, { text: 'look', ...more });
}

function refused(code: string, words: string): unknown {
  return { error: { code, message: expect.stringContaining(words) } };
}

describe('the server', () => {
  it('says that it is up, and how each dependency is', async () => {
    const health = await fetch(`${desk.url}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await fetch(`${desk.url}/readyz`);
    const dependencies = { store: 'ok', azure: 'failing', model: 'off' };
    const missing = { azure: ['planted'] };
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'not-ready', dependencies, missing }]);
  });

  it('answers unknown paths with 404 and wrong methods with 405, as JSON', async () => {
    const unknown = await fetch(`${desk.url}/api/nothing`);
    expect([unknown.status, await unknown.json()]).toEqual([404, refused('NotFound', 'POST /api/messages')]);
    const wrong = await fetch(`${desk.url}/api/messages`);
    expect([wrong.status, await wrong.json()]).toEqual([405, refused('MethodNotAllowed', 'POST /api/messages')]);
  });

  it.each([
    ['{"type":', 'InvalidJson'],
    ['', 'InvalidJson'],
    ['[]', 'InvalidActivity'],
    ['null', 'InvalidActivity'],
    ['"text"', 'InvalidActivity'],
  ])('answers the body %j with 400', async (body, code) => {
    expect(await desk.post(body)).toEqual({ status: 400, body: refused(code, 'Send one Bot Framework activity') });
  });

  it('takes JSON only, so that no web page elsewhere can talk to it', async () => {
    expect((await desk.post(message(), { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('refuses a body that is too large, and stays up', async () => {
    expect(await desk.post(message({ text: 'x'.repeat(300_000) }))).toEqual({
      status: 413,
      body: refused('BodyTooLarge', 'shorter'),
    });
    expect((await fetch(`${desk.url}/healthz`)).status).toBe(200);
  });

  it('survives a client that leaves in the middle of its body', async () => {
    await new Promise<void>((resolve) => {
      const headers = { 'content-type': 'application/json', 'content-length': '1000' };
      const broken = request(`${desk.url}/api/messages`, { method: 'POST', headers });
      broken.on('error', () => resolve());
      broken.write('{', () => broken.destroy(new Error('gone')));
    });
    expect((await fetch(`${desk.url}/healthz`)).status).toBe(200);
  });
});

describe('the guard', () => {
  it.each(['type', 'id', 'serviceUrl', 'channelId', 'conversation', 'from', 'recipient'])(
    'names %s when it is missing or of the wrong type',
    async (field) => {
      for (const value of [undefined, 7, '', {}]) {
        const answer = await desk.post(message({ [field]: value }));
        expect(answer).toEqual({ status: 400, body: refused('InvalidActivity', field) });
      }
    },
  );

  it.each([
    { conversation: { id: ' ' } },
    { text: 7 },
    { attachments: {} },
    { membersAdded: ['user-1'] },
    { serviceUrl: 'ftp://127.0.0.1' },
  ])('refuses %j', async (more) => {
    expect((await desk.post(message(more))).status).toBe(400);
  });

  it.each([
    'https://smba.trafficmanager.net/emea/',
    'http://169.254.169.254/',
    'http://127.0.0.1.contoso.com/',
    'http://localhost@contoso.com/',
    'http://[::2]/',
    'http://0.0.0.0/',
  ])('answers to this machine only without credentials: not to %s', async (serviceUrl) => {
    expect(await desk.post(message({ serviceUrl }))).toEqual({
      status: 400,
      body: refused('InvalidActivity', 'serviceUrl leads away from this machine'),
    });
    expect(desk.connector.texts()).toEqual([]);
  });

  it('lets in what has no author when it is no message', async () => {
    expect((await desk.post(message({ type: 'event', from: undefined, id: undefined }))).status).toBe(200);
  });

  it('is taken or refused whatever the field and whatever stands in it, and breaks no turn', async () => {
    const places = [
      ...['type', 'id', 'text', 'locale', 'localTimezone', 'localTimestamp', 'timestamp', 'name', 'value', 'action'],
      ...['channelData', 'entities', 'attachments', 'membersAdded', 'membersRemoved', 'replyToId', 'textFormat'],
      ...['deliveryMode', 'importance', 'summary', 'callerId', 'label', 'relatesTo', 'reactionsAdded'],
      ...['conversation', 'from', 'recipient'],
      ...['conversation.name', 'conversation.isGroup', 'conversation.conversationType', 'conversation.role'],
      ...['from.name', 'from.role', 'from.aadObjectId', 'from.properties', 'recipient.name', 'channelData.tenant'],
    ];
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, '', 7, {}, [], [{}], [null], true));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), anything, async (place, value) => {
        desk.log.length = 0;
        const body: Record<string, unknown> = message({ conversation: { id: `odd-${desk.connector.taken.length}` } });
        const [field = '', inside] = place.split('.');
        body[field] = inside === undefined ? value : { ...(body[field] as object), [inside]: value };
        expect([200, 400]).toContain((await desk.post(body)).status);
        expect(desk.log.filter(({ level }) => level === 'error')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
