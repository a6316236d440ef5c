import { strengthOf } from '../../diagnosis/expected-signals.ts';
import { STRENGTH_LOG_ODDS } from '../../diagnosis/strengths.ts';
import { type Article, OTHERWISE } from '../../domain/knowledge/article.ts';
import type { FindingKey } from '../../domain/knowledge/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { apartBy, type WayToKnow } from './ways-to-know.ts';

/** A difference of log odds from which on one answer settles which of two articles it is: what one strong finding adds. */
export const SETTLES = STRENGTH_LOG_ODDS.strong;

/** A value that would tell two articles apart, if only somebody asked for it or looked. */
export interface Unasked {
  readonly key: FindingKey;
  readonly value: string;
  /** The article it speaks for. */
  readonly id: string;
}

/** The way of one kind that moves two articles furthest apart, in log odds. */
export interface Telling {
  readonly way: WayToKnow;
  readonly apart: number;
}

/** Two articles that the same caller may lead to. */
export interface Pair {
  readonly one: Article;
  readonly other: Article;
  /** What speaks for both: `key value`, and phrases in quotes. */
  readonly shared: readonly string[];
  /** Log odds that what they share adds to both, one observation counted once. */
  readonly pull: number;
  /** The greatest difference of log odds that any question or check can make. */
  readonly apart: number;
  /** `null` where none moves them. */
  readonly question: Telling | null;
  readonly check: Telling | null;
  readonly unasked: readonly Unasked[];
}

interface SharedValue {
  readonly key: FindingKey;
  readonly value: string;
  readonly weight: number;
}

function sharedValues(one: Article, other: Article): SharedValue[] {
  return Object.entries(one.signals).flatMap(([key, values]) =>
    Object.entries(values).flatMap(([value, strength]) => {
      const theirs = other.signals[key]?.[value];
      const weight = Math.min(STRENGTH_LOG_ODDS[strength], theirs === undefined ? 0 : STRENGTH_LOG_ODDS[theirs]);
      return weight > 0 ? [{ key, value, weight }] : [];
    }),
  );
}

function sharedPhrases(one: Article, other: Article): string[] {
  const theirs = new Set([...other.phrases.en, ...other.phrases.fr].map((phrase) => phrase.toLowerCase()));
  return [...one.phrases.en, ...one.phrases.fr].filter((phrase) => theirs.has(phrase.toLowerCase()));
}

function pullOf(values: readonly SharedValue[], groups: KnowledgeBase['groups']): number {
  const strongest = new Map<string, number>();
  for (const { key, weight } of values) {
    const group = groups[key] ?? key;
    strongest.set(group, Math.max(strongest.get(group) ?? 0, weight));
  }
  return [...strongest.values()].reduce((sum, weight) => sum + weight, 0);
}

function mostTelling(ways: readonly WayToKnow[], one: Article, other: Article): Telling | null {
  let best: Telling | null = null;
  for (const way of ways) {
    const apart = apartBy(way, one, other);
    if (apart > (best?.apart ?? 0)) best = { way, apart };
  }
  return best;
}

function unaskedValues(one: Article, other: Article, ways: readonly WayToKnow[]): Unasked[] {
  const canCome = ({ key, value }: Unasked) =>
    ways.some((way) => way.key === key && (way.values === 'open' || way.values.includes(value)));
  return Object.entries(one.signals)
    .flatMap(([key, values]) => Object.entries(values).map(([value, strength]) => ({ key, value, strength })))
    .filter(({ key, value, strength }) => {
      const theirs = strengthOf(other, key, value)?.strength;
      return STRENGTH_LOG_ODDS[strength] - (theirs === undefined ? 0 : STRENGTH_LOG_ODDS[theirs]) >= SETTLES;
    })
    .map(({ key, value }) => ({ key, value, id: one.id }))
    .filter((unasked) => unasked.value !== OTHERWISE && !canCome(unasked));
}

/** Every pair of articles that shares a finding or a phrase which speaks for both. `ways`: cheapest first. */
export function competingPairs({ articles, groups }: KnowledgeBase, ways: readonly WayToKnow[]): Pair[] {
  const questions = ways.filter(({ kind }) => kind === 'question');
  const checks = ways.filter(({ kind }) => kind === 'check');
  const pairs = articles.flatMap((one, index) =>
    articles.slice(index + 1).map((other): Pair => {
      const values = sharedValues(one, other);
      const question = mostTelling(questions, one, other);
      const check = mostTelling(checks, one, other);
      return {
        one,
        other,
        shared: [
          ...values.map(({ key, value }) => `${key} ${value}`),
          ...sharedPhrases(one, other).map((phrase) => `“${phrase}”`),
        ],
        pull: pullOf(values, groups),
        apart: Math.max(question?.apart ?? 0, check?.apart ?? 0),
        question,
        check,
        unasked: [...unaskedValues(one, other, ways), ...unaskedValues(other, one, ways)],
      };
    }),
  );
  return pairs.filter(({ shared }) => shared.length > 0);
}

/**
 * The pairs that can't be told apart well, worst first: no answer settles them, or what speaks for both weighs more than the most telling answer.
 */
export function hardPairs(pairs: readonly Pair[]): Pair[] {
  const hardness = ({ pull, apart }: Pair) => pull - apart;
  return pairs
    .filter(({ pull, apart }) => apart < SETTLES || apart < pull)
    .sort((a, b) => hardness(b) - hardness(a) || a.one.id.localeCompare(b.one.id));
}
