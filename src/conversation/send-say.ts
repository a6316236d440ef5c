import type { Say, Voice } from '../domain/conversation/say.ts';
import type { Log } from '../log.ts';
import { turnWords } from '../wording/turn.ts';
import { ChannelError, type Message } from './channel.ts';
import { limited } from './limited.ts';
import type { Send } from './send.ts';

/** Draws one thing to say: its text, and a card where there is one. */
export type Render = (say: Say, voice: Voice) => Message;

export type Sent =
  /** `id`: of the message in the channel, where the channel gives one. */
  | { readonly kind: 'sent'; readonly id: string | undefined }
  | { readonly kind: 'later'; readonly askedWaitMs: number | undefined; readonly error: unknown }
  | { readonly kind: 'refused'; readonly error: unknown };

/** Time for one message (ms), with whatever the channel has to prepare for it; its request itself has a shorter limit of its own. */
const SAY_LIMIT_MS = 8_000;

function rendered(say: Say, voice: Voice, render: Render, log: Log): Message {
  try {
    return render(say, voice);
  } catch (error) {
    log.error({ error, say: say.kind }, 'a message could not be drawn');
    return { text: turnWords(voice.language).cannotShow };
  }
}

async function attempt(message: Message, replaces: string | undefined, send: Send): Promise<Sent> {
  try {
    return { kind: 'sent', id: await limited('sending a message', SAY_LIMIT_MS, send(message, replaces)) };
  } catch (error) {
    const known = error instanceof ChannelError ? error : undefined;
    if (known?.outcome === 'refused') return { kind: 'refused', error };
    return { kind: 'later', askedWaitMs: known?.retryAfterMs, error };
  }
}

/** Draws and sends one thing to say, in place of the message `replaces` where there is one. A card the channel refuses is said once more as plain text, so that the person is not left without an answer. */
export async function sendSay(
  { say, replaces }: { readonly say: Say; readonly replaces: string | undefined },
  voice: Voice,
  send: Send,
  render: Render,
  log: Log,
): Promise<Sent> {
  const message = rendered(say, voice, render, log);
  const sent = await attempt(message, replaces, send);
  if (sent.kind !== 'refused' || message.card === undefined) return sent;
  log.error({ error: sent.error, say: say.kind }, 'the channel refused a card, so its text is sent alone');
  const { text } = message;
  return await attempt({ text: text === '' ? turnWords(voice.language).cannotShow : text }, undefined, send);
}
