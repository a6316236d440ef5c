import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  Agent as PlainAgent,
  request as plainRequest,
} from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';

/** One request, with the whole of its body. */
export interface HttpSending {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** From the first byte sent to the last byte read (ms). */
  readonly limitMs: number;
}

/** What came back, read to its end. A redirect is an answer like another: it is not followed. */
export interface HttpReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

// Connections are kept for the next message, shorter than servers on the way keep an idle one; a server that names its own time is believed.
const KEPT = { keepAlive: true, timeout: 15_000 };
const AGENTS = { 'http:': new PlainAgent(KEPT), 'https:': new SecureAgent(KEPT) };

/** The connection had been closed at the other end while it was idle: the request met nobody. */
class IdleClosedError extends Error {
  override readonly name = 'IdleClosedError';
}

/** The whole body. Rejects when it breaks off. */
function read(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      text += part;
    });
    response.once('end', () => resolve(text));
    response.once('error', reject);
  });
}

function tried({ url, method, headers, body, limitMs }: HttpSending): Promise<HttpReply> {
  const secure = url.startsWith('https:');
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const options = { method, headers: { ...headers, ...length }, agent: AGENTS[secure ? 'https:' : 'http:'] };
  return new Promise((resolve, reject) => {
    const sent = (secure ? secureRequest : plainRequest)(url, options);
    const limit = setTimeout(() => sent.destroy(new Error(`no answer within ${limitMs} ms`)), limitMs);
    sent.once('error', (cause: NodeJS.ErrnoException) => {
      clearTimeout(limit);
      const idleClosed = sent.reusedSocket && cause.code === 'ECONNRESET';
      reject(idleClosed ? new IdleClosedError('the connection was closed while idle', { cause }) : cause);
    });
    sent.once('response', (response) => {
      const { statusCode = 0, headers: came } = response;
      const whole = read(response).finally(() => clearTimeout(limit));
      whole.then((text) => resolve({ status: statusCode, headers: came, text }), reject);
    });
    sent.end(body);
  });
}

/**
 * Sends over `node:http`, which for messages as small as these takes some two thirds of the processor time of `fetch`. A kept connection that turns out to be
 * closed is replaced by a new one, once. Rejects when no whole answer came within the limit, or the connection failed.
 */
export async function sendHttp(sending: HttpSending): Promise<HttpReply> {
  try {
    return await tried(sending);
  } catch (error) {
    if (error instanceof IdleClosedError) return await tried(sending);
    throw error;
  }
}
