import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, json } from './reply.ts';

/** Path of the token endpoint of an App Service managed identity. */
export const TOKEN_PATH = '/msi/token';
/** What a process must show there. */
export const IDENTITY_HEADER = 'stand-in-identity-header';
/** The token handed out, good for an hour; the only one the service takes. */
export const ACCESS_TOKEN = 'stand-in-openai-token';

/** What the service's tokens may be asked for: the newer one is documented beside `/openai/v1`. */
const RESOURCES: readonly (string | null)[] = ['https://cognitiveservices.azure.com', 'https://ai.azure.com'];

/** A token for the service; 400 for a wrong identity header, or for a token of anything else than the service. */
export function tokenReply(headers: IncomingHttpHeaders, resource: string | null): Answer {
  if (headers['x-identity-header'] !== IDENTITY_HEADER) return json({ statusCode: 400, message: 'Wrong header' }, 400);
  if (!RESOURCES.includes(resource)) return json({ statusCode: 400, message: `No such resource: ${resource}` }, 400);
  const expires = Math.floor(Date.now() / 1_000) + 3_600;
  return json({ access_token: ACCESS_TOKEN, expires_on: String(expires), resource, token_type: 'Bearer' });
}
