import type { Language } from '../domain/core/language.ts';
import type { CaseSentences } from './en/cases.ts';
import { sentences } from './sentences.ts';

/** What the bot says of several cases, of endings, and of changes to a ticket. */
export type CaseWords = CaseSentences;

/** Gives these words in the language asked for. */
export function caseWords(language: Language): CaseWords {
  return sentences(language).cases;
}
