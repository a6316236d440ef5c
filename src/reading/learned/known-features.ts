import { FEATURE_KINDS, type FeatureKind, type Features } from './features.ts';
import { type HashTable, hashTable } from './hash-table.ts';

/** The features that a model knows, each with its place and its weight: the rarer, the more it says. */
export interface KnownFeatures {
  /** By place. */
  readonly weights: Float32Array;
  readonly table: HashTable;
}

/** The known features of one message; what stands in it twice counts twice. Its values and those of its unknown words taken together have the length 1. */
export interface Vector {
  readonly places: Uint32Array;
  readonly values: Float32Array;
}

/** What the vocabulary of a model is made from. */
export interface WrittenFeatures {
  readonly by: string;
  readonly features: Features;
}

/** A word that nobody else used weighs as much as a rare one that is known: a message of such words says little. */
const UNKNOWN_WEIGHT = 4;
/** Writers who must use a feature before it counts: what one alone has tells of them, not of the matter. */
const LEAST_WRITERS = 2;
/** A vocabulary of features that were chosen before. */
export function knownFrom(hashes: Int32Array, weights: Float32Array): KnownFeatures {
  const table = hashTable(hashes.length);
  for (const hash of hashes) table.put(hash);
  return { weights, table };
}

/** Chooses the features that at least two writers use, in the order in which they are met. */
export function knownIn(written: readonly WrittenFeatures[]): KnownFeatures {
  let most = 0;
  for (const { features } of written) for (const kind of FEATURE_KINDS) most += features[kind].length;
  const all = hashTable(most);
  const messages = new Uint32Array(most);
  const lastMessage = new Int32Array(most).fill(-1);
  const writers = new Uint16Array(most);
  const lastWriter = new Int32Array(most).fill(-1);
  const numbers = new Map<string, number>();
  for (const [message, { by, features }] of written.entries()) {
    const writer = numbers.get(by) ?? numbers.size;
    numbers.set(by, writer);
    for (const kind of FEATURE_KINDS)
      for (const hash of features[kind]) {
        const place = all.put(hash);
        if (lastMessage[place] === message) continue;
        lastMessage[place] = message;
        messages[place] = (messages[place] as number) + 1;
        if (lastWriter[place] === writer) continue;
        lastWriter[place] = writer;
        writers[place] = (writers[place] as number) + 1;
      }
  }
  const hashes = all.hashes();
  const kept = hashes.map((_, place) => place).filter((place) => (writers[place] as number) >= LEAST_WRITERS);
  return knownFrom(
    kept.map((place) => hashes[place] as number),
    new Float32Array(kept).map((_, at) => Math.log(1 + written.length / (messages[kept[at] as number] as number))),
  );
}

/** The features of these kinds in a message that a vocabulary knows. */
export function vectorOf(features: Features, kinds: readonly FeatureKind[], { table, weights }: KnownFeatures): Vector {
  let most = 0;
  for (const kind of kinds) most += features[kind].length;
  const found = new Uint32Array(most);
  let many = 0;
  let square = 0;
  for (const kind of kinds)
    for (const hash of features[kind]) {
      const place = table.placeOf(hash);
      if (place === -1) {
        if (kind === 'words') square += UNKNOWN_WEIGHT * UNKNOWN_WEIGHT;
        continue;
      }
      found[many] = place;
      many += 1;
    }
  const places = found.slice(0, many);
  const values = new Float32Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const weight = weights[places[index] as number] as number;
    values[index] = weight;
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] as number) / length;
  return { places, values };
}
