import type { StepPlace } from '../../src/domain/case/case.ts';

/** What the troubleshoot flow keeps between turns besides the case itself; plain JSON. */
export interface TroubleshootState {
  /** Messages in a row that told nothing. */
  readonly misses: number;
  /** Our regions (programmatic names), kept while "where do the hosts run?" is open. */
  readonly regions: readonly string[];
  /** Whether the ticket was offered because questions take long; once is enough. */
  readonly offered: boolean;
  /** A step that is shown once it is known whom it meets; absent while none waits. */
  readonly showing?: StepPlace;
}

export const FRESH_STATE: TroubleshootState = { misses: 0, regions: [], offered: false };
