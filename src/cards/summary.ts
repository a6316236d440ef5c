import type { Voice } from '../domain/conversation/say.ts';
import { modelWords } from '../wording/model.ts';
import { type CardElement, line } from './elements.ts';

/** A summary by the language model, named as that; nothing where there is none. */
export function summaryElements(summary: string | undefined, { language }: Voice): CardElement[] {
  return summary === undefined ? [] : [line(modelWords(language).summary(summary))];
}
