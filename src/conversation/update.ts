import type { Effect } from '../domain/conversation/conversation.ts';
import type {
  ConversationStore,
  StoredConversation,
  UnreadableCase,
  UpdateOptions,
} from '../domain/conversation/conversation-store.ts';
import type { Step, Stepped } from '../domain/conversation/step.ts';
import type { Clock } from '../domain/core/time.ts';
import type { Log } from '../log.ts';
import { turnWords } from '../wording/turn.ts';
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

/** What updates need, built elsewhere. */
interface UpdateParts {
  readonly store: ConversationStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** Says first that the case that stood open is not there any more: what comes next would be taken for more of it. */
function withoutCase({ number }: UnreadableCase, { document, effects }: Stepped): readonly Effect[] {
  const text = turnWords(document.language).caseUnreadable(number);
  return [{ kind: 'say', say: { kind: 'text', text } }, ...effects];
}

/** Updates of the conversations of one store. A case that is damaged is left behind: the conversation says so and goes on without it. */
export function createUpdate({ store, clock, log }: UpdateParts): Update {
  return (conversationId, step, options) =>
    store.update(
      conversationId,
      async ({ version, document, unreadableCase }) => {
        const stepped = await step(document);
        if (stepped === null) return null;
        if (unreadableCase !== undefined) {
          const { number, why } = unreadableCase;
          log.error({ conversation: conversationId, case: number, why }, 'a conversation goes on without its case');
        }
        const effects = unreadableCase === undefined ? stepped.effects : withoutCase(unreadableCase, stepped);
        const outbox = [...stepped.document.outbox, ...entriesFor(effects, version + 1, clock())];
        return { ...stepped.document, outbox };
      },
      options,
    );
}
