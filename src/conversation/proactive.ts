import type { ConversationStore } from '../domain/conversation/conversation-store.ts';
import type { Step } from '../domain/conversation/step.ts';
import type { Clock } from '../domain/core/time.ts';
import { entriesFor } from './outbox-rules.ts';

const COMMIT_TRIES = 3;

/**
 * Keeps what a step makes of a conversation; what it says goes into the outbox in the same commit, so that it is said once. Answers whether
 * anything changed. Rejects when storage fails or others write the same conversation again and again.
 */
export async function keepStep(
  conversationId: string,
  step: Step,
  { store, clock }: { readonly store: ConversationStore; readonly clock: Clock },
): Promise<boolean> {
  for (let tries = 0; tries < COMMIT_TRIES; tries += 1) {
    const { version, document } = await store.load(conversationId);
    const changed = step(document);
    if (changed === null) return false;
    const outbox = [...changed.document.outbox, ...entriesFor(changed.effects, version + 1, clock())];
    const kept = await store.commit(conversationId, version, { ...changed.document, outbox });
    if (kept === 'committed') return true;
  }
  throw new Error(`conversation ${conversationId} was changed by others ${COMMIT_TRIES} times in a row`);
}
