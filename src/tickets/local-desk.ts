import { StoreBusyError, UnreadableDocumentError } from '../domain/core/store-errors.ts';
import type { Clock, UtcTime } from '../domain/core/time.ts';
import type { LocalTickets } from '../domain/ticket/local-tickets.ts';
import type {
  DeskAnswer,
  DeskFailure,
  Ticket,
  TicketChange,
  TicketDesk,
  TicketDraft,
} from '../domain/ticket/ticket.ts';
import { changeNote } from './change-note.ts';
import { redactSecrets } from './redact.ts';

export interface LocalDeskOptions {
  readonly tickets: LocalTickets;
  readonly clock: Clock;
}

function failureOf(cause: unknown): DeskFailure {
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof UnreadableDocumentError) return { kind: 'refused', detail };
  return { kind: cause instanceof StoreBusyError ? 'late' : 'unreachable', detail: `local desk: ${detail}` };
}

function withChange(ticket: Ticket, change: TicketChange, at: UtcTime): Ticket {
  const note = changeNote(change);
  const comments = note === null ? ticket.comments : [...ticket.comments, { at, text: note }];
  switch (change.kind) {
    case 'assign':
      return { ...ticket, assignee: redactSecrets(change.to), state: ticket.state === 'new' ? 'open' : ticket.state };
    case 'comment':
      return { ...ticket, comments };
    case 'edit':
      return change.field === 'severity'
        ? { ...ticket, comments, severity: change.to }
        : { ...ticket, comments, title: redactSecrets(change.to) };
    case 'close':
      return ticket.state === 'closed' ? ticket : { ...ticket, comments, state: 'closed' };
    case 'reopen':
      return ticket.state === 'closed' ? { ...ticket, comments, state: 'open' } : ticket;
  }
}

/**
 * Tickets kept by the bot itself, for a desk without a ticket system and for trying the bot out. Secrets are taken out of title and body before they
 * are stored.
 */
export function createLocalDesk({ tickets, clock }: LocalDeskOptions): TicketDesk {
  const answer = async <Value>(work: () => Promise<Value>): Promise<DeskAnswer<Value>> => {
    try {
      return { kind: 'done', value: await work() };
    } catch (cause) {
      return { kind: 'failed', failure: failureOf(cause) };
    }
  };

  const asNew = ({ key, caseNumber, title, body, severity }: TicketDraft): Omit<Ticket, 'id'> => ({
    key,
    caseNumber,
    title: redactSecrets(title),
    body: redactSecrets(body),
    severity,
    state: 'new',
    openedAt: clock(),
    comments: [],
  });

  // Only the plain spelling of a number is an id: a database may also take " 12" and "12.0" for 12.
  const isId = (id: string) => /^[1-9]\d{0,14}$/.test(id);

  return {
    name: 'local',
    check: () =>
      answer(async () => {
        await tickets.find('1');
        return null;
      }),
    open: (draft) => answer(() => tickets.add(asNew(draft))),
    find: (id) => answer(async () => (isId(id) ? await tickets.find(id) : null)),
    change: (id, change) =>
      answer(async () => (isId(id) ? await tickets.change(id, (ticket) => withChange(ticket, change, clock())) : null)),
  };
}
