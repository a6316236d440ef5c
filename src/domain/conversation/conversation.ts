import type { DeskCase, RealCause } from '../case/case.ts';
import type { UtcTime } from '../core/time.ts';
import type { TimeZone } from '../core/time-zone.ts';
import type { FollowedTicket } from '../ticket/followed-ticket.ts';
import type { TicketChange, TicketDraft } from '../ticket/ticket.ts';
import type { Remembered } from './remembered.ts';
import type { Say } from './say.ts';

/** Something that leaves the house after the commit. It stays in the document until it is done, so a killed process loses nothing. */
export type Effect =
  /** `slot`: what is said takes the place of the message that was said into the same slot before. */
  | { readonly kind: 'say'; readonly say: Say; readonly slot?: string }
  | { readonly kind: 'open-ticket'; readonly draft: TicketDraft }
  | { readonly kind: 'change-ticket'; readonly id: string; readonly change: TicketChange }
  /** Keeps what the real cause behind a ticket was with the case that opened it. */
  | { readonly kind: 'note-cause'; readonly ticket: string; readonly cause: RealCause };

export interface OutboxEntry {
  readonly id: string;
  readonly at: UtcTime;
  readonly effect: Effect;
  readonly attempts: number;
  /** Not before this moment: set after a failed attempt. */
  readonly notBefore: UtcTime;
}

/** A flow that waits for the person, or for those above it to end. */
export interface OpenFlow {
  readonly flow: string;
  /** The flow's own, plain JSON. */
  readonly state: unknown;
}

/** The one document of a conversation. Everything a turn changes is in here and is written at once. */
export interface ConversationDocument extends Remembered {
  /** What the channel needs for messages after the turn, plain JSON that it alone looks into; `null` before the first turn. */
  readonly reference: unknown;
  /** The flows that are open, the one on top last. */
  readonly stack: readonly OpenFlow[];
  readonly outbox: readonly OutboxEntry[];
  /** Ids of what came in last and was handled, newest last: a second delivery does nothing. */
  readonly seen: readonly string[];
  /** Messages in a row that were not understood. */
  readonly misses: number;
  /** Tickets it opened or changed, whose news it is told; absent where there are none. */
  readonly followed?: readonly FollowedTicket[];
  /** The first paragraph that the language model worded for the ticket of a case, as the agent saw it in the form. Absent where there is none. */
  readonly ticketSummary?: { readonly caseNumber: number; readonly text: string };
  /** Cases that were left while their ticket was still being opened; absent where there are none. */
  readonly handedOver?: readonly DeskCase[];
  /** Ids of the messages that stand in slots. */
  readonly slots?: Readonly<Record<string, string>>;
  /** The clock of the person, IANA name; absent where it is not known, or more than one reads along. */
  readonly timeZone?: TimeZone;
  /** Who wrote or pressed last (id of the channel); absent before anybody did. */
  readonly person?: string;
}

export const SEEN_LIMIT = 200;

export const EMPTY_CONVERSATION: ConversationDocument = {
  reference: null,
  language: 'en',
  stack: [],
  case: null,
  outbox: [],
  seen: [],
  misses: 0,
};
