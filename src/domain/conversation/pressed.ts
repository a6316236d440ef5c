import type { ButtonPayload, PressedPayload, TextAct } from './say.ts';

/** What a pressed button is to a turn: a payload for the flows, or words, with what is to be done with them where the button says so. */
export type Pressed =
  | { readonly kind: 'button'; readonly payload: PressedPayload }
  | { readonly kind: 'typed'; readonly text: string; readonly act?: TextAct };

/** Tells buttons that need no reading from those that carry somebody's words. */
export function pressed(payload: ButtonPayload): Pressed {
  switch (payload.act) {
    case 'ask':
      return { kind: 'typed', text: payload.text, ...(payload.as === undefined ? {} : { act: { act: 'tell' } }) };
    case 'tell':
    case 'ticket.open':
      return { kind: 'typed', text: payload.text, act: { act: payload.act } };
    case 'case.switch':
      if (payload.case === null) return { kind: 'typed', text: payload.text };
      return {
        kind: 'typed',
        text: payload.text,
        act: { act: 'case.switch', case: payload.case, ...(payload.text === '' ? {} : { told: true }) },
      };
    case 'case.new': {
      const { text, when } = payload;
      return { kind: 'typed', text, act: { act: 'case.new', when, text } };
    }
    default:
      return { kind: 'button', payload };
  }
}
