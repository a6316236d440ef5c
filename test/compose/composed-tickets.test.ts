import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BOARD_EVERY_MS } from '../../src/jobs/board.ts';
import { CHECK_KEPT_MS } from '../../src/tickets/shared-check.ts';
import type { Agent } from '../product/agent.ts';
import { type ServiceNowInstance, startServiceNow, USER } from '../standins/servicenow/instance.ts';
import { type ComposedDesk, heard, openComposedDesk } from './composed-desk.ts';

let instance: ServiceNowInstance;
let desk: ComposedDesk;
beforeAll(async () => {
  instance = await startServiceNow();
  desk = await openComposedDesk({
    scenario: 'quiet',
    environment: {
      TICKET_DESK: 'servicenow',
      SERVICENOW_URL: instance.url,
      SERVICENOW_USER: USER.user,
      SERVICENOW_PASSWORD: USER.password,
    },
  });
});
afterEach(() => {
  instance.fault = () => undefined;
});
afterAll(async () => {
  await desk.close();
  await instance.close();
});

/** Hands a trouble over and gives the number of its incident. */
async function opened(agent: Agent, trouble: string): Promise<string> {
  await agent.type(trouble);
  await agent.press('Hand over (ticket)');
  const number = /INC\d{7}/.exec(await agent.press('Open the ticket'))?.[0];
  if (number === undefined) throw new Error('no ticket was opened');
  return number;
}

type Part = Readonly<Record<string, unknown>>;

/** Every part of what was drawn, however deep. */
function parts(drawn: unknown): Part[] {
  if (Array.isArray(drawn)) return drawn.flatMap(parts);
  if (typeof drawn !== 'object' || drawn === null) return [];
  return [drawn as Part, ...Object.values(drawn).flatMap(parts)];
}

/** The newest part of a conversation that `is` so. */
function newest({ connector }: Agent, is: (part: Part) => boolean): Part | undefined {
  return connector.taken.flatMap(({ attachments }) => parts(attachments)).findLast(is);
}

describe('the tickets of the desk as it is composed', () => {
  it('“tickets” reads every ticket at the desk, not the first alone, and tells how each stands there', async () => {
    const numbers = [
      await opened(await desk.agent(), 'a user gets a black screen after sign-in'),
      await opened(await desk.agent(), 'event 3277 INVALID_FORM on vm-0'),
      await opened(await desk.agent(), 'user1 is locked out'),
    ];
    Object.assign(instance.incidents[0] ?? {}, { state: '7' });
    const list = await (await desk.agent()).type('tickets');
    const [first, ...others] = numbers;
    expect(list).toContain(`${first} · closed · `);
    for (const number of others) expect(list).toContain(`${number} · new · `);
  });

  it('a channel that is a board shows a ticket that was opened elsewhere as a card, once', async () => {
    const lead = await desk.agent();
    const channel = { id: 'channel-1', conversationType: 'channel' };
    const begun = await heard(lead, () => lead.send({ conversation: channel, text: 'post tickets here' }));
    expect(begun).toContain('From now on every ticket');
    const number = await opened(await desk.agent(), 'the app is missing from the feed');
    const posted = await heard(lead, () => desk.pass(BOARD_EVERY_MS));
    expect(posted).toContain(`Ticket ${number}`);
    expect(lead.connector.taken.at(-1)?.conversation).toBe(channel.id);
    expect(await heard(lead, () => desk.pass(BOARD_EVERY_MS))).toBe('');
  });
});

describe('somebody who tries the bot out on this machine', () => {
  it('sees and does what an engineer does', async () => {
    const agent = await desk.agent();
    expect(await agent.type('versions')).toContain('stack version');
    expect(await agent.type('event 3277 INVALID_FORM on vm-0')).toContain('host administrator');
  });
});

describe('the severity of a ticket, in the form that is composed', () => {
  it.each([
    [
      'in English, from everyone to one user',
      'a user gets a black screen',
      'Hand over (ticket)',
      ['1 everyone is stopped', '2 many are stopped', '3 some are affected', '4 one user'],
    ],
    [
      'en français, de tout le monde à une personne',
      'un utilisateur a un écran noir',
      'Transmettre (ticket)',
      ['1 tout le monde est arrêté', '2 beaucoup sont arrêtés', '3 certains sont touchés', '4 une personne'],
    ],
  ])('%s: what is chosen is what the ticket gets', async (_language, trouble, handOver, titles) => {
    const agent = await desk.agent();
    await agent.type(trouble);
    await agent.press(handOver);
    const choices = newest(agent, ({ id }) => id === 'severity')?.choices;
    expect(choices).toEqual(titles.map((title, index) => ({ title, value: String(index + 1) })));
    const confirm = newest(agent, ({ data }) => parts(data).some(({ act }) => act === 'confirm-ticket'));
    const said = await heard(agent, () => agent.send({ value: { ...(confirm?.data as Part), severity: '2' } }));
    expect(said).toContain(titles[1]);
    expect(instance.incidents.at(-1)).toMatchObject({ urgency: '1', impact: '2' });
  });
});

// Last: it lets time pass, and every incident of the stand-in is opened at nine o'clock, when the desk opens.
describe('/readyz of the desk as it is composed', () => {
  it('calls the ticket desk that is set ok while it answers', async () => {
    expect(await desk.ready()).toMatchObject({ status: 200, body: { dependencies: { 'ticket-desk': 'ok' } } });
  });

  it('is not ready and names the ticket desk while that refuses, and is ready when it answers again', async () => {
    instance.fault = () => ({ status: 401, message: 'User is not authenticated' });
    await desk.pass(CHECK_KEPT_MS);
    expect(await desk.ready()).toMatchObject({ status: 503, body: { dependencies: { 'ticket-desk': 'failing' } } });
    instance.fault = () => undefined;
    await desk.pass(CHECK_KEPT_MS);
    expect((await desk.ready()).status).toBe(200);
  });
});
