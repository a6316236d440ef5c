import type { Effect } from '../src/domain/conversation/conversation.ts';
import type { Button } from '../src/domain/conversation/say.ts';
import type { Observation } from '../src/domain/status/observation.ts';
import type { HostCondition, StatusAnswer, StatusSubject } from '../src/domain/status/status.ts';
import type { Act } from '../src/domain/text/act.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { subjectName } from '../src/wording/status/status-headline.ts';
import { statusSentence } from '../src/wording/status/status-lines.ts';
import { begunFor, type Flow, type FlowContext } from './flow.ts';
import { say, statusButton, textButton } from './say.ts';
import { answerFor } from './subject.ts';

const OVERVIEW: StatusSubject = { kind: 'overview', id: null };

interface StatusFlowState {
  readonly subjects: readonly StatusSubject[];
}

/** More than one answer should hold. */
const MOST_SUBJECTS = 5;

/** The way from a fault that is shown to its documented fix: opens a case on the worst host. */
function troubleButton({ notable, state }: StatusAnswer, context: FlowContext): Button[] {
  const worst = notable.find((host) => FAULTS.includes(host.condition));
  // While Microsoft reports the cause, one host's symptom leads nowhere.
  if (worst === undefined || state === 'incident') return [];
  const words = conversationWords(context.language);
  const check = worst.failedChecks[0];
  const label = words.buttons.whatToDo(worst.name);
  return [textButton(label, { act: 'tell' }, words.typedTrouble(worst.name, check ?? null, worst.status))];
}

const FAULTS: readonly HostCondition[] = ['failing', 'suspect', 'warning', 'off-unexpected'];

/** How several subjects are, in one line each, with a button to each. */
function together(subjects: readonly StatusSubject[], observation: Observation, context: FlowContext): Effect {
  const answers = subjects.map((one) => answerFor(observation, one, context.knowledge.incidents, context.now));
  const lines = answers.map((one) => statusSentence(one, context.now, context.language, context.timeZone));
  const [headline = '', ...others] = lines;
  const buttons = answers.map(({ subject }) => statusButton(subjectName(subject, context.language), subject));
  return say({ kind: 'sheet', headline, lines: others, buttons });
}

function whole(answer: StatusAnswer, context: FlowContext): Effect {
  const words = conversationWords(context.language).buttons;
  const buttons = [...troubleButton(answer, context), statusButton(words.refresh, answer.subject, true)];
  if (answer.subject.kind !== 'incidents') buttons.push(statusButton(words.incidents, { kind: 'incidents', id: null }));
  if (answer.subject.kind !== 'overview') buttons.push(statusButton(words.overview, OVERVIEW));
  return say({ kind: 'status', answer, buttons });
}

/** What an act asks the state of: what it names, what was shown last where it only wants another look, else everything. */
function subjectsAsked(act: Act, { shown }: FlowContext): readonly StatusSubject[] {
  const named = act.act === 'ask.status' ? act.subjects : shown === undefined ? [] : [shown.subject];
  return named.length === 0 ? [OVERVIEW] : named.slice(0, MOST_SUBJECTS);
}

/** Answers a status question and ends: it never changes a case, so it may interrupt anything. Without a case it takes another look as well. */
export const statusFlow: Flow<StatusFlowState> = {
  id: 'status',
  answers: (act, context) =>
    act.act === 'ask.status' || (act.act === 'check.again' && act.minutes === undefined && context.case === null),
  step(state, input, context) {
    const asked = begunFor(input, 'ask.status', 'check.again');
    if (asked !== undefined) {
      const subjects = subjectsAsked(asked, context);
      const fresh = asked.act === 'check.again' || asked.fresh;
      const [focus = OVERVIEW] = subjects;
      return { state: { subjects }, effects: [], next: { kind: 'need', need: { kind: 'look', fresh, focus } } };
    }
    if (state === null || input.kind !== 'looked')
      return { state: state ?? { subjects: [] }, effects: [], next: { kind: 'end' } };
    const { observation } = input;
    const [first = OVERVIEW] = state.subjects;
    const answer = answerFor(observation, first, context.knowledge.incidents, context.now);
    return {
      state,
      remember: { shown: { subject: answer.subject, at: context.now } },
      effects: [state.subjects.length > 1 ? together(state.subjects, observation, context) : whole(answer, context)],
      next: { kind: 'end' },
    };
  },
};
