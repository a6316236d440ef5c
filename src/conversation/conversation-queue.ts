/** Lets the work of one conversation run one after another, in the order it came; other conversations do not wait. */
export interface ConversationQueue {
  /** Resolves or rejects as the work does. Work that fails does not stop what waits behind it. */
  run<Value>(conversationId: string, work: () => Promise<Value>): Promise<Value>;
  /** Resolves when everything that was waiting at the time of the call has run. */
  idle(): Promise<void>;
}

/** A queue inside this process. Entries go when their conversation is quiet. */
export function createConversationQueue(): ConversationQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async run(conversationId, work) {
      const before = tails.get(conversationId) ?? Promise.resolve();
      const result = before.then(work);
      const tail = result.then(
        () => {},
        () => {},
      );
      tails.set(conversationId, tail);
      try {
        return await result;
      } finally {
        if (tails.get(conversationId) === tail) tails.delete(conversationId);
      }
    },
    async idle() {
      await Promise.all(tails.values());
    },
  };
}
