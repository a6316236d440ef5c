import { z } from 'zod';
import type { DeskFailure } from '../../domain/ticket.ts';
import { askDesk, type DeskRequest, failureOf } from '../ask-desk.ts';

/** How a ServiceNow instance is reached. `url`: its address without a path. */
export interface TableApiOptions {
  readonly url: string;
  readonly login:
    | { readonly kind: 'oauth'; readonly clientId: string; readonly clientSecret: string }
    | { readonly kind: 'password'; readonly user: string; readonly password: string };
}

/** The instance did not do what was asked, and why. */
export class TableApiFailure extends Error {
  readonly failure: DeskFailure;

  constructor(failure: DeskFailure) {
    super(failure.detail);
    this.failure = failure;
  }
}

const errorBody = z.object({ error: z.object({ message: z.string(), detail: z.string().nullish() }) });
const tokenBody = z.object({ access_token: z.string().min(1) });
const LONGEST_DETAIL = 200;

function told(body: unknown): string {
  const { data } = errorBody.safeParse(body);
  if (data === undefined) return '';
  const { message, detail } = data.error;
  return [message, detail ?? '']
    .filter((part) => part !== '')
    .join(': ')
    .slice(0, LONGEST_DETAIL);
}

/** Works on a table: path behind `/api/now/table/` and query, answered as `schema` reads it. Throws `TableApiFailure`, and nothing else. */
export type TableApi = <Value>(
  schema: z.ZodType<Value>,
  method: DeskRequest['method'],
  path: string,
  body?: unknown,
) => Promise<Value | null>;

/** Opens the way to an instance. A token is fetched when it is first needed, and once more when the instance no longer takes it. */
export function createTableApi({ url, login }: TableApiOptions): TableApi {
  let token: Promise<string> | undefined;

  const fetchToken = async (clientId: string, clientSecret: string): Promise<string> => {
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const reply = await askDesk({ method: 'POST', url: `${url}/oauth_token.do`, headers: {}, form });
    if (reply.kind === 'none') throw new TableApiFailure(reply.failure);
    const parsed = tokenBody.safeParse(reply.body);
    if (reply.status < 300 && parsed.success) return parsed.data.access_token;
    throw new TableApiFailure(
      failureOf(
        reply.status < 300 ? 503 : reply.status,
        'no token for SERVICENOW_CLIENT_ID: check its secret and grant',
      ),
    );
  };
  const authorization = async (anew: boolean): Promise<string> => {
    if (login.kind === 'password')
      return `Basic ${Buffer.from(`${login.user}:${login.password}`, 'utf8').toString('base64')}`;
    if (anew || token === undefined) token = fetchToken(login.clientId, login.clientSecret);
    try {
      return `Bearer ${await token}`;
    } catch (error) {
      token = undefined;
      throw error;
    }
  };
  const send = async (method: DeskRequest['method'], path: string, body: unknown, anew: boolean) => {
    const headers = { authorization: await authorization(anew) };
    const reply = await askDesk({
      method,
      url: `${url}/api/now/table/${path}`,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    if (reply.kind === 'none') throw new TableApiFailure(reply.failure);
    return reply;
  };

  return async (schema, method, path, body) => {
    let reply = await send(method, path, body, false);
    // A token that has run out is refused before anything is done, so the request may be sent again.
    if (reply.status === 401 && login.kind === 'oauth') reply = await send(method, path, body, true);
    if (reply.status === 404 && method === 'GET') return null;
    if (reply.status >= 300) throw new TableApiFailure(failureOf(reply.status, told(reply.body)));
    const parsed = z.object({ result: schema }).safeParse(reply.body);
    if (parsed.success) return parsed.data.result;
    // A sleeping instance answers with a page; half an answer may stand for a ticket that was opened: the key tells later.
    throw new TableApiFailure({
      kind: 'unreachable',
      detail:
        reply.body === undefined ? 'it answered with a page instead of data (asleep?)' : 'the answer made no sense',
    });
  };
}
