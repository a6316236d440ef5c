import type { DeskCase } from '../src/domain/case/case.ts';
import type { Effect } from '../src/domain/conversation/conversation.ts';
import type { FlowContext, FlowTurn } from './flow.ts';
import { takeUp } from './waiting-troubles.ts';

/** A flow ends together with its case, solved or handed over: the case as it stays, what is said of it, and the troubles that waited for it. */
export function caseOver(
  deskCase: DeskCase,
  said: readonly Effect[],
  context: FlowContext,
): Omit<FlowTurn<unknown>, 'state'> {
  return {
    remember: { case: deskCase },
    effects: [...said, ...takeUp(deskCase, context)],
    next: { kind: 'end' },
  };
}
