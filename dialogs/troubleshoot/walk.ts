import { INCIDENT_FIX } from '../../src/diagnosis/incident-first.ts';
import type { DeskCase, StepPlace } from '../../src/domain/case/case.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import type { Article, FixStep } from '../../src/domain/knowledge/article.ts';
import type { StatusAnswer } from '../../src/domain/status/status.ts';
import { subjectOf } from '../../src/domain/text/subject-of.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { lookAgainButtons } from '../check-again.ts';
import type { FlowContext, FlowTurn } from '../flow.ts';
import { button, say, sayText } from '../say.ts';
import { advance, sightOf } from './advance.ts';
import { withLeft, withStep } from './case-record.ts';
import { doneLine } from './done-before.ts';
import { outcomeButtons, ticketButton } from './fix-say.ts';
import { judgeFor, lookFor } from './judge.ts';
import { repeat } from './repeat.ts';
import type { TroubleshootState } from './state.ts';
import { stepAfter, walkableSteps } from './steps-ahead.ts';

type Turn = FlowTurn<TroubleshootState>;

/** Whether a step takes something away from people who are working. */
function meetsPeople({ risks }: FixStep): boolean {
  return risks.includes('restart') || risks.includes('ends sessions');
}

function waiting(state: TroubleshootState, deskCase: DeskCase, effects: readonly Effect[]): Turn {
  return { state, remember: { case: deskCase }, effects, next: { kind: 'wait' } };
}

/** After the last step: what is left for others, how it went, and another look where there is something to look at. */
function closing(deskCase: DeskCase, article: Article, walkable: readonly number[], context: FlowContext): Effect {
  const words = conversationWords(context.language);
  const others = article.steps.length - walkable.length;
  const lines = [words.allStepsDone, words.stepsForOthers(others), words.didItHelp].filter((part) => part !== '');
  const seen = subjectOf(deskCase.entities).kind !== 'overview';
  return sayText(lines.join(' '), seen ? lookAgainButtons(context.language) : []);
}

/** One step with the next one, or the outcome, as buttons. `status`: what a look just now showed of those it meets. */
function stepEffects(
  deskCase: DeskCase,
  article: Article,
  index: number,
  status: StatusAnswer | null,
  context: FlowContext,
): Effect[] {
  const words = conversationWords(context.language).buttons;
  const walkable = walkableSteps(article, context.role);
  const { next, passed } = stepAfter(deskCase, article, index, context.role);
  const skipped = doneLine(article, passed, context);
  const place = { desk: 1, case: deskCase.number, fixId: article.id } as const;
  const onward =
    next === undefined
      ? outcomeButtons(deskCase, article.id, context)
      : [button(words.nextStep, { ...place, act: 'step', step: next })];
  const leave = button(words.leaveStep, { ...place, act: 'leave-step', step: index });
  const shown = say({
    kind: 'step',
    caseNumber: deskCase.number,
    fixId: article.id,
    step: index,
    ...(status === null ? {} : { status }),
    buttons: [...onward, leave, ticketButton(deskCase, context)],
  });
  const after = skipped === null ? [shown] : [shown, sayText(skipped)];
  return next === undefined ? [...after, closing(deskCase, article, walkable, context)] : after;
}

function articleOf(fixId: string, { knowledge }: FlowContext): Article | undefined {
  return knowledge.articles.find((one) => one.id === fixId);
}

/** Shows a step. One that meets people is shown after a look at whom, and not at all when that look shows an incident that explains the trouble. */
export function walk(deskCase: DeskCase, place: StepPlace, state: TroubleshootState, context: FlowContext): Turn {
  const article = articleOf(place.fixId, context);
  const step = article?.steps[place.step];
  if (article === undefined || step === undefined || !walkableSteps(article, context.role).includes(place.step))
    return waiting(state, deskCase, repeat(deskCase, state, context));
  if (meetsPeople(step) && subjectOf(deskCase.entities).kind !== 'overview') {
    const need = { kind: 'need', need: lookFor(deskCase, false) } as const;
    return { state: { ...state, showing: place }, remember: { case: deskCase }, effects: [], next: need };
  }
  const walked = withStep(deskCase, place.fixId, place.step);
  return waiting(state, walked, stepEffects(walked, article, place.step, null, context));
}

/** An incident that is listed or suspected, and seen on the hosts themselves: what is restarted now comes back as it was. */
function isFelt({ state, impact }: StatusAnswer): boolean {
  return state === 'suspected-incident' || (state === 'incident' && impact === 'seen');
}

/** Shows the step that waited for a look. `deskCase` holds what the look found. */
export function walkOn(
  deskCase: DeskCase,
  place: StepPlace,
  answer: StatusAnswer,
  given: TroubleshootState,
  context: FlowContext,
): Turn {
  const { showing: _shown, ...state } = given;
  const article = articleOf(place.fixId, context);
  if (article === undefined) return waiting(state, deskCase, repeat(deskCase, state, context));
  const { next } = judgeFor(deskCase, context);
  if (next.kind === 'propose' && next.fixId === INCIDENT_FIX && place.fixId !== INCIDENT_FIX)
    return advance(deskCase, state, context);
  if (isFelt(answer)) {
    const words = conversationWords(context.language);
    const leave = { desk: 1, act: 'leave-step', case: deskCase.number, ...place } as const;
    const instead = [button(words.buttons.leaveStep, leave), ticketButton(deskCase, context)];
    return waiting(state, deskCase, [...sightOf(answer, context), sayText(words.notDuringIncident, instead)]);
  }
  const walked = withStep(deskCase, place.fixId, place.step);
  return waiting(state, walked, stepEffects(walked, article, place.step, answer, context));
}

/** The next step of the proposed fix; where none is left, what the case waits for. */
export function nextStep(deskCase: DeskCase, fixId: string, state: TroubleshootState, context: FlowContext): Turn {
  const article = articleOf(fixId, context);
  const shown = deskCase.proposals.findLast((one) => one.fixId === fixId)?.step ?? -1;
  const walkable = article === undefined ? [] : walkableSteps(article, context.role);
  const { next } = article === undefined ? { next: undefined } : stepAfter(deskCase, article, shown, context.role);
  if (next !== undefined) return walk(deskCase, { fixId, step: next }, state, context);
  const steps = article?.steps.length ?? 0;
  const line = walkable.length > 0 ? '' : conversationWords(context.language).stepsForOthers(steps);
  const said = line === '' ? [] : [sayText(line, [ticketButton(deskCase, context)])];
  return waiting(state, deskCase, [...said, ...repeat(deskCase, state, context)]);
}

/** The step before the one that is shown; that one again where there is none before it. */
export function stepBack(deskCase: DeskCase, fixId: string, state: TroubleshootState, context: FlowContext): Turn {
  const article = articleOf(fixId, context);
  const shown = deskCase.proposals.findLast((one) => one.fixId === fixId)?.step ?? -1;
  const walkable = article === undefined ? [] : walkableSteps(article, context.role);
  const step = walkable.findLast((one) => one < shown) ?? (walkable.includes(shown) ? shown : undefined);
  if (step === undefined) return waiting(state, deskCase, repeat(deskCase, state, context));
  return walk(deskCase, { fixId, step }, state, context);
}

/** Puts a step into the ticket instead of doing it, and goes on with the next one. */
export function leaveStep(deskCase: DeskCase, place: StepPlace, state: TroubleshootState, context: FlowContext): Turn {
  const left = withStep(withLeft(deskCase, place), place.fixId, place.step);
  const turn = nextStep(left, place.fixId, state, context);
  const line = conversationWords(context.language).stepLeft(place.step + 1);
  return { ...turn, effects: [sayText(line), ...turn.effects] };
}
