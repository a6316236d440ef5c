import type { UnknownReason } from '../../domain/core/reading.ts';

/** Why a read gave nothing: the reason, and a detail for the log that holds no secret. */
export interface Failure {
  readonly why: UnknownReason;
  readonly detail: string;
}

/** Thrown inside a read where we ourselves stop it, or know why it ended. */
export class ReadEndedError extends Error {
  override readonly name = 'ReadEndedError';
  readonly failure: Failure;
  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.detail, options);
    this.failure = failure;
  }
}

/** What is needed of an HTTP answer of Azure Resource Manager. */
export interface ArmAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

const LONGEST_DETAIL = 300;

function errorFields(body: string): { code: string; message: string } {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: unknown; message?: unknown } };
    return { code: String(error?.code ?? ''), message: String(error?.message ?? '') };
  } catch {
    return { code: '', message: '' };
  }
}

/** The action and scope of ARM's refusal, without the ids of the caller that stand before them. */
function actionAndScope(message: string): string | undefined {
  const match = /perform action '([^']+)'(?:\s+over scope '([^']+)')?/i.exec(message);
  if (!match) return undefined;
  return match[2] === undefined ? `action ${match[1]}` : `action ${match[1]} on scope ${match[2]}`;
}

function reason(status: number): UnknownReason {
  if (status === 401 || status === 403) return 'refused';
  if (status === 429) return 'throttled';
  if (status >= 500 || status === 408) return 'unreachable';
  return 'garbled';
}

/**
 * What an answer other than 200 means. 401 and 403 are `refused`, with the action and the scope ARM names; 429 is `throttled`, with the wait it
 * asks for; 5xx is `unreachable`. A 404 or another 4xx is `garbled`: it speaks of a resource that Azure itself has just listed.
 */
export function answerFailure(answer: ArmAnswer): Failure {
  const { code, message } = errorFields(answer.body);
  const parts = [`HTTP ${answer.status}`, code];
  if (answer.status === 429) parts.push(answer.retryAfter === undefined ? '' : `retry after ${answer.retryAfter} s`);
  else parts.push(actionAndScope(message) ?? (reason(answer.status) === 'refused' ? '' : message));
  const detail = parts.filter((part) => part !== '').join(', ');
  return { why: reason(answer.status), detail: detail.slice(0, LONGEST_DETAIL) };
}

const UNREACHED = /ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|REQUEST_SEND_ERROR|CERT|socket/i;

function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What an error without an HTTP answer means: our own stop, a line that broke, or an answer the package could not read. Never throws. */
export function thrownFailure(error: unknown): Failure {
  if (error instanceof ReadEndedError) return error.failure;
  const thrown: { name?: unknown; code?: unknown; message?: unknown } = Object(error);
  const [name, code, message] = [words(thrown.name), words(thrown.code), words(thrown.message)];
  if (name === 'AbortError') return { why: 'late', detail: 'stopped at its deadline' };
  const detail = `${code || name || 'error'}: ${message}`.slice(0, LONGEST_DETAIL);
  return { why: UNREACHED.test(`${code} ${message}`) ? 'unreachable' : 'garbled', detail };
}
