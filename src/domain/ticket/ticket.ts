import type { UtcTime } from '../core/time.ts';

/** `sent`: it left by mail, and only those who read the mailbox know what became of it. */
export const TICKET_STATES = ['new', 'open', 'closed', 'sent'] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** What we hand over. `key` makes opening safe to repeat: one key, one ticket. */
export interface TicketDraft {
  readonly key: string;
  readonly caseNumber: number;
  readonly title: string;
  /** Markdown, most useful first. */
  readonly body: string;
  readonly severity: 1 | 2 | 3 | 4;
}

export interface Ticket extends TicketDraft {
  /** Digits: what a person types after "ticket". */
  readonly id: string;
  /** How the desk itself writes the number, e.g. `INC0010001`; absent where that is the id. */
  readonly label?: string;
  readonly state: TicketState;
  /** Who works on it; absent where nobody does, or the desk does not tell. */
  readonly assignee?: string;
  readonly openedAt: UtcTime;
  readonly comments: readonly { readonly at: UtcTime; readonly text: string }[];
}

/** What may be done to a ticket from chat. */
export type TicketChange =
  | { readonly kind: 'comment'; readonly text: string }
  /** Name of a person, as typed. */
  | { readonly kind: 'assign'; readonly to: string }
  /** `by`: who did it, as the channel calls them. */
  | {
      readonly kind: 'edit';
      readonly field: 'severity';
      readonly to: TicketDraft['severity'];
      readonly by: string | null;
    }
  | { readonly kind: 'edit'; readonly field: 'title'; readonly to: string; readonly by: string | null }
  | { readonly kind: 'close' | 'reopen'; readonly by: string | null };

/** Why a desk did not do what we asked. `refused` is for good; the others may be tried again. */
export type DeskFailure = { readonly kind: 'refused' | 'unreachable' | 'late'; readonly detail: string };
export type DeskAnswer<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: DeskFailure };

/** A ticket system. `open` with a key it has seen answers the ticket that exists; nothing here throws. */
export interface TicketDesk {
  readonly name: string;
  /** Whether a ticket could be opened now: reached, let in, and everything there that a ticket needs. Only reads. */
  check(): Promise<DeskAnswer<null>>;
  open(draft: TicketDraft): Promise<DeskAnswer<Ticket>>;
  find(id: string): Promise<DeskAnswer<Ticket | null>>;
  /** The ticket after the change; `null` where there is none. Closing what is closed changes nothing; a comment is added each time. Secrets are taken out of it. */
  change(id: string, change: TicketChange): Promise<DeskAnswer<Ticket | null>>;
}
