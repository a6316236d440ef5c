import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createFaultCount, type Fault, TOKEN } from '../../../src/azure/demo/fault.ts';
import type { Scenario } from '../../../src/azure/demo/scenario.ts';
import type { Clock } from '../../../src/domain/core/time.ts';
import { keptAt } from './arm-lists.ts';
import { type Certificate, makeCertificate } from './certificate.ts';
import { type Ahead, graphReply } from './graph-reply.ts';
import { logEnvironment, logReply } from './log-reply.ts';
import { faultReply, page, type Reply, resource, statusReply } from './reply.ts';

interface SeenRequest {
  readonly method: string;
  /** Path with query, as it came. */
  readonly url: string;
  readonly authorization: string | undefined;
  /** The ARM server, or the other origin that only a stray link leads to. */
  readonly origin: 'arm' | 'elsewhere';
}

export interface AzureStandin {
  /** Origin of Azure Resource Manager. */
  readonly endpoint: string;
  /** What a process needs in its environment to use this server through `DefaultAzureCredential`. */
  readonly environment: Readonly<Record<string, string>>;
  /** PEM of the authority that signed the server's certificate. */
  readonly authority: string;
  readonly requests: SeenRequest[];
  /** Faults from now on, before those of the scenario. */
  faults: Fault[];
  scenario: Scenario;
  close(): Promise<void>;
}

export interface AzureStandinOptions {
  readonly scenario: Scenario;
  readonly clock: Clock;
  /** 0 or none takes a free port. */
  readonly port?: number;
  readonly certificate?: Certificate;
  /** Answers before the scenario does. */
  readonly ahead?: Ahead;
}

const TOKEN_PATH = '/msi/token';
const IDENTITY_HEADER = 'stand-in-identity-header';
const ACCESS_TOKEN = 'stand-in-access-token';

function tokenReply(request: IncomingMessage, resource: string | null): Reply {
  const headers = { 'content-type': 'application/json' };
  if (request.headers['x-identity-header'] !== IDENTITY_HEADER) {
    return { kind: 'answer', status: 400, headers, body: JSON.stringify({ statusCode: 400, message: 'Wrong header' }) };
  }
  const expires = Math.floor(Date.now() / 1_000) + 3_600;
  const body = { access_token: ACCESS_TOKEN, expires_on: String(expires), resource, token_type: 'Bearer' };
  return { kind: 'answer', status: 200, headers, body: JSON.stringify(body) };
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply.kind === 'drop') response.socket?.destroy();
  if (reply.kind !== 'answer') return;
  // One after the other: restify, where a worker has loaded it, makes writeHead give nothing.
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

/**
 * Azure on loopback: Resource Manager over https and the token endpoint of an App Service managed identity, telling a scenario. It keeps what it
 * was asked, misbehaves as told, and owns a second origin that must never hear a thing.
 */
export async function startAzureStandin(options: AzureStandinOptions): Promise<AzureStandin> {
  const made = options.certificate ?? (await makeCertificate());
  const pair = { cert: made.certificate, key: made.key };
  const requests: SeenRequest[] = [];
  const see = (request: IncomingMessage, origin: SeenRequest['origin']): void => {
    requests.push({
      method: request.method ?? '',
      url: request.url ?? '',
      authorization: request.headers.authorization,
      origin,
    });
  };

  const meet = createFaultCount();

  const elsewhere = createServer(pair, (request, response) => {
    see(request, 'elsewhere');
    send(response, page([], new URL(request.url ?? '/', 'https://elsewhere')));
  });
  const elsewhereOrigin = await listen(elsewhere, 0);

  const replyTo = (request: IncomingMessage, body: string, url: URL, fault: Fault | undefined): Reply => {
    if (url.pathname === TOKEN_PATH) {
      if (fault?.answer === undefined) return tokenReply(request, url.searchParams.get('resource'));
      return faultReply(fault.answer, [], url, elsewhereOrigin, fault.retryAfter);
    }
    if (request.headers.authorization !== `Bearer ${ACCESS_TOKEN}`) return statusReply(401, url.pathname, 0);
    const query = { method: request.method ?? '', url, body };
    const logged = logReply(standin.scenario, options, query, fault, elsewhereOrigin);
    if (logged !== undefined) return logged;
    if (fault?.answer === undefined) {
      const asked = { method: request.method ?? '', url, body };
      const reply = options.ahead?.(asked) ?? graphReply(standin.scenario, options.clock(), asked);
      if (reply !== undefined) return reply;
    }
    const kept = keptAt(standin.scenario, options.clock(), url);
    if (fault?.answer !== undefined) {
      const items = typeof kept === 'object' ? kept.items : [];
      return faultReply(fault.answer, items, url, elsewhereOrigin, fault.retryAfter);
    }
    if (kept === 'wrong-version') return statusReply(400, url.pathname, 0);
    if (kept === undefined) return statusReply(404, url.pathname, 0);
    return kept.alone ? resource(kept.items[0]) : page(kept.items, url);
  };

  const server = createServer(pair, async (request, response) => {
    see(request, 'arm');
    // A caller that hangs up while it still speaks is no fault of the server.
    const body = await text(request).catch(() => '');
    const url = new URL(request.url ?? '/', endpoint);
    const path = url.pathname === TOKEN_PATH ? TOKEN : decodeURIComponent(url.pathname);
    const fault = meet([...standin.faults, ...standin.scenario.faults], path);
    setTimeout(() => send(response, replyTo(request, body, url, fault)), fault?.delayMs ?? 0).unref();
  });
  const endpoint = await listen(server, options.port ?? 0);
  const folder = await mkdtemp(join(tmpdir(), 'azure-standin-'));
  const authorityFile = join(folder, 'authority.pem');
  await writeFile(authorityFile, made.authority);

  const standin: AzureStandin = {
    endpoint,
    environment: {
      AZURE_RESOURCE_MANAGER_ENDPOINT: endpoint,
      AZURE_SUBSCRIPTION_IDS: options.scenario.subscriptions.map((one) => one.id).join(','),
      ...logEnvironment(options.scenario, endpoint),
      AZURE_TOKEN_CREDENTIALS: 'prod',
      IDENTITY_ENDPOINT: `${endpoint}${TOKEN_PATH}`,
      IDENTITY_HEADER,
      NODE_EXTRA_CA_CERTS: authorityFile,
      NO_PROXY: 'localhost',
    },
    authority: made.authority,
    requests,
    faults: [],
    scenario: options.scenario,
    async close() {
      await Promise.all([stop(server), stop(elsewhere), rm(folder, { recursive: true, force: true })]);
    },
  };
  return standin;
}
