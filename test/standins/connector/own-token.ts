import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { TokenIssuer } from './token-issuer.ts';

/** The part of the SDK's credentials that keeps tokens for the whole process. */
interface KeepingCredentials {
  readonly tokenCacheKey: string;
  readonly constructor: { readonly cache: Map<string, { accessToken: string; expiresOn: Date }> };
}

const AN_HOUR_MS = 3_600_000;

/** Lets the bot of this process have a token of its own for the channel, as if it had signed in: the SDK signs in over https alone. */
export async function keepOwnToken({ settings }: TokenIssuer, accessToken: string): Promise<void> {
  const identity = { getClaimValue: () => settings.MicrosoftAppId ?? null } as unknown as Parameters<
    ConfigurationBotFrameworkAuthentication['createConnectorFactory']
  >[0];
  const factory = new ConfigurationBotFrameworkAuthentication(settings).createConnectorFactory(identity);
  const client = await factory.create('http://127.0.0.1/', settings.ToChannelFromBotOAuthScope ?? '');
  const credentials = client.credentials as unknown as KeepingCredentials;
  const expiresOn = new Date(Date.now() + AN_HOUR_MS);
  credentials.constructor.cache.set(credentials.tokenCacheKey, { accessToken, expiresOn });
}
