import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { Log } from '../log.ts';

/** The local chat page: a line that says where it is or why there is none, and its end. */
export interface ChatPage {
  readonly line: string;
  stop(): Promise<void>;
}

const PORT = 56_150;

function without(line: string): ChatPage {
  return { line, stop: async () => {} };
}

/** Starts Microsoft's local Teams page beside an anonymous bot. The bot runs on without it: the line says why it is not there. */
export async function openChatPage(config: Config, messagesUrl: string, log: Log): Promise<ChatPage> {
  if (!config.playground)
    return without(
      config.bot.kind === 'anonymous' ? 'off (PLAYGROUND=off)' : 'none beside a registered bot: use Teams',
    );
  // Only a try-out needs it, so only a try-out loads it.
  const { startPlayground } = await import('../teams/playground.ts');
  const page = await startPlayground({ messagesUrl, port: PORT, folder: join(config.dataFolder, 'chat-page'), log });
  switch (page.kind) {
    case 'running':
      return { line: page.url, stop: () => page.stop() };
    case 'absent':
      return without('not installed (npm ci without --omit=dev brings it); the bot runs on');
    case 'failed':
      return without(`did not start: ${page.why}; the bot runs on`);
  }
}
