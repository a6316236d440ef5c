import type { Effect } from '../src/domain/conversation/conversation.ts';
import type { Button, ButtonPayload, Say } from '../src/domain/conversation/say.ts';

/** One thing to say, as an effect. */
export function say(what: Say): Effect {
  return { kind: 'say', say: what };
}

/** A line of plain text, with buttons where there is something to press. */
export function sayText(text: string, buttons: readonly Button[] = []): Effect {
  return say(buttons.length === 0 ? { kind: 'text', text } : { kind: 'text', text, buttons });
}

/** A button that sends `text` as if it had been typed. */
export function askButton(label: string, text: string): Button {
  return { label, payload: { desk: 1, act: 'ask', text } };
}

/** A button with any other payload. */
export function button(label: string, payload: ButtonPayload): Button {
  return { label, payload };
}
