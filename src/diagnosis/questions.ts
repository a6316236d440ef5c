import type { PossibleQuestion } from '../domain/knowledge/diagnosis.ts';
import type { FindingKey } from '../domain/knowledge/finding.ts';

/** What may be put to whoever is asked. A question is weighed when somebody wants to know what it is worth: a case whose fix is clear needs few. */
export interface OpenQuestions {
  readonly keys: readonly FindingKey[];
  /** The one on a key, the best where there are several. */
  of(key: FindingKey): PossibleQuestion | undefined;
  /** All of them, best first. */
  open(): readonly PossibleQuestion[];
}

/** The questions of a case. */
export interface Questions extends OpenQuestions {
  /** What is left to the host team, best first. */
  forHostTeam(): readonly FindingKey[];
}

/** Nothing may be put to anybody. */
export const NO_QUESTIONS: OpenQuestions = { keys: [], of: () => undefined, open: () => [] };

/** Works something out when it is wanted first, and gives it from then on. */
export function once<Value>(work: () => Value): () => Value {
  let worked: { readonly value: Value } | undefined;
  return () => {
    worked ??= { value: work() };
    return worked.value;
  };
}
