import type { DeskCase, Outcome } from '../../src/domain/case/case.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import type { FlowContext } from '../flow.ts';
import { sayText } from '../say.ts';
import { fixWorked } from '../worked.ts';
import { withOutcome } from './case-record.ts';
import type { TroubleshootState } from './state.ts';
import { type CaseTurn, looking, over } from './turns.ts';

/** What comes after a fix was tried: the case is solved, somebody else has to do it, or the next one is looked for. */
export function afterOutcome(
  deskCase: DeskCase,
  fixId: string,
  result: Outcome,
  state: TroubleshootState,
  context: FlowContext,
): CaseTurn {
  const words = conversationWords(context.language);
  if (result === 'solved') return over(fixWorked(deskCase, fixId, context));
  const noted = withOutcome(deskCase, fixId, result, context.now);
  if (result === 'cannot-do') {
    const cause = { kind: 'button', payload: { desk: 1, act: 'escalate', case: noted.number } } as const;
    return {
      state,
      remember: { case: noted },
      effects: [sayText(words.cannotDo)],
      next: { kind: 'replace', flow: 'escalate', cause },
    };
  }
  return looking(state, noted, true, [sayText(result === 'partly' ? words.partly : words.nextCandidate)]);
}
