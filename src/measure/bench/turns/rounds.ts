/** A number over several rounds: its median, with the least and the most that a round gave. */
export interface Rounds {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The value in the middle; of an even count the mean of the two in the middle. `NaN` of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** Sums up what each round gave. */
export function overRounds(values: readonly number[]): Rounds {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/**
 * Own against peer, divided round by round before anything is summed up: both of a round met the same weather. Throws `RangeError` where a round
 * of one has no round of the other.
 */
export function ratioOverRounds(own: readonly number[], peer: readonly number[]): Rounds {
  if (own.length !== peer.length) throw new RangeError(`${own.length} rounds against ${peer.length}`);
  return overRounds(own.map((value, round) => value / (peer[round] ?? Number.NaN)));
}

/** As a cell of a table, e.g. `6.21`. */
export function figure({ median: value }: Rounds, digits: number): string {
  return value.toFixed(digits);
}

/** What the rounds spread over, as a cell of a table, e.g. `5.9-7.0`. */
export function range({ least, most }: Rounds, digits: number): string {
  return `${least.toFixed(digits)}-${most.toFixed(digits)}`;
}

/** As a cell of a table with what the rounds spread over, e.g. `6.2x (5.9-7.0)`. */
export function spread(rounds: Rounds, digits: number): string {
  return `${figure(rounds, digits)}x (${range(rounds, digits)})`;
}
