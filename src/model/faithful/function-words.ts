import type { Language } from '../../domain/core/language.ts';

const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'a an the of in on at to from by for with as and or is are was were be been has have had do does it its this that here yes'.split(
      ' ',
    ),
  ),
  fr: new Set(
    "le la les l' un une des du de d' dans sur à au aux en par pour avec et ou est sont a ont il elle ce se s' qui que oui".split(
      ' ',
    ),
  ),
};

/** Whether a word carries no content of its own: an article, a preposition, an auxiliary. */
export function isFunctionWord(word: string, language: Language): boolean {
  return FUNCTION_WORDS[language].has(word);
}
