import { ConversationBusyError } from '../domain/conversation/conversation-store.ts';
import type { Language } from '../domain/core/language.ts';
import type { Log } from '../log.ts';
import { turnWords } from '../wording/turn.ts';
import type { Channel } from './channel.ts';
import { limited, TooLateError } from './limited.ts';

const TELL_LIMIT_MS = 5_000;

/** Tells the person in plain words that a turn was not taken in, and the log why. Never rejects: it is the last to be asked. */
export async function tellTrouble(error: unknown, channel: Channel, language: Language, log: Log): Promise<void> {
  log.error({ error }, 'a turn failed');
  const words = turnWords(language);
  const text =
    error instanceof ConversationBusyError ? words.busy : error instanceof TooLateError ? words.late : words.broken;
  try {
    await limited('telling of trouble', TELL_LIMIT_MS, channel.say({ text }));
  } catch (cause) {
    log.error({ error: cause }, 'the person could not be told that a turn failed');
  }
}
