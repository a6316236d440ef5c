import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { describe, expect, it, vi } from 'vitest';
import { KeptClientsAuthentication } from '../../src/teams/kept-clients.ts';
import { messageActivity } from '../conversation/running-desk.ts';

const HERE = 'http://127.0.0.1:9001';
const THERE = 'http://127.0.0.1:9002';

async function sender(authentication: KeptClientsAuthentication) {
  const activity = messageActivity(HERE, {});
  return await authentication.authenticateRequest(
    activity as unknown as Parameters<typeof authentication.authenticateRequest>[0],
    '',
  );
}

describe('the clients for the channel', () => {
  it('are made once for an address, whichever turn asks and between turns too', async () => {
    const authentication = new KeptClientsAuthentication({});
    const [first, second] = [await sender(authentication), await sender(authentication)];
    const client = await first.connectorFactory?.create(HERE, 'audience');
    expect(await second.connectorFactory?.create(HERE, 'audience')).toBe(client);
    const later = authentication.createConnectorFactory(first.claimsIdentity);
    expect(await later.create(HERE, 'audience')).toBe(client);
    const users = await authentication.createUserTokenClient(first.claimsIdentity);
    expect(await authentication.createUserTokenClient(second.claimsIdentity)).toBe(users);
  });

  it('are others for another address and for another audience', async () => {
    const { connectorFactory } = await sender(new KeptClientsAuthentication({}));
    const client = await connectorFactory?.create(HERE, 'audience');
    const there = await connectorFactory?.create(THERE, 'audience');
    expect(there).not.toBe(client);
    expect(await connectorFactory?.create(HERE, 'another')).not.toBe(client);
  });

  it('are others for another bot: it answers with a login of its own', async () => {
    const authentication = new KeptClientsAuthentication({});
    const { claimsIdentity } = await sender(authentication);
    const other = Object.assign(Object.create(Object.getPrototypeOf(claimsIdentity)), claimsIdentity, {
      claims: [{ type: 'aud', value: 'another-bot' }],
    }) as typeof claimsIdentity;
    const mine = await authentication.createConnectorFactory(claimsIdentity).create(HERE, 'audience');
    expect(await authentication.createConnectorFactory(other).create(HERE, 'audience')).not.toBe(mine);
    const users = await authentication.createUserTokenClient(claimsIdentity);
    expect(await authentication.createUserTokenClient(other)).not.toBe(users);
  });

  it('are made again where making them failed', async () => {
    const authentication = new KeptClientsAuthentication({});
    const { claimsIdentity } = await sender(authentication);
    const make = vi.spyOn(ConfigurationBotFrameworkAuthentication.prototype, 'createUserTokenClient');
    make.mockRejectedValueOnce(new Error('no credentials'));
    await expect(authentication.createUserTokenClient(claimsIdentity)).rejects.toThrow('no credentials');
    make.mockRestore();
    await expect(authentication.createUserTokenClient(claimsIdentity)).resolves.toBeDefined();
  });
});
