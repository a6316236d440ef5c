import type { ConversationReference } from 'botbuilder';
import type { Config } from '../config/config.ts';
import { createConversationQueue } from '../conversation/conversation-queue.ts';
import { createDelivery } from '../conversation/delivery.ts';
import { createFollowing } from '../conversation/follow.ts';
import { keepStep } from '../conversation/proactive.ts';
import type { Render } from '../conversation/send-say.ts';
import type { TicketDelivery } from '../conversation/ticket-delivery.ts';
import { createTurn, type TurnOptions } from '../conversation/turn.ts';
import type { ConversationStore } from '../domain/conversation/conversation.ts';
import type { Step } from '../domain/conversation/step.ts';
import type { Log } from '../log.ts';
import { guardActivity } from './activity-guard.ts';
import { DeskAdapter } from './adapter.ts';
import { placeInChat } from './place-in-chat.ts';
import { type Probe, readiness } from './readiness.ts';
import { startServer } from './server.ts';
import { createTurnTrouble } from './turn-trouble.ts';

const PROBE_LIMIT_MS = 3_000;

/** Everything the bot needs, built elsewhere. */
export interface BotOptions extends Omit<TurnOptions, 'queue' | 'deliver' | 'follow'>, TicketDelivery {
  readonly config: Pick<Config, 'host' | 'port' | 'bot'>;
  readonly store: ConversationStore;
  readonly log: Log;
  readonly render: Render;
  readonly probes: readonly Probe[];
}

export interface RunningBot {
  readonly port: number;
  /** Where this machine reaches the bot, e.g. for a local chat page. */
  readonly messagesUrl: string;
  /** Sends what is due in a conversation's outbox, between the turns of that conversation. Never rejects: what fails stays for the next time. */
  deliver(conversationId: string): Promise<void>;
  /** Keeps a change that no turn made, between the turns of that conversation, then says what it has to say. Never rejects. */
  post(conversationId: string, step: Step): Promise<void>;
  /** Takes no more activities and resolves when the turns under way have ended. */
  close(): Promise<void>;
}

/** A reference as botbuilder made it in a turn, or `undefined` when a conversation has had none. */
function asReference(stored: unknown): Partial<ConversationReference> | undefined {
  return typeof stored === 'object' && stored !== null ? stored : undefined;
}

/** Starts the bot's server. Rejects with `ListenError` when the port cannot be had, or with the SDK's own error when it does not take the bot's settings. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { config, log, store } = options;
  const anonymous = config.bot.kind === 'anonymous';
  const queue = createConversationQueue();
  const deliver = createDelivery(options);
  const following = createFollowing((conversationId, step) => post(conversationId, step), log);
  const turn = createTurn({ ...options, queue, deliver, follow: following.follow });
  const adapter = new DeskAdapter(config.bot, log, options.clock);
  adapter.onTurnError = createTurnTrouble(log);

  const server = await startServer({
    host: config.host,
    port: config.port,
    log,
    messages: async (authorization, body) => {
      const guarded = guardActivity(body, { anonymous });
      if (guarded.kind === 'refused') return guarded.answer;
      return await adapter.answer(authorization, guarded.activity, turn);
    },
    ready: () => readiness(options.probes, PROBE_LIMIT_MS),
  });

  const deliverLater = async (conversationId: string): Promise<void> => {
    const { document } = await store.load(conversationId);
    const reference = asReference(document.reference);
    if (reference === undefined) throw new Error('the conversation has no reference to answer to');
    // Caught in here: outside, the SDK would tell the person of a failed turn they know nothing of.
    let failure: unknown;
    await adapter.resume(reference, async (context) => {
      try {
        await deliver(conversationId, (message) => placeInChat(context, message), { eager: false });
      } catch (error) {
        failure = error;
      }
    });
    if (failure !== undefined) throw failure;
  };

  const post = async (conversationId: string, step: Step): Promise<void> => {
    try {
      await queue.run(conversationId, async () => {
        if (await keepStep(conversationId, step, options)) await deliverLater(conversationId);
      });
    } catch (error) {
      log.error(
        { error, conversation: conversationId },
        'a message that nobody asked for now could not be kept or sent',
      );
    }
  };

  return {
    port: server.port,
    messagesUrl: `http://127.0.0.1:${server.port}/api/messages`,
    deliver: async (conversationId) => {
      try {
        await queue.run(conversationId, () => deliverLater(conversationId));
      } catch (error) {
        log.error({ error, conversation: conversationId }, 'the outbox of a conversation could not be delivered');
      }
    },
    post,
    close: async () => {
      await server.close();
      await following.idle();
      await queue.idle();
    },
  };
}
