import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Agent, openAgent, words } from '../product/agent.ts';
import { type Product, startProduct } from '../product/start-product.ts';
import type { ChatScript } from '../standins/openai/chat-script.ts';
import type { SeenChat } from '../standins/openai/seen-chat.ts';
import { type OpenaiStandin, startOpenaiStandin } from '../standins/openai/server.ts';

const LOOSE = 'the lady gets nothing but a big dark void once she is in';

/** Reads a void as a black screen, and repeats the first lines of what it is to shorten. */
function helpful({ schemaName, user }: SeenChat): ChatScript {
  const data = JSON.parse(user) as { message?: string; lines?: string[]; look_alikes?: { id: string }[] };
  if (schemaName !== 'reading') return { kind: 'json', value: { sentences: (data.lines ?? []).slice(0, 2) } };
  const sees = data.message?.includes('big dark void') === true;
  const findings = sees ? [{ finding: 'stage=black-after-sign-in', holds: true, words: 'a big dark void' }] : [];
  const alike = (data.look_alikes?.length ?? 0) > 0 ? { alike: [] } : {};
  const names = { region: null, host_pool: null, session_host: null };
  return { kind: 'json', value: { intent: 'troubleshoot', findings, tried: [], ...names, ...alike } };
}

/** Waits until this was said, in the answer or after it. */
async function comes(agent: Agent, text: string): Promise<void> {
  await expect.poll(() => words(agent.connector.taken), { timeout: 8_000 }).toContain(text);
}

async function ready(product: Product): Promise<{ status: number; body: Record<string, Record<string, unknown>> }> {
  const response = await fetch(new URL('/readyz', product.messagesUrl));
  return { status: response.status, body: (await response.json()) as Record<string, Record<string, unknown>> };
}

describe('the product with Azure OpenAI beside it, as a process of its own', () => {
  let standin: OpenaiStandin;
  let product: Product;
  let agent: Agent;
  beforeAll(async () => {
    standin = await startOpenaiStandin({ answer: helpful });
    product = await startProduct({ env: { PLAYGROUND: 'off', LOG_LEVEL: 'silent', ...standin.environment } });
  });
  beforeEach(async () => {
    standin.answer = helpful;
    agent = await openAgent(() => product.messagesUrl);
  });
  afterEach(() => agent.close());
  afterAll(async () => {
    await product.stop();
    await standin.close();
  });

  it('offers what it reads in looser words, and goes on with it from one tap on', async () => {
    await agent.type(LOOSE);
    await comes(agent, 'The language model reads in “a big dark void”');
    expect(await agent.press('Yes, that is so')).not.toContain('language model');
  });

  it('puts a summary, marked as the model’s, under the verdict of a long answer and on top of a ticket, the same in the form and in the ticket', async () => {
    const status = await agent.type('is canada east down');
    expect(status).toContain('Yes, Microsoft reports');
    await comes(agent, 'In short, worded by the language model:');
    await agent.type('users get 0x204 when they connect, our hosts are in Canada East');
    const form = await agent.press('Hand over (ticket)');
    const heading = 'In short (worded by a language model from the lines below)';
    expect(form).toContain(heading);
    const lines = form.split('\n');
    const sentence = lines.slice(lines.indexOf(heading)).find((line) => line.length > heading.length) ?? '';
    const before = standin.chats().length;
    const opened = await agent.press('Open the ticket');
    const id = /Ticket (\d+)/.exec(opened)?.[1];
    expect(await agent.type(`ticket ${id}`)).toContain(sentence);
    expect(sentence).toContain('likely:');
    expect(standin.chats().length).toBe(before);
  });

  it('answers before a slow model does, and puts its words in afterwards: into the same message, and beside it', async () => {
    standin.answer = (request) => ({ ...helpful(request), delayMs: 1_500 });
    const status = await agent.type('is canada east down');
    expect(status).toContain('Yes, Microsoft reports');
    expect(status).not.toContain('In short');
    const changed = () => agent.connector.taken.filter(({ method }) => method === 'PUT');
    await expect.poll(() => words(changed()), { timeout: 8_000 }).toContain('In short, worded by the language model');
    expect(words(changed())).toContain('Yes, Microsoft reports');
    expect(await agent.type(LOOSE)).not.toContain('language model');
    await expect.poll(() => words(agent.connector.taken), { timeout: 8_000 }).toContain('The language model reads');
    expect(await agent.press('Yes, that is so')).not.toContain('answered already');
  });

  it('keeps a late word to itself when something else has come in since', async () => {
    standin.answer = (request) => ({ ...helpful(request), delayMs: 1_500 });
    await agent.type(LOOSE);
    standin.answer = helpful;
    await agent.type('she is on the third floor');
    await expect.poll(() => standin.requests.length, { timeout: 4_000 }).toBeGreaterThan(1);
    await product.stop();
    expect(words(agent.connector.taken)).not.toContain('The language model reads');
    product = await startProduct({ env: { PLAYGROUND: 'off', LOG_LEVEL: 'silent', ...standin.environment } });
  });

  it('embeds each article once, and a message when the built-in search is not sure', () => {
    const paths = standin.requests.map(({ url }) => url);
    expect(paths.some((path) => path.includes('/deployments/desk-embeddings/embeddings'))).toBe(true);
  });

  it('has asked one tiny question at its start', () => {
    const names = standin.chats().map((one) => one.response_format?.json_schema?.name);
    expect(names.filter((name) => name === 'check').length).toBeGreaterThan(0);
  });

  it('names it in /readyz with what was counted, and is ready although it fails', async () => {
    await agent.type(LOOSE);
    await comes(agent, 'The language model reads');
    expect((await ready(product)).body).toMatchObject({
      dependencies: { 'language-model': 'ok' },
      counts: { 'language-model': { requests: expect.any(Number), given: expect.any(Number) } },
    });
    standin.answer = () => ({ kind: 'status', status: 404 });
    const said = await agent.type(LOOSE);
    expect(said).not.toContain('language model');
    expect(said.length).toBeGreaterThan(0);
    const state = async () => (await ready(product)).body.dependencies?.['language-model'];
    await expect.poll(state, { timeout: 8_000 }).toBe('failing');
    const { status, body } = await ready(product);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      dependencies: { 'language-model': 'failing' },
      missing: { 'language-model': [expect.stringContaining('AZURE_OPENAI_DEPLOYMENT')] },
      counts: { 'language-model': { 'no-deployment': 1 } },
    });
    expect(await agent.type('health')).toMatch(/✖ Language model: .*AZURE_OPENAI_DEPLOYMENT/);
  });
});

describe('a product that keeps its articles’ vectors', () => {
  it('embeds none of them again after a restart', async () => {
    const standin = await startOpenaiStandin({ answer: helpful });
    const env = { PLAYGROUND: 'off', LOG_LEVEL: 'silent', ...standin.environment };
    const first = await startProduct({ env });
    const embedded = () => standin.requests.filter(({ url }) => url.includes('/embeddings')).length;
    const agent = await openAgent(() => first.messagesUrl);
    // A turn comes after the vectors: the first message waits for nothing, so it is typed until they are there.
    await expect.poll(embedded, { timeout: 10_000 }).toBeGreaterThanOrEqual(5);
    await agent.type('is canada east down');
    await agent.close();
    await first.stop();
    const before = embedded();
    const second = await startProduct({ env, folder: first.folder });
    const again = await openAgent(() => second.messagesUrl);
    await again.type('is canada east down');
    await again.close();
    await second.stop();
    expect(embedded()).toBe(before);
    await standin.close();
  });
});

describe('a product without a key', () => {
  it('asks with an Entra token of its managed identity', async () => {
    const standin = await startOpenaiStandin({ answer: helpful });
    const { AZURE_OPENAI_API_KEY: _key, ...environment } = standin.environment;
    const env = { PLAYGROUND: 'off', LOG_LEVEL: 'silent', ...environment, ...standin.identityEnvironment };
    const product = await startProduct({ env });
    const agent = await openAgent(() => product.messagesUrl);
    await agent.type(LOOSE);
    await comes(agent, 'The language model reads in “a big dark void”');
    const chat = standin.requests.find(({ url }) => url.includes('/chat/completions'));
    expect(chat?.headers.authorization).toMatch(/^Bearer /);
    expect(chat?.headers['api-key']).toBeUndefined();
    await agent.close();
    await product.stop();
    await standin.close();
  });
});

describe('a product whose model settings are wrong', () => {
  it('does not start, and says which setting and what to do', async () => {
    const started = startProduct({
      env: { PLAYGROUND: 'off', AZURE_OPENAI_ENDPOINT: 'https://made-up.openai.azure.com' },
    });
    await expect(started).rejects.toThrow(/AZURE_OPENAI_DEPLOYMENT is missing/);
  });
});

describe('a product whose key is wrong', () => {
  it('says so in /readyz before anybody has typed', async () => {
    const standin = await startOpenaiStandin({ answer: helpful });
    const env = { PLAYGROUND: 'off', LOG_LEVEL: 'silent', ...standin.environment, AZURE_OPENAI_API_KEY: 'another-key' };
    const product = await startProduct({ env });
    const state = async () => (await ready(product)).body.dependencies?.['language-model'];
    await expect.poll(state, { timeout: 8_000 }).toBe('failing');
    expect((await ready(product)).status).toBe(200);
    await product.stop();
    await standin.close();
  });
});

describe('a product without a language model', () => {
  it('says in /readyz that there is none', async () => {
    const product = await startProduct({ env: { PLAYGROUND: 'off', LOG_LEVEL: 'silent' } });
    expect((await ready(product)).body.dependencies).toMatchObject({ 'language-model': 'off' });
    await product.stop();
  });
});
