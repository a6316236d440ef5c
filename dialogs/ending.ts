import type { DeskCase } from '../src/domain/case/case.ts';
import { gistOf, withLeft } from '../src/domain/conversation/left-case.ts';
import { oneLine } from '../src/text/one-line.ts';
import { caseWords } from '../src/wording/cases.ts';
import type { FlowContext } from './flow.ts';
import { type CaseChange, flowsOfCase } from './parking.ts';
import { actButton, sayText } from './say.ts';
import { closedCase, withOutcome } from './troubleshoot/case-record.ts';
import { takeUp } from './waiting-troubles.ts';

/** How a case ends without a ticket. `fixId`: the fix that is said to have worked, `null` where none is counted. */
export type Ending =
  | { readonly kind: 'worked'; readonly fixId: string | null }
  | { readonly kind: 'closed'; readonly reason?: string }
  | { readonly kind: 'cancelled' };

const LONGEST_REASON = 120;

function shortReason(reason: string): string {
  const line = oneLine(reason);
  return line.length <= LONGEST_REASON ? line : `${line.slice(0, LONGEST_REASON - 1)}…`;
}

function over(deskCase: DeskCase, ending: Ending, { now }: FlowContext): DeskCase {
  switch (ending.kind) {
    case 'worked': {
      const counted = ending.fixId === null ? deskCase : withOutcome(deskCase, ending.fixId, 'solved', now);
      return { ...closedCase(counted, 'solved', now), ended: { at: now } };
    }
    case 'closed': {
      const reason = ending.reason === undefined ? {} : { reason: shortReason(ending.reason) };
      return { ...closedCase(deskCase, 'closed', now), ended: { at: now, ...reason } };
    }
    case 'cancelled':
      return { ...closedCase(deskCase, 'cancelled', now), ended: { at: now } };
  }
}

/**
 * Ends a case: it is kept as it ended, the line says so with a button that takes it back, and the troubles that waited for it are offered. `before` is
 * the case with everything that was told up to here.
 */
export function endCase(before: DeskCase, ending: Ending, line: string, context: FlowContext): CaseChange {
  const { number } = before;
  const left = { number, at: context.now, gist: gistOf(before), stack: flowsOfCase(context) };
  const undo = actButton(caseWords(context.language).buttons.undo, { act: 'case.reopen', case: number });
  return {
    remember: { case: over(before, ending, context), ended: withLeft(context.ended ?? [], left) },
    effects: [sayText(line, [undo]), ...takeUp(before, context)],
  };
}

/** What is said of a case that is closed for a reason. */
export function closingLine(number: number, reason: string | undefined, { language }: FlowContext): string {
  const words = caseWords(language);
  return reason === undefined ? words.closedBare(number) : words.closedFor(number, shortReason(reason));
}
