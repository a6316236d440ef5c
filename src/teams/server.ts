import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { Log } from '../log.ts';
import { type HttpAnswer, refusal } from './http-answer.ts';
import { readJsonBody } from './read-body.ts';

/** Teams sends at most about 28 KB of text; an activity with its entities stays far below this (bytes). */
const BODY_LIMIT = 256 * 1024;
/** How long requests under way may take to end when the server closes (ms): longer than a turn. */
const CLOSE_LIMIT_MS = 12_000;

/** The server cannot listen where it should. The message says what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

export interface ServerOptions {
  /** `undefined` is every interface. */
  readonly host: string | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: Log;
  /** Answers one activity. `authorization` is the header as it came, empty where there was none. */
  messages(authorization: string, body: unknown): Promise<HttpAnswer>;
  ready(): Promise<HttpAnswer>;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no more connections and resolves when requests under way are answered. */
  close(): Promise<void>;
}

const ROUTER_REFUSALS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  404: [
    'NotFound',
    'There is nothing here. Activities go to POST /api/messages; GET /healthz and GET /readyz tell how the bot is.',
  ],
  405: ['MethodNotAllowed', 'This path takes another method: POST /api/messages, GET /healthz, GET /readyz.'],
};

/** The router's own errors in the same form as ours. The event is restify's way to change them before they are written. */
function plainErrors(server: restify.Server): void {
  type RouterError = { readonly statusCode?: number; toJSON?: () => unknown };
  server.on('restifyError', (_request: unknown, _response: unknown, error: RouterError, done: () => void) => {
    const known = ROUTER_REFUSALS[error.statusCode ?? 500];
    const [code, message] = known ?? ['InternalError', 'The request could not be handled.'];
    error.toJSON = () => ({ error: { code, message } });
    done();
  });
}

function answering(log: Log, work: (request: restify.Request) => Promise<HttpAnswer>): restify.RequestHandler {
  return async (request: restify.Request, response: restify.Response): Promise<void> => {
    let answer: HttpAnswer;
    try {
      answer = await work(request);
    } catch (error) {
      log.error({ error, path: request.path() }, 'a request failed');
      answer = refusal(
        500,
        'InternalError',
        'Something went wrong on the side of the bot. Try again; its log has more.',
      );
    }
    if (answer.body === undefined) response.send(answer.status);
    else response.send(answer.status, answer.body);
  };
}

async function listen(server: restify.Server, port: number, host: string | undefined): Promise<AddressInfo> {
  return await new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken =
        cause.code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program. Set PORT to a free one.`
          : `The bot cannot listen on port ${port}: ${cause.message}.`;
      reject(new ListenError(taken, { cause }));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

async function close(server: restify.Server): Promise<void> {
  const http = server.server as HttpServer;
  const limit = setTimeout(() => http.closeAllConnections(), CLOSE_LIMIT_MS);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  http.closeIdleConnections();
  await closed;
  clearTimeout(limit);
}

/** Serves `POST /api/messages`, `GET /healthz` and `GET /readyz`. Rejects with `ListenError` when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = restify.createServer({ name: 'avd-desk-bot' });
  plainErrors(server);
  server.post(
    '/api/messages',
    answering(options.log, async (request) => {
      const body = await readJsonBody(request, BODY_LIMIT);
      if (body.kind === 'refused') return body.answer;
      return await options.messages(request.headers.authorization ?? '', body.value);
    }),
  );
  server.get(
    '/healthz',
    answering(options.log, async () => ({ status: 200, body: { status: 'ok' } })),
  );
  server.get(
    '/readyz',
    answering(options.log, () => options.ready()),
  );
  const { port } = await listen(server, options.port, options.host);
  return { port, close: () => close(server) };
}
