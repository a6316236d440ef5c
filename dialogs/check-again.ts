import type { DeskCase } from '../src/domain/case/case.ts';
import type { Effect } from '../src/domain/conversation/conversation.ts';
import type { Button } from '../src/domain/conversation/say.ts';
import type { Language } from '../src/domain/core/language.ts';
import { MINUTE_MS, shifted } from '../src/domain/core/time.ts';
import { recoveryOf } from '../src/status/recovery.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { chatMoments } from '../src/wording/lines/when.ts';
import { begunFor, type Flow, type FlowContext, type FlowTurn, type Snapshot } from './flow.ts';
import { actButton, say, sayText } from './say.ts';
import { ticketButton } from './troubleshoot/fix-say.ts';
import { lookAt, lookFor } from './troubleshoot/judge.ts';

type Turn = FlowTurn<Record<string, never>>;

/** Nobody remembers a look that was asked for longer ago (minutes). */
const LONGEST_WAIT = 12 * 60;
/** What the button for a later look waits (minutes). */
const LATER = 10;

function compared(before: DeskCase, deskCase: DeskCase, context: SeenContext): string {
  const words = conversationWords(context.language).checked;
  const [was, is] = [before.seenLast, deskCase.seenLast];
  if (was === null || is === null) return words.first;
  const since = was.hostsAt ?? was.microsoft.at;
  return words[recoveryOf(was, is)](chatMoments(context.now, context.language, context.timeZone).when(since));
}

/** What the words of a look again need to know. */
export type SeenContext = Pick<FlowContext, 'knowledge' | 'now' | 'language' | 'timeZone'>;

/** Another look at once, or in some minutes. */
export function lookAgainButtons(language: Language): Button[] {
  const words = conversationWords(language).buttons;
  return [
    actButton(words.checkAgain, { act: 'check.again' }),
    actButton(words.checkLater, { act: 'check.again', minutes: LATER }),
  ];
}

/** A look at the subject of a case: the case with what it found, whether it recovered, and the status. */
export function lookedAgain(
  before: DeskCase,
  sight: Snapshot,
  context: SeenContext,
): { readonly deskCase: DeskCase; readonly effects: readonly Effect[] } {
  const { deskCase, answer } = lookAt(before, sight, context.knowledge, context.now);
  const again = lookAgainButtons(context.language);
  const buttons = deskCase.state === 'open' ? [...again, ticketButton(deskCase, context)] : again.slice(0, 1);
  const line = compared(before, deskCase, context);
  return { deskCase, effects: [sayText(line), say({ kind: 'status', answer, buttons })] };
}

/** Keeps a look for later, in place of one that the case waited for already. */
function keptForLater(deskCase: DeskCase, minutes: number, context: FlowContext): Turn {
  const dueAt = shifted(context.now, Math.min(minutes, LONGEST_WAIT) * MINUTE_MS);
  const others = (context.checks ?? []).filter(({ caseNumber }) => caseNumber !== deskCase.number);
  const line = conversationWords(context.language).checked.later(
    chatMoments(context.now, context.language, context.timeZone).when(dueAt),
  );
  return {
    state: {},
    remember: { checks: [...others, { caseNumber: deskCase.number, dueAt }] },
    effects: [sayText(line)],
    next: { kind: 'end' },
  };
}

/** Reads the subject of the case anew, or everything where it names none, now or in some minutes, and says whether it recovered. What is open goes on afterwards. */
export const checkAgainFlow: Flow<Record<string, never>> = {
  id: 'check-again',
  answers: ({ act }, context) => act === 'check.again' && context.case !== null,
  step(_state, input, context) {
    const deskCase = context.case;
    if (deskCase === null) return { state: {}, effects: [], next: { kind: 'end' } };
    const minutes = begunFor(input, 'check.again')?.minutes;
    if (minutes !== undefined) return keptForLater(deskCase, minutes, context);
    if (input.kind !== 'looked')
      return { state: {}, effects: [], next: { kind: 'need', need: lookFor(deskCase, true) } };
    const seen = lookedAgain(deskCase, input, context);
    // The card has the case's way on: a line more would be one too many.
    const next = { kind: 'end', below: 'silently' } as const;
    return { state: {}, remember: { case: seen.deskCase }, effects: seen.effects, next };
  },
};
