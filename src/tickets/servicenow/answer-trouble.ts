import { z } from 'zod';
import type { DeskFailure } from '../../domain/ticket/ticket.ts';
import { type DeskReply, failureOf } from '../ask-desk.ts';
import { redactSecrets } from '../redact.ts';

type Answer = Extract<DeskReply, { kind: 'answer' }>;

/** The instance did not do what was asked, and why. */
export class TableApiFailure extends Error {
  readonly failure: DeskFailure;

  constructor(failure: DeskFailure) {
    super(failure.detail);
    this.failure = failure;
  }
}

/** The Table API says `error.message` and `error.detail`, the token endpoint `error` and `error_description`. */
const tableError = z.object({ error: z.object({ message: z.string().nullish(), detail: z.string().nullish() }) });
const tokenError = z.object({ error: z.string(), error_description: z.string().nullish() });

const MOST_READ = 2_000;
const LONGEST_DETAIL = 200;

/** What to look at where the instance refuses us; its own words come first. */
const ADVICE: Readonly<Record<number, string>> = {
  401: 'check the login (SERVICENOW_CLIENT_ID and SERVICENOW_CLIENT_SECRET, or SERVICENOW_USER and SERVICENOW_PASSWORD)',
  403: 'the account lacks a role, e.g. itil',
  404: 'check SERVICENOW_URL',
};

/** One line without markup, control characters and secrets, at most 200 characters. */
function cleaned(text: string): string {
  const line = text
    .slice(0, MOST_READ)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return redactSecrets(line).slice(0, LONGEST_DETAIL).toWellFormed();
}

/** The instance's own words about what went wrong; empty where it has none. */
export function toldIn(body: unknown): string {
  const table = tableError.safeParse(body).data?.error;
  const token = tokenError.safeParse(body).data;
  const parts = table === undefined ? [token?.error, token?.error_description] : [table.message, table.detail];
  return cleaned(parts.filter((part) => part !== undefined && part !== null && part !== '').join(': '));
}

/**
 * A page in place of data. Developer instances that nobody uses are put to sleep and then answer with one ("Your instance is hibernating"); a
 * proxy or a single sign-on in front of the instance answers with its login.
 */
function pageTrouble(status: number, text: string): DeskFailure {
  const start = text.slice(0, 20_000);
  if (/hibernat/i.test(start))
    return {
      kind: 'unreachable',
      detail: 'the instance is hibernating: somebody has to wake it (developer.servicenow.com)',
    };
  if (/type=["']?password|login\.do|login_with_sso|<title>[^<]*(?:log ?in|sign ?in)/i.test(start))
    return {
      kind: 'refused',
      detail:
        'it answers with a login page instead of data: check SERVICENOW_URL, and whether the account may use the REST API',
    };
  return failureOf(status < 300 ? 503 : status, 'it answers with a page instead of data');
}

function isPage({ body, text }: Answer): boolean {
  return body === undefined && /^\s*</.test(text);
}

/** What an answer means that is no success, or that is no data; `null` where it may be read. */
export function troubleOf(answer: Answer): DeskFailure | null {
  const { status, body, text, waitSeconds } = answer;
  if (status >= 300 && status < 400)
    return { kind: 'refused', detail: `${status}: it sends us to another address: check SERVICENOW_URL` };
  if (isPage(answer)) return pageTrouble(status, text);
  if (status < 300) return body === undefined ? { kind: 'unreachable', detail: 'the answer broke off' } : null;
  const told = toldIn(body);
  const wait = waitSeconds === null ? undefined : `again in ${waitSeconds} s`;
  const detail = [told, ADVICE[status], wait].filter((part) => part !== undefined && part !== '').join('; ');
  return failureOf(status, detail);
}
