import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { insert, list, type Row, shown, TABLES, type TableName, type Tables, write } from './tables.ts';

/**
 * How a request goes wrong: with a status and an error body of the instance's own; a page in place of data (`page`: put to sleep, `login`: single
 * sign-on in front, `moved`: somewhere else); an answer that is cut (`half`), never comes (`silence`), or is lost after the work was done (`lost`).
 */
export type InstanceFault =
  | { readonly status: number; readonly message: string; readonly detail?: string; readonly retryAfter?: number }
  | 'page'
  | 'login'
  | 'moved'
  | 'half'
  | 'silence'
  | 'lost';

/** A ServiceNow instance on loopback, after the public documentation of its Table API: basic and OAuth login, its error bodies. */
export interface ServiceNowInstance {
  readonly url: string;
  readonly incidents: Row[];
  readonly journal: Row[];
  readonly groups: Row[];
  readonly users: Row[];
  /** What was asked: method, path and query. */
  readonly requests: string[];
  /** How many tokens were given out. */
  tokens: number;
  /** Makes every token so far invalid. */
  forgetTokens(): void;
  fault: (request: { method: string; path: string }) => InstanceFault | undefined;
  close(): Promise<void>;
}

export const USER = { user: 'bot', password: 'pässword' } as const;
export const CLIENT = { clientId: 'client-1', clientSecret: 'secret-1' } as const;
const BASIC = `Basic ${Buffer.from(`${USER.user}:${USER.password}`, 'utf8').toString('base64')}`;

const ASLEEP =
  '<html><body><h1>Your instance is hibernating</h1><p>Sign in to the site to wake your instance</p></body></html>';
const LOGIN =
  '<!DOCTYPE html><html><head><title>Log in | ServiceNow</title></head><body><input type="password"></body></html>';

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

function refusal(status: number, message: string, detail: string | null = null, headers = {}): Answer {
  return { status, body: { error: { message, detail }, status: 'failure' }, headers };
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const isPage = typeof body === 'string';
  response.writeHead(status, { 'content-type': isPage ? 'text/html' : 'application/json;charset=UTF-8', ...headers });
  response.end(isPage ? body : JSON.stringify(body));
}

/** Goes wrong without doing any work. */
function misbehave(response: ServerResponse, fault: Exclude<InstanceFault, 'lost'>): void {
  if (fault === 'silence') return;
  if (fault === 'page') send(response, { status: 200, body: ASLEEP });
  else if (fault === 'login') send(response, { status: 200, body: LOGIN });
  else if (fault === 'moved')
    send(response, { status: 302, body: '', headers: { location: 'https://elsewhere.example/' } });
  else if (fault === 'half') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"result":[{"sys_id":"0');
  } else {
    const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
    send(response, refusal(fault.status, fault.message, fault.detail ?? null, headers));
  }
}

const NOT_KNOWN = refusal(401, 'User is not authenticated', 'Required to provide Auth information', {
  'www-authenticate': 'Basic realm="Service-now"',
});

function isTable(name: string | undefined): name is TableName {
  return TABLES.some((table) => table === name);
}

/** Starts an empty instance. */
export async function startServiceNow(): Promise<ServiceNowInstance> {
  let tokens = new Set<string>();
  const tables: Tables = { incident: [], sys_journal_field: [], sys_user_group: [], sys_user: [] };
  const isKnown = (authorization = '') => authorization === BASIC || tokens.has(authorization.replace(/^Bearer /, ''));

  const giveToken = (form: URLSearchParams): Answer => {
    const right = form.get('client_id') === CLIENT.clientId && form.get('client_secret') === CLIENT.clientSecret;
    if (!right || form.get('grant_type') !== 'client_credentials')
      return { status: 401, body: { error: 'server_error', error_description: 'access_denied' } };
    instance.tokens += 1;
    const token = `token-${instance.tokens}`;
    tokens.add(token);
    const body = { access_token: token, scope: 'useraccount', token_type: 'Bearer', expires_in: 1799 };
    return { status: 200, body };
  };

  const work = (method: string, { pathname, searchParams: search }: URL, sent: string): Answer => {
    const [, table, id] = /^\/api\/now\/table\/([a-z_]+)(?:\/([^/]+))?$/.exec(pathname) ?? [];
    if (table === undefined) return refusal(400, 'Requested URI does not represent any resource', pathname);
    if (!isTable(table)) return refusal(400, `Invalid table ${table}`);
    if (method === 'GET' && id === undefined)
      return { status: 200, body: { result: list(tables, table, search).map((row) => shown(row, table, search)) } };
    if (method === 'POST') {
      const row = insert(tables, table, search, JSON.parse(sent));
      const headers = { location: `${instance.url}/api/now/table/${table}/${row.sys_id}` };
      return { status: 201, body: { result: shown(row, table, search) }, headers };
    }
    const row = tables[table].find((one) => one.sys_id === id);
    if (row === undefined)
      return refusal(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval");
    if (method !== 'GET') write(tables, table, row, search, JSON.parse(sent));
    return { status: 200, body: { result: shown(row, table, search) } };
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://instance');
    const method = request.method ?? 'GET';
    instance.requests.push(`${method} ${url.pathname}${url.search}`);
    const fault = instance.fault({ method, path: url.pathname });
    // A caller that hangs up while it still speaks is no fault of the instance.
    const sent = await text(request).catch(() => '');
    if (fault !== undefined && fault !== 'lost') misbehave(response, fault);
    else if (url.pathname === '/oauth_token.do') send(response, giveToken(new URLSearchParams(sent)));
    else if (!isKnown(request.headers.authorization)) send(response, NOT_KNOWN);
    else {
      const answer = work(method, url, sent);
      if (fault === 'lost') response.destroy();
      else send(response, answer);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const instance: ServiceNowInstance = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    incidents: tables.incident,
    journal: tables.sys_journal_field,
    groups: tables.sys_user_group,
    users: tables.sys_user,
    requests: [],
    tokens: 0,
    forgetTokens: () => {
      tokens = new Set();
    },
    fault: () => undefined,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return instance;
}
