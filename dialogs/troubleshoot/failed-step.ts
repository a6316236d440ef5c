import { INCIDENT_FIX } from '../../src/diagnosis/incident-first.ts';
import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Article } from '../../src/domain/knowledge/article.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import type { FlowContext } from '../flow.ts';
import { button, sayText } from '../say.ts';
import { afterOutcome } from './after-outcome.ts';
import { withStep } from './case-record.ts';
import { ticketButton } from './fix-say.ts';
import type { TroubleshootState } from './state.ts';
import { type CaseTurn, waiting } from './turns.ts';
import { nextStep, walkableSteps } from './walk.ts';

/**
 * What was done last of the proposed fix did not help: its next step comes. Once the desk's own steps are through, the rest is offered to whoever does
 * it; the fix is left out when nothing of it remains, and when its rest was offered and it is said again. An incident has no steps that could fail.
 */
export function failedStep(
  deskCase: DeskCase,
  article: Article,
  state: TroubleshootState,
  context: FlowContext,
): CaseTurn {
  const walkable = walkableSteps(article, context.role);
  const [first] = walkable;
  const out = () => afterOutcome(deskCase, article.id, 'did-not-help', state, context);
  if (article.id === INCIDENT_FIX || first === undefined) return out();
  const words = conversationWords(context.language);
  const title = article.title[context.language] ?? article.title.en;
  const whole = { desk: 1, act: 'outcome', case: deskCase.number, fixId: article.id, outcome: 'did-not-help' } as const;
  const leave = button(words.buttons.leaveFix, { ...whole, whole: true });
  const shown = deskCase.proposals.findLast((one) => one.fixId === article.id)?.step ?? -1;
  // The card of the fix shows its first step, walked through or not.
  const failed = Math.max(shown, first);
  if (walkable.some((one) => one > failed)) {
    const turn = nextStep(withStep(deskCase, article.id, failed), article.id, state, context);
    return { ...turn, effects: [sayText(words.thenNext(title), [leave]), ...turn.effects] };
  }
  const others = article.steps.length - walkable.length;
  if (others === 0 || state.restOffered === article.id) return out();
  const offer = sayText(words.othersNext(title, others), [ticketButton(deskCase, context), leave]);
  return waiting({ ...state, restOffered: article.id }, withStep(deskCase, article.id, failed), [offer]);
}
