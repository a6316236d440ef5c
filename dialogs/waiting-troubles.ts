import type { DeskCase } from '../src/domain/case.ts';
import type { Effect } from '../src/domain/conversation.ts';
import type { Button } from '../src/domain/say.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import type { FlowContext } from './flow.ts';
import { sayText } from './say.ts';

const LONGEST_LABEL = 60;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL - 1)}…`;
}

/** Says which of several troubles is looked at first; nothing where the message told of one. */
export function othersWait({ symptom, waiting }: DeskCase, { language }: FlowContext): Effect[] {
  if (waiting === undefined || waiting.length === 0) return [];
  return [sayText(conversationWords(language).troublesApart(short(symptom), waiting.map(short)))];
}

/** Once a case is closed: each trouble that waited, as a button that takes it up as if it were typed now. */
export function takeUp({ waiting }: DeskCase, { language }: FlowContext): Effect[] {
  if (waiting === undefined || waiting.length === 0) return [];
  const words = conversationWords(language);
  const button = (text: string): Button => ({
    label: words.buttons.takeUp(short(text)),
    payload: { desk: 1, act: 'ask', text },
  });
  return [sayText(words.stillWaiting(waiting.length), waiting.map(button))];
}
