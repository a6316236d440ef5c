import type { Language } from '../domain/core/language.ts';
import type { ConversationSentences } from './en/conversation.ts';
import { sentences } from './sentences.ts';

/** What the bot says between the cards of a case. */
export type ConversationWords = ConversationSentences;

/** Gives the words between the cards in the language asked for. */
export function conversationWords(language: Language): ConversationWords {
  return sentences(language).conversation;
}
