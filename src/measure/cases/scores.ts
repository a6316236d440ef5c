import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Figure, Figures } from './figures.ts';

/** A share is kept as `[hits, total]`, a mean as a number with two decimals. */
const keptFigure = z.union([z.tuple([z.number(), z.number()]), z.number()]);
const keptScores = z.record(z.string(), z.record(z.string(), keptFigure));

type KeptFigure = z.infer<typeof keptFigure>;

/** The figures of a run by slice and by name, as they are kept in `scores.json`. */
export type Scores = z.infer<typeof keptScores>;

function kept(figure: Figure): KeptFigure {
  return figure.kind === 'share' ? [figure.hits, figure.total] : Number(figure.value.toFixed(2));
}

/** A run as it is kept. */
export function scoresOf(measured: ReadonlyMap<string, Figures>): Scores {
  const slices = [...measured].map(([slice, figures]) => {
    const named = Object.entries(figures).map(([name, figure]) => [name, kept(figure)] as const);
    return [slice, Object.fromEntries(named)] as const;
  });
  return Object.fromEntries(slices);
}

/** Kept scores from their text. Throws on one that is not of the format. */
export function parseScores(text: string): Scores {
  return keptScores.parse(JSON.parse(text));
}

/** The kept scores, or `null` where none were kept yet. Throws on a file that is not of the format. */
export function readScores(file: string): Scores | null {
  return existsSync(file) ? parseScores(readFileSync(file, 'utf8')) : null;
}

/** One line per figure, so that a change of one figure is a change of one line. */
export function writeScores(file: string, scores: Scores): void {
  const slices = Object.entries(scores).map(([slice, figures]) => {
    const lines = Object.entries(figures).map(([name, value]) => `    ${JSON.stringify(name)}: ${oneLine(value)}`);
    return `  ${JSON.stringify(slice)}: {\n${lines.join(',\n')}\n  }`;
  });
  writeFileSync(file, `{\n${slices.join(',\n')}\n}\n`);
}

function oneLine(value: KeptFigure): string {
  return typeof value === 'number' ? String(value) : `[${value.join(', ')}]`;
}

function shown(value: KeptFigure | undefined): string {
  if (value === undefined) return 'not measured';
  return typeof value === 'number' ? value.toFixed(2) : value.join('/');
}

/** What differs between the kept scores and this run, one line each; only slices that this run measured. */
export function differences(before: Scores, now: Scores): string[] {
  return Object.entries(now).flatMap(([slice, figures]) => {
    const old = before[slice] ?? {};
    const names = [...new Set([...Object.keys(old), ...Object.keys(figures)])];
    return names
      .filter((name) => shown(old[name]) !== shown(figures[name]))
      .map((name) => `${slice} › ${name}: ${shown(old[name])} → ${shown(figures[name])}`);
  });
}
