import type { Language } from '../domain/core/language.ts';
import { type AsideSentences, asideSentences } from './en/asides.ts';
import { type AskSentences, askSentences } from './en/ask.ts';
import { type CardSentences, cardSentences } from './en/card.ts';
import { type ConversationSentences, conversationSentences } from './en/conversation.ts';
import { type EvidenceSentences, evidenceSentences } from './en/evidence.ts';
import { type FindingSentences, findingSentences } from './en/findings.ts';
import { type HeadlineSentences, headlineSentences } from './en/headline.ts';
import { type HostSentences, hostSentences } from './en/hosts.ts';
import { type ModelSentences, modelSentences } from './en/model.ts';
import { type OutcomeSentences, outcomeSentences } from './en/outcomes.ts';
import { type SheetSentences, sheetSentences } from './en/session-lines.ts';
import { type SignSentences, signSentences } from './en/signs.ts';
import { type TicketSentences, ticketSentences } from './en/ticket.ts';
import { type TicketsSentences, ticketsSentences } from './en/tickets.ts';
import { type TimeSentences, timeSentences } from './en/time.ts';
import { type TurnSentences, turnSentences } from './en/turn.ts';
import { type WatchSentences, watchSentences } from './en/watch.ts';
import { asideSentences as frenchAside } from './fr/asides.ts';
import { askSentences as frenchAsk } from './fr/ask.ts';
import { cardSentences as frenchCard } from './fr/card.ts';
import { conversationSentences as frenchConversation } from './fr/conversation.ts';
import { evidenceSentences as frenchEvidence } from './fr/evidence.ts';
import { findingSentences as frenchFinding } from './fr/findings.ts';
import { headlineSentences as frenchHeadline } from './fr/headline.ts';
import { hostSentences as frenchHost } from './fr/hosts.ts';
import { modelSentences as frenchModel } from './fr/model.ts';
import { outcomeSentences as frenchOutcome } from './fr/outcomes.ts';
import { sheetSentences as frenchSheet } from './fr/session-lines.ts';
import { signSentences as frenchSign } from './fr/signs.ts';
import { ticketSentences as frenchTicket } from './fr/ticket.ts';
import { ticketsSentences as frenchTickets } from './fr/tickets.ts';
import { timeSentences as frenchTime } from './fr/time.ts';
import { turnSentences as frenchTurn } from './fr/turn.ts';
import { watchSentences as frenchWatch } from './fr/watch.ts';

/** Everything the bot says, in one language. A piece that lacks a sentence is a type error. */
export interface Sentences {
  readonly time: TimeSentences;
  readonly hosts: HostSentences;
  readonly headline: HeadlineSentences;
  readonly evidence: EvidenceSentences;
  readonly signs: SignSentences;
  readonly sheets: SheetSentences;
  readonly findings: FindingSentences;
  readonly card: CardSentences;
  readonly conversation: ConversationSentences;
  readonly turn: TurnSentences;
  readonly ticket: TicketSentences;
  readonly tickets: TicketsSentences;
  readonly watch: WatchSentences;
  readonly outcomes: OutcomeSentences;
  readonly model: ModelSentences;
  readonly ask: AskSentences;
  readonly asides: AsideSentences;
}

const ENGLISH: Sentences = {
  time: timeSentences,
  hosts: hostSentences,
  headline: headlineSentences,
  evidence: evidenceSentences,
  signs: signSentences,
  sheets: sheetSentences,
  findings: findingSentences,
  card: cardSentences,
  conversation: conversationSentences,
  turn: turnSentences,
  ticket: ticketSentences,
  tickets: ticketsSentences,
  watch: watchSentences,
  outcomes: outcomeSentences,
  model: modelSentences,
  ask: askSentences,
  asides: asideSentences,
};

const FRENCH: Sentences = {
  time: frenchTime,
  hosts: frenchHost,
  headline: frenchHeadline,
  evidence: frenchEvidence,
  signs: frenchSign,
  sheets: frenchSheet,
  findings: frenchFinding,
  card: frenchCard,
  conversation: frenchConversation,
  turn: frenchTurn,
  ticket: frenchTicket,
  tickets: frenchTickets,
  watch: frenchWatch,
  outcomes: frenchOutcome,
  model: frenchModel,
  ask: frenchAsk,
  asides: frenchAside,
};

const BY_LANGUAGE: Readonly<Record<Language, Sentences>> = { en: ENGLISH, fr: FRENCH };

/** Gives all sentences of a language. */
export function sentences(language: Language): Sentences {
  return BY_LANGUAGE[language];
}
