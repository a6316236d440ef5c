import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, openAgent } from './agent.ts';
import { type Product, startProduct } from './start-product.ts';

const OUTAGE = 'users get 0x204 when they connect, our hosts are in Canada East';
const QUIET = { env: { PLAYGROUND: 'off', LOG_LEVEL: 'silent' } };

describe('the product, started as npm start does', () => {
  let product: Product;
  let agent: Agent;
  beforeAll(async () => {
    product = await startProduct(QUIET);
  });
  afterEach(() => agent?.close());
  afterAll(() => product.stop());

  it('prints at its start which ticket desk is set, and where that keeps its tickets', () => {
    expect(product.output()).toContain(
      `Tickets        local desk, real: kept with the conversations in ${product.folder}`,
    );
  });

  it('answers “is canada east down” with the incident, its evidence and the demo fleet’s name on the card', async () => {
    agent = await openAgent(() => product.messagesUrl);
    const said = await agent.type('is canada east down');
    for (const part of ['Yes, Microsoft reports', 'KR8C-K1Z', 'We see:', 'demo fleet', 'sign-ins'])
      expect(said).toContain(part);
  });

  it('walks from a symptom to the incident and to a ticket that can be read back', async () => {
    agent = await openAgent(() => product.messagesUrl);
    expect(await agent.type(OUTAGE)).toContain('stay connected');
    expect(await agent.press('Hand over (ticket)')).toContain('Open the ticket');
    const opened = await agent.press('Open the ticket');
    const id = /Ticket (\d+)/.exec(opened)?.[1];
    expect(opened).toContain('Ticket');
    expect(await agent.type(`ticket ${id}`)).toContain('KR8C-K1Z');
  });

  it('tells on the draft of a ticket when it began, from the clock of whoever typed', async () => {
    agent = await openAgent(() => product.messagesUrl);
    const zone = 'Asia/Tokyo';
    const began = new Date(Date.now() - 60 * 60_000).toISOString().slice(0, 16);
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    const since = clock.format(new Date(`${began}Z`));
    await agent.send({ text: `${OUTAGE}, since ${since}`, localTimezone: zone });
    expect(await agent.press('Hand over (ticket)')).toContain(`${began.replace('T', ' ')} UTC`);
  });

  it('takes 20,000 characters, and says something clear to nothing at all', async () => {
    agent = await openAgent(() => product.messagesUrl);
    expect((await agent.type(`event 3277 ${'x'.repeat(20_000)}`)).length).toBeGreaterThan(0);
    expect(await agent.type('')).toContain('nothing to read');
  });

  it('refuses what is no activity with 400 and says what is wrong', async () => {
    agent = await openAgent(() => product.messagesUrl);
    for (const broken of [
      { type: undefined },
      { serviceUrl: undefined },
      { serviceUrl: 'https://elsewhere.example.com' },
    ]) {
      const { status, body } = await agent.send({ text: 'hello', ...broken });
      expect(status).toBe(400);
      expect(body).toContain('message');
      expect(body).not.toContain('at ');
    }
  });

  it('handles two messages sent at once in one conversation and loses neither', async () => {
    agent = await openAgent(() => product.messagesUrl);
    await Promise.all([agent.type('is canada east down'), agent.type('is west europe down')]);
    const all = JSON.stringify(agent.connector.taken);
    expect(all).toContain('Canada East');
    expect(all).toContain('West Europe');
  });

  it('does nothing when the same activity is delivered twice', async () => {
    agent = await openAgent(() => product.messagesUrl);
    const activity = { id: 'once', text: 'is canada east down' };
    await agent.send(activity);
    const after = agent.connector.taken.length;
    await agent.send(activity);
    expect(agent.connector.taken.length).toBe(after);
  });
});

describe('a product that is killed in the middle of a question', () => {
  it('goes on with that question after it is started again', async () => {
    const options = { ...QUIET, args: ['--scenario', 'suspected'] };
    const first = await startProduct(options);
    let url = first.messagesUrl;
    const agent = await openAgent(() => url);
    await agent.type(OUTAGE);
    await first.stop('SIGKILL');
    const second = await startProduct({ ...options, folder: first.folder });
    url = second.messagesUrl;
    const said = await agent.type('everyone');
    expect(said).toContain('Ready for Microsoft support');
    await second.stop();
    await agent.close();
  });
});

describe('a start that must not be', () => {
  function started(env: Record<string, string>, ...args: string[]) {
    const { status, stderr } = spawnSync(process.execPath, ['src/main.ts', ...args], {
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
      timeout: 30_000,
    });
    return { status, stderr };
  }

  it.each([
    ['a bot id without a subscription', { MicrosoftAppId: 'x' }, [], 'AZURE_SUBSCRIPTION_IDS'],
    ['production without anything', { NODE_ENV: 'production' }, [], 'AZURE_SUBSCRIPTION_IDS'],
    ['a scenario nobody wrote', {}, ['--scenario', 'nonsense'], 'nonsense'],
    ['a port that is none', { PORT: 'abc' }, [], 'PORT'],
  ])('%s is refused, and what is missing is said', (_what, env, args, named) => {
    const { status, stderr } = started(env, ...args);
    expect(status).toBe(1);
    expect(stderr).toContain(named);
    expect(stderr).not.toContain('    at ');
  });
});
