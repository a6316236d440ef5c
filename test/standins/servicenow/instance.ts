import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Row = Record<string, string>;

/** How the next requests go wrong: with a status and a body of the instance's own, a page in place of data, or an answer that is lost after the work was done. */
export type InstanceFault =
  | { readonly status: number; readonly message: string; readonly detail?: string }
  | 'page'
  | 'lost';

/** A ServiceNow instance on loopback, after the public documentation of its Table API: two tables, basic and OAuth login, its error bodies. */
export interface ServiceNowInstance {
  readonly url: string;
  readonly incidents: Row[];
  readonly journal: Row[];
  /** How many tokens were given out. */
  tokens: number;
  /** Makes every token so far invalid. */
  forgetTokens(): void;
  fault: (request: { method: string; path: string }) => InstanceFault | undefined;
  close(): Promise<void>;
}

const COLUMNS = new Set(
  `sys_id number short_description description state urgency impact sys_created_on correlation_id assignment_group caller_id work_notes
   element_id element value`.split(/\s+/),
);
export const USER = { user: 'bot', password: 'pässword' } as const;
export const CLIENT = { clientId: 'client-1', clientSecret: 'secret-1' } as const;
const BASIC = `Basic ${Buffer.from(`${USER.user}:${USER.password}`, 'utf8').toString('base64')}`;

function answer(response: ServerResponse, status: number, body: unknown, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, message: string, detail: string | null = null): void {
  answer(response, status, { error: { message, detail }, status: 'failure' });
}

/** Conditions on columns that do not exist are left out, as the instance does unless it is told otherwise. */
function matching(rows: readonly Row[], query: string): Row[] {
  const parts = query.split('^');
  const order = parts.find((part) => part.startsWith('ORDERBY'))?.slice('ORDERBY'.length);
  const found = rows.filter((row) =>
    parts.every((part) => {
      const [, column = '', operator, value = ''] = /^([a-z_]+)(=|IN)(.*)$/s.exec(part) ?? [];
      if (!COLUMNS.has(column)) return true;
      return operator === 'IN' ? value.split(',').includes(row[column] ?? '') : (row[column] ?? '') === value;
    }),
  );
  return order === undefined ? found : found.sort((a, b) => (a[order] ?? '').localeCompare(b[order] ?? ''));
}

function picked(row: Row, fields: string | null): Row {
  if (fields === null) return row;
  const wanted = fields.split(',').filter((field) => COLUMNS.has(field));
  return Object.fromEntries(wanted.map((field) => [field, row[field] ?? '']));
}

function kept(body: unknown): Row {
  const given = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(
    given.filter(([column]) => COLUMNS.has(column)).map(([column, value]) => [column, String(value)]),
  );
}

/** Starts an empty instance. */
export async function startServiceNow(): Promise<ServiceNowInstance> {
  let tokens = new Set<string>();
  const isKnown = (authorization = '') => authorization === BASIC || tokens.has(authorization.replace(/^Bearer /, ''));

  const giveToken = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(await text(request));
    const right = form.get('client_id') === CLIENT.clientId && form.get('client_secret') === CLIENT.clientSecret;
    if (!right || form.get('grant_type') !== 'client_credentials') {
      answer(response, 401, { error: 'server_error', error_description: 'access_denied' });
      return;
    }
    instance.tokens += 1;
    const token = `token-${instance.tokens}`;
    tokens.add(token);
    answer(response, 200, { access_token: token, token_type: 'Bearer', expires_in: 1799, scope: 'useraccount' });
  };

  const work = (
    method: string,
    table: string,
    id: string | undefined,
    search: URLSearchParams,
    body: unknown,
  ): [number, unknown] => {
    const rows = table === 'incident' ? instance.incidents : instance.journal;
    const fields = search.get('sysparm_fields');
    if (method === 'GET')
      return [
        200,
        { result: matching([...rows], search.get('sysparm_query') ?? '').map((row) => picked(row, fields)) },
      ];
    if (method === 'POST') {
      const count = rows.length + 1;
      const number = `INC${String(10_000 + count).padStart(7, '0')}`;
      const row = {
        sys_id: `${count}`.padStart(32, '0'),
        number,
        state: '1',
        sys_created_on: '2026-11-20 09:00:00',
        ...kept(body),
      };
      rows.push(row);
      return [201, { result: picked(row, fields) }];
    }
    const row = rows.find((one) => one.sys_id === id);
    if (row === undefined)
      return [
        404,
        {
          error: { message: 'No Record found', detail: "Record doesn't exist or ACL restricts the record retrieval" },
          status: 'failure',
        },
      ];
    Object.assign(row, kept(body));
    return [200, { result: picked(row, fields) }];
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://instance');
    const method = request.method ?? 'GET';
    const fault = instance.fault({ method, path: url.pathname });
    if (fault === 'page')
      return answer(response, 200, '<html><body>Your instance is hibernating</body></html>', 'text/html');
    if (fault !== undefined && fault !== 'lost')
      return refuse(response, fault.status, fault.message, fault.detail ?? null);
    if (url.pathname === '/oauth_token.do') return await giveToken(request, response);
    if (!isKnown(request.headers.authorization))
      return refuse(response, 401, 'User Not Authenticated', 'Required to provide Auth information');
    const [, table, id] = /^\/api\/now\/table\/([a-z_]+)(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
    if (table !== 'incident' && table !== 'sys_journal_field') return refuse(response, 400, `Invalid table ${table}`);
    const sent = method === 'GET' ? '' : await text(request);
    const [status, body] = work(method, table, id, url.searchParams, sent === '' ? undefined : JSON.parse(sent));
    if (fault === 'lost') return void response.socket?.destroy();
    return answer(response, status, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const instance: ServiceNowInstance = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    incidents: [],
    journal: [],
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
