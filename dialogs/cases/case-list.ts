import type { DeskCase } from '../../src/domain/case/case.ts';
import { canBeUndone, type LeftCase } from '../../src/domain/conversation/left-case.ts';
import type { Button } from '../../src/domain/conversation/say.ts';
import { caseWords } from '../../src/wording/cases.ts';
import { chatMoments } from '../../src/wording/lines/when.ts';
import { begunFor, type Flow, type FlowContext, type FlowTurn } from '../flow.ts';
import { openCaseOf } from '../open-case.ts';
import { nameOf, nameOfLeft, nameOfOther } from '../parking.ts';
import { actButton, say, sayText, textButton, ticketButton } from '../say.ts';

interface ListState {
  readonly number: number;
}

type Turn = FlowTurn<ListState>;

const END = { kind: 'end' } as const;

/** A button that takes a case up again. */
function backButton(number: number, { language }: FlowContext): Button {
  return textButton(caseWords(language).buttons.backTo(number), { act: 'case.switch', case: number }, '');
}

function reopenButton(number: number, { language }: FlowContext): Button {
  return actButton(caseWords(language).buttons.reopen(number), { act: 'case.reopen', case: number });
}

/** The cases of the conversation: the open one, those that are parked, and those whose closing can still be taken back. */
function own(context: FlowContext): Turn {
  const words = caseWords(context.language);
  const { when } = chatMoments(context.now, context.language, context.timeZone);
  const open = openCaseOf(context);
  const parked = (context.parked ?? []).toReversed();
  const ended = (context.ended ?? []).filter(({ at }) => canBeUndone(at, context.now)).toReversed();
  const since = (line: (named: string, since: string) => string) => (one: LeftCase) =>
    line(nameOfLeft(one, context), when(one.at));
  const effect = say({
    kind: 'sheet',
    headline: words.list(open === null ? 0 : 1, parked.length),
    lines: [
      ...(open === null ? [] : [words.lineOpen(nameOf(open, context))]),
      ...parked.map(since(words.lineParked)),
      ...ended.map(since(words.lineEnded)),
    ],
    buttons: parked.map(({ number }) => backButton(number, context)),
  });
  return { state: { number: 0 }, effects: [effect], next: END };
}

function buttonsFor(deskCase: DeskCase, here: boolean, context: FlowContext): Button[] {
  const { number, state, ticket } = deskCase;
  if (ticket !== null) return [ticketButton(ticket, ticket)];
  if (!here || number === openCaseOf(context)?.number || state === 'escalated') return [];
  return [state === 'open' ? backButton(number, context) : reopenButton(number, context)];
}

/** One case: what it is about, how it stands, and the way to it. */
function shown(deskCase: DeskCase, here: boolean, context: FlowContext): Turn {
  const words = caseWords(context.language);
  const { when } = chatMoments(context.now, context.language, context.timeZone);
  const { number, state, ended, ticket, openedAt } = deskCase;
  const effect = say({
    kind: 'sheet',
    headline: words.one(here ? nameOf(deskCase, context) : nameOfOther(deskCase, context), state, when(openedAt)),
    lines: [
      ...(ended === undefined ? [] : [words.endedBecause(when(ended.at), here ? ended.reason : undefined)]),
      ...(ticket === null ? [] : [words.ofTicket(ticket)]),
      ...(state === 'open' && !here ? [words.withOthers] : []),
    ],
    buttons: buttonsFor(deskCase, here, context),
  });
  return { state: { number }, effects: [effect], next: END };
}

/** Lists the cases of the conversation, or shows one of the desk by its number. */
export const caseListFlow: Flow<ListState> = {
  id: 'case-list',
  answers: ({ act }) => act === 'ask.cases',
  step(state, input, context) {
    if (input.kind === 'begin') {
      const number = begunFor(input, 'ask.cases')?.case;
      if (number === undefined || number === 0) return own(context);
      if (context.case?.number === number) return shown(context.case, true, context);
      return { state: { number }, effects: [], next: { kind: 'need', need: { kind: 'case', number } } };
    }
    if (input.kind !== 'case-read' || state === null) return { state: state ?? { number: 0 }, effects: [], next: END };
    if (input.found !== null) return shown(input.found.deskCase, input.found.here, context);
    return { state, effects: [sayText(caseWords(context.language).noCase(state.number))], next: END };
  },
};
