import type { ConversationStore, StoredConversation } from '../domain/conversation/conversation-store.ts';
import type { Step } from '../domain/conversation/step.ts';
import type { Channel, Reopen } from './channel.ts';
import { createConversationQueue } from './conversation-queue.ts';
import { createDelivery, type DeliveryOptions } from './delivery.ts';
import { createDrawingAhead, voiceOf } from './drawing-ahead.ts';
import { createFollowing } from './follow.ts';
import type { Incoming } from './incoming.ts';
import { sendingTo } from './send.ts';
import { type TurnOptions, takeTurn } from './turn.ts';
import { tellTrouble } from './turn-trouble.ts';
import { createUpdate } from './update.ts';

/** Everything conversations need, built elsewhere. */
export interface ConversationsOptions
  extends Omit<TurnOptions, 'nextCaseNumber' | 'update' | 'deliver' | 'decided' | 'follow'>,
    Omit<DeliveryOptions, 'update'> {
  readonly store: ConversationStore;
}

/** The conversations of the desk, whatever channel they are held over. One thing at a time happens in each; nothing here rejects. */
export interface Conversations {
  /** Takes what came in from the channel it came over; where that fails, the person is told. */
  take(incoming: Incoming, channel: Channel): Promise<void>;
  /** Sends what is due in a conversation's outbox. What fails stays for the next time. */
  deliver(conversationId: string): Promise<void>;
  /** Keeps a change that no turn made, then says what it has to say. */
  post(conversationId: string, step: Step): Promise<void>;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

/** Holds conversations. `reopen` is the way back into one between its turns. */
export function createConversations(options: ConversationsOptions, reopen: Reopen): Conversations {
  const { store, log } = options;
  const queue = createConversationQueue();
  const update = createUpdate(options);
  const drawing = createDrawingAhead(options.render);
  const deliver = createDelivery({ ...options, update, render: drawing.render });
  const following = createFollowing((conversationId, step) => post(conversationId, step), log);
  const turns: TurnOptions = {
    ...options,
    nextCaseNumber: () => store.nextCaseNumber(),
    update,
    deliver,
    decided: ({ document, effects }) => drawing.begin(effects, voiceOf(document, options.demo)),
    follow: following.follow,
  };

  const deliverLater = async (conversationId: string, stored: StoredConversation): Promise<void> => {
    const { reference } = stored.document;
    if (reference === null) throw new Error('the conversation has no reference to answer to');
    await reopen(reference, (channel) => deliver(conversationId, stored, sendingTo(channel), { eager: false }));
  };

  const post = async (conversationId: string, step: Step): Promise<void> => {
    try {
      await queue.run(conversationId, async () => {
        const kept = await update(conversationId, step);
        if (kept !== null) await deliverLater(conversationId, kept);
      });
    } catch (error) {
      const message = 'a message that nobody asked for now could not be kept or sent';
      log.error({ error, conversation: conversationId }, message);
    }
  };

  return {
    take: async (incoming, channel) => {
      try {
        await queue.run(incoming.conversation, () => takeTurn(incoming, channel, turns));
      } catch (error) {
        await tellTrouble(error, channel, incoming.language, log);
      }
    },
    deliver: async (conversationId) => {
      try {
        await queue.run(conversationId, async () => deliverLater(conversationId, await store.load(conversationId)));
      } catch (error) {
        log.error({ error, conversation: conversationId }, 'the outbox of a conversation could not be delivered');
      }
    },
    post,
    idle: async () => {
      await following.idle();
      await queue.idle();
    },
  };
}
