import type { Button } from '../src/domain/conversation/say.ts';
import { regionDisplayName } from '../src/domain/core/region.ts';
import type { HostCondition, StatusAnswer, StatusSubject } from '../src/domain/status/status.ts';
import type { Report } from '../src/domain/text/report.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import type { Flow, FlowContext, FlowTurn } from './flow.ts';
import { askButton, say } from './say.ts';
import { answerFor, subjectAsked } from './subject.ts';

interface StatusState {
  readonly subject: StatusSubject;
  readonly typed: string;
}

/** How a person would ask the same question again. */
function questionFor(subject: StatusSubject): string {
  switch (subject.kind) {
    case 'region':
      return `status ${regionDisplayName(subject.id)}`;
    case 'hostpool':
      return `status of host pool ${subject.id}`;
    case 'host':
      return `status of session host ${subject.id}`;
    case 'incidents':
      return 'active incidents';
    case 'overview':
      return 'status';
  }
}

/** The way from a fault that is shown to its documented fix: opens a case on the worst host. */
function troubleButton({ notable, state }: StatusAnswer, context: FlowContext): Button[] {
  const worst = notable.find((host) => FAULTS.includes(host.condition));
  // While Microsoft reports the cause, one host's symptom leads nowhere.
  if (worst === undefined || state === 'incident') return [];
  const words = conversationWords(context.language);
  const check = worst.failedChecks[0];
  const label = words.buttons.whatToDo(worst.name);
  return [askButton(label, words.typedTrouble(worst.name, check ?? null, worst.status))];
}

const FAULTS: readonly HostCondition[] = ['failing', 'suspect', 'warning', 'off-unexpected'];

const WANTS_FRESH = /\b(refresh|look again|again|now|rafra[iî]chi|encore|de nouveau)\b/i;

function begin(report: Report): FlowTurn<StatusState> {
  const state = { subject: subjectAsked(report), typed: report.text };
  return {
    state,
    effects: [],
    next: { kind: 'need', need: { kind: 'look', fresh: WANTS_FRESH.test(report.text), focus: state.subject } },
  };
}

/** Answers one status question and ends: it never changes a case, so it may interrupt anything. */
export const statusFlow: Flow<StatusState> = {
  id: 'status',
  step(state, input, context) {
    if (input.kind === 'begin' && input.cause.kind === 'message') return begin(input.cause.report);
    if (state === null || input.kind !== 'looked') {
      const subject: StatusSubject = { kind: 'overview', id: null };
      return { state: state ?? { subject, typed: '' }, effects: [], next: { kind: 'end' } };
    }
    const words = conversationWords(context.language).buttons;
    const answer = answerFor(input.observation, state.subject, context.knowledge.incidents, context.now);
    const again = questionFor(answer.subject);
    const buttons = [...troubleButton(answer, context), askButton(words.refresh, `${again} again`)];
    if (answer.subject.kind !== 'incidents')
      buttons.push(askButton(words.incidents, questionFor({ kind: 'incidents', id: null })));
    if (answer.subject.kind !== 'overview') buttons.push(askButton(words.overview, 'status'));
    return { state, effects: [say({ kind: 'status', answer, buttons })], next: { kind: 'end' } };
  },
};
