import type { Routed } from '../../dialogs/second-reading/worth-reading.ts';
import type { Step, Stepped } from '../domain/conversation/step.ts';
import type { Report } from '../domain/text/report.ts';
import type { DecidedTurn } from './runner.ts';

/** A turn with what was added to it. */
export interface HelpedTurn extends Stepped {
  /** What comes too late for the answer: a step that adds it to the conversation, or `null`. Never rejects. Absent where nothing is outstanding. */
  readonly later?: Promise<Step | null>;
}

/**
 * Help with one turn that the flows decide alone. It works beside them and adds to what they said when they are done: nothing it does can change
 * what they decided.
 */
export interface TurnHelp {
  /** The flows know where the turn goes. Returns at once; may be called again when the turn runs again. */
  routed(report: Report, routed: Routed): void;
  /** The decided turn with what could be added at once. Never rejects, and ends inside the turn's time. */
  added(turn: DecidedTurn): Promise<HelpedTurn>;
}

/** Helps with turns; begun anew for each. */
export type ModelHelp = (conversationId: string) => TurnHelp;
