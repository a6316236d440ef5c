import { LRUCache } from 'lru-cache';
import type { OpenThing } from '../../domain/text/saying.ts';
import { type HeardMessage, hear } from './hear.ts';
import type { Labels } from './labels.ts';
import type { LearnedModel } from './learned-model.ts';

/** What was learned, to hear messages with. */
export interface Hearing {
  readonly labels: Labels;
  /** Hears one message beside what stands open. */
  hear(text: string, open?: OpenThing): HeardMessage;
}

/**
 * Texts of which is kept what was heard with nothing open: a message is read, and a moment later its case is judged by the same words. As many as turns
 * may be under way; kept longer, the thousand small objects of each would only be carried along by the garbage collector.
 */
const KEPT_TEXTS = 32;

/** Hears with a model; the same words with nothing open are heard once. */
export function hearingWith(model: LearnedModel): Hearing {
  const kept = new LRUCache<string, HeardMessage>({ max: KEPT_TEXTS });
  return {
    labels: model.labels,
    hear(text, open) {
      if (open !== undefined) return hear(model, text, open);
      const known = kept.get(text);
      if (known !== undefined) return known;
      const heard = hear(model, text);
      kept.set(text, heard);
      return heard;
    },
  };
}
