import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Activity } from 'botbuilder';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChannelError } from '../../src/conversation/channel.ts';
import { connectorOperations } from '../../src/teams/connector-operations.ts';
import { KeptClientsAuthentication } from '../../src/teams/kept-clients.ts';
import { messageActivity } from '../conversation/running-desk.ts';

interface Taken {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

const JSON_ANSWER = { status: 201, type: 'application/json', body: '{"id":"message-1"}' };
let taken: Taken[] = [];
let next = JSON_ANSWER;
let origin = '';
const server = createServer(async (request, response) => {
  const { method, url, headers } = request;
  const body = await text(request);
  taken.push({ method, url, headers, body: body === '' ? undefined : JSON.parse(body) });
  response.statusCode = next.status;
  response.setHeader('content-type', next.type);
  response.end(next.body);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.closeAllConnections());
beforeEach(() => {
  taken = [];
  next = JSON_ANSWER;
});

const MESSAGE: Partial<Activity> = { type: 'message', text: 'é' };
const at = (serviceUrl: string) => connectorOperations(serviceUrl, async () => {});
const paths = () => taken.map(({ method, url }) => `${method} ${url}`);

describe('the way into the conversations of a channel', () => {
  it('has a path for each deed, under an address with or without a slash at its end, with names that hold anything', async () => {
    await at(`${origin}/emea/`).sendToConversation('a/ü;id=3', MESSAGE);
    await at(`${origin}/emea`).replyToActivity('c', 'm 1', MESSAGE);
    await at(origin).updateActivity('c', 'm/1', MESSAGE);
    await at(`${origin}/v?key=1`).deleteActivity('c', 'm');
    expect(paths()).toEqual([
      'POST /emea/v3/conversations/a%2F%C3%BC%3Bid%3D3/activities',
      'POST /emea/v3/conversations/c/activities/m%201',
      'PUT /v3/conversations/c/activities/m%2F1',
      'DELETE /v/v3/conversations/c/activities/m?key=1',
    ]);
    expect(taken.map(({ body }) => body)).toEqual([MESSAGE, MESSAGE, MESSAGE, undefined]);
  });

  it('sends back of people and places what the protocol knows, and nothing else that came with them', async () => {
    const person = { id: '29:1', name: 'N', aadObjectId: 'x', role: 'user' };
    const conversation = { ...person, id: 'c', isGroup: true, conversationType: 'channel', tenantId: 't' };
    const more = { email: 'somebody@contoso.com' };
    await at(origin).sendToConversation('c', {
      ...MESSAGE,
      from: { ...person, ...more },
      recipient: { ...person, ...more },
      conversation: { ...conversation, ...more },
    } as Activity);
    expect(taken[0]?.body).toEqual({ ...MESSAGE, from: person, recipient: person, conversation });
  });

  it('names itself, its conversation and each request', async () => {
    await at(origin).replyToActivity('c', 'm', MESSAGE);
    await at(origin).replyToActivity('c', 'm', MESSAGE);
    const [first, second] = taken.map(({ headers }) => headers);
    expect(first).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'user-agent': expect.stringContaining('Microsoft-BotFramework/3.1'),
      'x-ms-conversation-id': 'c',
    });
    expect(first?.['x-ms-client-request-id']).not.toBe(second?.['x-ms-client-request-id']);
  });

  it.each([
    ['an id', JSON_ANSWER, 'message-1'],
    ['nothing', { ...JSON_ANSWER, status: 204, body: '' }, undefined],
    ['no JSON', { ...JSON_ANSWER, type: 'text/html', body: '<p>' }, undefined],
    ['JSON without an id', { ...JSON_ANSWER, body: 'null' }, undefined],
  ])('gives the id where the channel answers %s', async (_what, answer, id) => {
    next = answer;
    expect(await at(origin).sendToConversation('c', MESSAGE)).toEqual({ id });
  });

  it('takes broken JSON for no answer: the message may be sent again later', async () => {
    next = { ...JSON_ANSWER, body: '{"id":' };
    const failed = await at(origin)
      .sendToConversation('c', MESSAGE)
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ChannelError);
    expect(failed).toMatchObject({ outcome: 'later', status: 201 });
  });

  it('carries the token of the bot, asked for anew for each request, and sends nothing without it', async () => {
    const authentication = new KeptClientsAuthentication({});
    const activity = messageActivity(origin, {}) as unknown as Activity;
    const { claimsIdentity } = await authentication.authenticateRequest(activity, '');
    const client = await authentication.createConnectorFactory(claimsIdentity).create(origin, 'audience');
    let token = 0;
    client.credentials.signRequest = async (request) => {
      token += 1;
      if (token === 3) throw new Error('no token');
      request.headers.set('Authorization', `Bearer token-${token}`);
      return request;
    };
    await client.conversations.sendToConversation('c', MESSAGE);
    await client.conversations.deleteActivity('c', 'm');
    await expect(client.conversations.sendToConversation('c', MESSAGE)).rejects.toThrow('no token');
    expect(taken.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });
});
