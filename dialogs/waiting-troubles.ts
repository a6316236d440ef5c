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

const FOR_CASE = /^\s*(?:case|cas)\s+(\d+)\s*:\s*/i;
const FOR_LATER = /^\s*(?:new case|nouveau cas)\s*:\s*/i;

/** Whether a message says itself which trouble it belongs to: "case 3: …", "new case: …". */
export function saysWhichTrouble(text: string): 'this-case' | 'later' | null {
  if (FOR_CASE.test(text)) return 'this-case';
  return FOR_LATER.test(text) ? 'later' : null;
}

/** Asks whether what was told belongs to the open case; either button carries it along, so that nothing typed is lost. */
export function askWhichTrouble(deskCase: DeskCase, told: string, { language }: FlowContext): Effect[] {
  const words = conversationWords(language);
  const ask = (label: string, text: string): Button => ({ label, payload: { desk: 1, act: 'ask', text } });
  return [
    sayText(words.whichTrouble(deskCase.number, short(deskCase.symptom), short(told)), [
      ask(words.buttons.moreAbout(deskCase.number), `case ${deskCase.number}: ${told}`),
      ask(words.buttons.keepForLater, `new case: ${told}`),
    ]),
  ];
}

/** Keeps another trouble until the open case is closed. */
export function keptForLater(
  deskCase: DeskCase,
  text: string,
  { language }: FlowContext,
): { readonly case: DeskCase; readonly effects: Effect[] } {
  const told = text.replace(FOR_LATER, '').trim();
  const waiting = [...(deskCase.waiting ?? []).filter((one) => one !== told), told];
  const line = conversationWords(language).keptForLater(deskCase.number, short(told));
  return { case: { ...deskCase, waiting }, effects: [sayText(line)] };
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
