import { NOW } from '../../../test/fleet/observation-builder.ts';
import type { Saying } from '../../domain/text/saying.ts';
import { factName, NO_TROUBLE } from '../../reading/learned/labels.ts';
import type { Figures } from '../cases/figures.ts';
import type { MeasuredDesk } from '../cases/play.ts';
import { type HeardSaying, heardByOthers, type LeftOut } from './left-out.ts';
import { type Reliability, reliabilityOf } from './reliability.ts';
import { sayingFigures, type UnderstoodSaying } from './saying-figures.ts';
import { byBoth, byLearning, byRules } from './understood.ts';

/** Sayings of one kind, understood in three ways. */
export interface SayingSlice {
  readonly name: string;
  readonly learned: Figures;
  readonly rules: Figures;
  readonly both: Figures;
}

/** Everything one run over the sayings measured. */
export interface MeasuredSayings {
  readonly leftOut: LeftOut;
  readonly slices: readonly SayingSlice[];
  readonly reliability: Readonly<Record<string, Reliability>>;
}

const SLICES: readonly (readonly [name: string, holds: (saying: Saying) => boolean])[] = [
  ['all', () => true],
  ['English', ({ lang }) => lang === 'en'],
  ['French', ({ lang }) => lang === 'fr'],
  ['hard', ({ hard }) => hard],
  ['not hard', ({ hard }) => !hard],
  ['nothing open', ({ open }) => open === undefined],
  ['something open', ({ open }) => open !== undefined],
];

function reliabilities(rows: readonly HeardSaying[]): Record<string, Reliability> {
  const ofFirst = (right: (row: HeardSaying, name: string) => boolean, question: 'first' | 'article' | 'whose') =>
    reliabilityOf(
      rows.flatMap((row) => {
        const [guess] = row.heard[question];
        return guess === undefined ? [] : [{ guess, right: right(row, guess.name) }];
      }),
    );
  return {
    'first act': ofFirst(({ saying }, name) => saying.acts[0] === name, 'first'),
    article: ofFirst(({ saying }, name) => (saying.article ?? NO_TROUBLE) === name, 'article'),
    facts: reliabilityOf(
      rows.flatMap(({ saying, heard }) => {
        const told = new Set(saying.facts.map(factName));
        return heard.facts.map((guess) => ({ guess, right: told.has(guess.name) }));
      }),
    ),
  };
}

/** Hears every saying by what was learned from other writers, and sets the rules and both together beside it. */
export function measureSayings(
  sayings: readonly Saying[],
  own: readonly Saying[],
  desk: MeasuredDesk,
  parts: number,
): MeasuredSayings {
  const leftOut = heardByOthers(sayings, own, parts);
  const rows = leftOut.rows.map((row) => {
    const rules = byRules(row, desk, NOW);
    return { saying: row.saying, learned: byLearning(row), rules, both: byBoth(row, rules) };
  });
  const slices = SLICES.map(([name, holds]): SayingSlice => {
    const inside = rows.filter(({ saying }) => holds(saying));
    const figures = (way: 'learned' | 'rules' | 'both') =>
      sayingFigures(inside.map((row): UnderstoodSaying => ({ saying: row.saying, understood: row[way] })));
    return { name, learned: figures('learned'), rules: figures('rules'), both: figures('both') };
  });
  return { leftOut, slices, reliability: reliabilities(leftOut.rows) };
}
