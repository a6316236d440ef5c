import { randomUUID } from 'node:crypto';
import { ChannelError } from '../conversation/channel.ts';
import { type HttpReply, sendHttp } from './http-sending.ts';

/** One request to the channel. `headers`: those besides what every request carries. */
export interface ConnectorRequest {
  readonly url: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: object;
}

/** What the channel says no to for good: a broken or too large card, a conversation the bot was removed from or that is gone. */
const FINAL: readonly number[] = [400, 403, 404, 405, 410, 413, 415];

/** How long one request to the channel may take (ms). */
const SEND_LIMIT_MS = 4_000;

/** The channel's support finds a request by its id, and knows by the first words what kind of program sends it. */
const USER_AGENT = 'Microsoft-BotFramework/3.1 avd-desk-bot';
const JSON_TYPE = /^(?:application|text)\/json\s*(?:;|$)/i;

/** `Retry-After` is in seconds; Teams sends no dates here. */
function retryAfterMs({ headers }: HttpReply): number | undefined {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}

async function answered({ url, method, headers, body }: ConnectorRequest): Promise<HttpReply> {
  const common = { accept: '*/*', 'user-agent': USER_AGENT, 'x-ms-client-request-id': randomUUID(), ...headers };
  const sending = { url, method, limitMs: SEND_LIMIT_MS };
  try {
    if (body === undefined) return await sendHttp({ ...sending, headers: common });
    const typed = { ...common, 'content-type': 'application/json; charset=utf-8' };
    return await sendHttp({ ...sending, headers: typed, body: JSON.stringify(body) });
  } catch (cause) {
    throw new ChannelError('the channel did not answer', { outcome: 'later', cause });
  }
}

function idIn({ headers, text, status }: HttpReply): string | undefined {
  if (text === '' || !JSON_TYPE.test(headers['content-type'] ?? 'application/json')) return undefined;
  try {
    return (JSON.parse(text) as { readonly id?: string } | null)?.id;
  } catch (cause) {
    throw new ChannelError(`the channel answered ${status} with broken JSON`, { outcome: 'later', status, cause });
  }
}

/**
 * Sends a request to the channel once; whether and when to try again is the outbox's business. Gives the id in the answer, `undefined` where there is
 * none. Rejects with `ChannelError`.
 */
export async function sendToConnector(request: ConnectorRequest): Promise<string | undefined> {
  const reply = await answered(request);
  const { status } = reply;
  if (status >= 200 && status <= 299) return idIn(reply);
  const outcome = FINAL.includes(status) ? 'refused' : 'later';
  throw new ChannelError(`the channel answered ${status}`, { outcome, status, retryAfterMs: retryAfterMs(reply) });
}
