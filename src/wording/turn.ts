import type { Language } from '../domain/core/language.ts';
import type { TurnSentences } from './en/turn.ts';
import { sentences } from './sentences.ts';

/** What the bot says about a turn itself: what it cannot read, and what went wrong on its own side. */
export type TurnWords = TurnSentences;

/** Gives these words in the language asked for. */
export function turnWords(language: Language): TurnWords {
  return sentences(language).turn;
}
