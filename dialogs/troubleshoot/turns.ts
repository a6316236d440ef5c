import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import type { FlowContext, FlowTurn } from '../flow.ts';
import type { CaseChange } from '../parking.ts';
import { sayText } from '../say.ts';
import { lookFor } from './judge.ts';
import { standingText } from './standing-line.ts';
import { FRESH_STATE, type TroubleshootState } from './state.ts';

export type CaseTurn = FlowTurn<TroubleshootState>;

/** The flow is over; the case stays as it is given. */
export function ended(deskCase: DeskCase | null, effects: readonly Effect[] = []): CaseTurn {
  return { state: FRESH_STATE, remember: { case: deskCase }, effects, next: { kind: 'end' } };
}

/** The flow is over together with its case. */
export function over({ remember, effects }: CaseChange): CaseTurn {
  return { state: FRESH_STATE, remember, effects, next: { kind: 'end' } };
}

/** Waits for the person. */
export function waiting(state: TroubleshootState, deskCase: DeskCase, effects: readonly Effect[]): CaseTurn {
  return { state, remember: { case: deskCase }, effects, next: { kind: 'wait' } };
}

/** Looks at what the case is about; `fresh` goes past the short memory. */
export function looking(
  state: TroubleshootState,
  deskCase: DeskCase,
  fresh = false,
  effects: readonly Effect[] = [],
): CaseTurn {
  return { state, remember: { case: deskCase }, effects, next: { kind: 'need', need: lookFor(deskCase, fresh) } };
}

/** One line, and what the case waits for in the same message. */
export function standing(deskCase: DeskCase, line: string, state: TroubleshootState, context: FlowContext): CaseTurn {
  return waiting(state, deskCase, [sayText(`${line} ${standingText(deskCase, context)}`)]);
}
