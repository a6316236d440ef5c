import type { DeskCase } from '../src/domain/case/case.ts';
import type { Effect, OpenFlow } from '../src/domain/conversation/conversation.ts';
import { gistOf, type LeftCase, MOST_LEFT, withLeft, withoutLeft } from '../src/domain/conversation/left-case.ts';
import type { Remembered } from '../src/domain/conversation/remembered.ts';
import { caseWords } from '../src/wording/cases.ts';
import { caseNamed } from '../src/wording/lines/case-name.ts';
import type { FlowContext } from './flow.ts';
import { openCaseOf } from './open-case.ts';
import { sayText } from './say.ts';

/** A change of what is remembered, and what is said of it. */
export interface CaseChange {
  readonly remember: Partial<Remembered>;
  readonly effects: readonly Effect[];
}

/** A case by its number and what tells it from others. */
export function nameOf(deskCase: DeskCase, { knowledge, language }: FlowContext): string {
  return caseNamed(deskCase.number, gistOf(deskCase), knowledge, language);
}

/** A case of another conversation: what its agent typed is not repeated elsewhere. */
export function nameOfOther(deskCase: DeskCase, { knowledge, language }: FlowContext): string {
  return caseNamed(deskCase.number, { ...gistOf(deskCase), symptom: '' }, knowledge, language);
}

/** A left case by its number and what tells it from others. */
export function nameOfLeft({ number, gist }: LeftCase, { knowledge, language }: FlowContext): string {
  return caseNamed(number, gist, knowledge, language);
}

/** The flows of the case itself: a question asked beside it is answered in its turn. */
const OF_A_CASE: readonly string[] = ['troubleshoot', 'escalate'];

/** The flows that a case is taken up again with. */
export function flowsOfCase({ stack }: Pick<FlowContext, 'stack'>): readonly OpenFlow[] {
  return stack.filter(({ flow }) => OF_A_CASE.includes(flow));
}

/** Puts the open case aside, with the flows that were open in it, and names it; nothing where none is open. `line`: what is said of it. */
export function parkOpen(
  context: FlowContext,
  line: (named: string, number: number) => string = caseWords(context.language).parked,
): CaseChange {
  const deskCase = openCaseOf(context);
  if (deskCase === null) return { remember: {}, effects: [] };
  const words = caseWords(context.language);
  const { number } = deskCase;
  const left = { number, at: context.now, gist: gistOf(deskCase), stack: flowsOfCase(context) };
  const before = withoutLeft(context.parked ?? [], number);
  const dropped = before.slice(0, Math.max(0, before.length + 1 - MOST_LEFT));
  return {
    remember: { parked: withLeft(before, left), aside: [...(context.aside ?? []), deskCase], case: null },
    effects: [
      sayText(line(nameOf(deskCase, context), number)),
      ...dropped.map((one) => sayText(words.toTheList(nameOfLeft(one, context), one.number))),
    ],
  };
}
