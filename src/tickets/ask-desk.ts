import type { DeskFailure } from '../domain/ticket/ticket.ts';

/** One request to a ticket system: JSON or a form in, JSON out. */
export interface DeskRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly form?: Readonly<Record<string, string>>;
}

/** What came back: an answer with any status, or why there was none. */
export type DeskReply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** The JSON in it; `undefined` where the text is none. */
      readonly body: unknown;
      readonly text: string;
      /** How long not to ask again (seconds), where the answer says so. */
      readonly waitSeconds: number | null;
    }
  | { readonly kind: 'none'; readonly failure: DeskFailure };

/** No ticket system takes this long for one request while it is well (ms). */
const DEADLINE_MS = 6_000;
const MOST_CHARACTERS = 2_000_000;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sends one request and waits for its answer, at most six seconds. Never throws; redirects are not followed, because the credentials would go along. */
export async function askDesk({ method, url, headers, body, form }: DeskRequest): Promise<DeskReply> {
  const none = (kind: DeskFailure['kind'], detail: string): DeskReply => ({ kind: 'none', failure: { kind, detail } });
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const text = await response.text();
    if (text.length > MOST_CHARACTERS) return none('unreachable', 'the answer is too long to be one');
    const wait = response.headers.get('retry-after')?.trim() ?? '';
    return {
      kind: 'answer',
      status: response.status,
      body: jsonOf(text),
      text,
      waitSeconds: /^\d{1,6}$/.test(wait) ? Number(wait) : null,
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return none('late', `no answer within ${DEADLINE_MS / 1000} s`);
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return none('unreachable', cause instanceof Error ? cause.message : String(cause));
  }
}

/** What a status that is no success means for another try: the desk's own trouble may pass, a refusal of ours will not. */
export function failureOf(status: number, detail: string): DeskFailure {
  const passing = status === 408 || status === 429 || status >= 500;
  return { kind: passing ? 'unreachable' : 'refused', detail: `${status}${detail === '' ? '' : `: ${detail}`}` };
}
