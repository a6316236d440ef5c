import { type OutputGroup, toProbabilities } from './groups.ts';
import type { Vector } from './known-features.ts';
import type { DenseWeights } from './train-block.ts';

/** Weights as they are kept: a whole number of steps of `scale` each, and of each feature only those that matter. At most 256 outputs. */
export interface PackedWeights {
  /** Where the weights of each feature begin, and behind the last of them the number of all. */
  readonly starts: Uint32Array;
  readonly outputs: Uint8Array;
  readonly steps: Int8Array;
  readonly scale: number;
  readonly biases: Float32Array;
}

/** Outputs that a kept weight can name. */
export const MOST_OUTPUTS = 256;
const MOST_STEPS = 127;
/** Parts of a step in which the size of a weight is counted. */
const PARTS = 8;
/** A weight below this part of a step would be kept as none. */
const LEAST_PARTS = 4;

/** The size, in parts of a step, from which weights are kept so that they are at most `room`. */
function leastKept(weights: Float32Array, scale: number, room: number): number {
  const sizes = new Uint32Array(PARTS * MOST_STEPS + 1);
  for (let at = 0; at < weights.length; at += 1) {
    const size = Math.floor((Math.abs(weights[at] as number) / scale) * PARTS);
    sizes[size] = (sizes[size] as number) + 1;
  }
  let kept = 0;
  for (let size = sizes.length - 1; size >= LEAST_PARTS; size -= 1) {
    kept += sizes[size] as number;
    if (kept > room) return size + 1;
  }
  return LEAST_PARTS;
}

/** Keeps the largest weights, at most `room` of them, and rounds them. */
export function packed({ weights, biases }: DenseWeights, room: number): PackedWeights {
  const width = biases.length;
  if (width > MOST_OUTPUTS) throw new RangeError(`${width} outputs; at most ${MOST_OUTPUTS} can be kept`);
  const features = width === 0 ? 0 : weights.length / width;
  let most = 0;
  for (let at = 0; at < weights.length; at += 1) most = Math.max(most, Math.abs(weights[at] as number));
  const scale = most / MOST_STEPS || 1;
  const least = (leastKept(weights, scale, room) / PARTS) * scale;
  const starts = new Uint32Array(features + 1);
  const outputs = new Uint8Array(room);
  const steps = new Int8Array(room);
  let kept = 0;
  for (let feature = 0; feature < features; feature += 1) {
    for (let output = 0; output < width; output += 1) {
      const weight = weights[feature * width + output] as number;
      if (Math.abs(weight) < least || kept === room) continue;
      outputs[kept] = output;
      steps[kept] = Math.round(weight / scale);
      kept += 1;
    }
    starts[feature + 1] = kept;
  }
  return { starts, outputs: outputs.slice(0, kept), steps: steps.slice(0, kept), scale, biases };
}

/** The outputs of one group: from where to where they stand among all, and what their scores are divided by before they are compared. */
export interface OutputRange extends Pick<OutputGroup, 'kind'> {
  readonly from: number;
  readonly to: number;
  readonly softness: number;
}

/** How likely each output is, all groups one behind the other. */
export function probabilitiesOf(
  { starts, outputs, steps, scale, biases }: PackedWeights,
  { places, values }: Vector,
  ranges: readonly OutputRange[],
): Float64Array {
  const scores = Float64Array.from(biases);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    const value = (values[index] as number) * scale;
    const end = starts[place + 1] as number;
    for (let at = starts[place] as number; at < end; at += 1) {
      const output = outputs[at] as number;
      scores[output] = (scores[output] as number) + (steps[at] as number) * value;
    }
  }
  for (const { kind, from, to, softness } of ranges) {
    for (let output = from; output < to; output += 1) scores[output] = (scores[output] as number) / softness;
    toProbabilities(scores, kind, from, to);
  }
  return scores;
}
