import { z } from 'zod';
import type { DeskAnswer, DeskFailure, Ticket, TicketChange, TicketDesk, TicketDraft } from '../../domain/ticket.ts';
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

class RtFailure extends Error {
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
function rtCalls(options: RtDeskOptions) {
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

  /** Ids of the tickets with our key, the oldest first. */
  const idsOf = async (key: string): Promise<string[]> => {
    const query = encodeURIComponent(`'CF.{${options.keyField}}' = ${quoted(key)}`);
    const page = await ask(rtPage, 'GET', `/tickets?query=${query}&orderby=id&order=ASC&per_page=${MOST_ROWS}`);
    const ids = (page?.items ?? []).flatMap((item) => rtFound.safeParse(item).data?.id ?? []);
    return ids.sort((a, b) => Number(a) - Number(b));
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

/**
 * Tickets in Request Tracker 5. A ticket is searched by our key before and after it is opened: one that a slow RT opened although we gave up
 * waiting is found again, and two opened at once become one, the older. Without the key field RT would drop the key, so nothing is opened then.
 */
export function createRtDesk(options: RtDeskOptions): TicketDesk {
  const rt = rtCalls(options);
  let checked: Promise<string | null> | undefined;

  const answer = async <Value>(work: () => Promise<Value>): Promise<DeskAnswer<Value>> => {
    try {
      return { kind: 'done', value: await work() };
    } catch (error) {
      if (error instanceof RtFailure)
        return { kind: 'failed', failure: { ...error.failure, detail: `RT: ${error.failure.detail}` } };
      throw error;
    }
  };
  const ready = async (): Promise<void> => {
    checked ??= rt.missing();
    const missing = await checked.catch((error: unknown) => {
      checked = undefined;
      throw error;
    });
    if (missing === null) return;
    checked = undefined;
    throw new RtFailure({ kind: 'refused', detail: missing });
  };
  const oldest = async (key: string): Promise<Ticket | null> => {
    const [first] = await rt.idsOf(key);
    return first === undefined ? null : await rt.find(first);
  };
  const openOnce = async (draft: TicketDraft): Promise<Ticket> => {
    await ready();
    const existing = await oldest(draft.key);
    if (existing !== null) return existing;
    const id = await rt.create(draft);
    const [first] = await rt.idsOf(draft.key);
    if (first !== undefined && first !== id) await rt.merge(id, first);
    const ticket = await rt.find(first ?? id);
    if (ticket === null)
      throw new RtFailure({ kind: 'unreachable', detail: 'the ticket was opened and cannot be read' });
    return ticket;
  };

  return {
    name: 'rt',
    open: (draft) => answer(() => openOnce(draft)),
    find: (id) => answer(async () => (/^[1-9]\d{0,14}$/.test(id) ? await rt.find(id) : null)),
    change: (id, change) =>
      answer(async () => {
        if (!/^[1-9]\d{0,14}$/.test(id)) return null;
        await rt.change(id, change);
        return await rt.find(id);
      }),
    findByKey: (key) =>
      answer(async () => {
        await ready();
        return await oldest(key);
      }),
  };
}
