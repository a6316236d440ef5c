import type { Localized } from '../core/language.ts';
import type { FindingKey } from './finding.ts';

/** One choice of a question; `value` is the finding's value. */
export interface Choice {
  readonly value: string;
  readonly label: Localized;
  /** What a person may type instead of pressing the button (lower case, both languages). */
  readonly words: readonly string[];
}

/** A finding the bot can ask for, from `knowledge/findings.yaml`. */
export interface Question {
  readonly key: FindingKey;
  readonly text: Localized;
  /** A few words on what the answer separates; shown on "why do you ask?". */
  readonly why: Localized;
  /** Empty where only free text can answer (an event's text, a correlation id). */
  readonly choices: readonly Choice[];
  /** 1 the agent knows it, 2 the caller must be asked, 4 someone must sign in to a host. */
  readonly cost: 1 | 2 | 4;
  /** The question makes sense only once one of these values is known. Absent where it always does. */
  readonly askedWhen?: Readonly<Record<string, readonly string[]>>;
}
