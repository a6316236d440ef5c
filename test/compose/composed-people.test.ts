import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { words } from '../product/agent.ts';
import type { TakenActivity } from '../standins/connector/server.ts';
import { OWN_TENANT, startTokenIssuer, type TokenIssuer } from '../standins/connector/token-issuer.ts';
import { type ComposedDesk, changingFleet, openComposedDesk } from './composed-desk.ts';

const SERVICE_URL = 'https://smba.contoso.com/emea/';
const LEAD = '00000000-0000-4000-8000-00000000000a';
const ENGINEER = '00000000-0000-4000-8000-00000000000b';
const UNLISTED = '00000000-0000-4000-8000-00000000000c';
const CHANNEL = { conversationType: 'channel' };
/** Every step of its fix is done on the host or in the network. */
const FAULT = 'event 3277 INVALID_FORM on vm-0';

let issuer: TokenIssuer;
let registered: ComposedDesk;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  registered = await openComposedDesk({
    environment: {
      ...issuer.settings,
      AZURE_SUBSCRIPTION_IDS: '5a9d2c10-0000-4000-8000-000000000001',
      DESK_LEADS: LEAD,
      DESK_ENGINEERS: ENGINEER.toUpperCase(),
    },
    openPorts: changingFleet(loadScenario('quiet')).openPorts,
  });
});
afterAll(async () => {
  await registered.close();
  await issuer.close();
});

/** What the registered bot answers to a person of Teams; each name of a conversation is a conversation of its own. */
async function answerTo(
  aadObjectId: string | undefined,
  text: string,
  { conversation = randomUUID() as string, conversationType = 'personal' } = {},
): Promise<string> {
  const response = await fetch(registered.messagesUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${issuer.token({ serviceUrl: SERVICE_URL })}`,
    },
    body: JSON.stringify({
      type: 'message',
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: SERVICE_URL,
      deliveryMode: 'expectReplies',
      from: { id: 'user-1', aadObjectId },
      recipient: { id: 'bot-1' },
      conversation: { id: conversation, conversationType, tenantId: OWN_TENANT },
      text,
    }),
  });
  expect(response.status).toBe(200);
  const body = await response.text();
  if (body === '') return '';
  const { activities } = JSON.parse(body) as { activities: readonly TakenActivity[] };
  return words(activities);
}

describe('what people may do, as the settings say, with a registered bot', () => {
  it('somebody of nobody’s list is an agent: no report of versions, no board, the steps of others as a count', async () => {
    expect(await answerTo(UNLISTED, 'versions')).toContain('is for leads and engineers');
    expect(await answerTo(UNLISTED, 'post tickets here', CHANNEL)).toContain('Leads and engineers choose');
    expect(await answerTo(UNLISTED, FAULT)).toContain('All 5 steps are for others');
  });

  it('somebody without an object id is not answered at all', async () => {
    expect(await answerTo(undefined, 'versions')).toBe('');
  });

  it('a lead has the report and the board, and the steps of an agent', async () => {
    expect(await answerTo(LEAD, 'versions')).toContain('stack version');
    expect(await answerTo(LEAD.toUpperCase(), 'post tickets here', CHANNEL)).toContain('From now on every ticket');
    expect(await answerTo(LEAD, FAULT)).toContain('All 5 steps are for others');
  });

  it('an engineer has the report and the board, and the steps on the hosts', async () => {
    expect(await answerTo(ENGINEER, 'versions')).toContain('stack version');
    expect(await answerTo(ENGINEER, 'post tickets here', CHANNEL)).toContain('From now on every ticket');
    expect(await answerTo(ENGINEER, FAULT)).toContain('host administrator');
  });
});

describe('what people are asked', () => {
  const EMPTY =
    'the list is empty for her in the app, on the web as well, and the message speaks of a conditional access policy';
  const RIGHTS = 'assigned to the application group?';

  it('is what only rights on the pool show for an engineer alone', async () => {
    expect(await answerTo(ENGINEER, EMPTY)).toContain(RIGHTS);
    for (const person of [UNLISTED, LEAD]) expect(await answerTo(person, EMPTY)).not.toContain(RIGHTS);
  });

  it('is never that for whoever tries out a bot that knows nobody, though all of it is shown', async () => {
    const anonymous = await openComposedDesk({ scenario: 'quiet' });
    try {
      const tries = async (text: string) => (await anonymous.agent()).type(text);
      expect(await tries(EMPTY)).not.toContain(RIGHTS);
      expect(await tries('versions')).toContain('stack version');
    } finally {
      await anonymous.close();
    }
  });
});

describe('the language of a conversation', () => {
  it('follows the words of each message until one is asked for', async () => {
    const conversation = randomUUID();
    expect(await answerTo(UNLISTED, 'is hp-prod-01 ok?', { conversation })).toContain('No sign of it');
    expect(await answerTo(UNLISTED, 'est-ce que hp-prod-01 va bien?', { conversation })).toContain('Aucun signe de');
    expect(await answerTo(UNLISTED, 'is hp-prod-01 ok?', { conversation })).toContain('No sign of it');
  });

  it('that was asked for stays through messages in the other one, until the other is asked for', async () => {
    const conversation = randomUUID();
    expect(await answerTo(UNLISTED, 'en français', { conversation })).toContain('en français à partir de maintenant');
    for (const _ of [1, 2])
      expect(await answerTo(UNLISTED, 'is hp-prod-01 ok?', { conversation })).toContain('Aucun signe de');
    expect(await answerTo(UNLISTED, 'in English please', { conversation })).toContain('in English from here on');
    expect(await answerTo(UNLISTED, 'est-ce que hp-prod-01 va bien?', { conversation })).toContain('No sign of it');
  });
});
