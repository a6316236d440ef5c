import type { FaultAnswer } from '../../../src/azure/demo/fault.ts';

/** What goes back over the wire. `silence` keeps the connection open without a word, `drop` cuts it. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Record<string, string>;
      readonly body: string;
    }
  | { readonly kind: 'silence' }
  | { readonly kind: 'drop' };

/** Items per page, so that every list of some length comes in several. */
const PAGE = 4;
const ME = '00000000-0000-0000-0000-000000000000';

function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return {
    kind: 'answer',
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** One page of a list, with a link to the next one on the same server. */
export function page(items: readonly unknown[], url: URL): Reply {
  const from = Number(url.searchParams.get('$skipToken') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skipToken', String(from + PAGE));
  const more = from + PAGE < items.length;
  return json(200, { value: items.slice(from, from + PAGE), ...(more ? { nextLink: next.href } : {}) });
}

/** One resource on its own. */
export function resource(body: unknown): Reply {
  return json(200, body);
}

function armError(status: number, code: string, message: string, headers?: Record<string, string>): Reply {
  return json(status, { error: { code, message } }, headers);
}

/** The error body Azure sends with a status, after the templates seen in public answers. */
export function statusReply(status: number, path: string, retryAfter: number): Reply {
  switch (status) {
    case 401:
      return armError(401, 'AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing.");
    case 403: {
      const provider = path.slice(path.lastIndexOf('/providers/') + '/providers/'.length);
      const [namespace, ...rest] = provider.split('/');
      const types = rest.filter((_, index) => index % 2 === 0);
      const action = [namespace, ...types, 'read'].join('/');
      const refusal = `The client '${ME}' with object id '${ME}' does not have authorization to perform action '${action}' over scope '${path.slice(0, path.lastIndexOf('/'))}' or the scope is invalid. If access was recently granted, please refresh your credentials.`;
      return armError(403, 'AuthorizationFailed', refusal);
    }
    case 404:
      return armError(404, 'ResourceNotFound', `The Resource '${path.split('/').at(-2)}' was not found.`);
    case 429:
      return armError(429, 'SubscriptionRequestsThrottled', `Please try again after '${retryAfter}' seconds.`, {
        'retry-after': String(retryAfter),
      });
    case 400:
      return armError(400, 'BadRequest', 'The request is not understood.');
    default:
      return armError(
        status,
        status === 503 ? 'ServerBusy' : 'InternalServerError',
        'The request could not be served.',
      );
  }
}

/** What a fault makes of a list that would have held `items`. */
export function faultReply(
  answer: FaultAnswer,
  items: readonly unknown[],
  url: URL,
  elsewhere: string,
  retryAfter: number,
): Reply {
  switch (answer) {
    case 'silence':
    case 'drop':
      return { kind: answer };
    case 'garbage':
      return {
        kind: 'answer',
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<html><body>Welcome</body></html>',
      };
    case 'no-list':
      return json(200, {});
    case 'broken-item':
      return json(200, { value: [...items, { properties: {} }] });
    case 'repeating-page':
      return json(200, { value: items, nextLink: url.href });
    case 'page-elsewhere':
      return json(200, { value: items, nextLink: `${elsewhere}${url.pathname}${url.search}` });
    case 'redirect-elsewhere':
      return {
        kind: 'answer',
        status: 302,
        headers: { location: `${elsewhere}${url.pathname}${url.search}` },
        body: '',
      };
    default:
      return statusReply(answer, decodeURIComponent(url.pathname), retryAfter);
  }
}
