import type { Language } from '../domain/core/language.ts';
import type { CardSentences } from './en/card.ts';
import { sentences } from './sentences.ts';

/** The fixed words of the cards. */
export type CardWords = CardSentences;

/** Gives the words of the cards in the language asked for. */
export function cardWords(language: Language): CardWords {
  return sentences(language).card;
}
