import type { OpenThing } from '../../domain/text/saying.ts';
import type { LiveState } from './live-state.ts';

/** Values by finding key. */
export type KnownFindings = Readonly<Record<string, readonly string[]>>;

/**
 * `documented`: an article of ours is right. `none`: no documented fix fits, whatever is asked. `vague`: nobody can tell from the text, so it has
 * to be asked about.
 */
export const CASE_KINDS = ['documented', 'none', 'vague'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What makes a case harder than it looks, or sets it apart; figures are given for each by itself. */
export const MARKS = ['french', 'misleading', 'distractor'] as const;
export type Mark = (typeof MARKS)[number];

/** The accepted id that stands for "no documented fix": abstaining is right where it is accepted. */
export const NONE = 'none';

/** Stands for a question, where the labels say what is right at first. */
export const ASKING = '*ask*';

/** A trouble with the fix ids that are right, best first (`none` among them where abstaining is right), as every runner here reads it. */
export interface LabelledCase {
  /** Unique in its set: the name of a desk call, the id of a labelled question. */
  readonly id: string;
  /** What was typed. */
  readonly text: string;
  readonly kind: CaseKind;
  readonly accept: readonly string[];
  /** What the text itself says; said again when it is asked for all the same. */
  readonly said: KnownFindings;
  /** What the person knows and says only when asked. */
  readonly hidden: KnownFindings;
  readonly marks: readonly Mark[];
  /** What live checks would find; `null` where nothing is known of it. */
  readonly live: LiveState | null;
  /** What is right after the first message: fix ids, `none`, or asking. Absent where nobody says. */
  readonly first?: readonly string[];
}

/** A chat message with what is to be read from it. `name` is a host pool or a session host. */
export interface LabelledMessage {
  readonly text: string;
  readonly intent: string;
  /** Region programmatic name. */
  readonly region: string | null;
  readonly name: string | null;
}

/** A message with the names of its acts, first to last; `accept` are other fair readings. */
export interface LabelledActs {
  readonly id: string;
  readonly text: string;
  readonly acts: readonly string[];
  readonly accept: readonly (readonly string[])[];
  /** What stands open when it comes; absent: nothing. */
  readonly open?: OpenThing | undefined;
}
