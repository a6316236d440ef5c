import type { ConversationDocument, Effect } from './conversation.ts';

/** A document after a step, and what leaves the house because of it. */
export interface Stepped {
  readonly document: ConversationDocument;
  readonly effects: readonly Effect[];
}

/** Moves a conversation on: a turn, a watch, a late look, news of a ticket. Pure; `null` leaves everything as it is. */
export type Step = (document: ConversationDocument) => Stepped | null;
