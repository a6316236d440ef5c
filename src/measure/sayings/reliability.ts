import type { Guess } from '../../reading/learned/hear.ts';

/** Guesses of about the same likelihood: how likely they said they are, and how often they were right. */
export interface Bin {
  readonly count: number;
  readonly said: number;
  readonly right: number;
}

/** Ten bins by likelihood, and by how much what is said differs from what is right, on average over all guesses. */
export interface Reliability {
  readonly bins: readonly Bin[];
  readonly calibrationError: number;
}

const BINS = 10;

/** Sorts guesses into ten bins. A guess counts as right where `right` says so. */
export function reliabilityOf(guesses: readonly { readonly guess: Guess; readonly right: boolean }[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, index): Bin => {
    const inside = guesses.filter(({ guess }) => Math.min(BINS - 1, Math.floor(guess.probability * BINS)) === index);
    const count = inside.length;
    const mean = (value: (one: (typeof inside)[number]) => number) =>
      count === 0 ? 0 : inside.reduce((sum, one) => sum + value(one), 0) / count;
    return { count, said: mean(({ guess }) => guess.probability), right: mean(({ right }) => (right ? 1 : 0)) };
  });
  const off = bins.reduce((sum, { count, said, right }) => sum + count * Math.abs(said - right), 0);
  return { bins, calibrationError: guesses.length === 0 ? 0 : off / guesses.length };
}
