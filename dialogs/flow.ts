import type { DeskCase } from '../src/domain/case/case.ts';
import type { CasesLike, LikeQuery, TicketQuery } from '../src/domain/case/case-store.ts';
import type { ChatPlace } from '../src/domain/conversation/chat-place.ts';
import type { Effect, OpenFlow } from '../src/domain/conversation/conversation.ts';
import type { DeskRole } from '../src/domain/conversation/desk-role.ts';
import type { Remembered } from '../src/domain/conversation/remembered.ts';
import { type CasePayload, isOfCard, type PressedPayload } from '../src/domain/conversation/say.ts';
import type { Language } from '../src/domain/core/language.ts';
import type { Reading } from '../src/domain/core/reading.ts';
import type { UtcTime } from '../src/domain/core/time.ts';
import type { TimeZone } from '../src/domain/core/time-zone.ts';
import type { ConnectionTrace, CorrelationId } from '../src/domain/fleet/connection-log.ts';
import type { UserLook } from '../src/domain/fleet/user-session.ts';
import type { ArticleSearch, KnowledgeBase } from '../src/domain/knowledge/knowledge-base.ts';
import type { ModelStanding } from '../src/domain/model/language-model.ts';
import type { Observation } from '../src/domain/status/observation.ts';
import type { StatusSubject } from '../src/domain/status/status.ts';
import { type Act, type ActName, actNamed } from '../src/domain/text/act.ts';
import type { Report } from '../src/domain/text/report.ts';
import type { DeskAnswer, Ticket } from '../src/domain/ticket/ticket.ts';

/** The name of a flow, as it is kept with a conversation. */
export type FlowId = string;

/** What a person did: wrote something, or pressed a button of a card. */
export type PersonInput =
  | { readonly kind: 'message'; readonly report: Report }
  | { readonly kind: 'button'; readonly payload: PressedPayload };

/** What a person's input does, in the order in which it should be answered. */
export function actsOf(input: PersonInput): readonly Act[] {
  if (input.kind === 'message') return input.report.acts;
  return isOfCard(input.payload) ? [] : [input.payload];
}

/** The act of one of these names that a flow was begun for; `undefined` where something else moved it. */
export function begunFor<Name extends ActName>(input: FlowInput, ...names: readonly Name[]): Act<Name> | undefined {
  return input.kind === 'begin' ? actNamed(actsOf(input.cause), ...names) : undefined;
}

/** What one look gave: the fleet, and where it was asked for, one user, one connection and how the ticket desk is. */
export interface Snapshot {
  readonly observation: Observation;
  readonly user: UserLook | null;
  readonly connection: Reading<ConnectionTrace> | null;
  /** Whether the ticket desk takes tickets; absent where it was not asked. */
  readonly desk?: DeskAnswer<null>;
}

/** One of several tickets that were looked for. */
export interface FoundTicket {
  readonly id: string;
  readonly answer: DeskAnswer<Ticket | null>;
}

/**
 * What may move a flow on. `begin` and what a person did come from outside, `resumed`: the flow above it has ended; everything else answers what the
 * flow itself asked for.
 */
export type FlowInput =
  | { readonly kind: 'begin'; readonly cause: PersonInput }
  | PersonInput
  | ({ readonly kind: 'looked' } & Snapshot)
  | { readonly kind: 'ticket-found'; readonly answer: DeskAnswer<Ticket | null> }
  | { readonly kind: 'tickets-found'; readonly found: readonly FoundTicket[] }
  | { readonly kind: 'cases-read'; readonly cases: readonly DeskCase[] }
  | ({ readonly kind: 'cases-compared' } & CasesLike)
  | { readonly kind: 'case-tickets-read'; readonly ids: readonly string[] }
  /** One case of the desk; `here`: this conversation kept it last. `null` where there is none. */
  | { readonly kind: 'case-read'; readonly found: { readonly deskCase: DeskCase; readonly here: boolean } | null }
  /** `whole`: with all that it waits for; else one line is enough, because its card stands above. */
  | { readonly kind: 'resumed'; readonly whole?: true };

/** Everything a flow may know besides its own state: what the conversation remembers, and plain values of this turn; no clients. */
export interface FlowContext extends Remembered {
  readonly now: UtcTime;
  readonly demo: boolean;
  /** The clock of the person; `undefined` where it is not known. */
  readonly timeZone: TimeZone;
  /** The flows that are open, the one on top last. */
  readonly stack: readonly OpenFlow[];
  /** Where the conversation lives. Names of users are shown in a personal chat only. */
  readonly place: ChatPlace;
  /** What the channel calls the person of this turn; `null` where it gives no name. */
  readonly person: string | null;
  /** What the person of this turn may see and do. */
  readonly role: DeskRole;
  /** As whom the person is asked, where that is not the role: who tries the bot out may see everything and need not know the hosts. */
  readonly askedAs?: DeskRole;
  /** Messages in a row, before this one, that were not understood with nothing open. */
  readonly misses: number;
  /** A number reserved for a case this turn may open; `null` when the routing opens none. */
  readonly newCaseNumber: number | null;
  /** Which installation of the bot this is: other ones may open tickets at the same desk. */
  readonly installation: string;
  /** The language of the ticket desk: others than the agent read there. */
  readonly ticketLanguage: Language;
  readonly knowledge: KnowledgeBase;
  readonly search: ArticleSearch;
  /** How the language model does; absent where none is set. */
  readonly model?: ModelStanding | undefined;
}

/** What a flow needs from the outside before it can go on; the shell fetches it and calls `step` again. */
export type Need =
  | {
      readonly kind: 'look';
      readonly fresh: boolean;
      /** Read first, so that it is known although the rest is late. */
      readonly focus?: StatusSubject;
      readonly user?: string;
      readonly correlationId?: CorrelationId;
      /** Whether the ticket desk takes tickets is asked beside. */
      readonly desk?: true;
    }
  | { readonly kind: 'find-ticket'; readonly id: string }
  | { readonly kind: 'find-tickets'; readonly ids: readonly string[] }
  /** Every case of the desk opened at or after that time, whole: for reports alone. */
  | { readonly kind: 'cases'; readonly since: UtcTime }
  /** What the desk's other cases tell of one. */
  | { readonly kind: 'cases-like'; readonly query: LikeQuery }
  /** One case, whole. */
  | { readonly kind: 'case'; readonly number: number }
  /** Tickets of the desk's cases. */
  | { readonly kind: 'case-tickets'; readonly query: TicketQuery };

export type FlowNext =
  | { readonly kind: 'wait' }
  /** `below`: how the flow below goes on; absent: in one line. */
  | { readonly kind: 'end'; readonly below?: 'whole' | 'silently' }
  /** Ends this flow and hands an input to the one below; nothing where there is none. */
  | { readonly kind: 'pass-on'; readonly input: PersonInput }
  | { readonly kind: 'need'; readonly need: Need }
  /** Ends all that is open. The flows of `stack` are open instead, and the one on top takes `input`. */
  | { readonly kind: 'exchange'; readonly stack: readonly OpenFlow[]; readonly input: FlowInput }
  /** Ends this flow and begins another in its place. */
  | { readonly kind: 'replace'; readonly flow: FlowId; readonly cause: PersonInput };

/** What one step gives back. `state` belongs to the flow and must be plain JSON. */
export interface FlowTurn<State> {
  readonly state: State;
  /** What the conversation remembers anew; what is left out stays as it is. */
  readonly remember?: Partial<Remembered>;
  readonly effects: readonly Effect[];
  readonly next: FlowNext;
}

/** A conversation flow as a pure function: no I/O, no clock, the same answer for the same input. */
export interface Flow<State> {
  readonly id: FlowId;
  /**
   * Whether it answers an act here; `opens-case`: with a case that it opens. `top`: the flow that is open, `null` where none is. Absent where no
   * act begins it.
   */
  answers?(act: Act, context: FlowContext, top: FlowId | null): boolean | 'opens-case';
  /** Buttons of the open case that begin it where it is not on top; absent where none does. */
  readonly begunBy?: readonly CasePayload['act'][];
  /** `state` is `null` on `begin`. */
  step(state: State | null, input: FlowInput, context: FlowContext): FlowTurn<State>;
}

/**
 * Where a turn goes, decided before any flow runs. `continue`: to the flow on top of the stack. `begin`: a flow on top of what is open, which is
 * resumed afterwards. `restart`: the stack is emptied first, its case ended as said. `ignore`: nothing to do.
 */
export type Routing =
  /** `input`: what it goes on with in place of what came in; `remember`: what is remembered before. */
  | { readonly kind: 'continue'; readonly input?: PersonInput; readonly remember?: Partial<Remembered> }
  | {
      readonly kind: 'begin';
      readonly flow: FlowId;
      readonly opensCase: boolean;
      readonly remember?: Partial<Remembered>;
    }
  | {
      readonly kind: 'restart';
      readonly flow: FlowId | null;
      readonly opensCase: boolean;
      readonly effects: readonly Effect[];
      readonly case: DeskCase | null;
      /** What the conversation remembers anew besides. */
      readonly remember?: Partial<Remembered>;
      /** What the flow begins with in place of what came in. */
      readonly input?: PersonInput;
    }
  /** `remember`: what the conversation remembers anew. `missed`: the message was not understood. */
  | {
      readonly kind: 'say';
      readonly effects: readonly Effect[];
      readonly remember?: Partial<Remembered>;
      readonly missed?: true;
    };

/** Chooses the routing from what came in, the flow on top of the stack (`null`: none) and the open case. */
export type Route = (input: PersonInput, active: FlowId | null, context: FlowContext) => Routing;
