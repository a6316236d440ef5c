import type { Language } from '../domain/core/language.ts';
import type { ModelSentences } from './en/model.ts';
import { sentences } from './sentences.ts';

/** What the bot says of the language model, in the language asked for. */
export function modelWords(language: Language): ModelSentences {
  return sentences(language).model;
}
