import { type ArmAnswer, answerFailure, type Failure } from './answer-failure.ts';

interface ErrorBody {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly innererror?: unknown;
}

/** The error with those inside it, outermost first; the service nests three at most. */
function nested(error: unknown, depth = 0): ErrorBody[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const body: ErrorBody = error;
  return [body, ...nested(body.innererror, depth + 1)];
}

function errorsIn(body: string): ErrorBody[] {
  try {
    return nested((JSON.parse(body) as { error?: unknown } | null)?.error);
  } catch {
    return [];
  }
}

/** Codes alone: a message may repeat the query, and with it the name of a user. */
function codesOf(errors: readonly ErrorBody[]): string {
  const codes = errors.flatMap(({ code }) => (typeof code === 'string' ? code.replace(/\W/g, '').slice(0, 60) : []));
  return codes.filter((code) => code !== '').join(', ');
}

const NO_TABLE = /Failed to resolve (?:table|entity)\b.*\b(WVDConnections|WVDErrors)\b/i;

function missingTable(errors: readonly ErrorBody[]): string | undefined {
  return errors.map(({ message }) => NO_TABLE.exec(String(message ?? ''))?.[1]).find((table) => table !== undefined);
}

function advice(status: number, codes: string, workspaceId: string): string {
  if (status === 404)
    return `no workspace ${workspaceId} there: check LOG_ANALYTICS_WORKSPACE_ID and LOG_ANALYTICS_ENDPOINT`;
  if (status !== 401 && status !== 403) return '';
  if (/InvalidAuthenticationToken|InvalidTokenError/.test(codes))
    return 'the token is not for this cloud: check LOG_ANALYTICS_ENDPOINT';
  return `action Microsoft.OperationalInsights/workspaces/query/read on workspace ${workspaceId}`;
}

/**
 * What an answer of Log Analytics other than 200 means. A workspace without the tables, or without any data (204), is `not-configured`: no
 * diagnostic setting sends anything there. 401 and 403 are `refused` and name the action that is needed, because the service names none; 429 is
 * `throttled`; 5xx is `unreachable`; the rest is `garbled`, and a 404 names the setting. The detail holds codes and no text of the service.
 */
export function logFailure(answer: ArmAnswer, workspaceId: string): Failure {
  const { status } = answer;
  if (status === 204) return { why: 'not-configured', detail: `HTTP 204, workspace ${workspaceId} holds no data` };
  const errors = errorsIn(answer.body);
  const table = status === 400 ? missingTable(errors) : undefined;
  if (table !== undefined) {
    const detail = `no table ${table} in workspace ${workspaceId}: no diagnostic setting sends it there, or it may not be read`;
    return { why: 'not-configured', detail };
  }
  const codes = codesOf(errors);
  const wait = status === 429 && answer.retryAfter !== undefined ? `retry after ${answer.retryAfter} s` : '';
  const parts = [`HTTP ${status}`, codes, wait, advice(status, codes, workspaceId)];
  return { why: answerFailure(answer).why, detail: parts.filter((part) => part !== '').join(', ') };
}

/** What the `error` beside the tables of an answer means: the service could give only a part, and a part must not be taken for the whole. */
export function partialFailure(error: unknown): Failure {
  const { details } = Object(error) as { details?: unknown };
  const codes = codesOf([...nested(error), ...(Array.isArray(details) ? details.flatMap((one) => nested(one)) : [])]);
  return { why: 'unreachable', detail: `only a part of the answer came: ${codes || 'no reason given'}` };
}
