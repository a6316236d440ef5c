import { ConversationBusyError, type ConversationStore } from '../domain/conversation/conversation-store.ts';

/** Somebody else may write between a load and its commit; more often than this something is wrong. */
const COMMIT_TRIES = 5;

/** Loads, changes, commits, and tries again, on any store that can load and commit. */
export function updating({ load, commit }: Pick<ConversationStore, 'load' | 'commit'>): ConversationStore['update'] {
  return async (conversationId, change, { survives, from } = {}) => {
    for (let tries = 0; tries < COMMIT_TRIES; tries += 1) {
      const stored = tries === 0 && from !== undefined ? from : await load(conversationId);
      const document = await change(stored);
      if (document === null) return null;
      const outcome = await commit(conversationId, stored.version, document, survives);
      if (outcome === 'committed') {
        const { aside, ...kept } = document;
        return { version: stored.version + 1, document: kept };
      }
    }
    throw new ConversationBusyError(
      `conversation ${conversationId} was changed by others ${COMMIT_TRIES} times in a row`,
    );
  };
}
