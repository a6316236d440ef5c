/** What the troubleshoot flow keeps between turns besides the case itself; plain JSON. */
export interface TroubleshootState {
  /** Messages in a row that told nothing. */
  readonly misses: number;
  /** Our regions (programmatic names), kept while "where do the hosts run?" is open. */
  readonly regions: readonly string[];
  /** Whether the ticket was offered because questions take long; once is enough. */
  readonly offered: boolean;
}

export const FRESH_STATE: TroubleshootState = { misses: 0, regions: [], offered: false };
