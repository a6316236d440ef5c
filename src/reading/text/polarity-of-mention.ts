import { tokenAt, type Words } from '../../text/tokens.ts';
import type { Mention } from './mention.ts';
import { type Polarity, polarityOf } from './polarity.ts';

/** How a mention is meant, by the words around it. */
export function mentionPolarity(words: Words, mention: Pick<Mention, 'from' | 'to'>): Polarity {
  const first = tokenAt(words.tokens, mention.from);
  const last = tokenAt(words.tokens, mention.to - 1);
  return polarityOf(words.tokens, first, Math.min(last + 1, words.tokens.length));
}
