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
  /** Keeps the file of a picture; gives its `contentUrl`. */
  picture(file: Uint8Array): string;
  /** The only token that a picture is handed out for, `null`: to everybody. */
  pictureToken: string | null;
  /** Requests for pictures, in their order, with what they were signed with. */
  readonly pictureRequests: { readonly path: string; readonly authorization: string | undefined }[];
  /** Statuses for the next requests for pictures, in place of the picture. */
  readonly pictureFaults: number[];
  /** Chooses the fault for a request by its activity; none takes it. */
  fault: (activity: TakenActivity) => ConnectorFault | undefined;
  close(): Promise<void>;
}

const PATH = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

const PICTURE_PATH = /^\/v3\/attachments\/(\d+)\/views\/original$/;

function pictureAsked(
  standin: ConnectorStandin,
  files: readonly Uint8Array[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = new URL(request.url ?? '/', 'http://connector').pathname;
  const { authorization } = request.headers;
  standin.pictureRequests.push({ path, authorization });
  const fault = standin.pictureFaults.shift();
  const file = files[Number(PICTURE_PATH.exec(path)?.[1])];
  const allowed = standin.pictureToken === null || authorization === `Bearer ${standin.pictureToken}`;
  if (fault !== undefined || !allowed || file === undefined) {
    misbehave(response, { status: fault ?? (allowed ? 404 : 401) });
    return;
  }
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': String(file.length) });
  response.end(file);
}

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
  const files: Uint8Array[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      pictureAsked(standin, files, request, response);
      return;
    }
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
    picture: (file) => `${standin.serviceUrl}/v3/attachments/${files.push(file) - 1}/views/original`,
    pictureToken: null,
    pictureRequests: [],
    pictureFaults: [],
    fault: () => undefined,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return standin;
}
