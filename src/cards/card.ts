import type { Button, Voice } from '../domain/conversation/say.ts';
import { cardWords } from '../wording/card.ts';
import { outside, shortened } from '../wording/lines/outside-text.ts';
import { type AdaptiveCardJson, type CardAction, type CardElement, type SubmitAction, subtle } from './elements.ts';
import { fitted } from './fit.ts';

/** Buttons in sight; the others go behind the "more" button where the client has one. */
const BUTTONS_IN_SIGHT = 3;
const LONGEST_LABEL = 80;
const LONGEST_SPOKEN = 1_000;

/** One of our buttons as a card action; the payload comes back as it is, without what was put into the inputs. */
export function submitAction({ label, payload }: Button): SubmitAction {
  return { type: 'Action.Submit', title: outside(label, LONGEST_LABEL), data: payload, associatedInputs: 'none' };
}

/** The buttons under a card: the first three in sight. */
export function submitActions(buttons: readonly Button[]): SubmitAction[] {
  return buttons.map((button, index) =>
    index < BUTTONS_IN_SIGHT ? submitAction(button) : { ...submitAction(button), mode: 'secondary' },
  );
}

/** A whole card. `spoken` says in plain text what the card says; every card that reads the demo fleet says so. */
export function card(
  spoken: string,
  body: readonly CardElement[],
  actions: readonly CardAction[],
  voice: Voice,
): AdaptiveCardJson {
  const words = cardWords(voice.language);
  const said = shortened(spoken, LONGEST_SPOKEN);
  const whole: AdaptiveCardJson = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: said,
    speak: said,
    body: [...body, ...(voice.demo ? [subtle(words.demoFleet)] : [])],
    ...(actions.length === 0 ? {} : { actions }),
  };
  return fitted(whole, words.leftOut);
}
