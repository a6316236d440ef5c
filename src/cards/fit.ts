import { type AdaptiveCardJson, type CardAction, type CardElement, type FoldAction, subtle } from './elements.ts';

/** Teams takes messages of 28 KB; the activity around a card needs its share (bytes of JSON). */
export const MOST_CARD_BYTES = 25_000;

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function shorter(body: readonly CardElement[], over: number, cutWords: string): CardElement[] {
  const note = subtle(cutWords);
  let left = over + bytes(note) + 1;
  const kept = [...body];
  while (left > 0 && kept.length > 0) left -= bytes(kept.pop()) + 1;
  return [...kept, note];
}

function foldsOf(card: AdaptiveCardJson): FoldAction[] {
  const sets = card.body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []));
  return [...sets, ...(card.actions ?? [])].filter((action) => action.type === 'Action.ShowCard');
}

function withFold(actions: readonly CardAction[], fold: FoldAction, cut: FoldAction): CardAction[] {
  return actions.map((action) => (action === fold ? cut : action));
}

function withCutFold(card: AdaptiveCardJson, fold: FoldAction, over: number, cutWords: string): AdaptiveCardJson {
  const cut: FoldAction = { ...fold, card: { ...fold.card, body: shorter(fold.card.body, over, cutWords) } };
  return {
    ...card,
    body: card.body.map((element) =>
      element.type === 'ActionSet' ? { ...element, actions: withFold(element.actions, fold, cut) } : element,
    ),
    ...(card.actions === undefined ? {} : { actions: withFold(card.actions, fold, cut) }),
  };
}

function withoutLastLines(card: AdaptiveCardJson, cutWords: string): AdaptiveCardJson {
  const isLine = ({ type }: CardElement) => type === 'RichTextBlock' || type === 'TextBlock';
  const note = subtle(cutWords);
  const body = [...card.body];
  let over = bytes(card) - MOST_CARD_BYTES + bytes(note) + 1;
  for (let index = body.length - 1; index > 0 && over > 0; index -= 1) {
    const element = body[index];
    if (element === undefined || !isLine(element)) continue;
    over -= bytes(element) + 1;
    body.splice(index, 1);
  }
  return { ...card, body: [...body, note] };
}

/**
 * Makes a card fit a message: whole lines leave from the end of the largest folded part first, then from what is in sight, and `cutWords` says so.
 * The headline, inputs and buttons stay. No command is ever cut in the middle.
 */
export function fitted(card: AdaptiveCardJson, cutWords: string): AdaptiveCardJson {
  let fits = card;
  let size = bytes(card);
  for (let tries = foldsOf(card).length; tries > 0 && size > MOST_CARD_BYTES; tries -= 1) {
    const [largest] = foldsOf(fits).sort((a, b) => bytes(b) - bytes(a));
    if (largest === undefined) break;
    fits = withCutFold(fits, largest, size - MOST_CARD_BYTES, cutWords);
    size = bytes(fits);
  }
  return size > MOST_CARD_BYTES ? withoutLastLines(fits, cutWords) : fits;
}
