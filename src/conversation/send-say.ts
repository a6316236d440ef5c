import type { Activity } from 'botbuilder';
import type { Say, Voice } from '../domain/conversation/say.ts';
import type { Log } from '../log.ts';
import { ConnectorError } from '../teams/connector-http.ts';
import { turnWords } from '../wording/turn.ts';
import { limited } from './limited.ts';

/** Turns one thing to say into an activity: its text, and a card where there is one. */
export type Render = (say: Say, voice: Voice) => Partial<Activity>;
/** Sends one activity into the conversation. Rejects when the channel did not take it. */
export type Send = (activity: Partial<Activity>) => Promise<unknown>;

export type Sent =
  /** `id`: of the message in the channel, where the channel gives one. */
  | { readonly kind: 'sent'; readonly id: string | undefined }
  | { readonly kind: 'later'; readonly askedWaitMs: number | undefined; readonly error: unknown }
  | { readonly kind: 'refused'; readonly error: unknown };

/** Time for one message, token of the bot included (ms); the request itself has a shorter limit of its own. */
const SAY_LIMIT_MS = 8_000;
/** What the channel says no to for good: a broken or too large card, a conversation the bot was removed from or that is gone. */
const FINAL: readonly (number | undefined)[] = [400, 403, 404, 405, 410, 413, 415];

function rendered(say: Say, voice: Voice, render: Render, log: Log): Partial<Activity> {
  try {
    return render(say, voice);
  } catch (error) {
    log.error({ error, say: say.kind }, 'a message could not be drawn');
    return { text: turnWords(voice.language).cannotShow };
  }
}

function idOf(taken: unknown): string | undefined {
  const given = typeof taken === 'object' && taken !== null && 'id' in taken ? taken.id : undefined;
  return typeof given === 'string' ? given : undefined;
}

async function attempt(activity: Partial<Activity>, send: Send): Promise<Sent> {
  try {
    const taken = await limited('sending a message', SAY_LIMIT_MS, send({ type: 'message', ...activity }));
    return { kind: 'sent', id: idOf(taken) };
  } catch (error) {
    const known = error instanceof ConnectorError ? error : undefined;
    if (FINAL.includes(known?.status)) return { kind: 'refused', error };
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
  const drawn = rendered(say, voice, render, log);
  const activity = replaces === undefined ? drawn : { ...drawn, id: replaces };
  const sent = await attempt(activity, send);
  if (sent.kind !== 'refused' || (activity.attachments ?? []).length === 0) return sent;
  log.error({ error: sent.error, say: say.kind }, 'the channel refused a card, so its text is sent alone');
  const text = activity.text ?? activity.summary ?? '';
  return await attempt({ text: text === '' ? turnWords(voice.language).cannotShow : text }, send);
}
