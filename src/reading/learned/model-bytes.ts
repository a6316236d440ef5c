import { knownFrom } from './known-features.ts';
import type { Labels } from './labels.ts';
import type { LearnedModel } from './learned-model.ts';
import type { PackedWeights } from './packed.ts';

/** Raised whenever the same sayings give another model: what was kept before is not read any more. */
export const TRAINER_VERSION = 3;

const WORD = 4;

interface Head {
  readonly version: number;
  readonly labels: Labels;
  readonly features: number;
  readonly blocks: readonly { readonly outputs: number; readonly kept: number; readonly scale: number }[];
}

function parts({
  vocabulary,
  blocks,
}: LearnedModel): (Int32Array | Uint32Array | Float32Array | Uint8Array | Int8Array)[] {
  return [
    vocabulary.table.hashes(),
    vocabulary.weights,
    ...blocks.flatMap(({ starts, biases, outputs, steps }) => [starts, biases, outputs, steps]),
  ];
}

function padded(length: number): number {
  return Math.ceil(length / WORD) * WORD;
}

/** A model as bytes: a head in JSON with its length before it, then the numbers as they lie in memory, each list at a whole multiple of four. */
export function bytesOf(model: LearnedModel): Uint8Array {
  const head: Head = {
    version: TRAINER_VERSION,
    labels: model.labels,
    features: model.vocabulary.weights.length,
    blocks: model.blocks.map(({ biases, steps, scale }) => ({ outputs: biases.length, kept: steps.length, scale })),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const lists = parts(model);
  const length = lists.reduce((sum, list) => sum + padded(list.byteLength), WORD + padded(text.length));
  const bytes = new Uint8Array(length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, WORD);
  let at = WORD + padded(text.length);
  for (const list of lists) {
    bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
    at += padded(list.byteLength);
  }
  return bytes;
}

/** The model that bytes hold; `undefined` when they are of another version, cut off or no model at all. */
export function modelFrom(given: Uint8Array): LearnedModel | undefined {
  try {
    // A list of numbers has to begin at a multiple of four in its own memory.
    const bytes = new Uint8Array(given);
    const length = new DataView(bytes.buffer).getUint32(0, true);
    const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(WORD, WORD + length)));
    if (head.version !== TRAINER_VERSION) return undefined;
    let at = WORD + padded(length);
    const next = <List>(
      make: new (buffer: ArrayBuffer, from: number, count: number) => List,
      count: number,
      size: number,
    ): List => {
      const list = new make(bytes.buffer, at, count);
      at += padded(count * size);
      return list;
    };
    const hashes = next(Int32Array, head.features, WORD);
    const vocabulary = knownFrom(hashes, next(Float32Array, head.features, WORD));
    const blocks = head.blocks.map(
      ({ outputs, kept, scale }): PackedWeights => ({
        starts: next(Uint32Array, head.features + 1, WORD),
        biases: next(Float32Array, outputs, WORD),
        outputs: next(Uint8Array, kept, 1),
        steps: next(Int8Array, kept, 1),
        scale,
      }),
    );
    return at === bytes.length ? { labels: head.labels, vocabulary, blocks } : undefined;
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
