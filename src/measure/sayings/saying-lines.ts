import type { Figure } from '../cases/figures.ts';
import type { MeasuredSayings, SayingSlice } from './measure-sayings.ts';
import type { Reliability } from './reliability.ts';

function percent(figure: Figure | undefined): string {
  if (figure?.kind !== 'share' || figure.total === 0) return '–'.padStart(6);
  return ((100 * figure.hits) / figure.total).toFixed(1).padStart(6);
}

function sliceLines({ name, learned, rules, whole }: SayingSlice): string[] {
  const rows = Object.entries(whole).map(([what, figure]) => {
    const total = figure.total.toString().padStart(6);
    return `  ${what.padEnd(46)} ${percent(learned[what])} ${percent(rules[what])} ${percent(figure)} ${total}`;
  });
  return ['', `${`sayings, ${name}`.padEnd(48)} learned  rules  whole      n`, ...rows];
}

function reliabilityLines(what: string, { bins, calibrationError }: Reliability): string[] {
  const shown = (value: number) => (100 * value).toFixed(0).padStart(4);
  return [
    '',
    `how sure, ${what}: off by ${(100 * calibrationError).toFixed(1)} % on average`,
    `  said  %  ${bins.map(({ count, said }) => (count === 0 ? '   –' : shown(said))).join(' ')}`,
    `  right %  ${bins.map(({ count, right }) => (count === 0 ? '   –' : shown(right))).join(' ')}`,
    `  of       ${bins.map(({ count }) => count.toString().padStart(4)).join(' ')}`,
  ];
}

/** A run over the sayings as lines for a terminal, in percent. */
export function sayingLines({ leftOut, slices, reliability }: MeasuredSayings): string[] {
  const { rows, writers, parts, learningSeconds, hearingMilliseconds } = leftOut;
  return [
    `${rows.length} sayings of ${writers} writers, each heard after learning from other writers alone (${parts} parts)`,
    `learning ${learningSeconds.toFixed(1)} s of processor time, hearing ${hearingMilliseconds.toFixed(2)} ms a message`,
    ...slices.flatMap(sliceLines),
    ...Object.entries(reliability).flatMap(([what, one]) => reliabilityLines(what, one)),
  ];
}
