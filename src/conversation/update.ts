import type {
  ConversationStore,
  StoredConversation,
  UpdateOptions,
} from '../domain/conversation/conversation-store.ts';
import type { Step, Stepped } from '../domain/conversation/step.ts';
import type { Clock } from '../domain/core/time.ts';
import { entriesFor } from './outbox-rules.ts';

/** A step that may wait for something from outside. */
export type SlowStep = (document: Parameters<Step>[0]) => Promise<Stepped | null>;

/**
 * Keeps what a step makes of a conversation, with what it says in the outbox of the same commit, so that it is said once. The step is called again on
 * the newer document where somebody else wrote meanwhile. Answers what was kept, `null` where the step left everything as it is. Rejects as the step
 * does, when storage fails, or with `ConversationBusyError`.
 */
export type Update = (
  conversationId: string,
  step: Step | SlowStep,
  options?: UpdateOptions,
) => Promise<StoredConversation | null>;

/** Updates of the conversations of one store. */
export function createUpdate({ store, clock }: { readonly store: ConversationStore; readonly clock: Clock }): Update {
  return (conversationId, step, options) =>
    store.update(
      conversationId,
      async ({ version, document }) => {
        const stepped = await step(document);
        if (stepped === null) return null;
        const outbox = [...stepped.document.outbox, ...entriesFor(stepped.effects, version + 1, clock())];
        return { ...stepped.document, outbox };
      },
      options,
    );
}
