import type { TurnContext } from 'botbuilder';
import { limited, TooLateError } from '../conversation/limited.ts';
import { ConversationBusyError } from '../domain/conversation/conversation-store.ts';
import type { Log } from '../log.ts';
import { turnWords } from '../wording/turn.ts';
import { channelLanguage } from './channel-language.ts';

const TELL_LIMIT_MS = 5_000;

/** Tells the person in plain words that a turn was not taken in, and the log why. Never throws: it is the last to be asked. */
export function createTurnTrouble(log: Log): (context: TurnContext, error: Error) => Promise<void> {
  return async (context, error) => {
    log.error({ error }, 'a turn failed');
    const words = turnWords(channelLanguage(context.activity.locale));
    const text =
      error instanceof ConversationBusyError ? words.busy : error instanceof TooLateError ? words.late : words.broken;
    try {
      await limited('telling of trouble', TELL_LIMIT_MS, context.sendActivity(text));
    } catch (cause) {
      log.error({ error: cause }, 'the person could not be told that a turn failed');
    }
  };
}
