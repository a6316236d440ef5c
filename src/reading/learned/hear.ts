import type { OpenThing } from '../../domain/text/saying.ts';
import { GUID } from '../../text/guid.ts';
import { type FeatureKind, featuresOf } from './features.ts';
import { startsOf } from './groups.ts';
import { type Vector, vectorOf } from './known-features.ts';
import { DENIED, type Labels } from './labels.ts';
import { BLOCKS, type LearnedModel } from './learned-model.ts';
import { type OutputRange, type PackedWeights, probabilitiesOf } from './packed.ts';

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

/** One question to a model, with the outputs that answer it. */
interface LearnedQuestion extends OutputRange {
  readonly question: keyof Labels;
  readonly names: readonly string[];
  /** Whether the output of the same place denies. */
  readonly denied: readonly boolean[];
}

/** Questions that are answered together. */
interface AskedBlock {
  readonly kinds: readonly FeatureKind[];
  readonly weights: PackedWeights;
  readonly asked: readonly LearnedQuestion[];
}

// What is asked of a model is the same for every message: it is laid out once, which for short messages is half of the work.
const byModel = new WeakMap<LearnedModel, readonly AskedBlock[]>();

function blocksOf(model: LearnedModel): readonly AskedBlock[] {
  const known = byModel.get(model);
  if (known !== undefined) return known;
  const laidOut = BLOCKS.map(({ kinds, questions }, index): AskedBlock => {
    const starts = startsOf(questions.map((question) => model.labels[question]));
    const asked = questions.map((question, at): LearnedQuestion => {
      const { kind, names } = model.labels[question];
      const [from, to] = [starts[at] as number, starts[at + 1] as number];
      const denied = names.map((name) => name.startsWith(DENIED));
      return { question, kind, from, to, softness: SOFTNESS[question], names, denied };
    });
    return { kinds, weights: model.blocks[index] as PackedWeights, asked };
  });
  byModel.set(model, laidOut);
  return laidOut;
}

function guessesOf({ names, denied, from }: LearnedQuestion, likely: Float64Array, denies: boolean): Guess[] {
  const found: Guess[] = [];
  for (let index = 0; index < names.length; index += 1) {
    const probability = likely[from + index] as number;
    if (probability < LEAST || (!denies && denied[index])) continue;
    found.push({ name: names[index] as string, probability });
  }
  return found.sort((a, b) => b.probability - a.probability);
}

/** Hears one message with what stands open. Pure, linear in the length of the text up to 1,500 characters, a fraction of a millisecond. */
export function hear(model: LearnedModel, text: string, open?: OpenThing): HeardMessage {
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
  for (const { kinds, weights, asked } of blocksOf(model)) {
    const vector = vectors.get(kinds) ?? vectorOf(features, kinds, model.vocabulary);
    vectors.set(kinds, vector);
    const likely = probabilitiesOf(weights, vector, asked);
    for (const one of asked) heard[one.question] = guessesOf(one, likely, features.denies);
  }
  return heard;
}
