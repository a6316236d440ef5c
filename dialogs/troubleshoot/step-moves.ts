import type { DeskCase } from '../../src/domain/case/case.ts';
import { type Act, actNamed } from '../../src/domain/text/act.ts';
import type { FlowContext } from '../flow.ts';
import { afterOutcome } from './after-outcome.ts';
import type { TroubleshootState } from './state.ts';
import type { CaseTurn } from './turns.ts';
import { leaveStep, nextStep, stepBack } from './walk.ts';

/** Moves in the steps of the fix that stands, where an act says so: on, back, or a step left to others; `null` for any other act. */
export function stepMove(
  acts: readonly Act[],
  deskCase: DeskCase,
  fixId: string,
  state: TroubleshootState,
  context: FlowContext,
): CaseTurn | null {
  const move = actNamed(acts, 'step.back', 'step.hand-over', 'step.next', 'step.done', 'step.skip');
  if (move === undefined) return null;
  if (move.act === 'step.back') return stepBack(deskCase, fixId, state, context);
  const shown = deskCase.proposals.findLast((one) => one.fixId === fixId)?.step ?? -1;
  if (move.act === 'step.hand-over')
    return shown < 0
      ? afterOutcome(deskCase, fixId, 'cannot-do', state, context)
      : leaveStep(deskCase, { fixId, step: shown }, state, context);
  return nextStep(deskCase, fixId, state, context);
}
