import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow, FlowContext, FlowInput, FlowTurn, Need, Routing } from '../../dialogs/flow.ts';
import type { FlowEnvironment } from '../../src/conversation/flow-environment.ts';
import { type Running, runTurn, startTurn } from '../../src/conversation/runner.ts';
import { type ConversationDocument, EMPTY_CONVERSATION } from '../../src/domain/conversation/conversation.ts';
import type { Remembered } from '../../src/domain/conversation/remembered.ts';
import { sampleCase } from '../store/sample-documents.ts';
import { KNOWLEDGE, SEARCH } from './running-desk.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const INPUT = { kind: 'button', payload: { desk: 1, act: 'escalate', case: 1 } } as const;
const SCENE = { place: 'personal', person: null, role: 'agent', timeZone: undefined } as const;
const NEED: Need = { kind: 'find-ticket', id: '1' };
const FOUND: FlowInput = { kind: 'ticket-found', answer: { kind: 'done', value: null } };

type StepOf = (input: FlowInput, context: FlowContext, state: unknown) => Partial<FlowTurn<unknown>>;

/** A flow that ends after each step, as far as `step` says nothing else. */
function flow(id: Flow<unknown>['id'], step: StepOf): Flow<unknown> {
  return {
    id,
    step: (state, input, context) => ({
      state: null,
      effects: [{ kind: 'say', say: { kind: 'text', text: `${id} ${input.kind}` } }],
      next: { kind: 'end' },
      ...step(input, context, state),
    }),
  };
}

function environment(flows: readonly Flow<unknown>[], routing: Routing): FlowEnvironment {
  const fixed: Omit<FlowEnvironment, 'flows' | 'route'> = {
    knowledge: KNOWLEDGE,
    search: SEARCH,
    demo: true,
    installation: 'k7m2q9xwab',
    ticketLanguage: 'en',
    roleOf: () => 'agent',
    clock: () => NOW,
  };
  return { ...fixed, flows, route: () => routing };
}

const begin = (id: Flow<unknown>['id'], opensCase = false): Routing => ({ kind: 'begin', flow: id, opensCase });

/** Runs one turn; every ticket is found to be none, every case number is 7. */
function run(
  flows: readonly Flow<unknown>[],
  routing: Routing,
  document: ConversationDocument = EMPTY_CONVERSATION,
): { readonly running: Extract<Running, { kind: 'done' }>; readonly needs: number } {
  const rooms = environment(flows, routing);
  let running = runTurn(startTurn({ document, effects: [] }, INPUT, SCENE, rooms), rooms);
  let needs = 0;
  while (running.kind !== 'done') {
    if (running.kind === 'need') needs += 1;
    running = running.kind === 'need' ? running.resume(FOUND) : running.resume(7);
  }
  return { running, needs };
}

function said({ turn }: Extract<Running, { kind: 'done' }>): string[] {
  return turn.effects.flatMap((one) => (one.kind === 'say' && one.say.kind === 'text' ? [one.say.text] : []));
}

describe('the runner', () => {
  it('begins a flow on top of what is open, and resumes what is below when it ends', () => {
    const document = { ...EMPTY_CONVERSATION, stack: [{ flow: 'troubleshoot', state: 5 }] };
    const below = flow('troubleshoot', (_input, _context, state) => ({ state, next: { kind: 'wait' } }));
    const { running } = run([below, flow('status', () => ({}))], begin('status'), document);
    expect(said(running)).toEqual(['status begin', 'troubleshoot resumed']);
    expect(running.turn.document.stack).toEqual([{ flow: 'troubleshoot', state: 5 }]);
    expect(running.turn.active).toBe('troubleshoot');
  });

  it('ends with an empty stack where every flow ends, however many were open', () => {
    const open = ['troubleshoot', 'escalate', 'troubleshoot'].map((id) => ({ flow: id, state: null }));
    const flows = [flow('troubleshoot', () => ({})), flow('escalate', () => ({}))];
    const { running } = run(flows, { kind: 'continue' }, { ...EMPTY_CONVERSATION, stack: open });
    expect(said(running)).toEqual(['troubleshoot button', 'escalate resumed', 'troubleshoot resumed']);
    expect([running.turn.document.stack, running.turn.active]).toEqual([[], null]);
  });

  it('gives the flow that takes the place of another the cause and the case number of the turn', () => {
    const seen: unknown[] = [];
    const first = flow('troubleshoot', () => ({ next: { kind: 'replace', flow: 'escalate', cause: INPUT } }));
    const second = flow('escalate', (input, { newCaseNumber }) => {
      seen.push(input, newCaseNumber);
      return {};
    });
    const { running } = run([first, second], begin('troubleshoot', true));
    expect(seen).toEqual([{ kind: 'begin', cause: INPUT }, 7]);
    expect(running.turn.document.stack).toEqual([]);
  });

  it('begins with an empty state, whatever another run of the flow left', () => {
    const states: unknown[] = [];
    const again = flow('status', (input, _context, state) => {
      states.push(state);
      return input.kind === 'begin' ? { state: 'mine', next: { kind: 'need', need: NEED } } : {};
    });
    run([again], begin('status'), { ...EMPTY_CONVERSATION, stack: [{ flow: 'status', state: 'older' }] });
    expect(states).toEqual([null, 'mine', 'older']);
  });

  it('lets a flow have four needs in one step and no fifth', () => {
    const wanting = (times: number) => {
      let asked = 0;
      return flow('ticket-status', () => (asked++ < times ? { next: { kind: 'need', need: NEED } } : {}));
    };
    expect(run([wanting(4)], begin('ticket-status')).needs).toBe(4);
    expect(() => run([wanting(5)], begin('ticket-status'))).toThrow(/asked for more than 4 things/);
  });

  it('empties the stack on a restart and ends the case as the route says', () => {
    const deskCase = sampleCase(3);
    const document = { ...EMPTY_CONVERSATION, case: deskCase, stack: [{ flow: 'escalate', state: null }] };
    const routing: Routing = { kind: 'restart', flow: null, opensCase: false, effects: [], case: null };
    const { running } = run([flow('escalate', () => ({}))], routing, document);
    expect(running.turn.document).toMatchObject({ case: null, stack: [] });
  });

  it('takes off flows that this version does not have, with all above them', () => {
    const stack = ['troubleshoot', 'older', 'escalate'].map((id) => ({ flow: id, state: null }));
    const flows = [flow('troubleshoot', () => ({ next: { kind: 'wait' } })), flow('escalate', () => ({}))];
    const { running } = run(flows, { kind: 'continue' }, { ...EMPTY_CONVERSATION, stack });
    expect(said(running)).toEqual(['troubleshoot button']);
    expect(running.turn.document.stack.map((one) => one.flow)).toEqual(['troubleshoot']);
  });

  it('counts messages that were not understood, and forgets them after any other turn', () => {
    const missed: Routing = { kind: 'say', effects: [], missed: true };
    const first = run([], missed).running.turn.document;
    const second = run([], missed, first).running.turn.document;
    expect([first.misses, second.misses]).toEqual([1, 2]);
    expect(run([], { kind: 'say', effects: [] }, second).running.turn.document.misses).toBe(0);
  });

  it('goes on with an answer as often as it is given one, each time as if it were the first', () => {
    const rooms = environment(
      [flow('status', (input) => (input.kind === 'begin' ? { next: { kind: 'need', need: NEED } } : {}))],
      begin('status'),
    );
    const running = runTurn(startTurn({ document: EMPTY_CONVERSATION, effects: [] }, INPUT, SCENE, rooms), rooms);
    if (running.kind !== 'need') throw new Error(running.kind);
    expect(running.resume(FOUND)).toEqual(running.resume(FOUND));
  });

  it('keeps whatever a flow remembers, shows it to the next step and to the next turn, and loses nothing else', () => {
    const anything = fc.dictionary(
      fc.string().map((name) => `memory ${name}`),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(anything, anything, (before, remembered) => {
        const seen: FlowContext[] = [];
        const remembering = flow('status', (input, context) => {
          seen.push(context);
          if (input.kind !== 'begin') return {};
          return { remember: remembered as Partial<Remembered>, next: { kind: 'need', need: NEED } };
        });
        const given: ConversationDocument = { ...EMPTY_CONVERSATION, ...before, seen: ['a'], misses: 1 };
        const { document } = run([remembering], begin('status'), given).running.turn;
        const expected = { ...before, ...remembered };
        expect(document).toEqual({ ...given, ...expected, misses: 0 });
        expect(seen[1]).toMatchObject(expected);
        run([remembering], begin('status'), document);
        expect(seen[2]).toMatchObject(expected);
      }),
    );
  });
});
