import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ChannelError } from '../conversation/channel.ts';

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
function retryAfterMs(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}

async function fetched(request: HttpRequest): Promise<{ readonly response: Response; readonly text: string }> {
  const headers = Object.fromEntries(request.headers.headersArray().map(({ name, value }) => [name, value]));
  delete headers['content-length'];
  const body = request.body === undefined || request.body === null ? {} : { body: String(request.body) };
  const signal = AbortSignal.timeout(SEND_LIMIT_MS);
  try {
    const response = await fetch(request.url, { method: request.method, headers, signal, redirect: 'error', ...body });
    return { response, text: await response.text() };
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
    const { response, text } = await fetched(request);
    if (!response.ok) {
      const { status } = response;
      const outcome = FINAL.includes(status) ? 'refused' : 'later';
      throw new ChannelError(`the channel answered ${status}`, {
        outcome,
        status,
        retryAfterMs: retryAfterMs(response),
      });
    }
    const headers = { toJson: () => ({ 'content-type': response.headers.get('content-type') ?? 'application/json' }) };
    return { request, status: response.status, headers, bodyAsText: text } as unknown as HttpResponse;
  },
};
