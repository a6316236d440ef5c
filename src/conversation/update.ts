import type {
  ConversationDocument,
  ConversationStore,
  StoredConversation,
} from '../domain/conversation/conversation.ts';
import type { Step, Stepped } from '../domain/conversation/step.ts';
import type { Clock } from '../domain/core/time.ts';
import { entriesFor } from './outbox-rules.ts';

/** A step that may wait for something from outside. */
export type SlowStep = (document: ConversationDocument) => Promise<Stepped | null>;

/**
 * Keeps what a step makes of a conversation, with what it says in the outbox of the same commit, so that it is said once. The step is called again on
 * the newer document where somebody else wrote meanwhile. Answers what was kept, `null` where the step left everything as it is. Rejects as the step
 * does, when storage fails, or with `ConversationBusyError`. `from`: the conversation as it was kept last, where that is known.
 */
export type Update = (
  conversationId: string,
  step: Step | SlowStep,
  from?: StoredConversation,
) => Promise<StoredConversation | null>;

/** Somebody else wrote the same conversation again and again. Nothing of the step was kept. */
export class ConversationBusyError extends Error {
  override readonly name = 'ConversationBusyError';
}

/** Another process may write the same document between our load and our commit; more often than this something is wrong. */
const COMMIT_TRIES = 5;

/** Updates of the conversations of one store. */
export function createUpdate({ store, clock }: { readonly store: ConversationStore; readonly clock: Clock }): Update {
  return async (conversationId, step, from) => {
    let known = from;
    for (let tries = 0; tries < COMMIT_TRIES; tries += 1) {
      const stored = known ?? (await store.load(conversationId));
      known = undefined;
      const stepped = await step(stored.document);
      if (stepped === null) return null;
      const version = stored.version + 1;
      const outbox = [...stepped.document.outbox, ...entriesFor(stepped.effects, version, clock())];
      const document = { ...stepped.document, outbox };
      if ((await store.commit(conversationId, stored.version, document)) === 'committed') return { version, document };
    }
    throw new ConversationBusyError(
      `conversation ${conversationId} was changed by others ${COMMIT_TRIES} times in a row`,
    );
  };
}
