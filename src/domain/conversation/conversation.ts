import type { DeskCase } from '../case/case.ts';
import type { DueCheck } from '../case/due-check.ts';
import type { Language } from '../core/language.ts';
import type { UtcTime } from '../core/time.ts';
import type { TimeZone } from '../core/time-zone.ts';
import type { Watch } from '../status/watch.ts';
import type { FollowedTicket } from '../ticket/followed-ticket.ts';
import type { TicketChange, TicketDraft } from '../ticket/ticket.ts';
import type { TicketBoard } from '../ticket/ticket-board.ts';
import type { Say } from './say.ts';

/** Something that leaves the house after the commit. It stays in the document until it is done, so a killed process loses nothing. */
export type Effect =
  /** `slot`: what is said takes the place of the message that was said into the same slot before. */
  | { readonly kind: 'say'; readonly say: Say; readonly slot?: string }
  | { readonly kind: 'open-ticket'; readonly draft: TicketDraft }
  | { readonly kind: 'change-ticket'; readonly id: string; readonly change: TicketChange };

export interface OutboxEntry {
  readonly id: string;
  readonly at: UtcTime;
  readonly effect: Effect;
  readonly attempts: number;
  /** Not before this moment: set after a failed attempt. */
  readonly notBefore: UtcTime;
}

/** The one document of a conversation. Everything a turn changes is in here and is written at once. */
export interface ConversationDocument {
  /** The botbuilder conversation reference as plain JSON, for messages after the turn; `null` before the first turn. */
  readonly reference: unknown;
  readonly language: Language;
  /** The language was asked for in so many words: messages in the other one no longer change it. */
  readonly languageChosen?: true;
  /** State of the SDK's dialog stack; its inside belongs to the SDK and to the flows. */
  readonly dialogs: Record<string, unknown>;
  readonly case: DeskCase | null;
  readonly outbox: readonly OutboxEntry[];
  /** Ids of the last activities handled, newest last: a second delivery does nothing. */
  readonly seen: readonly string[];
  /** Messages in a row that were not understood. */
  readonly misses: number;
  /** What the conversation wants to be told about; absent where it never asked. */
  readonly watches?: readonly Watch[];
  /** Looks it asked for at a later time; absent where it never did. */
  readonly checks?: readonly DueCheck[];
  /** Tickets it opened or changed, whose news it is told; absent where there are none. */
  readonly followed?: readonly FollowedTicket[];
  /** Present while every ticket of the desk is shown here. */
  readonly board?: TicketBoard;
  /** The first paragraph that the language model worded for the ticket of a case, as the agent saw it in the form. Absent where there is none. */
  readonly ticketSummary?: { readonly caseNumber: number; readonly text: string };
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
  dialogs: {},
  case: null,
  outbox: [],
  seen: [],
  misses: 0,
};
