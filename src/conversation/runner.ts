import type { Flow, FlowContext, FlowId, FlowInput, Need, PersonInput, Routing } from '../../dialogs/flow.ts';
import type { Routed } from '../../dialogs/second-reading/worth-reading.ts';
import type { ConversationDocument, OpenFlow } from '../domain/conversation/conversation.ts';
import type { Stepped } from '../domain/conversation/step.ts';
import { type FlowEnvironment, flowContext, type Scene } from './flow-environment.ts';

/** A turn whose way is chosen and that no flow has seen yet. */
export interface TurnStart extends Stepped {
  readonly input: PersonInput;
  readonly routed: Routed;
  readonly scene: Scene;
}

/** What the flows made of a turn, with what they knew. */
export interface DecidedTurn extends Stepped {
  /** The flow on top after the turn. */
  readonly active: FlowId | null;
  readonly context: FlowContext;
}

/** A turn as far as it came by itself: at its end, or before something from outside, with which it goes on. Going on twice is two turns. */
export type Running =
  | { readonly kind: 'done'; readonly turn: DecidedTurn }
  | { readonly kind: 'need'; readonly need: Need; readonly resume: (input: FlowInput) => Running }
  | { readonly kind: 'case-number'; readonly resume: (number: number) => Running };

/** Needs a flow may have one after another before it waits or ends. More is a flow that never settles. */
const NEEDS_PER_STEP = 4;

/** Where a turn stands between two steps. */
interface Position extends Stepped {
  readonly start: TurnStart;
  readonly newCaseNumber: number | null;
}

function flowOf(id: string | undefined, { flows }: FlowEnvironment): Flow<unknown> | undefined {
  return flows.find((flow) => flow.id === id);
}

/** The document without flows that this version does not have, and without all above them. */
function withKnownFlows(document: ConversationDocument, environment: FlowEnvironment): ConversationDocument {
  const unknown = document.stack.findIndex(({ flow }) => flowOf(flow, environment) === undefined);
  return unknown === -1 ? document : { ...document, stack: document.stack.slice(0, unknown) };
}

function activeFlow({ stack }: ConversationDocument, environment: FlowEnvironment): FlowId | null {
  return flowOf(stack.at(-1)?.flow, environment)?.id ?? null;
}

/** Chooses the way of a turn. `effects` is said before anything else; `routing` where there is nothing to choose. */
export function startTurn(
  stepped: Stepped,
  input: PersonInput,
  scene: Scene,
  environment: FlowEnvironment,
  routing?: Routing,
): TurnStart {
  const document = withKnownFlows(stepped.document, environment);
  const active = activeFlow(document, environment);
  const chosen = routing ?? environment.route(input, active, flowContext(document, scene, null, environment));
  const routed = { routing: chosen, active, deskCase: document.case };
  return { document, effects: stepped.effects, input, scene, routed };
}

function contextAt({ document, start, newCaseNumber }: Position, environment: FlowEnvironment): FlowContext {
  return flowContext(document, start.scene, newCaseNumber, environment);
}

function withStack(at: Position, stack: readonly OpenFlow[]): Position {
  return { ...at, document: { ...at.document, stack } };
}

function done(at: Position, environment: FlowEnvironment): Running {
  const { routing } = at.start.routed;
  const missed = routing.kind === 'say' && routing.missed === true;
  const document = { ...at.document, misses: missed ? at.document.misses + 1 : 0 };
  const active = activeFlow(document, environment);
  return {
    kind: 'done',
    turn: { document, effects: at.effects, active, context: contextAt(at, environment) },
  };
}

/** Lets the flow on top take one step, and everything that follows from it. */
function advance(at: Position, input: FlowInput, environment: FlowEnvironment, needs = 0): Running {
  const below = at.document.stack.slice(0, -1);
  const top = at.document.stack.at(-1);
  const flow = flowOf(top?.flow, environment);
  if (top === undefined || flow === undefined) return done(at, environment);
  const { state, remember, effects, next } = flow.step(top.state, input, contextAt(at, environment));
  const document = { ...at.document, ...remember, stack: [...below, { flow: flow.id, state }] };
  const after: Position = { ...at, document, effects: [...at.effects, ...effects] };
  switch (next.kind) {
    case 'wait':
      return done(after, environment);
    case 'end': {
      const ended = withStack(after, below);
      if (next.below === 'silently') return done(ended, environment);
      return advance(ended, { kind: 'resumed', ...(next.below === 'briefly' ? { briefly: true } : {}) }, environment);
    }
    case 'pass-on':
      return advance(withStack(after, below), next.input, environment);
    case 'replace':
      return begin(withStack(after, below), next.flow, next.cause, environment);
    case 'need':
      if (needs === NEEDS_PER_STEP)
        throw new Error(`the flow ${flow.id} asked for more than ${NEEDS_PER_STEP} things in one step`);
      return {
        kind: 'need',
        need: next.need,
        resume: (answer) => advance(after, answer, environment, needs + 1),
      };
  }
}

function begin(at: Position, flow: FlowId, cause: PersonInput, environment: FlowEnvironment): Running {
  if (flowOf(flow, environment) === undefined) throw new Error(`there is no flow ${flow}`);
  const begun = withStack(at, [...at.document.stack, { flow, state: null }]);
  return advance(begun, { kind: 'begin', cause }, environment);
}

function beginRouted(at: Position, flow: FlowId, opensCase: boolean, environment: FlowEnvironment): Running {
  const { input } = at.start;
  if (!opensCase) return begin(at, flow, input, environment);
  return { kind: 'case-number', resume: (number) => begin({ ...at, newCaseNumber: number }, flow, input, environment) };
}

/** Runs the flows of one turn. Pure: whatever it needs from outside it asks for and goes on with the answer. Throws when a flow breaks. */
export function runTurn(start: TurnStart, environment: FlowEnvironment): Running {
  const { document, effects, input } = start;
  const { routing } = start.routed;
  const at: Position = { document, effects, start, newCaseNumber: null };
  switch (routing.kind) {
    case 'continue':
      return advance(at, input, environment);
    case 'begin':
      return beginRouted(at, routing.flow, routing.opensCase, environment);
    case 'restart': {
      const emptied: Position = {
        ...at,
        document: { ...document, stack: [], case: routing.case },
        effects: [...effects, ...routing.effects],
      };
      if (routing.flow === null) return done(emptied, environment);
      return beginRouted(emptied, routing.flow, routing.opensCase, environment);
    }
    case 'say': {
      const said = { ...document, case: routing.case ?? document.case };
      return done({ ...at, document: said, effects: [...effects, ...routing.effects] }, environment);
    }
  }
}
