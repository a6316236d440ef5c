import type { PossibleQuestion } from '../domain/knowledge/diagnosis.ts';
import type { FindingKey } from '../domain/knowledge/finding.ts';

/** The questions of a case. They are weighed when somebody wants to know: a case whose fix is sure needs none of it. */
export interface Questions {
  /** Keys of what may be put to whoever is asked. */
  readonly keys: readonly FindingKey[];
  /** What may be put to whoever is asked, best first. */
  open(): readonly PossibleQuestion[];
  /** What is left to the host team, best first. */
  forHostTeam(): readonly FindingKey[];
}

/** Nothing may be put to anybody. */
export const NO_QUESTIONS: Pick<Questions, 'keys' | 'open'> = { keys: [], open: () => [] };

/** Works something out when it is wanted first, and gives it from then on. */
export function once<Value>(work: () => Value): () => Value {
  let worked: { readonly value: Value } | undefined;
  return () => {
    worked ??= { value: work() };
    return worked.value;
  };
}
