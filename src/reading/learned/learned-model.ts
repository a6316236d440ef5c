import type { Saying } from '../../domain/text/saying.ts';
import { type FeatureKind, featuresOf } from './features.ts';
import { startsOf } from './groups.ts';
import { type KnownFeatures, knownIn, type Vector, vectorOf } from './known-features.ts';
import { answersOf, type Labels, labelsIn } from './labels.ts';
import { type PackedWeights, packed } from './packed.ts';
import { type TrainingPace, trainBlock } from './train-block.ts';

/** Questions that are learned together, from the same features. */
interface BlockPlan {
  readonly kinds: readonly FeatureKind[];
  readonly questions: readonly (keyof Labels)[];
  readonly pace: TrainingPace;
  /** Weights that are kept at most; each takes two bytes. */
  readonly room: number;
}

const TEXT: readonly FeatureKind[] = ['words', 'pieces'];
const TEXT_IN_CONTEXT: readonly FeatureKind[] = [...TEXT, 'context'];

/** What is learned together. An article is not guessed from what stands open: whoever looks at a proposal may tell of another trouble. */
export const BLOCKS: readonly BlockPlan[] = [
  { kinds: TEXT, questions: ['article', 'whose', 'topic'], pace: { rounds: 6, step: 5 }, room: 330_000 },
  { kinds: TEXT_IN_CONTEXT, questions: ['first', 'acts'], pace: { rounds: 6, step: 4 }, room: 250_000 },
  { kinds: TEXT_IN_CONTEXT, questions: ['facts'], pace: { rounds: 5, step: 9 }, room: 400_000 },
];

/** Everything that was learned from sayings. Plain numbers and names; the same sayings give the same model. */
export interface LearnedModel {
  readonly labels: Labels;
  readonly vocabulary: KnownFeatures;
  /** In the order of `BLOCKS`. */
  readonly blocks: readonly PackedWeights[];
}

const EMPTY: Vector = { places: new Uint32Array(), values: new Float32Array() };

/** A saying as an example. `bare`: what was said to something that stood open, heard without it. */
interface WrittenSaying {
  readonly saying: Saying;
  readonly bare: boolean;
}

/**
 * The sayings, and those that were said to something open a second time without it: "park this one" says what it says whatever stands open. An answer means
 * nothing without its question.
 */
function alsoWithoutContext(sayings: readonly Saying[]): WrittenSaying[] {
  const bare = sayings.filter(
    ({ open, acts }) => open !== undefined && !acts.includes('answer') && !acts.includes('tell'),
  );
  return [
    ...sayings.map((saying) => ({ saying, bare: false })),
    ...bare.map(({ open: _left, ...saying }) => ({ saying, bare: true })),
  ];
}

/** Learns from sayings. Two seconds for some ten thousand of them. */
export function learn(sayings: readonly Saying[]): LearnedModel {
  const labels = labelsIn(sayings);
  const written = alsoWithoutContext(sayings).map(({ saying, bare }) => ({
    bare,
    by: saying.by,
    features: featuresOf(saying.text, saying.open),
    answers: answersOf(saying),
  }));
  const vocabulary = knownIn(written);
  const vectors = new Map<readonly FeatureKind[], readonly Vector[]>();
  for (const kinds of [TEXT, TEXT_IN_CONTEXT])
    vectors.set(
      kinds,
      written.map(({ features }) => vectorOf(features, kinds, vocabulary)),
    );
  const blocks = BLOCKS.map(({ kinds, questions, pace, room }) => {
    const groups = questions.map((question) => labels[question]);
    const starts = startsOf(groups);
    const places = groups.map(
      ({ names }, index) => new Map(names.map((name, at) => [name, (starts[index] ?? 0) + at])),
    );
    const ofActs = questions.includes('acts');
    const examples = written.flatMap(({ answers, bare }, message) =>
      bare && !ofActs
        ? []
        : {
            vector: vectors.get(kinds)?.[message] ?? EMPTY,
            holds: questions.flatMap((question, index) =>
              answers[question].flatMap((name) => places[index]?.get(name) ?? []),
            ),
          },
    );
    return packed(trainBlock(examples, vocabulary.weights.length, groups, pace), room);
  });
  return { labels, vocabulary, blocks };
}
