import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface TokenOptions {
  readonly serviceUrl: string;
  /** Seconds from now until it ends; negative: it has ended. */
  readonly lifetime?: number;
  readonly audience?: string;
  readonly algorithm?: 'RS256' | 'none' | 'HS256';
  /** Signed by somebody else under the same key id. */
  readonly foreignKey?: boolean;
}

/** Who signs the channel's tokens, on loopback: OpenID metadata, its keys, and tokens of every kind. */
export interface TokenIssuer {
  /** What the bot is to be configured with, under the SDK's names. */
  readonly settings: Readonly<Record<string, string>>;
  readonly appId: string;
  token(options: TokenOptions): string;
  close(): Promise<void>;
}

const APP_ID = '00000000-0000-4000-8000-00000000b071';
/** The tenant the bot is registered in. */
export const OWN_TENANT = '00000000-0000-4000-8000-000000000001';
const KEY_ID = 'key-1';

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signature(text: string, key: KeyObject): string {
  return createSign('RSA-SHA256').update(text).sign(key).toString('base64url');
}

/** Starts it on a free port. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = createServer((request, response) => {
    const keys = [{ ...ours.publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', endorsements: ['msteams'] }];
    const metadata = { issuer, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = 'https://api.botframework.com';
  return {
    appId: APP_ID,
    settings: {
      MicrosoftAppId: APP_ID,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: OWN_TENANT,
      MicrosoftAppPassword: 'not-a-password',
      ToBotFromChannelOpenIdMetadataUrl: `${origin}/metadata`,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/metadata`,
      ToChannelFromBotLoginUrl: `${origin}/login`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      OAuthUrl: `${origin}/oauth`,
    },
    token({ serviceUrl, lifetime = 600, audience = APP_ID, algorithm = 'RS256', foreignKey = false }) {
      const now = Math.floor(Date.now() / 1_000);
      const claims = { iss: issuer, aud: audience, nbf: now - 3_600, exp: now + lifetime, serviceurl: serviceUrl };
      const text = `${encoded({ alg: algorithm, kid: KEY_ID, typ: 'JWT' })}.${encoded(claims)}`;
      const signed = algorithm === 'none' ? '' : signature(text, (foreignKey ? foreign : ours).privateKey);
      return `${text}.${signed}`;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
