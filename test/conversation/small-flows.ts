import type { Flow, FlowId, FlowNext, FlowTurn, Route } from '../../dialogs/flow.ts';
import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import type { TicketDraft } from '../../src/domain/ticket/ticket.ts';
import { sampleCase } from '../store/sample-documents.ts';

function say(text: string): Effect {
  return { kind: 'say', say: { kind: 'text', text } };
}

function turn<State>(state: State, said: readonly string[], next: FlowNext): FlowTurn<State> {
  return { state, effects: said.map(say), next };
}

/** Says how many messages it has had, again after an interruption. */
const counting: Flow<{ heard: number }> = {
  id: 'troubleshoot',
  step(state, input, context) {
    const heard = state?.heard ?? 0;
    if (input.kind === 'resumed') return turn({ heard }, [`back at ${heard}`], { kind: 'wait' });
    if (input.kind === 'begin') {
      const opened: DeskCase | null = context.newCaseNumber === null ? context.case : sampleCase(context.newCaseNumber);
      const said = [`case ${context.newCaseNumber}`, 'heard 1'].map(say);
      return { state: { heard: 1 }, remember: { case: opened }, effects: said, next: { kind: 'wait' } };
    }
    const text = input.kind === 'message' ? input.report.text : input.kind;
    return turn({ heard: heard + 1 }, [`heard ${heard + 1}: ${text}`], { kind: 'wait' });
  },
};

/** Looks and says when, then ends. */
const looking: Flow<null> = {
  id: 'status',
  step(_state, input) {
    if (input.kind === 'begin') return turn(null, [], { kind: 'need', need: { kind: 'look', fresh: false } });
    const said = input.kind === 'looked' ? `looked at ${input.observation.at}` : 'no look';
    return turn(null, [said], { kind: 'end' });
  },
};

/** Never has enough. */
const greedy: Flow<null> = {
  id: 'ticket-status',
  step: () => turn(null, [], { kind: 'need', need: { kind: 'look', fresh: true } }),
};

/** The draft the test flow hands over. */
export function draftOf(caseNumber: number): TicketDraft {
  return { key: `case-${caseNumber}`, caseNumber, title: 'Users get 0x204', body: 'What we know', severity: 2 };
}

const handingOver: Flow<null> = {
  id: 'escalate',
  step(_state, _input, context) {
    const deskCase = context.case;
    if (deskCase === null) return turn(null, ['no case'], { kind: 'end' });
    const effect: Effect = { kind: 'open-ticket', draft: draftOf(deskCase.number) };
    return {
      state: null,
      remember: { case: { ...deskCase, state: 'escalated' } },
      effects: [effect],
      next: { kind: 'end' },
    };
  },
};

/** Asks for a comment on ticket 17. */
const commenting: Flow<null> = {
  id: 'ticket-change',
  step() {
    const effect: Effect = { kind: 'change-ticket', id: '17', change: { kind: 'comment', text: 'she called again' } };
    return { state: null, effects: [effect], next: { kind: 'end' } };
  },
};

/** Says into a place of its own. */
const placing: Flow<{ times: number }> = {
  id: 'board',
  step(_state, input) {
    const text = input.kind === 'begin' && input.cause.kind === 'message' ? input.cause.report.text : '';
    const effect: Effect = { kind: 'say', say: { kind: 'text', text: `card: ${text}` }, slot: 'ticket-17' };
    return { state: { times: 1 }, effects: [effect], next: { kind: 'end' } };
  },
};

const replacing: Flow<null> = {
  id: 'help',
  step: (_state, input) =>
    input.kind === 'begin'
      ? turn(null, ['first help'], { kind: 'replace', flow: 'smalltalk', cause: input.cause })
      : turn(null, [], { kind: 'end' }),
};

function saying(id: FlowId, text: string): Flow<null> {
  return { id, step: () => turn(null, [text], { kind: 'end' }) };
}

/** Flows that show what the shell does: one that stays open, one that looks, one that hands over, one that gives way to another. */
export const SMALL_FLOWS = [
  counting,
  looking,
  greedy,
  handingOver,
  commenting,
  placing,
  replacing,
  saying('smalltalk', 'small talk'),
  saying('welcome', 'welcome'),
] as readonly Flow<unknown>[];

const COMMANDS: Readonly<Record<string, FlowId>> = {
  look: 'status',
  greedy: 'ticket-status',
  ticket: 'escalate',
  comment: 'ticket-change',
  'card one': 'board',
  'card two': 'board',
  help: 'help',
};

/** Sends the words of `COMMANDS` to their flow, "restart" to an empty stack, "fail" nowhere, all else to the flow that counts. */
export const smallRoute: Route = (input, active) => {
  if (input.kind === 'button') return { kind: 'continue' };
  const { text } = input.report;
  if (text === 'fail') throw new Error('planted');
  if (text === 'restart') {
    return { kind: 'restart', flow: 'troubleshoot', opensCase: true, effects: [say('starting over')], case: null };
  }
  const flow = COMMANDS[text];
  if (flow !== undefined) return { kind: 'begin', flow, opensCase: false };
  return active === null ? { kind: 'begin', flow: 'troubleshoot', opensCase: true } : { kind: 'continue' };
};
