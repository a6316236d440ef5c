import { z } from 'zod';
import type { DeskFailure, Ticket, TicketChange, TicketDraft } from '../../domain/ticket/ticket.ts';
import { askDesk, type DeskRequest, failureOf } from '../ask-desk.ts';
import { changeNote } from '../change-note.ts';
import { redactSecrets } from '../redact.ts';
import { withTrailer } from '../ticket-trailer.ts';
import { rtFound, rtPage, rtTicket, stateOf, ticketOf } from './rt-rows.ts';

/** How Request Tracker 5 is reached. `url`: its address without `/REST/2.0`; `keyField`: a custom field of the queue for our key, free text, one value. */
export interface RtDeskOptions {
  readonly url: string;
  readonly login:
    | { readonly kind: 'token'; readonly token: string }
    | { readonly kind: 'password'; readonly user: string; readonly password: string };
  readonly queue: string;
  readonly keyField: string;
  /** Further custom fields of every new ticket, by name; none by default. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** RT counts upwards: the higher, the more urgent. */
const PRIORITY: Readonly<Record<TicketDraft['severity'], number>> = { 1: 90, 2: 70, 3: 40, 4: 20 };
const MOST_ROWS = 100;

const rtCreated = z.object({ id: z.union([z.string(), z.number()]).transform(String) });
const rtMessage = z.object({ message: z.string() });
const rtQueue = z.object({ TicketCustomFields: z.array(z.object({ name: z.string() })).nullish() });

/** What RT did not do, and why. */
export class RtFailure extends Error {
  readonly failure: DeskFailure;

  constructor(failure: DeskFailure) {
    super(failure.detail);
    this.failure = failure;
  }
}

function authorization({ login }: RtDeskOptions): string {
  if (login.kind === 'token') return `token ${login.token}`;
  return `Basic ${Buffer.from(`${login.user}:${login.password}`, 'utf8').toString('base64')}`;
}

/** A value inside single quotes of RT's query language. */
function quoted(value: string): string {
  return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

/** Works on RT's REST 2. Every function throws `RtFailure`, and nothing else. */
export function rtCalls(options: RtDeskOptions) {
  const base = `${options.url.replace(/\/+$/, '')}/REST/2.0`;
  const headers = { authorization: authorization(options) };

  const call = async (method: DeskRequest['method'], path: string, body?: unknown) => {
    const reply = await askDesk({ method, url: `${base}${path}`, headers, ...(body === undefined ? {} : { body }) });
    if (reply.kind === 'none') throw new RtFailure(reply.failure);
    return reply;
  };
  const ask = async <Value>(
    schema: z.ZodType<Value>,
    method: DeskRequest['method'],
    path: string,
    body?: unknown,
  ): Promise<Value | null> => {
    const reply = await call(method, path, body);
    if (reply.status === 404) return null;
    if (reply.status >= 300)
      throw new RtFailure(failureOf(reply.status, rtMessage.safeParse(reply.body).data?.message ?? ''));
    const parsed = schema.safeParse(reply.body);
    // Half an answer is the desk's trouble: what was asked may have been done, and the key tells.
    if (!parsed.success) throw new RtFailure({ kind: 'unreachable', detail: 'the answer made no sense' });
    return parsed.data;
  };

  const find = async (id: string): Promise<Ticket | null> => {
    const ticket = await ask(rtTicket, 'GET', `/ticket/${id}`);
    if (ticket === null) return null;
    const rows = `per_page=${MOST_ROWS}`;
    const [history, attachments] = await Promise.all([
      ask(rtPage, 'GET', `/ticket/${ticket.id}/history?fields=Type,Created&${rows}`),
      ask(rtPage, 'GET', `/ticket/${ticket.id}/attachments?fields=Content,ContentType,TransactionId&${rows}`),
    ]);
    return ticketOf(ticket, history, attachments);
  };

  /** Ids of the tickets with exactly this key, the oldest first: RT's search takes capitals for small letters. */
  const idsOf = async (key: string): Promise<string[]> => {
    const query = encodeURIComponent(`'CF.{${options.keyField}}' = ${quoted(key)}`);
    const rows = `fields=CustomFields&orderby=id&order=ASC&per_page=${MOST_ROWS}`;
    const page = await ask(rtPage, 'GET', `/tickets?query=${query}&${rows}`);
    const found = (page?.items ?? []).flatMap((item) => rtFound.safeParse(item).data ?? []);
    return found
      .filter((one) => one.CustomFields.some(({ name, values }) => name === options.keyField && values.includes(key)))
      .map((one) => one.id)
      .sort((a, b) => Number(a) - Number(b));
  };

  const create = async ({ key, caseNumber, title, body, severity }: TicketDraft): Promise<string> => {
    const content = withTrailer({ key, caseNumber, severity, title, body: redactSecrets(body) });
    const created = await ask(rtCreated, 'POST', '/ticket', {
      Queue: options.queue,
      Subject: redactSecrets(title),
      Content: content,
      ContentType: 'text/plain',
      Priority: PRIORITY[severity],
      CustomFields: { ...options.fields, [options.keyField]: key },
    });
    if (created === null) throw new RtFailure({ kind: 'refused', detail: `RT knows no queue ${options.queue}` });
    return created.id;
  };

  const merge = async (id: string, into: string): Promise<void> => {
    await call('PUT', `/ticket/${id}`, { MergeInto: Number(into) });
  };

  const missing = async (): Promise<string | null> => {
    const queue = await ask(rtQueue, 'GET', `/queue/${encodeURIComponent(options.queue)}`);
    if (queue === null) return `RT has no queue ${options.queue}: set RT_QUEUE`;
    const names = (queue.TicketCustomFields ?? []).map((field) => field.name);
    if (!names.includes(options.keyField))
      return `queue ${options.queue} has no custom field ${options.keyField} for tickets: add it in RT (free text, one value), or set RT_KEY_FIELD`;
    const other = Object.keys(options.fields ?? {}).find((name) => !names.includes(name));
    return other === undefined
      ? null
      : `queue ${options.queue} has no custom field ${other} for tickets: add it in RT, or take it out of RT_FIELDS`;
  };

  const change = async (id: string, wanted: TicketChange): Promise<void> => {
    const ticket = await ask(rtTicket, 'GET', `/ticket/${id}`);
    if (ticket === null) return;
    if (wanted.kind === 'assign') throw new RtFailure({ kind: 'refused', detail: 'owners are set in RT itself' });
    if (wanted.kind === 'edit')
      throw new RtFailure({ kind: 'refused', detail: 'priority and subject are set in RT itself' });
    const closing = wanted.kind === 'close';
    if (wanted.kind !== 'comment') {
      if ((stateOf(ticket.Status) === 'closed') === closing) return;
      await ask(z.unknown(), 'PUT', `/ticket/${ticket.id}`, { Status: closing ? 'resolved' : 'open' });
    }
    const note = changeNote(wanted);
    if (note === null) return;
    await ask(z.unknown(), 'POST', `/ticket/${ticket.id}/comment`, { Content: note, ContentType: 'text/plain' });
  };

  return { find, idsOf, create, merge, missing, change };
}
