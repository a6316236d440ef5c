import { type Article, OTHERWISE, type Strength } from '../domain/knowledge/article.ts';
import type { FindingKey } from '../domain/knowledge/finding.ts';
import type { Question } from '../domain/knowledge/question.ts';
import { OFF_TOPIC_SILENCE, SAID_EXCLUDES_LOG_ODDS, STRENGTH_LOG_ODDS } from './strengths.ts';

/** The strength an article gives to a value of a key; `named` is false where only its `OTHERWISE` fits. */
interface Match {
  readonly strength: Strength;
  readonly named: boolean;
}

/** What an article says about one finding key: values in lower case, and what it says of any value it does not name. */
interface Expected {
  readonly values: ReadonlyMap<string, Match>;
  readonly otherwise: Match | null;
}

/** What an article says about findings, by their keys. */
type ExpectedSigns = ReadonlyMap<FindingKey, Expected>;

/** What the choices of a question mean to an article that says something on its key, in their order. */
export interface ExpectedAnswers {
  /** Log odds that each choice adds when it is said. */
  readonly weights: readonly number[];
  /** What each choice multiplies the odds by where nothing of its group is known yet. */
  readonly factors: readonly number[];
  /** How likely each choice is if this article is the cause. */
  readonly chances: readonly number[];
}

// Articles and questions are loaded once and never change, so what follows from them alone is worked out once for each.
const byArticle = new WeakMap<Article, ExpectedSigns>();
const answersByArticle = new WeakMap<Article, Map<Question, ExpectedAnswers | null>>();
const byArticles = new WeakMap<readonly Article[], Map<Question, readonly number[]>>();

/** What an article says about findings; ask for it once where many of them are looked up. */
export function expectedSigns(article: Article): ExpectedSigns {
  const known = byArticle.get(article);
  if (known !== undefined) return known;
  const expected = new Map(
    Object.entries(article.signals).map(([key, values]) => {
      const named = Object.entries(values).filter(([value]) => value !== OTHERWISE);
      const lower = new Map(named.map(([value, strength]) => [value.toLowerCase(), { strength, named: true }]));
      const other = values[OTHERWISE];
      return [key, { values: lower, otherwise: other === undefined ? null : { strength: other, named: false } }];
    }),
  );
  byArticle.set(article, expected);
  return expected;
}

/** The strength that what an article says gives to `key` = `value`, case-blind; `null` where it says nothing of it. */
export function strengthIn(signs: ExpectedSigns, key: FindingKey, value: string): Match | null {
  const expected = signs.get(key);
  return expected === undefined ? null : (expected.values.get(value.toLowerCase()) ?? expected.otherwise);
}

/** The strength an article gives to `key` = `value`, case-blind; `null` where it says nothing of it. */
export function strengthOf(article: Article, key: FindingKey, value: string): Match | null {
  return strengthIn(expectedSigns(article), key, value);
}

function answerWeight(article: Article, key: FindingKey, value: string): number {
  const strength = strengthOf(article, key, value)?.strength;
  if (strength === undefined) return 0;
  return strength === 'excludes' ? SAID_EXCLUDES_LOG_ODDS : STRENGTH_LOG_ODDS[strength];
}

/**
 * How likely each choice is if an article is the cause: choices it expects more, choices it excludes less. What is left of 1 is an answer that
 * tells nothing: an article that expects none of the choices makes that the likely one, so a question is not worth asking off its topic.
 */
function answerChances(weights: readonly number[], factors: readonly number[]): number[] {
  const silent = weights.some((weight) => weight > 0) ? 0 : weights.length * OFF_TOPIC_SILENCE;
  const total = factors.reduce((sum, one) => sum + one, silent);
  return factors.map((one) => one / total);
}

function answersOf(article: Article, question: Question): ExpectedAnswers | null {
  const weights = question.choices.map((choice) => answerWeight(article, question.key, choice.value));
  if (weights.every((weight) => weight === 0)) return null;
  const factors = weights.map((weight) => Math.exp(weight));
  return { weights, factors, chances: answerChances(weights, factors) };
}

/** What an article expects to be answered, by question; `null` where it says nothing on its key. */
export function expectedAnswers(article: Article): (question: Question) => ExpectedAnswers | null {
  const known = answersByArticle.get(article) ?? new Map<Question, ExpectedAnswers | null>();
  answersByArticle.set(article, known);
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const worked = answersOf(article, question);
    known.set(question, worked);
    return worked;
  };
}

/**
 * How often each choice of a question is met where none of the articles that speak of it is the cause, what is left of 1 being an answer that
 * tells nothing. A sign that speaks strongly for some article is rare elsewhere: that is what makes it strong.
 */
export function backgroundShares(articles: readonly Article[], question: Question): readonly number[] {
  const known = byArticles.get(articles) ?? new Map<Question, readonly number[]>();
  byArticles.set(articles, known);
  const worked = known.get(question);
  if (worked !== undefined) return worked;
  const strongest = question.choices.map(({ value }) =>
    Math.max(0, ...articles.map((article) => answerWeight(article, question.key, value))),
  );
  const rare = strongest.map((weight) => Math.exp(-weight));
  const total = rare.reduce((sum, one) => sum + one, 0);
  const shares = rare.map((one) => one / (total * (1 + OFF_TOPIC_SILENCE)));
  known.set(question, shares);
  return shares;
}
