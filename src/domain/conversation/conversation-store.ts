import type { UtcTime } from '../core/time.ts';
import type { ConversationDocument } from './conversation.ts';
import type { WakeUpKind } from './wake-up.ts';

/** The case of a conversation, where what is kept of it makes no sense any more. */
export interface UnreadableCase {
  readonly number: number;
  /** What is wrong with it, and what to do. */
  readonly why: string;
}

export interface StoredConversation {
  /** 0 where nothing is stored yet. */
  readonly version: number;
  readonly document: ConversationDocument;
  /** The document is without it then, and without the flows that stood on it. Absent where all could be read. */
  readonly unreadableCase?: UnreadableCase;
}

/**
 * What a kept document survives as soon as its commit is answered: a power cut, or a killed process alone. The latter costs no wait for the disk and
 * survives a power cut as well once the next commit that must was answered.
 */
export type Survives = 'power-cut' | 'kill';

/** What becomes of a stored document; `null` leaves it as it is. Called again with a newer one where somebody else wrote in between. */
export type ConversationChange = (
  stored: StoredConversation,
) => ConversationDocument | null | Promise<ConversationDocument | null>;

/** How an update is kept, and what it begins with. */
export interface UpdateOptions {
  /** A power cut where nothing else is said. */
  readonly survives?: Survives;
  /** The conversation as it was kept last, where that is known: it is not read again. */
  readonly from?: StoredConversation;
}

/** Others wrote the same conversation again and again while it was changed. Nothing of the change was kept. */
export class ConversationBusyError extends Error {
  override readonly name = 'ConversationBusyError';
}

/** Keeps one document per conversation, with the case it carries. Rejects with `StoreUnavailableError` when storage itself fails. */
export interface ConversationStore {
  load(conversationId: string): Promise<StoredConversation>;
  /**
   * Writes only when the stored version is still `expectedVersion`, all at once with the case and those beside it; otherwise it answers `conflict` and
   * writes nothing.
   * Survives a power cut where nothing else is said.
   */
  commit(
    conversationId: string,
    expectedVersion: number,
    document: ConversationDocument,
    survives?: Survives,
  ): Promise<'committed' | 'conflict'>;
  /**
   * Loads, changes and commits, again on the newer document where somebody else wrote in between. Answers what was kept; `null` where the change
   * left everything as it is. Rejects with what the change rejects with, or with `ConversationBusyError`.
   */
  update(
    conversationId: string,
    change: ConversationChange,
    options?: UpdateOptions,
  ): Promise<StoredConversation | null>;
  /** A new case number of the desk, never given twice; a number may stay unused. */
  nextCaseNumber(): Promise<number>;
  /** Conversations that something of this kind is due in at `now`, the longest waiting first. */
  due(kind: WakeUpKind, now: UtcTime): Promise<readonly string[]>;
}
