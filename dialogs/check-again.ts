import type { DeskCase } from '../src/domain/case/case.ts';
import type { Effect } from '../src/domain/conversation/conversation.ts';
import { HOUR_MS, MINUTE_MS, shifted } from '../src/domain/core/time.ts';
import { recoveryOf } from '../src/status/recovery.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { chatMoments } from '../src/wording/lines/when.ts';
import type { Flow, FlowContext, FlowTurn, Snapshot } from './flow.ts';
import { askButton, say, sayText } from './say.ts';
import { subjectOf } from './subject.ts';
import { ticketButton } from './troubleshoot/fix-say.ts';
import { lookAt, lookFor } from './troubleshoot/judge.ts';

const ASKED =
  /^\s*(?:(?:please|ok|and|now|svp|bon)[\s,]+)*(?:(?:can you |could you )?(?:check|look|test|verify|try) (?:it |that |them |the host |the pool )?again|re-?check(?: it| now)?|(?:is|are) (?:it|they|that|the host|the pool) (?:back|better|ok|okay|fixed|up|working|recovered)(?: (?:again|now|yet))*|(?:has|have|did) (?:it|they) recover(?:ed)?|any (?:better|change|improvement)(?: (?:now|yet))?|(?:peux-tu |pouvez-vous )?(?:v[ée]rifie[rz]?|regarde[rz]?) (?:encore|de nouveau|à nouveau)|(?:est-ce que )?c['’]est (?:revenu|rétabli|réparé|mieux|correct)(?: maintenant)?|(?:est-ce que )?ça va mieux)(?:\s+(?:in|after|dans|d['’]ici)\s+(\d{1,3})\s*(m(?:in(?:ute)?s?)?|h(?:ours?|eures?)?))?\s*[?!.]*\s*$/i;

type Turn = FlowTurn<Record<string, never>>;

/** Nobody remembers a look that was asked for longer ago (ms). */
const LONGEST_WAIT_MS = 12 * HOUR_MS;

/** Whether a message asks to look once more at what the case of this conversation is about. */
export function asksToCheckAgain(text: string, deskCase: DeskCase | null): boolean {
  return deskCase !== null && ASKED.test(text);
}

/** Whether a host, a pool or a region was named: only then there is something to look at again. */
function canBeChecked({ entities }: DeskCase): boolean {
  return subjectOf(entities).kind !== 'overview';
}

/** How long until the look that a message asks for (ms); `undefined` where it asks for one now. */
function waitAsked(text: string): number | undefined {
  const [, count, unit = ''] = ASKED.exec(text) ?? [];
  if (count === undefined) return undefined;
  return Math.min(Math.max(Number(count), 1) * (/^h/i.test(unit) ? HOUR_MS : MINUTE_MS), LONGEST_WAIT_MS);
}

function compared(before: DeskCase, deskCase: DeskCase, context: SeenContext): string {
  const words = conversationWords(context.language).checked;
  const [was, is] = [before.seenLast, deskCase.seenLast];
  if (was === null || is === null) return words.first;
  const since = was.hostsAt ?? was.microsoft.at;
  return words[recoveryOf(was, is)](chatMoments(context.now, context.language, context.timeZone).when(since));
}

/** What the words of a look again need to know. */
export type SeenContext = Pick<FlowContext, 'knowledge' | 'now' | 'language' | 'timeZone'>;

/** A look at the subject of a case: the case with what it found, whether it recovered, and the status. */
export function lookedAgain(
  before: DeskCase,
  sight: Snapshot,
  context: SeenContext,
): { readonly deskCase: DeskCase; readonly effects: readonly Effect[] } {
  const words = conversationWords(context.language);
  const { deskCase, answer } = lookAt(before, sight, context.knowledge, context.now);
  const again = askButton(words.buttons.checkAgain, words.typedCheckAgain);
  const later = askButton(words.buttons.checkLater, words.typedCheckLater);
  const buttons = deskCase.state === 'open' ? [again, later, ticketButton(deskCase, context)] : [again];
  const line = compared(before, deskCase, context);
  return { deskCase, effects: [sayText(line), say({ kind: 'status', answer, buttons })] };
}

/** Keeps a look for later, in place of one that the case waited for already. */
function keptForLater(deskCase: DeskCase, ms: number, context: FlowContext): Turn {
  const dueAt = shifted(context.now, ms);
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

/** Reads the subject of the case anew, now or in some minutes, and says whether it recovered. What is open goes on afterwards. */
export const checkAgainFlow: Flow<Record<string, never>> = {
  id: 'check-again',
  step(_state, input, context) {
    const deskCase = context.case;
    const words = conversationWords(context.language);
    if (deskCase === null || !canBeChecked(deskCase))
      return { state: {}, effects: [sayText(words.checked.nowhere)], next: { kind: 'end' } };
    const typed = input.kind === 'begin' && input.cause.kind === 'message' ? input.cause.report.text : '';
    const wait = waitAsked(typed);
    if (wait !== undefined) return keptForLater(deskCase, wait, context);
    if (input.kind !== 'looked')
      return { state: {}, effects: [], next: { kind: 'need', need: lookFor(deskCase, true) } };
    const seen = lookedAgain(deskCase, input, context);
    return { state: {}, remember: { case: seen.deskCase }, effects: seen.effects, next: { kind: 'end' } };
  },
};
