/** Outputs that are judged together. `one`: exactly one of them holds; `several`: each of them may hold. */
export interface OutputGroup {
  readonly kind: 'one' | 'several';
  /** Names of its outputs, e.g. ids of articles. */
  readonly names: readonly string[];
}

/** Turns the scores of a group into probabilities, in place. `from` and `to` are the places of its outputs. */
export function toProbabilities(scores: Float64Array, kind: OutputGroup['kind'], from: number, to: number): void {
  if (kind === 'several') {
    for (let index = from; index < to; index += 1) scores[index] = 1 / (1 + Math.exp(-(scores[index] ?? 0)));
    return;
  }
  let most = Number.NEGATIVE_INFINITY;
  for (let index = from; index < to; index += 1) most = Math.max(most, scores[index] ?? 0);
  let sum = 0;
  for (let index = from; index < to; index += 1) {
    const raised = Math.exp((scores[index] ?? 0) - most);
    scores[index] = raised;
    sum += raised;
  }
  for (let index = from; index < to; index += 1) scores[index] = (scores[index] ?? 0) / sum;
}

/** Where each group's outputs begin among those of all groups, and behind the last of them the number of all. */
export function startsOf(groups: readonly OutputGroup[]): readonly number[] {
  const starts = [0];
  for (const { names } of groups) starts.push((starts.at(-1) ?? 0) + names.length);
  return starts;
}
