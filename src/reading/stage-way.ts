/** One way of saying where it stops. Folded text. */
export interface StageWay {
  /** Value of the finding key `stage`. */
  readonly stage: string;
  /** Parts of words, parted by `|`, of which one has to be there at all: most texts are done with after that. Empty: always looked for. */
  readonly needs: string;
  /** The whole sentence as a pattern. */
  readonly says: string;
}

/** Up to three words that people put in between. */
export const GAP = "(?:[\\p{L}\\p{N}'-]+\\s+){0,3}";
