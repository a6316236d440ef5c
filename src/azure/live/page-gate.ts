import { Agent } from 'node:https';
import { GRAPH_PATH } from '../graph-path.ts';
import { answerFailure, type Failure, ReadEndedError } from './answer-failure.ts';
import { GRAPH_SCOPE, type ReadQuota } from './read-quota.ts';
import type { AdditionalPolicy } from './resend.ts';

type Policy = AdditionalPolicy['policy'];
type Response = Awaited<ReturnType<Policy['sendRequest']>>;

/** Pages one read may take before it is taken for an endless list: 10,000 VMs come in 100 of them. */
export const MOST_PAGES = 120;

/** How long a line stays open for the next read (ms): well under what any server of Azure closes it after, so that no read meets a dead one. */
const IDLE_MS = 4_000;
// The packages would open a new line for every read: their clients share nothing, and a handshake takes two journeys more.
const lines = new Agent({ keepAlive: true, timeout: IDLE_MS });

/** What one read went through: the items of its pages as Azure sent them, and the failure its last answer stands for. */
interface Passage {
  readonly items: readonly unknown[];
  readonly failure: Failure | undefined;
}

export interface PageGate {
  /** Must run after the signing policy, so that retries and redirects pass it too: nothing leaves except through here. */
  readonly policies: AdditionalPolicy[];
  passage(): Passage;
}

function garbled(detail: string): ReadEndedError {
  return new ReadEndedError({ why: 'garbled', detail });
}

function isGraphQuery(method: string, url: URL): boolean {
  return method === 'POST' && url.pathname === GRAPH_PATH;
}

interface Page {
  readonly items: readonly unknown[];
  /** The page without its items: the link or token to the next one, and what else Azure says about it. */
  readonly rest: string;
}

function pageIn(body: string, graph: boolean): Page {
  let page: unknown;
  try {
    page = JSON.parse(body);
  } catch {
    throw garbled('HTTP 200 with a body that is no JSON');
  }
  const { value, data, ...rest } = Object(page) as { value?: unknown; data?: unknown };
  const items = graph ? data : value;
  if (!Array.isArray(items)) throw garbled('HTTP 200 without a list');
  return { items, rest: JSON.stringify({ ...rest, [graph ? 'data' : 'value']: [] }) };
}

function quotaScope(url: URL): string {
  return url.pathname === GRAPH_PATH ? GRAPH_SCOPE : (/^\/subscriptions\/([^/]+)/i.exec(url.pathname)?.[1] ?? '');
}

function note(quota: ReadQuota, scope: string, { status, headers }: Response): void {
  quota.note(scope, {
    status,
    retryAfter: headers.get('retry-after'),
    remaining: headers.get(
      scope === GRAPH_SCOPE ? 'x-ms-user-quota-remaining' : 'x-ms-ratelimit-remaining-subscription-reads',
    ),
    resetsAfter: headers.get('x-ms-user-quota-resets-after'),
  });
}

/**
 * The one gate between a management package and the network, made anew for each read. It lets through only GET, and POST to the query path of
 * Resource Graph, and only to the origin of the endpoint (the packages would follow a `nextLink` elsewhere, bearer token and all). It ends a list
 * that repeats a page or has too many, holds back what Azure has told us to wait with, and keeps the items as Azure sent them: the packages' own
 * models take a body without a list for an empty one, and drop what they do not know. The package gets the page without its items.
 */
export function createPageGate(endpoint: string, signal: AbortSignal, quota?: ReadQuota): PageGate {
  const origin = new URL(endpoint).origin;
  const answered = new Set<string>();
  let sent = 0;
  const items: unknown[] = [];
  let failure: Failure | undefined;

  const check = (method: string, url: URL, key: string): void => {
    if (signal.aborted) throw new ReadEndedError({ why: 'late', detail: 'stopped at its deadline' });
    if (method !== 'GET' && !isGraphQuery(method, url)) throw garbled(`refused to send ${method}: only reads leave`);
    if (url.origin !== origin) throw garbled(`refused to follow a link from ${origin} to ${url.origin}`);
    if (answered.has(key)) throw garbled('a list whose pages repeat');
    if (sent >= MOST_PAGES) throw garbled(`a list of more than ${MOST_PAGES} pages`);
    // A second try of this very read has waited already.
    const pace = failure?.why === 'throttled' ? undefined : quota?.pace(quotaScope(url), 0);
    if (pace?.kind === 'slowed' && pace.why === 'throttled') {
      throw new ReadEndedError({ why: 'throttled', detail: `held back until ${pace.until}, as Azure asked` });
    }
    sent += 1;
  };

  const policy: Policy = {
    name: 'pageGate',
    async sendRequest(request, next) {
      const url = new URL(request.url);
      // Every page of a query is asked for at the same address: what tells them apart is in the body.
      const key = `${request.url} ${typeof request.body === 'string' ? request.body : ''}`;
      check(request.method, url, key);
      request.abortSignal = signal;
      request.agent ??= lines;
      const response = await next(request);
      const body = response.bodyAsText ?? '';
      if (quota !== undefined) note(quota, quotaScope(url), response);
      if (response.status !== 200) {
        failure = answerFailure({ status: response.status, retryAfter: response.headers.get('retry-after'), body });
        return response;
      }
      const page = pageIn(body, isGraphQuery(request.method, url));
      items.push(...page.items);
      answered.add(key);
      failure = undefined;
      // The package would turn every item into a model nobody reads, which takes half the time of a large look.
      return { ...response, bodyAsText: page.rest };
    },
  };

  return {
    policies: [{ policy, position: 'perRetry' }],
    passage: () => ({ items, failure }),
  };
}
