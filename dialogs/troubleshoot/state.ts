import type { StepPlace } from '../../src/domain/case/case.ts';
import type { Finding } from '../../src/domain/knowledge/finding.ts';

/** What came in while a fix stands. */
export interface FurtherWord {
  /** What was known before it, and the fixes that had been done. */
  readonly knew: readonly Finding[];
  readonly hadTried: readonly string[];
  /** What was read in it: facts, and fixes that are said to have been done. */
  readonly facts: readonly Finding[];
  readonly tried: readonly string[];
  /** It says that what was done last did not help. */
  readonly failed: boolean;
  /** Its words, in which steps may be named that were done; empty where a button was pressed. */
  readonly text: string;
}

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
  /** The fix whose steps for others were offered after the desk's own did not help; absent while none was. */
  readonly restOffered?: string;
  /** What was told while a fix stood, kept while a look is taken that may say more; absent otherwise. */
  readonly told?: FurtherWord;
}

export const FRESH_STATE: TroubleshootState = { misses: 0, regions: [], offered: false };
