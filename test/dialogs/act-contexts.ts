import type { Language } from '../../src/domain/core/language.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import { kit } from '../knowledge/kit.ts';
import { PlayedConversation } from './played-conversation.ts';

/** What stands open when a message comes. */
export const CONTEXTS = [
  'nothing',
  'question',
  'proposal',
  'walk',
  'ticket-form',
  'after-ticket',
  'after-case',
] as const;

export type OpenContext = (typeof CONTEXTS)[number];

const VAGUE: Readonly<Record<Language, string>> = {
  en: 'a user has trouble signing in',
  fr: 'une usagère a de la misère à entrer',
};
const BLACK: Readonly<Record<Language, string>> = {
  en: 'one user has a black screen after sign in',
  fr: 'une usagère a un écran noir après la connexion',
};
const OPEN: Readonly<Record<Language, string>> = { en: 'Open the ticket', fr: 'Ouvrir le ticket' };

type Steps = (chat: PlayedConversation) => void;

const LEADS: Readonly<Record<OpenContext, Steps>> = {
  nothing: () => undefined,
  question: (chat) => chat.does(VAGUE[chat.language], { act: 'tell' }),
  proposal: (chat) => chat.does(BLACK[chat.language], { act: 'tell' }),
  walk: (chat) => {
    LEADS.proposal(chat);
    chat.does('next', { act: 'step.next' });
  },
  'ticket-form': (chat) => {
    LEADS.proposal(chat);
    chat.does('ticket', { act: 'ticket.open' });
  },
  'after-ticket': (chat) => {
    LEADS['ticket-form'](chat);
    chat.pressLabel(OPEN[chat.language]);
  },
  'after-case': (chat) => {
    LEADS.proposal(chat);
    chat.does('close', { act: 'case.close' });
  },
};

/** A conversation in which this stands open. */
export function chatIn(context: OpenContext, language: Language, look: Observation, now: string): PlayedConversation {
  const chat = new PlayedConversation(kit, () => look, now);
  chat.language = language;
  LEADS[context](chat);
  return chat;
}
