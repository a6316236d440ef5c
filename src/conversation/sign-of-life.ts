import type { Log } from '../log.ts';
import type { Channel } from './channel.ts';
import { limited } from './limited.ts';
import { type Send, sendingTo } from './send.ts';

/** What a person sees while a look takes long: one message, which the first answer takes the place of. */
export interface SignOfLife {
  /** Gives what the work gives; the message is shown when it takes longer than a person likes to wait. */
  during<Value>(work: Promise<Value>): Promise<Value>;
  /** Sends an answer: the first one in place of the message, where it was shown. */
  readonly send: Send;
  /** Takes the message away when no answer will come. Never rejects. */
  drop(): Promise<void>;
}

interface SignOptions {
  /** How long a look may take without a word (ms). */
  readonly afterMs: number;
  /** What the message says. */
  readonly text: () => string;
  readonly log: Log;
}

/** The look does not wait for the message, but its answer does (ms). */
const SHOW_LIMIT_MS = 4_000;

/** The sign of one turn. It is shown once, however many looks the turn takes. */
export function signOfLife(channel: Channel, { afterMs, text, log }: SignOptions): SignOfLife {
  let shown: Promise<string | undefined> | undefined;

  const show = async (): Promise<string | undefined> => {
    try {
      return await limited('the sign of life', SHOW_LIMIT_MS, channel.say({ text: text() }));
    } catch (error) {
      log.warn({ error }, 'the sign of life could not be sent');
      return undefined;
    }
  };
  const taken = async (): Promise<string | undefined> => {
    const id = await shown;
    shown = Promise.resolve(undefined);
    return id;
  };

  return {
    async during(work) {
      const timer = setTimeout(() => {
        shown ??= show();
      }, afterMs);
      try {
        return await work;
      } finally {
        clearTimeout(timer);
      }
    },
    async send(message, replaces) {
      const id = await taken();
      // What has a place of its own keeps it: the sign is taken away by itself then.
      if (id !== undefined && replaces !== undefined) shown = Promise.resolve(id);
      return await sendingTo(channel)(message, replaces ?? id);
    },
    async drop() {
      const id = await taken();
      if (id === undefined) return;
      try {
        await limited('taking the sign of life away', SHOW_LIMIT_MS, channel.remove(id));
      } catch (error) {
        log.warn({ error }, 'the sign of life could not be taken away');
      }
    },
  };
}
