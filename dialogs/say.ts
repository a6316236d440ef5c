import type { Effect } from '../src/domain/conversation/conversation.ts';
import type { Button, ButtonAct, CasePayload, Say, TextAct } from '../src/domain/conversation/say.ts';
import type { StatusSubject } from '../src/domain/status/status.ts';

/** One thing to say, as an effect. */
export function say(what: Say): Effect {
  return { kind: 'say', say: what };
}

/** A line of plain text, with buttons where there is something to press. */
export function sayText(text: string, buttons: readonly Button[] = []): Effect {
  return say(buttons.length === 0 ? { kind: 'text', text } : { kind: 'text', text, buttons });
}

/** A button whose text is the message itself, as if it had been typed. */
export function askButton(label: string, text: string): Button {
  return { label, payload: { desk: 1, act: 'ask', text } };
}

/** A button that does one thing by itself. */
export function actButton(label: string, act: ButtonAct): Button {
  return { label, payload: { desk: 1, ...act } };
}

/** A button that does something with words that somebody told. */
export function textButton(label: string, act: TextAct, text: string): Button {
  return { label, payload: { desk: 1, ...act, text } };
}

/** A button that shows how something is; `fresh`: past what was looked at just now. */
export function statusButton(label: string, subject: StatusSubject, fresh = false): Button {
  return actButton(label, { act: 'ask.status', subjects: [subject], fresh });
}

/** A button that shows a ticket by its id; `name` is what the desk calls it. */
export function ticketButton(id: string, name: string): Button {
  return actButton(`Ticket ${name}`, { act: 'ask.ticket', which: 'one', ticket: id });
}

/** A button of a case's card. */
export function button(label: string, payload: CasePayload): Button {
  return { label, payload };
}
