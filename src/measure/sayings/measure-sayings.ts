import { NOW } from '../../../test/fleet/observation-builder.ts';
import type { Saying } from '../../domain/text/saying.ts';
import { factName, NO_TROUBLE } from '../../reading/learned/labels.ts';
import type { LearnedModel } from '../../reading/learned/learned-model.ts';
import type { Figures } from '../cases/figures.ts';
import type { MeasuredDesk } from '../cases/play.ts';
import { type HeardSaying, heardByOthers, type LeftOut } from './left-out.ts';
import { type Reliability, reliabilityOf } from './reliability.ts';
import { sayingFigures, type UnderstoodSaying } from './saying-figures.ts';
import { byDesk, byLearning } from './understood.ts';

/** Sayings of one kind, understood in three ways: by what was learned alone, by rules alone, and by the whole desk with what was learned from others. */
export interface SayingSlice {
  readonly name: string;
  readonly learned: Figures;
  readonly rules: Figures;
  readonly whole: Figures;
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

/** A desk that learned nothing, and what makes one of what was learned. */
export interface MeasuredRooms {
  readonly unlearned: MeasuredDesk;
  readonly learning: (model: LearnedModel) => MeasuredDesk;
}

/** Hears every saying by what was learned from other writers, and sets the rules and the whole desk beside it. */
export function measureSayings(
  sayings: readonly Saying[],
  own: readonly Saying[],
  { unlearned, learning }: MeasuredRooms,
  parts: number,
): MeasuredSayings {
  const leftOut = heardByOthers(sayings, own, parts);
  const desks = new Map([...new Set(leftOut.rows.map(({ model }) => model))].map((model) => [model, learning(model)]));
  const rows = leftOut.rows.map((row) => ({
    saying: row.saying,
    learned: byLearning(row),
    rules: byDesk(row, unlearned, NOW),
    whole: byDesk(row, desks.get(row.model) ?? unlearned, NOW),
  }));
  const slices = SLICES.map(([name, holds]): SayingSlice => {
    const inside = rows.filter(({ saying }) => holds(saying));
    const figures = (way: 'learned' | 'rules' | 'whole') =>
      sayingFigures(inside.map((row): UnderstoodSaying => ({ saying: row.saying, understood: row[way] })));
    return { name, learned: figures('learned'), rules: figures('rules'), whole: figures('whole') };
  });
  return { leftOut, slices, reliability: reliabilities(leftOut.rows) };
}
