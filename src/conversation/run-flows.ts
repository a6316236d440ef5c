import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import { type DialogContext, DialogContextError, DialogSet, type DialogState } from 'botbuilder-dialogs';
import type { Flow, FlowContext, FlowId, FlowInput, Need, PersonInput, Route } from '../../dialogs/flow.ts';
import type { Routed } from '../../dialogs/second-reading/worth-reading.ts';
import type { ConversationDocument, Effect } from '../domain/conversation/conversation.ts';
import type { DeskRole } from '../domain/conversation/desk-role.ts';
import type { Remembered } from '../domain/conversation/remembered.ts';
import type { Clock } from '../domain/core/time.ts';
import type { ArticleSearch, KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { ModelStanding } from '../domain/model/language-model.ts';
import { chatPlace, timeZoneOf } from '../teams/chat-place.ts';
import { type BeginOptions, FlowDialog, type FlowRun } from './flow-dialog.ts';
import type { DecidedTurn } from './model-help.ts';

/** What every turn has in common: the flows, where a turn goes, and what flows may know. */
export interface FlowEnvironment {
  readonly flows: readonly Flow<unknown>[];
  readonly route: Route;
  readonly knowledge: KnowledgeBase;
  readonly search: ArticleSearch;
  /** Whether the live checks read the demo fleet. */
  readonly demo: boolean;
  /** The role of a person by their Entra object id; `undefined` where the channel names none. */
  readonly roleOf: (objectId: string | undefined) => DeskRole;
  readonly clock: Clock;
  /** How the language model does; absent where none is set. */
  readonly modelStanding?: (() => ModelStanding) | undefined;
}

/** What one turn is about, and the two things it may fetch from outside. */
export interface FlowWork {
  /** `begin` puts a flow on top without asking the route. */
  readonly start: { readonly kind: 'route' } | { readonly kind: 'begin'; readonly flow: FlowId };
  readonly input: PersonInput;
  fetch(need: Need): Promise<FlowInput>;
  newCaseNumber(): Promise<number>;
  /** Told where the turn goes before any flow runs. */
  routed?(routed: Routed): void;
}

/** The SDK's stack changes its arrays in place, so it works on a copy. Flows this version does not have are taken off, with all above them. */
function openStack(document: ConversationDocument, flows: readonly Flow<unknown>[]): DialogState {
  const state = structuredClone(document.dialogs) as Partial<DialogState>;
  const stack = Array.isArray(state.dialogStack) ? state.dialogStack : [];
  const unknown = stack.findIndex((instance) => !flows.some((flow) => flow.id === instance?.id));
  return { dialogStack: unknown === -1 ? stack : stack.slice(0, unknown) };
}

function accessorOver(state: DialogState): StatePropertyAccessor<DialogState> {
  return { get: async () => state, set: async () => {}, delete: async () => {} };
}

/** What flows may see of a document: everything but the fields that the conversation itself keeps. */
function rememberedOf(document: ConversationDocument): Remembered {
  const { reference, dialogs, outbox, seen, misses, followed, ticketSummary, slots, timeZone, person, ...rest } =
    document;
  return rest;
}

function activeFlow(dialogs: DialogContext): FlowId | null {
  return dialogs.activeDialog?.id ?? null;
}

/** Runs the flows of one turn on a document and gives the changed document with what is to leave the house. Writes nothing, sends nothing. */
export async function runFlows(
  context: TurnContext,
  document: ConversationDocument,
  work: FlowWork,
  rooms: FlowEnvironment,
): Promise<DecidedTurn> {
  const { input } = work;
  const effects: Effect[] = [];
  let kept = document;
  let missed = false;
  let newCaseNumber: number | null = null;
  const flowContext = (): FlowContext => ({
    ...rememberedOf(kept),
    now: rooms.clock(),
    demo: rooms.demo,
    timeZone: timeZoneOf(context.activity),
    place: chatPlace(context.activity.conversation.conversationType),
    person: context.activity.from?.name?.trim() || null,
    role: rooms.roleOf(context.activity.from?.aadObjectId),
    misses: document.misses,
    newCaseNumber,
    knowledge: rooms.knowledge,
    search: rooms.search,
    model: rooms.modelStanding?.(),
  });
  const run: FlowRun = {
    input,
    context: flowContext,
    take: (turn) => {
      kept = { ...kept, ...turn.remember };
      effects.push(...turn.effects);
    },
    fetch: (need) => work.fetch(need),
  };

  const state = openStack(document, rooms.flows);
  const set = new DialogSet(accessorOver(state));
  for (const flow of rooms.flows) set.add(new FlowDialog(flow, run));
  const dialogs = await set.createContext(context);
  const begin = async (flow: FlowId, opensCase: boolean): Promise<void> => {
    if (opensCase) newCaseNumber = await work.newCaseNumber();
    await dialogs.beginDialog(flow, { cause: input } satisfies BeginOptions);
  };

  const play = async (): Promise<void> => {
    if (work.start.kind === 'begin') return await begin(work.start.flow, false);
    const active = activeFlow(dialogs);
    const routing = rooms.route(input, active, flowContext());
    work.routed?.({ routing, active, deskCase: kept.case });
    switch (routing.kind) {
      case 'continue':
        await dialogs.continueDialog();
        break;
      case 'begin':
        await begin(routing.flow, routing.opensCase);
        break;
      case 'restart':
        await dialogs.cancelAllDialogs();
        kept = { ...kept, case: routing.case };
        effects.push(...routing.effects);
        if (routing.flow !== null) await begin(routing.flow, routing.opensCase);
        break;
      case 'say':
        kept = { ...kept, case: routing.case ?? kept.case };
        missed = routing.missed === true;
        effects.push(...routing.effects);
    }
  };
  try {
    await play();
  } catch (error) {
    // The SDK wraps what a dialog throws; who asks below wants to know what it was.
    throw error instanceof DialogContextError ? error.error : error;
  }
  const misses = missed ? document.misses + 1 : 0;
  const played = { ...kept, misses, dialogs: { dialogStack: state.dialogStack } };
  return { document: played, effects, active: activeFlow(dialogs), context: flowContext() };
}
