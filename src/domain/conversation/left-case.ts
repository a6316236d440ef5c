import { comparable } from '../../text/fold.ts';
import { ENGLISH_SMALL_WORDS, FRENCH_SMALL_WORDS } from '../../text/small-words.ts';
import type { DeskCase } from '../case/case.ts';
import { MINUTE_MS, msBetween, type UtcTime } from '../core/time.ts';
import { type FindingKey, heldValues } from '../knowledge/finding.ts';
import type { Entities } from '../text/report.ts';
import type { OpenFlow } from './conversation.ts';

/** What tells one case from another in few words. */
export interface CaseGist {
  /** The beginning of it. */
  readonly symptom: string;
  /** The code or the stage that was told first. */
  readonly fact: { readonly key: FindingKey; readonly value: string } | null;
  readonly place: Pick<Entities, 'region' | 'hostPool' | 'sessionHost'>;
  /** Values that were told, by which it can be asked for. */
  readonly values: readonly string[];
}

/** A case that a conversation left, parked or closed a while ago. The whole of it is in the case store. */
export interface LeftCase {
  readonly number: number;
  readonly at: UtcTime;
  readonly gist: CaseGist;
  /** The flows that were open in it. */
  readonly stack: readonly OpenFlow[];
}

/** More than these are not kept with a conversation; the oldest can still be had by its number. */
export const MOST_LEFT = 4;
/** So long a closing can be taken back by its button (ms). */
export const UNDO_MS = 10 * MINUTE_MS;

const LONGEST_SYMPTOM = 160;
const MOST_VALUES = 12;
const TELLING: readonly FindingKey[] = [
  'error-code',
  'symbolic-code',
  'event-id',
  'event-text',
  'health-check',
  'stage',
];
const SHORTEST_WORD = 3;
const SMALL_WORDS: ReadonlySet<string> = new Set([
  ...ENGLISH_SMALL_WORDS,
  ...FRENCH_SMALL_WORDS,
  // What stands for a case tells none from another.
  ...['one', 'other', 'autre'],
]);

/** What tells a case from another. */
export function gistOf({ symptom, findings, entities }: DeskCase): CaseGist {
  const { region, hostPool, sessionHost } = entities;
  const told = findings.filter(({ from, holds }) => holds && from !== 'checked');
  const key = TELLING.find((one) => heldValues(told, one).length > 0);
  const value = key === undefined ? undefined : heldValues(told, key)[0];
  return {
    symptom: symptom.slice(0, LONGEST_SYMPTOM),
    fact: key === undefined || value === undefined ? null : { key, value },
    place: { region, hostPool, sessionHost },
    values: told.slice(0, MOST_VALUES).map((one) => one.value),
  };
}

/** Some left cases with one more, which was left last; the oldest go. */
export function withLeft(left: readonly LeftCase[], added: LeftCase): readonly LeftCase[] {
  return [...withoutLeft(left, added.number), added].slice(-MOST_LEFT);
}

/** Some left cases without one. */
export function withoutLeft(left: readonly LeftCase[], number: number): readonly LeftCase[] {
  return left.filter((one) => one.number !== number);
}

/** Whether a closing at `at` can still be taken back as if it had not been. */
export function canBeUndone(at: UtcTime, now: UtcTime): boolean {
  return msBetween(at, now) <= UNDO_MS;
}

function wordsOf(text: string): string[] {
  return comparable(text)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word.length >= SHORTEST_WORD && !SMALL_WORDS.has(word));
}

/** Of some cases those that words fit best, by symptom, place and what was told; none where no word fits any. */
export function fitting<Case extends Pick<LeftCase, 'gist'>>(cases: readonly Case[], words: string): readonly Case[] {
  const asked = new Set(wordsOf(words));
  const all = cases.map((one) => {
    const { symptom, place, values } = one.gist;
    const known = new Set([symptom, ...Object.values(place), ...values].flatMap((text) => wordsOf(text ?? '')));
    return { one, words: known };
  });
  // A word that every case holds tells none from another.
  const telling = [...asked].filter((word) => all.length === 1 || !all.every((one) => one.words.has(word)));
  const scored = all.map(({ one, words: known }) => ({ one, score: telling.filter((word) => known.has(word)).length }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ one }) => one);
}
