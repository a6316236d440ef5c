// From the module: a clock that a test puts in place of the global one must not hold up a turn.
import { setImmediate } from 'node:timers';
import type { ConversationDocument, Effect } from '../domain/conversation/conversation.ts';
import type { Say, Voice } from '../domain/conversation/say.ts';
import type { Message } from './channel.ts';
import type { Render } from './send-say.ts';

/** A renderer that can begin before it is asked. */
export interface DrawingAhead {
  readonly render: Render;
  /** Draws what a decided turn says first, soon: the disk is busy keeping the turn meanwhile. What cannot be drawn is left to `render`. */
  begin(effects: readonly Effect[], voice: Voice): void;
}

/** How a conversation is spoken to. */
export function voiceOf({ language, timeZone }: ConversationDocument, demo: boolean): Voice {
  return { language, demo, ...(timeZone === undefined ? {} : { timeZone }) };
}

function sameVoice(a: Voice, b: Voice): boolean {
  return a.language === b.language && a.demo === b.demo && a.timeZone === b.timeZone;
}

/** Puts drawing ahead before a renderer. A message drawn ahead is given once: a later try draws it anew, with the times of then. */
export function createDrawingAhead(render: Render): DrawingAhead {
  const drawn = new WeakMap<Say, { readonly voice: Voice; readonly message: Message }>();
  const wanted = new WeakSet<Say>();
  const draw = (say: Say, voice: Voice): void => {
    // It may have been sent already, where keeping the turn was faster than this.
    if (!wanted.delete(say)) return;
    try {
      drawn.set(say, { voice, message: render(say, voice) });
    } catch {
      // Whoever sends it meets the same fault, and says so.
    }
  };
  return {
    render(say, voice) {
      const ahead = drawn.get(say);
      drawn.delete(say);
      wanted.delete(say);
      return ahead !== undefined && sameVoice(ahead.voice, voice) ? ahead.message : render(say, voice);
    },
    begin(effects, voice) {
      const first = effects.find((effect) => effect.kind === 'say');
      // In the round after the next: in the next one the turn is written, and only then waits for the disk.
      if (first === undefined) return;
      wanted.add(first.say);
      setImmediate(() => setImmediate(draw, first.say, voice));
    },
  };
}
