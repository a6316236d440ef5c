import type { Words } from '../../text/tokens.ts';
import type { TextSpan } from '../text/mention.ts';
import { mentionPolarity } from '../text/polarity-of-mention.ts';
import type { MachineMention } from './machines.ts';

/** A region, host pool or session host by its value, and where the text names it. */
export interface Place extends TextSpan {
  readonly value: string;
}

const EXCLUDED_PLACE =
  /(?:\bnot|\bpas|\binstead of|\brather than|\bnon)\s+(?:(?:in|on|for|at|the|en|au|sur|dans|pour|le|la|l')\s*)?$/;

/** Places that are meant: none that is ruled out, and none that works where another one does not. */
export function meantPlaces(words: Words, places: readonly Place[]): Place[] {
  const judged = places.map((place) => {
    const polarity = mentionPolarity(words, place);
    const excluded =
      polarity === 'denied' && EXCLUDED_PLACE.test(words.folded.slice(Math.max(0, place.from - 24), place.from));
    return { place, excluded, works: polarity === 'works' };
  });
  const left = judged.filter((one) => !one.excluded);
  const failing = left.filter((one) => !one.works);
  return (failing.length > 0 ? failing : left).map((one) => one.place);
}

/** The named host pools, or the named session hosts. */
export function placesOf(mentions: readonly MachineMention[], kind: MachineMention['kind']): Place[] {
  return mentions.filter((mention) => mention.kind === kind).map(({ name, from, to }) => ({ value: name, from, to }));
}
