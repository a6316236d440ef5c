import type { Flow, FlowContext, Route } from '../../dialogs/flow.ts';
import type { ConversationDocument } from '../domain/conversation/conversation.ts';
import type { DeskRole } from '../domain/conversation/desk-role.ts';
import type { Remembered } from '../domain/conversation/remembered.ts';
import type { Language } from '../domain/core/language.ts';
import type { Clock } from '../domain/core/time.ts';
import type { ArticleSearch, KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { ModelStanding } from '../domain/model/language-model.ts';

/** What every turn has in common: the flows, where a turn goes, and what flows may know. */
export interface FlowEnvironment {
  readonly flows: readonly Flow<unknown>[];
  readonly route: Route;
  readonly knowledge: KnowledgeBase;
  readonly search: ArticleSearch;
  /** Whether the live checks read the demo fleet. */
  readonly demo: boolean;
  /** The role of a person by their id in the company's directory; `undefined` where the channel names none. */
  readonly roleOf: (directoryId: string | undefined) => DeskRole;
  /** As whom everybody is asked; absent where that is their role. */
  readonly askedAs?: DeskRole;
  readonly clock: Clock;
  /** Which installation of the bot this is. */
  readonly installation: string;
  /** The language of the ticket desk. */
  readonly ticketLanguage: Language;
  /** How the language model does; absent where none is set. */
  readonly modelStanding?: (() => ModelStanding) | undefined;
}

/** Where a turn takes place, and who is there. */
export type Scene = Pick<FlowContext, 'place' | 'person' | 'role' | 'askedAs' | 'timeZone'>;

/** What flows may see of a document: everything but the fields that the conversation itself keeps. */
function rememberedOf(document: ConversationDocument): Remembered {
  const { reference, stack, outbox, seen, misses, followed, ticketSummary, slots, timeZone, person, ...shared } =
    document;
  const { handedOver, ...rest } = shared;
  return rest;
}

/** What a flow may know now. */
export function flowContext(
  document: ConversationDocument,
  scene: Scene,
  newCaseNumber: number | null,
  environment: FlowEnvironment,
): FlowContext {
  return {
    ...rememberedOf(document),
    ...scene,
    stack: document.stack,
    now: environment.clock(),
    demo: environment.demo,
    misses: document.misses,
    newCaseNumber,
    installation: environment.installation,
    ticketLanguage: environment.ticketLanguage,
    knowledge: environment.knowledge,
    search: environment.search,
    model: environment.modelStanding?.(),
  };
}
