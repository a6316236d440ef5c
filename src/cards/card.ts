import type { Button, Voice } from '../domain/conversation/say.ts';
import { type CardWords, cardWords } from '../wording/card.ts';
import { outside, shortened } from '../wording/lines/outside-text.ts';
import {
  type AdaptiveCardJson,
  type CardAction,
  type CardElement,
  folded,
  label,
  type SubmitAction,
  subtle,
} from './elements.ts';
import { fitted } from './fit.ts';

/** What may be pressed on one card, "More" included: so much fits a phone beside what is said. */
const MOST_IN_SIGHT = 4;
const LONGEST_LABEL = 80;
const LONGEST_SPOKEN = 1_000;

/** One of our buttons as a card action; the payload comes back as it is, without what was put into the inputs. */
export function submitAction({ label, payload }: Button): SubmitAction {
  return { type: 'Action.Submit', title: outside(label, LONGEST_LABEL), data: payload, associatedInputs: 'none' };
}

/** A part that is folded away at first, with its name. */
export interface Fold {
  readonly title: string;
  readonly body: readonly CardElement[];
}

/** What may be pressed under a card: everything where that is little, else the first three, and "More" with the rest and all that is folded away. */
function actionsUnder(buttons: readonly Button[], folds: readonly Fold[], words: CardWords): CardAction[] {
  const pressed = buttons.map(submitAction);
  if (pressed.length + folds.length <= MOST_IN_SIGHT)
    return [...pressed, ...folds.map(({ title, body }) => folded(title, body))];
  const [first, second, third, ...others] = pressed;
  const shown = [first, second, third].filter((one) => one !== undefined);
  const rest: CardElement[] = others.length === 0 ? [] : [{ type: 'ActionSet', actions: others }];
  // Buttons first: what does not fit a message leaves from the end.
  return [...shown, folded(words.more, [...rest, ...folds.flatMap(({ title, body }) => [label(title), ...body])])];
}

/** What may be pressed under a card. `actions`: those that are no buttons of ours, before them. */
export interface Pressable {
  readonly buttons?: readonly Button[];
  readonly folds?: readonly Fold[];
  readonly actions?: readonly CardAction[];
}

/** A whole card. `spoken` says in plain text what the card says; every card that reads the demo fleet says so. */
export function card(
  spoken: string,
  body: readonly CardElement[],
  { buttons = [], folds = [], actions = [] }: Pressable,
  voice: Voice,
): AdaptiveCardJson {
  const words = cardWords(voice.language);
  const under = [...actions, ...actionsUnder(buttons, folds, words)];
  const said = shortened(spoken, LONGEST_SPOKEN);
  const whole: AdaptiveCardJson = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: said,
    speak: said,
    body: [...body, ...(voice.demo ? [subtle(words.demoFleet)] : [])],
    ...(under.length === 0 ? {} : { actions: under }),
  };
  return fitted(whole, words.leftOut);
}
