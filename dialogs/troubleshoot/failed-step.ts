import { INCIDENT_FIX } from '../../src/diagnosis/incident-first.ts';
import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Article } from '../../src/domain/knowledge/article.ts';
import { doneSteps } from '../../src/knowledge/done-steps.ts';
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
function waitingStep(deskCase: DeskCase, article: Article, { role }: FlowContext): number | undefined {
  const [first] = walkableSteps(article, role);
  if (first === undefined) return undefined;
  return Math.max(deskCase.proposals.findLast((one) => one.fixId === article.id)?.step ?? -1, first);
}

/** Whether words tell that the step which waits was done, with another one after it. */
export function isPastStep(text: string, deskCase: DeskCase, article: Article, context: FlowContext): boolean {
  const waits = waitingStep(deskCase, article, context);
  if (article.id === INCIDENT_FIX || waits === undefined || !doneSteps(article, text).includes(waits)) return false;
  return stepAfter(deskCase, article, waits, context.role).next !== undefined;
}

/**
 * What was done last of the proposed fix did not help, or was done before: its next step comes. Once the desk's own steps are through, the rest is
 * offered to whoever does it; the fix is left out when nothing of it remains, and when its rest was offered and it is said again. An incident has no
 * steps that could fail. `lead`: what is said first, line by line.
 */
export function failedStep(
  deskCase: DeskCase,
  article: Article,
  state: TroubleshootState,
  context: FlowContext,
  how: 'failed' | 'done-before',
  lead: readonly string[],
): CaseTurn {
  const out = () => {
    const turn = afterOutcome(deskCase, article.id, 'did-not-help', state, context);
    return { ...turn, effects: [...lead.map((one) => sayText(one)), ...turn.effects] };
  };
  const waits = waitingStep(deskCase, article, context);
  if (article.id === INCIDENT_FIX || waits === undefined) return out();
  const words = conversationWords(context.language);
  const title = article.title[context.language] ?? article.title.en;
  const whole = { desk: 1, act: 'outcome', case: deskCase.number, fixId: article.id, outcome: 'did-not-help' } as const;
  const leave = button(words.buttons.leaveFix, { ...whole, whole: true });
  const { next, passed } = stepAfter(deskCase, article, waits, context.role);
  const done = doneLine(article, how === 'failed' ? passed : [waits, ...passed], context);
  const lines = (...last: readonly string[]) => [...lead, ...(done === null ? [] : [done]), ...last].join(' ');
  const walked = withStep(deskCase, article.id, waits);
  if (next !== undefined) {
    const line = how === 'failed' ? words.thenNext(title) : words.onward(title);
    const turn = nextStep(walked, article.id, state, context);
    return { ...turn, effects: [sayText(lines(line), [leave]), ...turn.effects] };
  }
  const others = article.steps.length - walkableSteps(article, context.role).length;
  if (others === 0 || state.restOffered === article.id) return out();
  const offer = sayText(lines(words.othersNext(title, others)), [ticketButton(deskCase, context), leave]);
  return waiting({ ...state, restOffered: article.id }, walked, [offer]);
}
