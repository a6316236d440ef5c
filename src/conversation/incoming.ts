import type { ChatPlace } from '../domain/conversation/chat-place.ts';
import type { PressedPayload, TextAct } from '../domain/conversation/say.ts';
import type { Language } from '../domain/core/language.ts';
import type { TimeZone } from '../domain/core/time-zone.ts';
import { readButton } from './button-payload.ts';

/** What a person did. */
export type Came =
  /**
   * `pressed`: a card sent it, from a button or a field. `act`: what the button says is to be done with it. `pictures`: those that came with it, each as
   * what the channel needs to fetch it, looked into by the channel alone; the text may be empty beside them.
   */
  | {
      readonly kind: 'typed';
      readonly text: string;
      readonly pictures: readonly unknown[];
      readonly pressed: boolean;
      readonly act?: TextAct;
    }
  | { readonly kind: 'button'; readonly payload: PressedPayload }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'unreadable'; readonly what: 'file' | 'nothing' | 'too-long' | 'dead-button' };

/** Who did it, as far as the channel tells. */
export interface Person {
  /** The channel's own. */
  readonly id: string | undefined;
  readonly name: string | null;
  /** In the company's directory. */
  readonly directoryId: string | undefined;
}

/** One thing that came in from a channel, with everything a turn may know of where it came from. */
export interface Incoming {
  /** The same when the channel delivers it again; without one a second delivery is not noticed. */
  readonly id: string | undefined;
  readonly conversation: string;
  readonly place: ChatPlace;
  readonly person: Person;
  /** Of the person's client: it decides where nothing else does. */
  readonly language: Language;
  /** The clock of the person; `undefined` where it is not known, or others read along. */
  readonly timeZone: TimeZone;
  /** Whatever the channel needs to speak in this conversation later; plain JSON, looked into by the channel alone. */
  readonly reference: unknown;
  readonly came: Came;
}

/** Longest text that is read (UTF-16 units): no channel that we know takes more in one message. */
export const TEXT_LIMIT = 28_000;

/** Text that a person wrote, or that a card sent in their name; with pictures it may be empty. */
export function typed(text: string, more: Partial<Omit<Extract<Came, { kind: 'typed' }>, 'kind' | 'text'>> = {}): Came {
  const trimmed = text.trim();
  if (trimmed === '' && (more.pictures ?? []).length === 0) return { kind: 'unreadable', what: 'nothing' };
  if (trimmed.length > TEXT_LIMIT) return { kind: 'unreadable', what: 'too-long' };
  return { kind: 'typed', text: trimmed, pictures: [], pressed: false, ...more };
}

/** What a card sent back; `dead-button` where no card of today would send it. */
export function fromCard(value: object): Came {
  const pressed = readButton(value);
  switch (pressed.kind) {
    case 'button':
      return pressed;
    case 'typed':
      return typed(pressed.text, { pressed: true, ...(pressed.act === undefined ? {} : { act: pressed.act }) });
    case 'unknown':
      return { kind: 'unreadable', what: 'dead-button' };
  }
}
