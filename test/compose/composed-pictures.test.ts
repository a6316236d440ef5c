import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { words } from '../product/agent.ts';
import { keepOwnToken } from '../standins/connector/own-token.ts';
import { type ConnectorStandin, startConnectorStandin } from '../standins/connector/server.ts';
import { OWN_TENANT, startTokenIssuer, type TokenIssuer } from '../standins/connector/token-issuer.ts';
import { type ComposedDesk, changingFleet, openComposedDesk } from './composed-desk.ts';

const OWN_TOKEN = 'the-own-token-of-the-bot';
const READ = 'I read in the picture: “Error code: 0x3000046 · Extended error code: 0x0';
const FORM = 'Type the code and the extended code';

function file(name: string): Uint8Array {
  return readFileSync(`test/pictures/${name}`);
}

/** Everything that this process fetches. */
function fetching() {
  const spy = vi.spyOn(globalThis, 'fetch');
  spies.push(spy);
  return spy;
}

const spies: { mockRestore(): void }[] = [];
let issuer: TokenIssuer;
let desk: ComposedDesk;
let connector: ConnectorStandin;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  await keepOwnToken(issuer, OWN_TOKEN);
  desk = await openComposedDesk({
    environment: { ...issuer.settings, AZURE_SUBSCRIPTION_IDS: '5a9d2c10-0000-4000-8000-000000000001' },
    openPorts: changingFleet(loadScenario('quiet')).openPorts,
  });
});
beforeEach(async () => {
  connector = await startConnectorStandin();
  connector.pictureToken = OWN_TOKEN;
});
afterEach(async () => {
  for (const spy of spies.splice(0)) spy.mockRestore();
  await connector.close();
});
afterAll(async () => {
  await desk.close();
  await issuer.close();
});

/** A message with attachments to the registered desk; gives all that came back. Each is a conversation of its own unless one is named. */
async function send(
  text: string,
  attachments: readonly object[],
  conversation: string = randomUUID(),
): Promise<string> {
  const { serviceUrl } = connector;
  const before = connector.taken.length;
  const response = await fetch(desk.messagesUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${issuer.token({ serviceUrl })}` },
    body: JSON.stringify({
      type: 'message',
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: 'user-1', aadObjectId: '00000000-0000-4000-8000-00000000000c' },
      recipient: { id: 'bot-1' },
      conversation: { id: conversation, conversationType: 'personal', tenantId: OWN_TENANT },
      text,
      attachments,
    }),
  });
  expect(response.status).toBe(200);
  return words(connector.taken.slice(before));
}

/** A picture pasted into the message, with the HTML copy that Teams sends along. */
function pasted(...names: readonly string[]): object[] {
  const images = names.map((name) => ({ contentType: 'image/*', contentUrl: connector.picture(file(name)) }));
  return [...images, { contentType: 'text/html', content: '<p><img src="https://us-api.asm.skype.com/v1/x"></p>' }];
}

describe('a pasted picture', () => {
  it('is fetched with the bot’s own token, read, and leads where its code leads', async () => {
    const said = await send('', pasted('light.png'));
    expect(connector.pictureRequests).toEqual([
      { path: '/v3/attachments/0/views/original', authorization: `Bearer ${OWN_TOKEN}` },
    ]);
    expect(connector.taken[0]?.type).toBe('typing');
    expect(said).toContain(READ);
    expect(said).toContain('Case ');
    expect(said).not.toContain('you said');
  });

  it('adds to what is typed beside it, in the language that is typed', async () => {
    const said = await send('que veut dire ce code?', pasted('dark.png'));
    expect(said).toMatch(/J’ai lu dans l’image\s:\s«\sError code: 0x3000046/);
    expect(said).toContain('0x3000046 (50331718)');
  });

  it('may be one of several: each is read', async () => {
    const said = await send('what do these mean?', pasted('light.png', 'french.png'));
    expect(said).toContain('0x3000046 (50331718)');
    expect(said).toContain('0x3000047 (50331719)');
  });

  it('is asked for again where the channel refuses it once', async () => {
    connector.pictureFaults.push(403);
    expect(await send('', pasted('light.jpg'))).toContain(READ);
    expect(connector.pictureRequests.length).toBe(2);
  });

  it('that is refused twice ends in the form for the codes, which works', async () => {
    connector.pictureFaults.push(403, 403);
    const said = await send('', pasted('light.png'));
    expect(said).toContain(`I could not get the picture from Teams. ${FORM}`);
    expect(said).toContain('codes');
    expect(connector.pictureRequests.length).toBe(2);
  });

  it('that is refused twice leaves what was typed beside it as it is', async () => {
    connector.pictureFaults.push(403, 403);
    const said = await send('what does 0x3000047 mean?', pasted('light.png'));
    expect(said).toContain('I could not get the picture from Teams. I go by what else you sent.');
    expect(said).toContain('0x3000047 (50331719)');
  });

  it('that is none, in whatever way, ends in the form, and the next one is read', async () => {
    const conversation = randomUUID();
    const broken = [Buffer.from('<html>'), file('light.png').subarray(0, 5_000), Buffer.alloc(300, 7)];
    for (const bytes of broken) {
      const image = { contentType: 'image/png', contentUrl: connector.picture(bytes) };
      expect(await send('', [image], conversation)).toContain(FORM);
    }
    expect(await send('', pasted('light.png'), conversation)).toContain(READ);
  });
});

describe('a picture at a foreign address', () => {
  it.each([
    'https://pictures.example/v3/attachments/0/views/original',
    'https://smba.trafficmanager.net.example/v3/attachments/0/views/original',
    'http://169.254.169.254/metadata/identity/oauth2/token?resource=https://vault.azure.net',
  ])('is asked for by nobody, with the token or without: %s', async (contentUrl) => {
    const requests = fetching();
    const said = await send('', [{ contentType: 'image/png', contentUrl }]);
    expect(said).toContain(FORM);
    expect(requests.mock.calls.map(([url]) => String(url))).toEqual([desk.messagesUrl]);
  });

  it('on another port of this machine gets no token either', async () => {
    const foreign = await startConnectorStandin();
    const contentUrl = foreign.picture(file('light.png'));
    expect(await send('', [{ contentType: 'image/png', contentUrl }])).toContain(FORM);
    expect(foreign.pictureRequests).toEqual([]);
    await foreign.close();
  });
});

describe('a picture attached as a file', () => {
  const downloadUrl = 'https://contoso-my.sharepoint.com/personal/a/_layouts/15/download.aspx?UniqueId=1&tempauth=x';
  const attached = (fileType: string, url = downloadUrl) => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: 'https://contoso-my.sharepoint.com/personal/a/screenshot',
    name: `screenshot.${fileType}`,
    content: { downloadUrl: url, uniqueId: '1', fileType },
  });

  it('is fetched from SharePoint without any token, and read', async () => {
    const real = globalThis.fetch;
    const asked: { readonly url: string; readonly headers: Headers }[] = [];
    fetching().mockImplementation(async (url, init) => {
      if (!String(url).includes('sharepoint')) return await real(url, init);
      asked.push({ url: String(url), headers: new Headers(init?.headers) });
      return new Response(file('light.png'));
    });
    expect(await send('', [attached('png')])).toContain(READ);
    expect(asked.map(({ url }) => url)).toEqual([downloadUrl]);
    expect([...(asked[0]?.headers.keys() ?? [])]).toEqual([]);
  });

  it('is not fetched from elsewhere, and no other file is', async () => {
    const requests = fetching();
    expect(await send('', [attached('png', 'https://files.example/x')])).toContain(FORM);
    expect(await send('', [attached('log')])).toContain('I can’t open files');
    expect(requests.mock.calls.map(([url]) => String(url))).toEqual([desk.messagesUrl, desk.messagesUrl]);
  });
});
