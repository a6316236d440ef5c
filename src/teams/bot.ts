import type { ConversationReference } from 'botbuilder';
import type { Config } from '../config/config.ts';
import type { Reopen } from '../conversation/channel.ts';
import { type Conversations, type ConversationsOptions, createConversations } from '../conversation/conversations.ts';
import { guardActivity } from './activity-guard.ts';
import { DeskAdapter, type TurnLogic } from './adapter.ts';
import { botChannel } from './channel.ts';
import { incomingFrom } from './incoming.ts';
import { type Probe, readiness } from './readiness.ts';
import { startServer } from './server.ts';

const PROBE_LIMIT_MS = 3_000;

/** Everything the bot needs, built elsewhere. */
export interface BotOptions extends ConversationsOptions {
  readonly config: Pick<Config, 'host' | 'port' | 'bot'>;
  readonly probes: readonly Probe[];
}

export interface RunningBot extends Pick<Conversations, 'deliver' | 'post'> {
  readonly port: number;
  /** Where this machine reaches the bot, e.g. for a local chat page. */
  readonly messagesUrl: string;
  /** Takes no more activities and resolves when the turns under way have ended. */
  close(): Promise<void>;
}

/** Starts the bot's server. Rejects with `ListenError` when the port cannot be had, or with the SDK's own error when it does not take the bot's settings. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { config, log } = options;
  const adapter = new DeskAdapter(config.bot, log, options.clock);
  const reopen: Reopen = (reference, work) =>
    // Only what this file gave a turn comes back here.
    adapter.resume(reference as Partial<ConversationReference>, (context) => work(botChannel(context)));
  const conversations = createConversations(options, reopen);
  const turn: TurnLogic = async (context) => {
    const incoming = incomingFrom(context.activity);
    if (incoming !== null) await conversations.take(incoming, botChannel(context));
  };

  const server = await startServer({
    host: config.host,
    port: config.port,
    log,
    messages: async (authorization, body) => {
      const guarded = guardActivity(body, { anonymous: config.bot.kind === 'anonymous' });
      if (guarded.kind === 'refused') return guarded.answer;
      return await adapter.answer(authorization, guarded.activity, turn);
    },
    ready: () => readiness(options.probes, PROBE_LIMIT_MS),
  });

  return {
    port: server.port,
    messagesUrl: `http://127.0.0.1:${server.port}/api/messages`,
    deliver: conversations.deliver,
    post: conversations.post,
    close: async () => {
      await server.close();
      await conversations.idle();
    },
  };
}
