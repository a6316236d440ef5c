import { type OutputGroup, startsOf, toProbabilities } from './groups.ts';
import type { Vector } from './known-features.ts';
import { seeded, shuffled } from './seeded.ts';

/** A message to learn from. `holds`: places of the outputs that hold; a group `one` with none of them is passed over. */
export interface Example {
  readonly vector: Vector;
  readonly holds: readonly number[];
}

/** A linear model as it is trained: one weight for each feature and output, a row of outputs for each feature. */
export interface DenseWeights {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** Rounds over all examples, and the step of the first one. Tried on writers who were left out. */
export interface TrainingPace {
  readonly rounds: number;
  readonly step: number;
}

/** Smaller differences are passed over: most outputs are right already, and each of them costs as much time as one that is not. */
const LEAST_DIFFERENCE = 0.01;
const LAST_SHARE = 0.05;
const BIAS_SHARE = 0.1;
const SEED = 20261130;
/**
 * In each round an example is seen with this share of its features left out, so that no word alone decides: on writers who were left out articles were
 * right more often (91 % instead of 90), acts too (84 instead of 83), and what is surely heard is surer.
 */
const LEFT_OUT = 0.5;

/** How often each output holds, as the score it starts with: so an output that seldom holds is right about most examples from the start. */
function firstBiases(examples: readonly Example[], groups: readonly OutputGroup[]): Float32Array {
  const starts = startsOf(groups);
  const biases = new Float32Array(starts.at(-1) ?? 0).fill(1);
  for (const { holds } of examples) for (const place of holds) biases[place] = (biases[place] ?? 0) + 1;
  for (const [index, { kind }] of groups.entries())
    for (let output = starts[index] ?? 0; output < (starts[index + 1] ?? 0); output += 1) {
      const share = (biases[output] ?? 0) / (examples.length + 2);
      biases[output] = Math.log(kind === 'several' ? share / (1 - share) : share);
    }
  return biases;
}

/** Adds to `scores` what an example's features say of the outputs `look`. */
function addScores(scores: Float64Array, weights: Float32Array, { places, values }: Vector, look: Uint16Array): void {
  const width = scores.length;
  const whole = look.length === width;
  for (let index = 0; index < places.length; index += 1) {
    const row = (places[index] as number) * width;
    const value = values[index] as number;
    if (whole)
      for (let output = 0; output < width; output += 1)
        scores[output] = (scores[output] as number) + (weights[row + output] as number) * value;
    else
      for (let at = 0; at < look.length; at += 1) {
        const output = look[at] as number;
        scores[output] = (scores[output] as number) + (weights[row + output] as number) * value;
      }
  }
}

/** A part of a vector by chance, as long as the whole: what is left weighs more. It stands in a room that the next one takes. */
function partOf({ places, values }: Vector, room: Vector, draw: () => number): Vector {
  const share = 1 / Math.sqrt(1 - LEFT_OUT);
  let kept = 0;
  for (let index = 0; index < places.length; index += 1) {
    if (draw() < LEFT_OUT) continue;
    room.places[kept] = places[index] as number;
    room.values[kept] = (values[index] as number) * share;
    kept += 1;
  }
  return { places: room.places.subarray(0, kept), values: room.values.subarray(0, kept) };
}

/** Learns the weights by plain gradient descent, one example after another. The same examples give the same weights on every machine. */
export function trainBlock(
  examples: readonly Example[],
  features: number,
  groups: readonly OutputGroup[],
  { rounds, step }: TrainingPace,
): DenseWeights {
  const starts = startsOf(groups);
  const outputs = starts.at(-1) ?? 0;
  const weights = new Float32Array(features * outputs);
  const biases = firstBiases(examples, groups);
  const every = Uint16Array.from({ length: outputs }, (_, output) => output);
  const looked: Uint16Array[] = examples.map(() => every);
  const scores = new Float64Array(outputs);
  const draw = seeded(SEED);
  const longest = examples.reduce((most, { vector }) => Math.max(most, vector.places.length), 0);
  const room: Vector = { places: new Uint32Array(longest), values: new Float32Array(longest) };
  for (let round = 0; round < rounds; round += 1) {
    // The first round looks at all outputs; the next ones at those that were wrong for an example in the first.
    const full = round === 0;
    const pace = step * (1 - round / rounds + LAST_SHARE);
    for (const number of shuffled(examples.length, draw)) {
      const { vector: whole, holds } = examples[number] as Example;
      const vector = partOf(whole, room, draw);
      const look = full ? every : (looked[number] as Uint16Array);
      scores.fill(Number.NEGATIVE_INFINITY);
      for (const output of look) scores[output] = biases[output] as number;
      addScores(scores, weights, vector, look);
      for (const [index, { kind }] of groups.entries()) {
        const [from, to] = [starts[index] as number, starts[index + 1] as number];
        const told = kind === 'several' || holds.some((place) => place >= from && place < to);
        if (told) toProbabilities(scores, kind, from, to);
        else scores.fill(0, from, to);
      }
      for (const place of holds) scores[place] = (scores[place] as number) - 1;
      const wrong = look.filter(
        (output) => Math.abs(scores[output] as number) >= LEAST_DIFFERENCE || holds.includes(output),
      );
      if (full) looked[number] = wrong;
      for (const output of wrong)
        biases[output] = (biases[output] as number) - pace * BIAS_SHARE * (scores[output] as number);
      for (let index = 0; index < vector.places.length; index += 1) {
        const row = (vector.places[index] as number) * outputs;
        const share = pace * (vector.values[index] as number);
        for (let at = 0; at < wrong.length; at += 1) {
          const output = wrong[at] as number;
          weights[row + output] = (weights[row + output] as number) - share * (scores[output] as number);
        }
      }
    }
  }
  return { weights, biases };
}
