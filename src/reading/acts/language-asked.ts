import type { Language } from '../../domain/core/language.ts';

const POLITE = "(?:\\s*,?\\s*(?:please|pls|svp|stp|s['’]il (?:te|vous) pla[iî]t|merci|thanks|instead|now|maintenant))*";
const ASKED: readonly (readonly [Language, RegExp])[] = [
  ['fr', new RegExp(`^\\s*(?:.{0,24}\\b(?:in|to|en|au)\\s+)?(?:fran[cç]ais|french)${POLITE}\\s*[.!?]*\\s*$`, 'i')],
  ['en', new RegExp(`^\\s*(?:.{0,24}\\b(?:in|to|en|à|a l['’])\\s*)?(?:english|anglais)${POLITE}\\s*[.!?]*\\s*$`, 'i')],
];

/** The language a message asks for in so many words ("en français", "in English please"), or `null`. */
export function languageAsked(text: string): Language | null {
  return ASKED.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
