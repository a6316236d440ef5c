import { INCIDENT_FIX } from '../../src/diagnosis/incident-first.ts';
import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Article } from '../../src/domain/knowledge/article.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import type { FlowContext } from '../flow.ts';
import { button, sayText } from '../say.ts';
import { afterOutcome } from './after-outcome.ts';
import { withStep } from './case-record.ts';
import { doneLine } from './done-before.ts';
import { ticketButton } from './fix-say.ts';
import type { TroubleshootState } from './state.ts';
import { stepAfter, walkableSteps } from './steps-ahead.ts';
import { type CaseTurn, waiting } from './turns.ts';
import { nextStep } from './walk.ts';

/** The step that waits to be done: the one shown last. The card of a fix shows its first, walked through or not; `undefined` where none is the desk's. */
export function waitingStep(deskCase: DeskCase, article: Article, { role }: FlowContext): number | undefined {
  const [first] = walkableSteps(article, role);
  if (first === undefined) return undefined;
  return Math.max(deskCase.proposals.findLast((one) => one.fixId === article.id)?.step ?? -1, first);
}

/**
 * What was done last of the proposed fix did not help: its next step comes. Once the desk's own steps are through, the rest is offered to whoever does
 * it; the fix is left out when nothing of it remains, and when its rest was offered and it is said again. An incident has no steps that could fail.
 */
export function failedStep(
  deskCase: DeskCase,
  article: Article,
  state: TroubleshootState,
  context: FlowContext,
  how: 'failed' | 'done-before' = 'failed',
): CaseTurn {
  const out = () => afterOutcome(deskCase, article.id, 'did-not-help', state, context);
  const waits = waitingStep(deskCase, article, context);
  if (article.id === INCIDENT_FIX || waits === undefined) return out();
  const words = conversationWords(context.language);
  const title = article.title[context.language] ?? article.title.en;
  const whole = { desk: 1, act: 'outcome', case: deskCase.number, fixId: article.id, outcome: 'did-not-help' } as const;
  const leave = button(words.buttons.leaveFix, { ...whole, whole: true });
  const { next, passed } = stepAfter(deskCase, article, waits, context.role);
  const done = doneLine(article, how === 'failed' ? passed : [waits, ...passed], context);
  const passing = done === null ? [] : [sayText(done)];
  const walked = withStep(deskCase, article.id, waits);
  if (next !== undefined) {
    const line = how === 'failed' ? words.thenNext(title) : words.onward(title);
    const turn = nextStep(walked, article.id, state, context);
    return { ...turn, effects: [...passing, sayText(line, [leave]), ...turn.effects] };
  }
  const others = article.steps.length - walkableSteps(article, context.role).length;
  if (others === 0 || state.restOffered === article.id) return out();
  const offer = sayText(words.othersNext(title, others), [ticketButton(deskCase, context), leave]);
  return waiting({ ...state, restOffered: article.id }, walked, [...passing, offer]);
}
