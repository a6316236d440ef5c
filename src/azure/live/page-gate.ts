import type { DesktopVirtualizationAPIClientOptionalParams } from '@azure/arm-desktopvirtualization';
import { answerFailure, type Failure, ReadEndedError } from './answer-failure.ts';

type AdditionalPolicy = NonNullable<DesktopVirtualizationAPIClientOptionalParams['additionalPolicies']>[number];
type Policy = AdditionalPolicy['policy'];

/** Pages one read may take before it is taken for an endless list. */
const MOST_PAGES = 50;

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

function listIn(body: string): unknown[] {
  let page: unknown;
  try {
    page = JSON.parse(body);
  } catch {
    throw garbled('HTTP 200 with a body that is no JSON');
  }
  const { value } = Object(page) as { value?: unknown };
  if (!Array.isArray(value)) throw garbled('HTTP 200 without a list');
  return value;
}

/**
 * The one gate between a management package and the network, made anew for each read. It lets through only GET and only to the origin of the
 * endpoint (the packages would follow a `nextLink` elsewhere, bearer token and all), ends a list that repeats a page or has too many, and keeps
 * the items as Azure sent them: the packages' own models take a body without a list for an empty one, and drop what they do not know.
 */
export function createPageGate(endpoint: string, signal: AbortSignal): PageGate {
  const origin = new URL(endpoint).origin;
  const answered = new Set<string>();
  let sent = 0;
  const items: unknown[] = [];
  let failure: Failure | undefined;

  const check = (method: string, url: string): void => {
    if (signal.aborted) throw new ReadEndedError({ why: 'late', detail: 'stopped at its deadline' });
    if (method !== 'GET') throw garbled(`refused to send ${method}: only reads leave`);
    const target = new URL(url).origin;
    if (target !== origin) throw garbled(`refused to follow a link from ${origin} to ${target}`);
    if (answered.has(url)) throw garbled('a list whose pages repeat');
    if (sent >= MOST_PAGES) throw garbled(`a list of more than ${MOST_PAGES} pages`);
    sent += 1;
  };

  const policy: Policy = {
    name: 'pageGate',
    async sendRequest(request, next) {
      check(request.method, request.url);
      request.abortSignal = signal;
      const response = await next(request);
      const body = response.bodyAsText ?? '';
      if (response.status === 200) {
        items.push(...listIn(body));
        answered.add(request.url);
        failure = undefined;
      } else {
        failure = answerFailure({ status: response.status, retryAfter: response.headers.get('retry-after'), body });
      }
      return response;
    },
  };

  return {
    policies: [{ policy, position: 'perRetry' }],
    passage: () => ({ items, failure }),
  };
}
