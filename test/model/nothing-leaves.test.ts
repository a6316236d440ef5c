import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hosts, observation } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import type { OpenaiStandin } from '../standins/openai/server.ts';
import { modelDesk } from './model-desk.ts';
import { startTrustedModel } from './trusted-model.ts';

const look = observation(
  [
    { name: 'hp-gloamridge', hosts: hosts('vm-gloam-', 6, { status: 'Unavailable' }) },
    { name: 'Brindlewick Finance', hosts: hosts('brindle-sh-', 4) },
  ],
  [{ trackingId: 'AB12-CD3', title: 'Connection failures' }],
);
const NAMES = ['gloamridge', 'vm-gloam', 'brindlewick', 'brindle-sh', 'zephyrina', 'quillfeather', 'thistlebank'];
const IDS = ['7c9e6679-7425-40de-944b-e07fc1f90ae7', '10.20.30.41'];
const SECRETS = ['Gr33nHeron!42', 'eyJhbGciOiJIUzI1NiJ9.e30.abcdefghijkl'];
const TALK = [
  'Zephyrina Quillfeather on vm-gloam-3 in hp-gloamridge gets a dark nothing on her screen',
  'the dark nothing is odd and she sees it there all over again',
  `Zephyrina Quillfeather (zephyrina.quillfeather@thistlebank.example) on vm-gloam-3 in hp-gloamridge gets a dark nothing, activity id ${IDS[0]}`,
  `her login THISTLEBANK\\zquillfeather from ${IDS[1]}, the password is ${SECRETS[0]} and the token ${SECRETS[1]} do odd things there`,
  'profile sits on \\\\fs.thistlebank.example\\profiles and the Brindlewick Finance pool is the same odd thing',
  'how is hp-gloamridge',
  'escalate',
];

let standin: OpenaiStandin;
beforeAll(async () => {
  standin = await startTrustedModel(({ schemaName, body }) => {
    if (schemaName !== 'reading') return { kind: 'json', value: { sentences: [] } };
    const alike = JSON.stringify(body.response_format).includes('"alike"') ? { alike: [] } : {};
    const names = { region: null, host_pool: null, session_host: null };
    return { kind: 'json', value: { intent: 'troubleshoot', findings: [], tried: [], ...names, ...alike } };
  });
});
afterAll(() => standin.close());
beforeEach(() => {
  standin.requests.length = 0;
});

async function sent(more: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
  const { conversation } = modelDesk(standin, rooms, { look, more });
  for (const line of TALK) await conversation.type(line);
  expect(standin.requests.length).toBeGreaterThan(3);
  return standin.requests
    .map(({ url, body }) => `${url}\n${body}`)
    .join('\n')
    .toLowerCase();
}

describe('what leaves the house for the language model', () => {
  it('holds no name of a person, a mail, a host, a pool or a domain, no id, no address and no secret, over a whole conversation', async () => {
    const all = await sent();
    for (const one of [...NAMES, ...IDS, ...SECRETS]) expect(all).not.toContain(one.toLowerCase());
    expect(all).toContain('do odd things there');
    expect(all).toContain('\\"earlier_turns\\":[\\"agent: user_');
  });

  it('also to the embedding deployment', async () => {
    const all = await sent({ AZURE_OPENAI_EMBEDDING_DEPLOYMENT: 'desk-embeddings' });
    expect(all).toContain('/embeddings?');
    for (const one of [...NAMES, ...IDS, ...SECRETS]) expect(all).not.toContain(one.toLowerCase());
  });

  it('holds names where AZURE_OPENAI_SEND_NAMES is true, and still no secret', async () => {
    const all = await sent({ AZURE_OPENAI_SEND_NAMES: 'true' });
    expect(all).toContain('vm-gloam-3');
    for (const one of SECRETS) expect(all).not.toContain(one.toLowerCase());
  });

  it('holds nothing that was read in a picture, neither at once nor in the turns before', async () => {
    const { conversation } = modelDesk(standin, rooms, { look });
    await conversation.show(
      'her screen does odd things to her today',
      'the overflow ledger is not there\nError code: 0x3000046',
    );
    await conversation.type('it does quite odd things to her, all over again');
    await conversation.type('escalate');
    expect(standin.requests.length).toBeGreaterThan(1);
    const all = standin.requests
      .map(({ body }) => body)
      .join('\n')
      .toLowerCase();
    expect(all).toContain('odd things');
    expect(all).not.toContain('ledger');
  });

  it('names a thing by the same word every time', async () => {
    const { conversation } = modelDesk(standin, rooms, { look });
    await conversation.type('her screen on vm-gloam-3 does odd things to her today');
    await conversation.type('I told you, VM-GLOAM-3 does quite odd things to her');
    const told = standin.chats().map((one) => String(one.messages?.[1]?.content));
    const words = told.flatMap((text) => text.match(/\bHOST_[A-Z]+\b/g) ?? []);
    expect(words.length).toBeGreaterThan(1);
    expect(new Set(words).size).toBe(1);
  });
});
