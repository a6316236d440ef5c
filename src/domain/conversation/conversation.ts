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

/** The one document of a conversation. Everything a turn changes is in here and is written at once. */
export interface ConversationDocument extends Remembered {
  /** The botbuilder conversation reference as plain JSON, for messages after the turn; `null` before the first turn. */
  readonly reference: unknown;
  /** State of the SDK's dialog stack; its inside belongs to the SDK and to the flows. */
  readonly dialogs: Record<string, unknown>;
  readonly outbox: readonly OutboxEntry[];
  /** Ids of the last activities handled, newest last: a second delivery does nothing. */
  readonly seen: readonly string[];
  /** Messages in a row that were not understood. */
  readonly misses: number;
  /** Tickets it opened or changed, whose news it is told; absent where there are none. */
  readonly followed?: readonly FollowedTicket[];
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

export interface StoredConversation {
  /** 0 where nothing is stored yet. */
  readonly version: number;
  readonly document: ConversationDocument;
}

/**
 * Keeps one document per conversation. `commit` writes only when the stored version is still `expectedVersion`, in one transaction with the
 * case it carries; otherwise it answers `conflict` and writes nothing. Throws `StoreUnavailableError` when storage itself fails.
 */
export interface ConversationStore {
  load(conversationId: string): Promise<StoredConversation>;
  commit(
    conversationId: string,
    expectedVersion: number,
    document: ConversationDocument,
  ): Promise<'committed' | 'conflict'>;
  /** A new case number of the desk, never given twice; a number may stay unused. */
  nextCaseNumber(): Promise<number>;
  findCase(number: number): Promise<DeskCase | null>;
  /** Keeps the real cause behind a ticket with the case that opened it last, and answers that case's number; `null` where no case did. */
  noteRealCause(ticket: string, cause: RealCause): Promise<number | null>;
  /** Cases of the whole desk opened at or after `time`, newest first, with the real cause where one was told. */
  casesOpenedSince(time: UtcTime): Promise<readonly DeskCase[]>;
  /** Conversations whose outbox has an entry due at `now`. */
  conversationsWithOutbox(now: UtcTime): Promise<readonly string[]>;
  /** Conversations that watch something, or asked for a look that is due at `now`. */
  conversationsToLookFor(now: UtcTime): Promise<readonly string[]>;
  /** Conversations that show every ticket of the desk. */
  conversationsWithBoards(): Promise<readonly string[]>;
  /** Conversations that follow tickets. */
  conversationsFollowing(): Promise<readonly string[]>;
}

export const EMPTY_CONVERSATION: ConversationDocument = {
  reference: null,
  language: 'en',
  dialogs: {},
  case: null,
  outbox: [],
  seen: [],
  misses: 0,
};
