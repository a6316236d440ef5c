import { NOW } from '../../../test/fleet/observation-builder.ts';
import type { Baseline } from './baselines.ts';
import type { CaseSlice, MessageSlice } from './case-slices.ts';
import { type Figure, type Figures, figuresOf, rankingFigures } from './figures.ts';
import { shareText } from './interval.ts';
import type { LabelledCase } from './labelled-case.ts';
import { figuresOfMessages } from './message-figures.ts';
import { type Miss, missesIn } from './misses.ts';
import { type MeasuredDesk, type Played, play } from './play.ts';

/** Everything one run measured. Baselines stand only beside whole slices with a documented fix. */
export interface Measured {
  readonly figures: ReadonlyMap<string, Figures>;
  readonly beside: ReadonlyMap<string, ReadonlyMap<string, Figures>>;
  /** Worst first, each case once. */
  readonly misses: readonly Miss[];
}

/** Plays every case once and counts. */
export function measure(
  cases: readonly CaseSlice[],
  messages: readonly MessageSlice[],
  desk: MeasuredDesk,
  rankings: readonly Baseline[],
): Measured {
  const once = new Map<LabelledCase, Played>();
  const playedOnce = (labelled: LabelledCase): Played => {
    const played = once.get(labelled) ?? play(labelled, desk);
    once.set(labelled, played);
    return played;
  };
  const played = cases.map((slice) => ({ slice, rows: slice.cases.map(playedOnce) }));
  const articleIds = desk.knowledge.articles.map((one) => one.id);
  const figures = new Map<string, Figures>([
    ...played.map(({ slice, rows }) => [slice.name, figuresOf(slice.kind, rows, articleIds)] as const),
    ...messages.map((slice) => [slice.name, figuresOfMessages(slice, desk, NOW)] as const),
  ]);
  const beside = cases
    .filter((slice) => slice.whole && slice.kind === 'documented')
    .map((slice) => {
      const ranked = rankings.map((one) => [one.name, rankingFigures(slice.cases, one.rank)] as const);
      return [slice.name, new Map(ranked)] as const;
    });
  const seen = new Set<string>();
  const misses = played
    .flatMap(({ slice, rows }) => missesIn(slice.name, slice.kind, rows))
    .filter((miss) => !seen.has(miss.id) && seen.add(miss.id).size > 0)
    .sort((a, b) => b.weight - a.weight);
  return { figures, beside: new Map(beside), misses };
}

function figureText(figure: Figure): string {
  return figure.kind === 'share' ? shareText(figure.hits, figure.total) : figure.value.toFixed(1);
}

function figureLines(figures: Figures): string[] {
  return Object.entries(figures).map(([name, figure]) => `  ${name.padEnd(46)} ${figureText(figure)}`);
}

/** The run as lines for a terminal: per slice its figures, then the same figures of each baseline. */
export function measuredLines({ figures, beside }: Measured): string[] {
  return [...figures].flatMap(([slice, own]) => {
    const others = [...(beside.get(slice) ?? [])].flatMap(([name, theirs]) =>
      Object.entries(theirs).map(([figure, value]) => `    ${`${name}: ${figure}`.padEnd(58)} ${figureText(value)}`),
    );
    return ['', slice, ...figureLines(own), ...others];
  });
}
