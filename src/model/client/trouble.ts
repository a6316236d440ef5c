import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { ModelTrouble } from '../../domain/model/language-model.ts';

/** One exchange that gave nothing. The detail is for the log and `/readyz`: what the service said, never what was sent. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
  readonly trouble: ModelTrouble;
  /** How long the service asks us to stay away (ms); `undefined` where it does not say. */
  readonly retryAfterMs: number | undefined;
  /** Whether the same request may do better at once: a server fault, a line that broke. */
  readonly passing: boolean;
  /** Whether it was asked in a way that the deployment does not take, and is asked in another one from now on. */
  readonly otherwise: boolean;

  constructor(
    trouble: ModelTrouble,
    detail: string,
    more: {
      readonly retryAfterMs?: number | undefined;
      readonly passing?: boolean;
      readonly otherwise?: boolean;
      readonly cause?: unknown;
    } = {},
  ) {
    super(detail.replace(/\s+/g, ' ').slice(0, LONGEST_DETAIL), { cause: more.cause });
    this.trouble = trouble;
    this.retryAfterMs = more.retryAfterMs;
    this.passing = more.passing ?? false;
    this.otherwise = more.otherwise ?? false;
  }
}

const LONGEST_DETAIL = 240;
/** A model that has thought until its tokens were used up may say so with a 400 (docs/azure-facts.md#azure-openai). */
const SPENT_ON_THINKING = /max_tokens or model output limit was reached/i;

type Headers = { get(name: string): string | null } | undefined;

/** `retry-after-ms`, else `retry-after` in seconds or as a date (docs/azure-facts.md#azure-openai). */
function retryAfter(headers: Headers): number | undefined {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const told = headers?.get('retry-after') ?? '';
  if (/^\d+(\.\d+)?$/.test(told)) return Number(told) * 1_000;
  const until = Date.parse(told);
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}

/** The filter's own code, or its inner one. */
function isFiltered({ code, error }: APIError): boolean {
  const inner = (error as { innererror?: { code?: unknown } } | undefined)?.innererror?.code;
  return code === 'content_filter' || inner === 'ResponsibleAIPolicyViolation';
}

/** What a refusal says of versions, in words of ours: the service's own may repeat what was sent. */
function ofVersion({ message }: APIError): string {
  if (/enabled only for api versions/i.test(message)) return ', a newer version of the API is wanted';
  return /api version not supported/i.test(message) ? ', no such version of the API' : '';
}

function ofStatus(error: APIError, status: number): ExchangeError {
  const retryAfterMs = retryAfter(error.headers);
  const detail = `${status}${typeof error.code === 'string' ? ` ${error.code}` : ''}${ofVersion(error)}`;
  const make = (trouble: ModelTrouble, passing = false) =>
    new ExchangeError(trouble, detail, { retryAfterMs, passing, cause: error });
  if (isFiltered(error)) return make('filtered');
  if (SPENT_ON_THINKING.test(error.message)) return make('cut-off');
  if (status === 401 || status === 403) return make('refused');
  if (status === 404) return make('no-deployment');
  if (status === 429) return make('throttled', true);
  if (status === 408 || status >= 500) return make('unreachable', true);
  return make('wrong-request');
}

/** What a failed call was. An `ExchangeError` stays what it is; what nobody foresaw counts as unreachable. */
export function exchangeError(error: unknown): ExchangeError {
  if (error instanceof ExchangeError) return error;
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError)
    return new ExchangeError('late', 'no answer in time', { cause: error });
  if (error instanceof APIConnectionError)
    return new ExchangeError('unreachable', 'no connection', { passing: true, cause: error });
  if (error instanceof APIError && typeof error.status === 'number') return ofStatus(error, error.status);
  if (error instanceof SyntaxError) return new ExchangeError('garbled', 'an answer that is no JSON', { cause: error });
  const said = error instanceof Error ? error.name : typeof error;
  return new ExchangeError('unreachable', `the call failed: ${said}`, { passing: true, cause: error });
}
