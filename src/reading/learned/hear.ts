import type { OpenThing } from '../../domain/text/saying.ts';
import { GUID } from '../../text/guid.ts';
import { type FeatureKind, featuresOf } from './features.ts';
import { type OutputGroup, startsOf } from './groups.ts';
import { type Vector, vectorOf } from './known-features.ts';
import { DENIED, type Labels } from './labels.ts';
import { BLOCKS, type LearnedModel } from './learned-model.ts';
import { type PackedWeights, probabilitiesOf } from './packed.ts';

/** One possible answer and how likely it is, 0 to 1. */
export interface Guess {
  readonly name: string;
  readonly probability: number;
}

/** What was learned says about a message: to each question the answers, the likeliest first. */
export type HeardMessage = Readonly<Record<keyof Labels, readonly Guess[]>>;

/** What scores are divided by, so that a probability is how often it is right: measured on writers who were left out. */
const SOFTNESS: Readonly<Record<keyof Labels, number>> = {
  article: 1,
  whose: 1.4,
  topic: 1,
  first: 1.05,
  acts: 1,
  facts: 1,
};

/** Answers less likely than this are left out. */
const LEAST = 0.002;

/** An id differs from call to call: its letters say nothing. */
const GUIDS = new RegExp(GUID, 'gi');
const WORD = /(?<![\p{L}\p{N}-])\p{L}{2,}(?![\p{L}\p{N}-])/u;

/** Whether a text holds a word at all: an id or a code by itself says nothing to whoever learned words. */
export function hasWords(text: string): boolean {
  return WORD.test(text.replace(GUIDS, ' '));
}

function guessesOf({ names }: OutputGroup, likely: Float64Array, from: number, denies: boolean): Guess[] {
  const found: Guess[] = [];
  for (let index = 0; index < names.length; index += 1) {
    const probability = likely[from + index] as number;
    if (probability < LEAST) continue;
    const name = names[index] as string;
    if (denies || !name.startsWith(DENIED)) found.push({ name, probability });
  }
  return found.sort((a, b) => b.probability - a.probability);
}

/** Hears one message with what stands open. Pure, linear in the length of the text up to 1,500 characters, a fraction of a millisecond. */
export function hear({ labels, vocabulary, blocks }: LearnedModel, text: string, open?: OpenThing): HeardMessage {
  const features = featuresOf(text.replace(GUIDS, ' '), open);
  const heard: Record<keyof Labels, readonly Guess[]> = {
    article: [],
    whose: [],
    topic: [],
    first: [],
    acts: [],
    facts: [],
  };
  const vectors = new Map<readonly FeatureKind[], Vector>();
  for (const [index, { kinds, questions }] of BLOCKS.entries()) {
    const groups = questions.map((question) => labels[question]);
    const starts = startsOf(groups);
    const softness = questions.map((question) => SOFTNESS[question]);
    const vector = vectors.get(kinds) ?? vectorOf(features, kinds, vocabulary);
    vectors.set(kinds, vector);
    const likely = probabilitiesOf(blocks[index] as PackedWeights, vector, groups, softness);
    for (const [at, question] of questions.entries())
      heard[question] = guessesOf(groups[at] as OutputGroup, likely, starts[at] as number, features.denies);
  }
  return heard;
}
