import type { Manner } from '../../domain/text/report.ts';
import { folded } from '../../text/fold.ts';
import { namesSomethingNear } from '../text/avd-words.ts';
import { asks } from './asks.ts';
import { announcementIn } from './troubles.ts';
import { presses } from './urgency.ts';

/** How a message is put. */
export function mannerOf(text: string): Manner {
  return {
    words: text.match(/\p{L}{2,}/gu)?.length ?? 0,
    question: asks(text),
    pressing: presses(text),
    near: namesSomethingNear(text),
    announces: announcementIn(folded(text)),
  };
}
