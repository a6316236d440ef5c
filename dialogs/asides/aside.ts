import type { Effect } from '../../src/domain/conversation/conversation.ts';
import { isDestructive } from '../../src/domain/knowledge/host-action.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import { statusSentence } from '../../src/wording/status/status-lines.ts';
import { actsOf, type Flow, type FlowContext, type FlowTurn, type PersonInput } from '../flow.ts';
import { say, sayText } from '../say.ts';
import { type AsideAct, type AsideAnswer, type AsideSight, isAside, sightOn, subjectsOf } from './asked.ts';
import { callerWord, wordOfFix } from './caller-word.ts';
import { changesAnswer } from './changes.ts';
import { etaAnswer } from './eta.ts';
import { hostActAnswer } from './host-act.ts';
import { impactAnswer } from './impact.ts';
import { mayAnswer } from './may.ts';
import { nextAnswer } from './next.ts';
import { sessionsAnswer } from './sessions.ts';
import { whyAnswer, whyOfCase } from './why.ts';

interface AsideState {
  readonly asked: readonly AsideAct[];
  /** The words they stood in. */
  readonly typed: string;
  /** What also tells of the open case and goes on to it; absent where nothing does. */
  readonly further?: PersonInput;
}

/** More than one turn should say at once. */
const MOST_ASKED = 3;
const NOTHING: AsideState = { asked: [], typed: '' };

/** A plan that destroys is answered before anything else. */
function destroysFirst(acts: readonly AsideAct[]): readonly AsideAct[] {
  const destroys = (act: AsideAct) => act.act === 'ask.may' && isDestructive(act.action);
  return [...acts.filter(destroys), ...acts.filter((act) => !destroys(act))].slice(0, MOST_ASKED);
}

/** What needs no look; `null` where it does. */
function atOnce({ act }: AsideAct, context: FlowContext): AsideAnswer | null {
  if (act === 'ask.next') return nextAnswer(context);
  if (act === 'ask.why') return whyOfCase(context);
  return act === 'ask.say' ? wordOfFix(context) : null;
}

/** Acts that make no sense where nothing of ours is. */
const OF_OURS: readonly AsideAct['act'][] = ['ask.impact', 'ask.sessions', 'ask.changes'];

/** Whether a place was named that nobody knows, or in which there is nothing of ours. */
function isNowhere({ answer }: AsideSight): boolean {
  return (
    answer.hosts?.total === 0 || answer.unlooked.some(({ what, why }) => what === 'subject' && why === 'not-found')
  );
}

function seen(act: AsideAct, typed: string, sight: AsideSight): AsideAnswer {
  if (OF_OURS.includes(act.act) && isNowhere(sight)) {
    const { now, language, timeZone } = sight.context;
    return { lines: [statusSentence(sight.answer, now, language, timeZone)] };
  }
  switch (act.act) {
    case 'ask.eta':
      return etaAnswer(sight);
    case 'ask.impact':
      return impactAnswer(sight);
    case 'ask.sessions':
      return sessionsAnswer(sight);
    case 'ask.changes':
      return changesAnswer(sight);
    case 'ask.why':
      return whyAnswer(sight);
    case 'ask.say':
      return callerWord(sight);
    case 'ask.may':
      return mayAnswer(act.action, sight);
    case 'ask.next':
      return nextAnswer(sight.context);
    case 'host.act':
      return hostActAnswer(act.action, typed, sight);
  }
}

/** What one act is answered with: several subjects in one line each. */
function answerTo(act: AsideAct, typed: string, look: Observation | null, context: FlowContext): AsideAnswer {
  const known = atOnce(act, context);
  if (known !== null || look === null) return known ?? { lines: [] };
  const answers = subjectsOf(act, context).map((subject) => seen(act, typed, sightOn(subject, look, context)));
  const [first] = answers;
  if (first === undefined || answers.length === 1) return first ?? { lines: [] };
  return { ...first, lines: answers.flatMap(({ lines }) => lines.slice(0, 1)) };
}

/** All answers as one message: a line by itself, or a headline with the lines under it. */
function said(answers: readonly AsideAnswer[]): Effect[] {
  const [headline, ...lines] = answers.flatMap((one) => one.lines);
  const buttons = answers.flatMap((one) => one.buttons ?? []);
  if (headline === undefined) return [];
  return [lines.length === 0 ? sayText(headline, buttons) : say({ kind: 'sheet', headline, lines, buttons })];
}

function answered(state: AsideState, look: Observation | null, context: FlowContext): FlowTurn<AsideState> {
  const { asked, typed, further } = state;
  const effects = said(asked.map((act) => answerTo(act, typed, look, context)));
  const named = asked.flatMap((act) => ('subjects' in act ? act.subjects : []))[0];
  const remember = named === undefined ? {} : { remember: { shown: { subject: named, at: context.now } } };
  const below = asked.some(({ act }) => act === 'ask.next') ? ({ below: 'silently' } as const) : {};
  const next =
    further === undefined ? ({ kind: 'end', ...below } as const) : ({ kind: 'pass-on', input: further } as const);
  return { state, ...remember, effects, next };
}

/** Answers what is asked or wished beside what stands open, in a line or a few. The case, its question and its fix stay as they are. */
export const asideFlow: Flow<AsideState> = {
  id: 'aside',
  answers: (act) => isAside(act),
  step(given, input, context) {
    if (input.kind === 'looked') return answered(given ?? NOTHING, input.observation, context);
    if (input.kind !== 'begin') return answered(given ?? NOTHING, null, context);
    const { cause } = input;
    const asked = destroysFirst(actsOf(cause).filter(isAside));
    const tells = context.stack.length > 1 && actsOf(cause).some(({ act }) => act === 'tell');
    const typed = cause.kind === 'message' ? cause.report.text : '';
    const state = { asked, typed, ...(tells ? { further: cause } : {}) };
    const unseen = asked.find((act) => atOnce(act, context) === null);
    if (unseen === undefined) return answered(state, null, context);
    const [focus] = subjectsOf(unseen, context);
    const need = { kind: 'look', fresh: false, ...(focus === undefined ? {} : { focus }) } as const;
    return { state, effects: [], next: { kind: 'need', need } };
  },
};
