import type { Button } from '../src/domain/conversation/say.ts';
import type { HostCondition, StatusAnswer, StatusSubject } from '../src/domain/status/status.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { begunFor, type Flow, type FlowContext } from './flow.ts';
import { say, statusButton, textButton } from './say.ts';
import { answerFor } from './subject.ts';

const OVERVIEW: StatusSubject = { kind: 'overview', id: null };

interface StatusFlowState {
  readonly subject: StatusSubject;
}

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

/** Answers one status question and ends: it never changes a case, so it may interrupt anything. */
export const statusFlow: Flow<StatusFlowState> = {
  id: 'status',
  answers: ({ act }) => act === 'ask.status',
  step(state, input, context) {
    const asked = begunFor(input, 'ask.status');
    if (asked !== undefined) {
      const { fresh, subjects } = asked;
      const [subject = OVERVIEW] = subjects;
      return { state: { subject }, effects: [], next: { kind: 'need', need: { kind: 'look', fresh, focus: subject } } };
    }
    if (state === null || input.kind !== 'looked')
      return { state: state ?? { subject: OVERVIEW }, effects: [], next: { kind: 'end' } };
    const words = conversationWords(context.language).buttons;
    const answer = answerFor(input.observation, state.subject, context.knowledge.incidents, context.now);
    const buttons = [...troubleButton(answer, context), statusButton(words.refresh, answer.subject, true)];
    if (answer.subject.kind !== 'incidents')
      buttons.push(statusButton(words.incidents, { kind: 'incidents', id: null }));
    if (answer.subject.kind !== 'overview') buttons.push(statusButton(words.overview, OVERVIEW));
    return {
      state,
      remember: { shown: { subject: answer.subject, at: context.now } },
      effects: [say({ kind: 'status', answer, buttons })],
      next: { kind: 'end' },
    };
  },
};
