import { DefaultAzureCredential, getBearerTokenProvider, type TokenCredential } from '@azure/identity';

/** A source of Entra access tokens for one scope; a token is kept until shortly before it ends. Rejects with what the identity package says. */
export function createEntraToken(
  scope: string,
  credential: TokenCredential = new DefaultAzureCredential({ retryOptions: { maxRetries: 0 } }),
): () => Promise<string> {
  return getBearerTokenProvider(credential, scope);
}
