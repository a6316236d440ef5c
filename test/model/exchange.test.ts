import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ModelTrouble } from '../../src/domain/model/language-model.ts';
import { createAzureOpenAI } from '../../src/model/client/azure-openai.ts';
import { createBudget } from '../../src/model/client/budget.ts';
import { createCircuit } from '../../src/model/client/circuit.ts';
import { createExchange, type Exchange } from '../../src/model/client/exchange.ts';
import { createTally, type Tally } from '../../src/model/client/tally.ts';
import type { ChatScript } from '../standins/openai/chat-script.ts';
import { ACCESS_TOKEN as TOKEN } from '../standins/openai/managed-identity.ts';
import type { OpenaiStandin } from '../standins/openai/server.ts';
import { modelConfig, startTrustedModel } from './trusted-model.ts';

const QUESTION = {
  name: 'reading',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['intent'],
    properties: { intent: { type: 'string', enum: ['case', 'other'] } },
  },
  instructions: 'Read.',
  data: '{"message":"her screen is a void"}',
  mostTokens: 100,
};
const GOOD: ChatScript = { kind: 'json', value: { intent: 'case' } };
const PLENTY = { perHour: 1_000_000, perConversation: 1_000_000 };

let standin: OpenaiStandin;

// A model that takes the first question as it is asked; what others want is dialect.test.ts's.
beforeAll(async () => {
  standin = await startTrustedModel(() => GOOD);
  standin.family = 'gpt-5.4';
});
afterAll(() => standin.close());
beforeEach(() => {
  standin.requests.length = 0;
  standin.answer = () => GOOD;
});

interface Line {
  readonly exchange: Exchange;
  readonly tally: Tally;
}

function line(
  deadlineMs = 4_000,
  limits = PLENTY,
  more: Readonly<Record<string, string>> = {},
  token: () => Promise<string> = async () => 'no-token-of-the-service',
): Line {
  const tally = createTally();
  const config = modelConfig(standin, { AZURE_OPENAI_ENDPOINT: `${standin.endpoint}/openai/v1`, ...more });
  const { login } = config;
  const service = createAzureOpenAI({
    ...config,
    login: login.kind === 'key' ? login : { kind: 'token', token },
  });
  const budget = createBudget(limits, Date.now);
  return {
    tally,
    exchange: createExchange({
      service,
      circuits: { chat: createCircuit(), embedding: createCircuit() },
      budget,
      tally,
      deadlineMs,
    }),
  };
}

/** The scripts one after another, the last one for ever. */
function scripts(...all: readonly ChatScript[]): void {
  let asked = 0;
  standin.answer = () => all[Math.min(asked++, all.length - 1)] ?? GOOD;
}

describe('one question to Azure OpenAI, through the official client', () => {
  it('goes to /openai/v1 with the key, the deployment, the schema, strictly, and its data apart from its instructions', async () => {
    const { exchange, tally } = line();
    expect(await exchange.ask('a', QUESTION)).toEqual({ kind: 'given', value: { intent: 'case' } });
    const [request] = standin.requests;
    expect(request?.url).toBe('/openai/v1/chat/completions');
    expect(request?.headers['api-key']).toBe(standin.environment.AZURE_OPENAI_API_KEY);
    expect(request?.headers.authorization).toBeUndefined();
    const [body] = standin.chats();
    expect(body?.model).toBe('desk-chat');
    expect(body?.response_format?.json_schema).toMatchObject({ strict: true, schema: QUESTION.schema });
    expect(body?.messages).toEqual([
      { role: 'system', content: QUESTION.instructions },
      { role: 'user', content: QUESTION.data },
    ]);
    expect(tally.standing().counts).toMatchObject({ requests: 1, tokens: expect.any(Number) });
  });

  it.each([
    ['', '/openai/deployments/desk-chat/chat/completions?api-version=2024-10-21'],
    [
      '/openai?api-version=2025-01-01-preview',
      '/openai/deployments/desk-chat/chat/completions?api-version=2025-01-01-preview',
    ],
    ['/openai/v1?api-version=preview', '/openai/v1/chat/completions?api-version=preview'],
  ])('goes where an endpoint with %j behind it leads', async (behind, path) => {
    const { exchange } = line(4_000, PLENTY, { AZURE_OPENAI_ENDPOINT: standin.endpoint + behind });
    expect(await exchange.ask('a', QUESTION)).toMatchObject({ kind: 'given' });
    expect(new Set(standin.requests.map(({ url }) => url))).toEqual(new Set([path]));
    expect(standin.requests[0]?.headers['api-key']).toBe(standin.environment.AZURE_OPENAI_API_KEY);
  });

  const ends: readonly (readonly [string, ChatScript, ModelTrouble, number])[] = [
    ['a prompt the content filter stops', { kind: 'prompt-filtered' }, 'filtered', 1],
    ['a prompt taken for a jailbreak', { kind: 'prompt-filtered', jailbreak: true }, 'filtered', 1],
    ['an answer the content filter stops', { kind: 'output-filtered' }, 'filtered', 1],
    ['a wrong key', { kind: 'status', status: 401 }, 'refused', 1],
    ['a network rule or a missing role', { kind: 'status', status: 403 }, 'refused', 1],
    ['an unknown deployment', { kind: 'status', status: 404 }, 'no-deployment', 1],
    ['a model that takes no schema', { kind: 'unsupported', param: 'response_format' }, 'wrong-request', 1],
    ['a time-out of the service', { kind: 'status', status: 408 }, 'unreachable', 2],
    ['a server fault', { kind: 'status', status: 500 }, 'unreachable', 2],
    ['a gateway without a server', { kind: 'status', status: 502 }, 'unreachable', 2],
    ['a service that is down', { kind: 'status', status: 503 }, 'unreachable', 2],
    ['a line that is cut', { kind: 'drop' }, 'unreachable', 2],
    ['half an answer', { kind: 'half' }, 'unreachable', 2],
    ['a page in place of an answer', { kind: 'not-json' }, 'garbled', 1],
    ['no choices', { kind: 'no-choices' }, 'garbled', 1],
    ['no content', { kind: 'null-content' }, 'garbled', 1],
    ['content that is no JSON', { kind: 'content', content: '{"intent":' }, 'garbled', 1],
    ['an answer that ran out of tokens', { kind: 'cut-off', content: '{"intent":"ca' }, 'cut-off', 1],
    ['a model that thought until its tokens were used up', { kind: 'out-of-tokens' }, 'cut-off', 1],
    ['a refusal', { kind: 'refusal', text: 'I cannot help with that.' }, 'declined', 1],
    ['a way to somewhere else', { kind: 'redirect', to: 'https://localhost:1/' }, 'wrong-request', 1],
  ];
  it.each(ends)(
    '%s ends as what it is, and is sent again only where that may help',
    async (_name, script, why, sent) => {
      standin.answer = () => script;
      const { exchange, tally } = line();
      expect(await exchange.ask('a', QUESTION)).toEqual({ kind: 'none', why });
      expect(standin.chats().length).toBe(sent);
      expect(tally.standing().counts).toMatchObject({ requests: sent, [why]: 1 });
    },
  );

  it.each([{ kind: 'never' }, { kind: 'stall' }, { ...GOOD, delayMs: 60_000 }] satisfies ChatScript[])(
    'a service that does not finish (%o) is late at the deadline, and its request is given up',
    async (script) => {
      standin.answer = () => script;
      // Long enough for the request to be on its way on a busy machine too.
      expect(await line(1_000).exchange.ask('a', QUESTION)).toEqual({ kind: 'none', why: 'late' });
      expect(standin.chats().length).toBe(1);
    },
  );

  it('a fault that passes costs one retry and is no fault', async () => {
    scripts({ kind: 'status', status: 503 }, GOOD);
    const { exchange, tally } = line();
    expect(await exchange.ask('a', QUESTION)).toMatchObject({ kind: 'given' });
    expect(tally.standing()).toMatchObject({ state: 'ok', counts: { requests: 2 } });
  });

  it('a short wait that is asked for is kept, a long one is not waited for', async () => {
    scripts({ kind: 'status', status: 429, retryAfterMs: 20 }, GOOD);
    expect(await line().exchange.ask('a', QUESTION)).toMatchObject({ kind: 'given' });
    scripts({ kind: 'status', status: 429, retryAfterSeconds: 30 }, GOOD);
    standin.requests.length = 0;
    expect(await line().exchange.ask('a', QUESTION)).toEqual({ kind: 'none', why: 'throttled' });
    expect(standin.chats().length).toBe(1);
  });

  it.each([
    { AZURE_OPENAI_API_KEY: '' },
    { AZURE_OPENAI_API_KEY: '', AZURE_OPENAI_ENDPOINT: '/openai' },
    {},
    { AZURE_OPENAI_ENDPOINT: '/openai' },
  ])('a credential follows no way to another address (%o)', async (set) => {
    const { AZURE_OPENAI_ENDPOINT: path } = set;
    const more = path === undefined ? set : { ...set, AZURE_OPENAI_ENDPOINT: standin.endpoint + path };
    standin.answer = () => ({ kind: 'redirect', to: `${standin.endpoint}/elsewhere` });
    expect(await line(4_000, PLENTY, more, async () => TOKEN).exchange.ask('a', QUESTION)).toMatchObject({
      kind: 'none',
    });
    expect(standin.requests.length).toBeGreaterThan(0);
    expect(standin.requests.filter(({ url }) => url.includes('elsewhere'))).toEqual([]);
  });

  it.each(['/openai/v1', ''])('without a key an Entra token is sent, and no key (%j)', async (path) => {
    const more = { AZURE_OPENAI_API_KEY: '', AZURE_OPENAI_ENDPOINT: standin.endpoint + path };
    const { exchange } = line(4_000, PLENTY, more);
    expect(await exchange.ask('a', QUESTION)).toEqual({ kind: 'none', why: 'refused' });
    expect(standin.requests[0]?.headers).toMatchObject({ authorization: 'Bearer no-token-of-the-service' });
    expect(standin.requests[0]?.headers['api-key']).toBeUndefined();
  });
});

describe('Entra tokens', () => {
  const noKey = { AZURE_OPENAI_API_KEY: '' };

  it('that never come end the question at its deadline', async () => {
    const { exchange } = line(60, PLENTY, noKey, () => new Promise(() => {}));
    expect(await exchange.ask('a', QUESTION)).toEqual({ kind: 'none', why: 'late' });
    expect(standin.requests).toEqual([]);
  });

  it('that cannot be had count as a service that cannot be reached', async () => {
    const { exchange } = line(4_000, PLENTY, noKey, () => Promise.reject(new Error('no credential')));
    expect(await exchange.ask('a', QUESTION)).toEqual({ kind: 'none', why: 'unreachable' });
  });
});

describe('a service that goes on failing', () => {
  const fail = async ({ exchange }: Line, times: number) => {
    const ends = [];
    for (let time = 0; time < times; time += 1) ends.push(await exchange.ask('a', QUESTION));
    return ends.map((one) => (one.kind === 'none' ? one.why : 'given'));
  };

  it('is left alone after three failures, and asked again by one request half a minute later', async () => {
    const one = line();
    standin.answer = () => ({ kind: 'no-choices' });
    expect(await fail(one, 5)).toEqual(['garbled', 'garbled', 'garbled', 'resting', 'resting']);
    expect(standin.chats().length).toBe(3);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
    try {
      standin.answer = () => GOOD;
      expect(await fail(one, 2)).toEqual(['given', 'given']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is left alone at once where only its operator can mend it, and as long as it asks for', async () => {
    const wrong = line();
    standin.answer = () => ({ kind: 'status', status: 401 });
    expect(await fail(wrong, 2)).toEqual(['refused', 'resting']);
    const busy = line();
    standin.answer = () => ({ kind: 'status', status: 429, retryAfterSeconds: 120 });
    expect(await fail(busy, 2)).toEqual(['throttled', 'resting']);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 100_000 });
    try {
      expect(await fail(busy, 1)).toEqual(['resting']);
      vi.setSystemTime(Date.now() + 30_000);
      standin.answer = () => GOOD;
      expect(await fail(busy, 1)).toEqual(['given']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('a text that is filtered, declined or cut off says nothing against the service', async () => {
    for (const script of [{ kind: 'prompt-filtered' }, { kind: 'refusal', text: 'No.' }] satisfies ChatScript[]) {
      const one = line();
      standin.answer = () => script;
      await fail(one, 4);
      standin.answer = () => GOOD;
      expect(await fail(one, 1)).toEqual(['given']);
      expect(one.tally.standing().state).toBe('ok');
    }
  });

  it('is named with what to do, until it answers again', async () => {
    const one = line();
    scripts({ kind: 'status', status: 404 });
    await fail(one, 1);
    expect(one.tally.standing()).toMatchObject({
      state: 'failing',
      missing: [expect.stringMatching(/AZURE_OPENAI_DEPLOYMENT.*404/)],
    });
    one.exchange.judged('chat', 'given');
    expect(one.tally.standing()).toMatchObject({ state: 'ok', missing: [] });
  });
});

describe('whoever runs the bot', () => {
  it('is told once when something stands in the way, when it becomes something else, and when it is gone', () => {
    const told: string[] = [];
    const tally = createTally((use, trouble, detail) => told.push(`${use} ${trouble ?? 'works'} ${detail}`.trim()));
    for (const [how, detail] of [
      ['late', 'a'],
      ['late', 'b'],
      ['filtered', ''],
      ['refused', '401'],
      ['given', ''],
      ['given', ''],
    ] as const)
      tally.ended('chat', how, detail);
    expect(told).toEqual(['chat late a', 'chat refused 401', 'chat works']);
  });
});

describe('an embedding deployment', () => {
  it.each([
    ['/openai/v1', '/openai/v1/embeddings'],
    ['', '/openai/deployments/desk-embeddings/embeddings?api-version=2024-10-21'],
  ])('is asked where an endpoint with %j behind it leads', async (behind, path) => {
    const { exchange } = line(4_000, PLENTY, { AZURE_OPENAI_ENDPOINT: standin.endpoint + behind });
    expect(await exchange.embed('a', ['a text'])).toMatchObject({ kind: 'given' });
    expect(standin.requests.map(({ url }) => url)).toEqual([path]);
  });

  it('that is not there is named by itself, and keeps nobody from the chat deployment', async () => {
    const one = line();
    standin.embed = () => ({ kind: 'status', status: 404 });
    expect(await one.exchange.embed('a', ['a text'])).toEqual({ kind: 'none', why: 'no-deployment' });
    expect(await one.exchange.embed('a', ['a text'])).toEqual({ kind: 'none', why: 'resting' });
    expect(await one.exchange.ask('a', QUESTION)).toMatchObject({ kind: 'given' });
    one.exchange.judged('chat', 'given');
    expect(one.tally.standing()).toMatchObject({
      state: 'failing',
      trouble: 'no-deployment',
      missing: [expect.stringContaining('(embedding, 404')],
      counts: { given: 1, 'embedding-no-deployment': 1 },
    });
  });

  it('that works does not hide that the chat deployment does not', async () => {
    const one = line();
    standin.embed = () => ({ kind: 'vectors' });
    standin.answer = () => ({ kind: 'status', status: 404 });
    await one.exchange.ask('a', QUESTION);
    expect(await one.exchange.embed('a', ['a text'])).toMatchObject({ kind: 'given' });
    one.exchange.judged('embedding', 'given');
    expect(one.tally.standing()).toMatchObject({ state: 'failing', trouble: 'no-deployment' });
  });
});

describe('the budget', () => {
  it('of a conversation is its own: when it is spent nothing more is sent for it, and others go on', async () => {
    const { exchange } = line(4_000, { perHour: 1_000_000, perConversation: 260 });
    const ends: string[] = [];
    for (let time = 0; time < 8; time += 1) {
      const one = await exchange.ask('a', QUESTION);
      ends.push(one.kind === 'none' ? one.why : 'given');
    }
    expect(ends).toContain('given');
    expect(ends.at(-1)).toBe('conversation-spent');
    const sent = standin.chats().length;
    expect(await exchange.ask('a', QUESTION)).toEqual({ kind: 'none', why: 'conversation-spent' });
    expect(standin.chats().length).toBe(sent);
    expect(await exchange.ask('b', QUESTION)).toMatchObject({ kind: 'given' });
  });

  it('of the hour counts all conversations together, also those that are asked at once, and comes back an hour later', () => {
    let now = 0;
    const budget = createBudget({ perHour: 1_000, perConversation: 900 }, () => now);
    const first = budget.reserve('a', 600);
    expect(budget.reserve('b', 600)).toEqual({ kind: 'hour-spent' });
    if (first.kind === 'reserved') first.settle(100);
    expect(budget.reserve('b', 600).kind).toBe('reserved');
    now = 3_600_001;
    expect(budget.reserve('c', 900).kind).toBe('reserved');
  });

  it('of a conversation is for a shift, because a chat goes on for years', () => {
    let now = 0;
    const budget = createBudget({ perHour: 10_000, perConversation: 1_000 }, () => now);
    expect(budget.reserve('a', 1_000).kind).toBe('reserved');
    now = 7 * 3_600_000;
    expect(budget.reserve('a', 1_000)).toEqual({ kind: 'conversation-spent' });
    now = 8 * 3_600_000 + 1;
    expect(budget.reserve('a', 1_000).kind).toBe('reserved');
  });

  it('is not charged for what was turned away at the door', async () => {
    const { exchange } = line(4_000, { perHour: 1_000, perConversation: 1_000 });
    standin.answer = () => ({ kind: 'status', status: 429, retryAfterSeconds: 60 });
    for (let time = 0; time < 20; time += 1) await exchange.ask('a', QUESTION);
    expect(await exchange.ask('a', QUESTION)).toEqual({ kind: 'none', why: 'resting' });
  });
});
