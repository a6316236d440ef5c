import type { Language } from '../src/domain/core/language.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import type { Flow } from './flow.ts';
import { sayText } from './say.ts';

const POLITE = "(?:\\s*,?\\s*(?:please|pls|svp|stp|s['’]il (?:te|vous) pla[iî]t|merci|thanks|instead|now|maintenant))*";
const ASKED: readonly (readonly [Language, RegExp])[] = [
  ['fr', new RegExp(`^\\s*(?:.{0,24}\\b(?:in|to|en|au)\\s+)?(?:fran[cç]ais|french)${POLITE}\\s*[.!?]*\\s*$`, 'i')],
  ['en', new RegExp(`^\\s*(?:.{0,24}\\b(?:in|to|en|à|a l['’])\\s*)?(?:english|anglais)${POLITE}\\s*[.!?]*\\s*$`, 'i')],
];

/** The language a message asks for in so many words ("en français", "in English please"), or `null`. */
export function languageAsked(text: string): Language | null {
  return ASKED.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Goes on in the language that was asked for, until the other one is. */
export const languageFlow: Flow<Record<string, never>> = {
  id: 'language',
  step(_state, input, context) {
    const cause = input.kind === 'begin' ? input.cause : input;
    const asked = cause.kind === 'message' ? languageAsked(cause.report.text) : null;
    const language = asked ?? context.language;
    return {
      state: {},
      remember: { language, languageChosen: true },
      effects: [sayText(conversationWords(language).languageSet)],
      next: { kind: 'end' },
    };
  },
};
