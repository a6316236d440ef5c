import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the bot sent, in the order it was taken. */
export interface TakenActivity {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly conversation: string;
  /** Id of the activity it answers or changes; `undefined` for a message by itself. */
  readonly target: string | undefined;
  readonly type: string;
  readonly text: string | undefined;
  readonly summary: string | undefined;
  readonly attachments: readonly { readonly content: object }[];
  readonly authorization: string | undefined;
}

/** A request that is not taken: answered with a status, cut before an answer, or left without one until the stand-in closes. */
export type ConnectorFault =
  | { readonly status: number; readonly retryAfter?: number; readonly body?: unknown }
  | 'drop'
  | 'silence';

/** The Bot Connector on loopback. */
export interface ConnectorStandin {
  /** What activities carry as `serviceUrl`. */
  readonly serviceUrl: string;
  readonly taken: TakenActivity[];
  /** Taken messages with their text; typing signs left out. */
  texts(): string[];
  /** Requests that met a fault. */
  refused: number;
  /** Chooses the fault for a request by its activity; none takes it. */
  fault: (activity: TakenActivity) => ConnectorFault | undefined;
  close(): Promise<void>;
}

const PATH = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

async function readActivity(request: IncomingMessage): Promise<TakenActivity | undefined> {
  const [, conversation, target] = PATH.exec(new URL(request.url ?? '/', 'http://connector').pathname) ?? [];
  const { method } = request;
  if (conversation === undefined || (method !== 'POST' && method !== 'PUT' && method !== 'DELETE')) return undefined;
  const activity = method === 'DELETE' ? { type: 'deletion' } : JSON.parse(await text(request));
  return {
    method,
    conversation: decodeURIComponent(conversation),
    target: target === undefined ? undefined : decodeURIComponent(target),
    type: activity.type,
    text: activity.text,
    summary: activity.summary,
    attachments: activity.attachments ?? [],
    authorization: request.headers.authorization,
  };
}

// restify changes Node's own `writeHead` for the whole process: it gives nothing back there, so it is not chained.
function answer(response: ServerResponse, status: number, headers: Record<string, string>, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

function misbehave(response: ServerResponse, fault: ConnectorFault): void {
  if (fault === 'silence') return;
  if (fault === 'drop') {
    response.socket?.destroy();
    return;
  }
  const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  const body = fault.body ?? { error: { code: 'ServiceError', message: 'not taken' } };
  answer(response, fault.status, headers, body);
}

/** Starts it on a port, any free one without. It keeps what it took in order and misbehaves as told. */
export async function startConnectorStandin(port = 0): Promise<ConnectorStandin> {
  const server = createServer(async (request, response) => {
    const activity = await readActivity(request);
    if (activity === undefined) {
      misbehave(response, { status: 404 });
      return;
    }
    const fault = standin.fault(activity);
    if (fault !== undefined) {
      standin.refused += 1;
      misbehave(response, fault);
      return;
    }
    standin.taken.push(activity);
    const id = activity.method !== 'POST' ? activity.target : `reply-${standin.taken.length}`;
    // The SDK takes nothing but 200 or 202 for a deletion.
    answer(response, activity.method === 'DELETE' ? 200 : 201, {}, { id });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const standin: ConnectorStandin = {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: [],
    texts: () => standin.taken.filter((one) => one.type === 'message').map((one) => one.text ?? ''),
    refused: 0,
    fault: () => undefined,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return standin;
}
