/** A headline that answers, and the lines under it. */
export interface SheetWords {
  readonly headline: string;
  readonly lines: readonly string[];
}
