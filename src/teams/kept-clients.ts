import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { connectorOperations } from './connector-operations.ts';

// The SDK exports none of these types.
type Base = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Base['createConnectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;
type UserTokenClient = Awaited<ReturnType<Base['createUserTokenClient']>>;
type Credentials = ConnectorClient['credentials'];
type Request = Parameters<Credentials['signRequest']>[0];
type Identity = Parameters<Base['createConnectorFactory']>[0];

/** The channel has a handful of addresses; what names more than this is not kept without end. */
const MOST_CLIENTS = 32;

/** Keeps what was made for a name, unless making it failed. */
class KeptClients<Client> {
  private readonly kept = new Map<string, Promise<Client>>();

  get(name: string, make: () => Promise<Client>): Promise<Client> {
    const known = this.kept.get(name);
    if (known !== undefined) return known;
    if (this.kept.size >= MOST_CLIENTS) this.kept.clear();
    const made = make();
    this.kept.set(name, made);
    made.catch(() => this.kept.delete(name));
    return made;
  }
}

function botOf(identity: Identity): string {
  return JSON.stringify([identity.getClaimValue('aud'), identity.getClaimValue('appid')]);
}

/** The SDK's client, with its token and its address, that speaks in conversations by our own requests. */
function speaking(client: ConnectorClient, serviceUrl: string): ConnectorClient {
  const sign = async (headers: Record<string, string>): Promise<void> => {
    const put = (name: string, value: string) => {
      headers[name] = value;
    };
    // Of a request, the SDK's credentials touch the headers alone.
    await client.credentials.signRequest({ headers: { set: put } } as unknown as Request);
  };
  Object.assign(client.conversations, connectorOperations(serviceUrl, sign));
  return client;
}

/**
 * Microsoft's authentication, which makes its clients for the channel once and not for every turn: one for each address, audience and bot. They hold
 * nothing of a turn, and get their tokens anew by themselves.
 */
export class KeptClientsAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new KeptClients<ConnectorClient>();
  private readonly userTokens = new KeptClients<UserTokenClient>();

  override async authenticateRequest(...request: Parameters<Base['authenticateRequest']>) {
    const sender = await super.authenticateRequest(...request);
    const { connectorFactory, claimsIdentity } = sender;
    return connectorFactory === undefined
      ? sender
      : { ...sender, connectorFactory: this.keeping(connectorFactory, claimsIdentity) };
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    return this.keeping(super.createConnectorFactory(identity), identity);
  }

  override createUserTokenClient(identity: Identity): Promise<UserTokenClient> {
    return this.userTokens.get(botOf(identity), () => super.createUserTokenClient(identity));
  }

  private keeping(factory: ConnectorFactory, identity: Identity): ConnectorFactory {
    return {
      create: (serviceUrl, audience) =>
        this.connectors.get(JSON.stringify([serviceUrl, audience, botOf(identity)]), async () =>
          speaking(await factory.create(serviceUrl, audience), serviceUrl),
        ),
    };
  }
}
