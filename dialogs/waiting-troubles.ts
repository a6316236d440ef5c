import type { DeskCase } from '../src/domain/case/case.ts';
import type { Effect } from '../src/domain/conversation/conversation.ts';
import type { UtcTime } from '../src/domain/core/time.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { chatMoments } from '../src/wording/lines/when.ts';
import type { FlowContext } from './flow.ts';
import { askButton, sayText } from './say.ts';

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
/** A button says so; the case before is closed and its words are not taken along. */
const FOR_NEW = /^\s*(?:new caller|nouvel appelant)\s*:\s*/i;
const FOR_LATER = /^\s*(?:new case|nouveau cas)\s*:\s*/i;

/** What a person typed, without the words by which a button says whose trouble it is. */
export function bareTrouble(text: string): string {
  return text.replace(FOR_NEW, '').replace(FOR_LATER, '').trim();
}

/** Whether a message says itself which trouble it belongs to: "case 3: …", "new case: …", "new caller: …". */
export function saysWhichTrouble(text: string): 'this-case' | 'later' | 'new-caller' | null {
  if (FOR_CASE.test(text)) return 'this-case';
  if (FOR_NEW.test(text)) return 'new-caller';
  return FOR_LATER.test(text) ? 'later' : null;
}

/** Asks whether what was told belongs to the open case; either button carries it along, so that nothing typed is lost. */
export function askWhichTrouble(deskCase: DeskCase, told: string, { language }: FlowContext): Effect[] {
  const words = conversationWords(language);
  return [
    sayText(words.whichTrouble(deskCase.number, short(deskCase.symptom), short(told)), [
      askButton(words.buttons.moreAbout(deskCase.number), `case ${deskCase.number}: ${told}`),
      askButton(words.buttons.keepForLater, `new case: ${told}`),
    ]),
  ];
}

/** Asks whether what was told after a long silence is about the open case; either button carries it along. */
export function askStillOpen(
  deskCase: DeskCase,
  told: string,
  last: UtcTime,
  { language, now, timeZone }: FlowContext,
): Effect[] {
  const words = conversationWords(language);
  return [
    sayText(
      words.stillOpen(deskCase.number, short(deskCase.symptom), chatMoments(now, language, timeZone).when(last)),
      [
        askButton(words.buttons.goOn(deskCase.number), `case ${deskCase.number}: ${told}`),
        askButton(words.buttons.newCaller(deskCase.number), words.typedNewCaller(told)),
      ],
    ),
  ];
}

/** Keeps another trouble until the open case is closed. */
export function keptForLater(
  deskCase: DeskCase,
  text: string,
  { language }: FlowContext,
): { readonly case: DeskCase; readonly effects: Effect[] } {
  const told = bareTrouble(text);
  const waiting = [...(deskCase.waiting ?? []).filter((one) => one !== told), told];
  const line = conversationWords(language).keptForLater(deskCase.number, short(told));
  return { case: { ...deskCase, waiting }, effects: [sayText(line)] };
}

/** Once a case is closed: each trouble that waited, as a button that takes it up as if it were typed now. */
export function takeUp({ waiting }: DeskCase, { language }: FlowContext): Effect[] {
  if (waiting === undefined || waiting.length === 0) return [];
  const words = conversationWords(language);
  const button = (text: string) => askButton(words.buttons.takeUp(short(text)), text);
  return [sayText(words.stillWaiting(waiting.length), waiting.map(button))];
}
