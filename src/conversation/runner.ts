import type { Flow, FlowContext, FlowId, FlowInput, Need, PersonInput, Routing } from '../../dialogs/flow.ts';
import type { Routed } from '../../dialogs/second-reading/worth-reading.ts';
import type { ConversationDocument, OpenFlow } from '../domain/conversation/conversation.ts';
import { MOST_LEFT } from '../domain/conversation/left-case.ts';
import type { Remembered } from '../domain/conversation/remembered.ts';
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

/** The document with the case that a turn left while its ticket was still being opened: what becomes of it is still to come. */
function withHandedOver({ document, start }: Position): ConversationDocument {
  const before = start.document.case;
  if (before?.state !== 'escalated' || before.ticket !== null || before.number === document.case?.number)
    return document;
  return { ...document, handedOver: [...(document.handedOver ?? []), before].slice(-MOST_LEFT) };
}

function done(at: Position, environment: FlowEnvironment): Running {
  const { routing } = at.start.routed;
  const missed = routing.kind === 'say' && routing.missed === true;
  const document = { ...withHandedOver(at), misses: missed ? at.document.misses + 1 : 0 };
  const active = activeFlow(document, environment);
  return {
    kind: 'done',
    turn: { document, effects: at.effects, active, context: contextAt(at, environment) },
  };
}

/** With other flows in place of all that are open, as far as this version has them. */
function inPlace(at: Position, stack: readonly OpenFlow[], environment: FlowEnvironment): Position {
  const document = withKnownFlows({ ...at.document, stack }, environment);
  return { ...at, document };
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
      return advance(ended, { kind: 'resumed', ...(next.below === 'whole' ? { whole: true } : {}) }, environment);
    }
    case 'pass-on':
      return advance(withStack(after, below), next.input, environment);
    case 'exchange':
      return advance(inPlace(after, next.stack, environment), next.input, environment);
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

function remembering(at: Position, remember: Partial<Remembered> = {}): Position {
  return { ...at, document: { ...at.document, ...remember } };
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
      return advance(remembering(at, routing.remember), routing.input ?? input, environment);
    case 'begin':
      return beginRouted(remembering(at, routing.remember), routing.flow, routing.opensCase, environment);
    case 'restart': {
      const emptied: Position = {
        ...at,
        document: { ...document, ...routing.remember, stack: [], case: routing.case },
        effects: [...effects, ...routing.effects],
      };
      if (routing.flow === null) return done(emptied, environment);
      const from = { ...start, input: routing.input ?? input };
      return beginRouted({ ...emptied, start: from }, routing.flow, routing.opensCase, environment);
    }
    case 'say': {
      const said = remembering(at, routing.remember);
      return done({ ...said, effects: [...effects, ...routing.effects] }, environment);
    }
  }
}
