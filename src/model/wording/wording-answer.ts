import { z } from 'zod';
import type { WordRequest } from '../../domain/model/language-model.ts';
import { faithfulText } from '../faithful/faithful-text.ts';
import type { Disguise } from '../privacy/disguise.ts';

/** Less than this sums up nothing (characters). */
const SHORTEST = 60;

const answer = z.object({ sentences: z.array(z.string()) });

/** What is left of a wording, or why nothing is. */
export type Worded =
  | { readonly kind: 'worded'; readonly text: string }
  | { readonly kind: 'garbled' }
  | { readonly kind: 'unfit' };

/** Lines of ours have no full stop, and two of them in a row would be one sentence. */
function ended(sentence: string): string {
  const bare = sentence.trim();
  return bare === '' || /[.!?…]$/.test(bare) ? bare : `${bare}.`;
}

/** The sentences of an answer that say nothing the lines do not say, with the names put back. */
export function wordingAnswer(given: unknown, { lines, language }: WordRequest, disguise: Disguise): Worded {
  const read = answer.safeParse(given);
  if (!read.success) return { kind: 'garbled' };
  // A placeholder that nobody gave stays one, and stands in no line.
  const text = read.data.sentences.map((one) => ended(disguise.putBack(one))).join('\n');
  const { kept } = faithfulText(text, lines, language);
  return kept === undefined || kept.length < SHORTEST ? { kind: 'unfit' } : { kind: 'worded', text: kept };
}
