import type { DeskCase } from '../src/domain/case/case.ts';
import type { Effect } from '../src/domain/conversation/conversation.ts';
import type { UtcTime } from '../src/domain/core/time.ts';
import { oneLine } from '../src/text/one-line.ts';
import { caseWords } from '../src/wording/cases.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { chatMoments } from '../src/wording/lines/when.ts';
import type { FlowContext } from './flow.ts';
import { askButton, sayText, textButton } from './say.ts';

const LONGEST_LABEL = 60;

function short(text: string): string {
  const line = oneLine(text);
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL - 1)}…`;
}

/** Says which of several troubles is looked at first; nothing where the message told of one. */
export function othersWait({ symptom, waiting }: DeskCase, { language }: FlowContext): Effect[] {
  if (waiting === undefined || waiting.length === 0) return [];
  return [sayText(conversationWords(language).troublesApart(short(symptom), waiting.map(short)))];
}

/** Asks whether what was told belongs to the open case; either button carries it along, so that nothing typed is lost. */
export function askWhichTrouble(deskCase: DeskCase, told: string, { language }: FlowContext): Effect[] {
  const words = conversationWords(language);
  return [
    sayText(words.whichTrouble(deskCase.number, short(deskCase.symptom), short(told)), [
      textButton(words.buttons.moreAbout(deskCase.number), { act: 'case.switch', case: deskCase.number }, told),
      textButton(caseWords(language).buttons.newCase, { act: 'case.new', when: 'now', text: told }, told),
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
        textButton(words.buttons.goOn(deskCase.number), { act: 'case.switch', case: deskCase.number }, told),
        textButton(words.buttons.newCaller(deskCase.number), { act: 'case.new', when: 'now', text: told }, told),
      ],
    ),
  ];
}

/** Keeps another trouble until the open case is closed. */
export function keptForLater(
  deskCase: DeskCase,
  told: string,
  { language }: FlowContext,
): { readonly case: DeskCase; readonly effects: Effect[] } {
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
