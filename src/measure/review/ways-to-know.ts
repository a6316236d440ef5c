import { strengthOf } from '../../diagnosis/expected-signals.ts';
import { SAID_EXCLUDES_LOG_ODDS, STRENGTH_LOG_ODDS } from '../../diagnosis/strengths.ts';
import { type Article, OTHERWISE } from '../../domain/knowledge/article.ts';
import type { FindingKey } from '../../domain/knowledge/finding.ts';
import type { Question } from '../../domain/knowledge/question.ts';
import type { Sayings } from '../../status/findings/check.ts';

/** What a live check can say, by the check's id. */
export interface CheckSayings {
  readonly id: string;
  readonly says: Sayings;
}

/** A way in which the bot comes to know a finding by itself: it asks, or it looks. */
export interface WayToKnow {
  readonly kind: 'question' | 'check';
  readonly key: FindingKey;
  /** The values it can tell apart; `open` where any value may come. */
  readonly values: readonly string[] | 'open';
  /** What it costs somebody: 0 for a check, otherwise the question's cost. */
  readonly cost: 0 | Question['cost'];
}

/** Every question and every saying of a check, cheapest first. */
export function waysToKnow(questions: readonly Question[], checks: readonly CheckSayings[]): WayToKnow[] {
  const looks = checks.flatMap(({ says }) =>
    Object.entries(says).map(([key, values]): WayToKnow => ({ kind: 'check', key, values, cost: 0 })),
  );
  const asks = questions.map(({ key, choices, cost }): WayToKnow => {
    const values = choices.length === 0 ? 'open' : choices.map(({ value }) => value);
    return { kind: 'question', key, values, cost };
  });
  return [...looks, ...asks].sort((a, b) => a.cost - b.cost);
}

/** The values of a key an article names itself. */
export function namedValues(article: Article, key: FindingKey): string[] {
  return Object.keys(article.signals[key] ?? {}).filter((value) => value !== OTHERWISE);
}

function weightOf(article: Article, { kind, key }: WayToKnow, value: string): number {
  const strength = strengthOf(article, key, value)?.strength;
  if (strength === undefined) return 0;
  return strength === 'excludes' && kind === 'question' ? SAID_EXCLUDES_LOG_ODDS : STRENGTH_LOG_ODDS[strength];
}

/** How far the most telling value of one way moves two articles apart: the greatest difference of log odds. 0 where it tells nothing. */
export function apartBy(way: WayToKnow, one: Article, other: Article): number {
  const values = way.values === 'open' ? [...namedValues(one, way.key), ...namedValues(other, way.key)] : way.values;
  return Math.max(0, ...values.map((value) => Math.abs(weightOf(one, way, value) - weightOf(other, way, value))));
}
