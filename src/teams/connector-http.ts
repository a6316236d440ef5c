import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ChannelError } from '../conversation/channel.ts';
import { type HttpReply, type HttpSending, sendHttp } from './http-sending.ts';

/** The SDK does not export the type of its client's options. */
type ClientOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ClientOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];
type HttpResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** What the channel says no to for good: a broken or too large card, a conversation the bot was removed from or that is gone. */
const FINAL: readonly number[] = [400, 403, 404, 405, 410, 413, 415];

/** How long one request to the channel may take (ms). */
const SEND_LIMIT_MS = 4_000;

/** `Retry-After` is in seconds; Teams sends no dates here. */
function retryAfterMs({ headers }: HttpReply): number | undefined {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}

async function answered({ url, method, headers, body }: HttpRequest): Promise<HttpReply> {
  const named = Object.fromEntries(headers.headersArray().map(({ name, value }) => [name, value]));
  const text = body === undefined || body === null ? {} : { body: String(body) };
  const sending: HttpSending = { url, method, headers: named, limitMs: SEND_LIMIT_MS, ...text };
  try {
    return await sendHttp(sending);
  } catch (cause) {
    throw new ChannelError('the channel did not answer', { outcome: 'later', cause });
  }
}

/**
 * The way to the channel, for the SDK's client. The SDK would try again on its own, for a minute and more, while the person waits and a later try of
 * ours sends the same once more; a `ChannelError` ends its tries at once, and the outbox decides when to try again.
 */
export const connectorHttpClient: HttpClient = {
  async sendRequest(request) {
    const reply = await answered(request);
    const { status } = reply;
    if (status < 200 || status > 299) {
      const outcome = FINAL.includes(status) ? 'refused' : 'later';
      const retry = retryAfterMs(reply);
      throw new ChannelError(`the channel answered ${status}`, { outcome, status, retryAfterMs: retry });
    }
    const headers = { toJson: () => ({ 'content-type': reply.headers['content-type'] ?? 'application/json' }) };
    return { request, status, headers, bodyAsText: reply.text } as unknown as HttpResponse;
  },
};
