import { LRUCache } from 'lru-cache';
import { HOUR_MS } from '../domain/core/time.ts';
import type { ModelAnswer, ModelTrouble } from '../domain/model/language-model.ts';

/** A budget of the language model that is used up. */
export type SpentTrouble = Extract<ModelTrouble, 'hour-spent' | 'conversation-spent'>;

/** Remembers who was told that a budget is used up. */
export interface SpentNotes {
  /** Whether it is news here. */
  isNews(conversation: string, why: SpentTrouble): boolean;
}

const MOST_NOTES = 10_000;
/** Said again after this (ms): a shift later it may be somebody else who reads it. */
const NOTE_MS = 8 * HOUR_MS;

/** The budget that stood in the way of one of these answers; `undefined` where none did. */
export function spentTrouble(answers: readonly ModelAnswer<unknown>[]): SpentTrouble | undefined {
  return answers
    .flatMap((one) => (one.kind === 'none' ? [one.why] : []))
    .find((why): why is SpentTrouble => why === 'hour-spent' || why === 'conversation-spent');
}

/** Notes of this process. */
export function createSpentNotes(): SpentNotes {
  const told = new LRUCache<string, true>({ max: MOST_NOTES, ttl: NOTE_MS });
  return {
    isNews(conversation, why) {
      const key = `${why} ${conversation}`;
      if (told.has(key)) return false;
      told.set(key, true);
      return true;
    },
  };
}
