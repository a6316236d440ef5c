import type { FlowContext, FlowId } from '../../dialogs/flow.ts';
import type { Routed } from '../../dialogs/second-reading/worth-reading.ts';
import type { ConversationDocument, Effect } from '../domain/conversation.ts';
import type { Report } from '../domain/report.ts';

/** What the flows made of a turn, with what they knew. */
export interface DecidedTurn {
  readonly document: ConversationDocument;
  readonly effects: readonly Effect[];
  /** The flow on top after the turn. */
  readonly active: FlowId | null;
  readonly context: FlowContext;
}

/**
 * Help with one turn that the flows decide alone. It works beside them and adds to what they said when they are done: nothing it does can change
 * what they decided.
 */
export interface TurnHelp {
  /** The flows know where the turn goes. Returns at once; may be called again when the turn runs again. */
  routed(report: Report, routed: Routed): void;
  /** The decided turn with what was added. Never rejects, and ends inside the turn's time. */
  added(turn: DecidedTurn): Promise<Pick<DecidedTurn, 'document' | 'effects'>>;
}

/** Helps with turns; begun anew for each. */
export type Assistant = (conversationId: string) => TurnHelp;
