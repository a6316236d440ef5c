import type { Article } from '../domain/knowledge/article.ts';
import type { PossibleQuestion } from '../domain/knowledge/diagnosis.ts';
import type { Question } from '../domain/knowledge/question.ts';
import { type Groups, groupOf, stronger, type Weighed } from './evidence.ts';
import { actingMinutes, expectedMinutes } from './expected-cost.ts';
import { backgroundShares, type ExpectedAnswers, expectedAnswers } from './expected-signals.ts';
import { ASKING_MINUTES, OPEN_HOST_MINUTES } from './strengths.ts';

/** A leader that an answer makes with less chance than this is not what the question is about. */
const WORTH_NAMING = 0.1;

/** What it costs to ask: the first sign-in to a host is the dear one, a second look on the same host is cheap. */
function askingMinutes(question: Question, hostOpen: boolean): number {
  return question.cost === 4 && hostOpen ? OPEN_HOST_MINUTES : ASKING_MINUTES[question.cost];
}

/** The candidates that take part in weighing questions, best first, with what is the same for every question. */
export interface Stakes {
  readonly weighed: readonly Weighed[];
  readonly answers: readonly ReturnType<typeof expectedAnswers>[];
  readonly odds: readonly number[];
  /** What trying each costs (minutes). */
  readonly minutes: readonly number[];
  /** Odds that none of them is the cause. */
  readonly none: number;
  readonly total: number;
  /** Minutes to expect without a question. */
  readonly now: number;
}

/** What is at stake among these candidates, before anything is asked. */
export function stakesOf(weighed: readonly Weighed[], noneLogOdds: number): Stakes {
  const odds = weighed.map((one) => Math.exp(one.logOdds));
  const minutes = weighed.map((one) => actingMinutes(one.article));
  const none = Math.exp(noneLogOdds);
  const total = odds.reduce((sum, one) => sum + one, none);
  const now = expectedMinutes(
    odds.map((one) => one / total),
    minutes,
  );
  return { weighed, answers: weighed.map((one) => expectedAnswers(one.article)), odds, minutes, none, total, now };
}

/** What the answers do to a candidate that says something on the question; what its group is known for already does not count again. */
function effectOf(
  { weights, factors, chances }: ExpectedAnswers,
  before: number,
): Pick<ExpectedAnswers, 'factors' | 'chances'> {
  if (before === 0) return { factors, chances };
  return { factors: weights.map((weight) => Math.exp(stronger(before, weight) - before)), chances };
}

/**
 * What asking is worth: the minutes it is expected to save, less what it costs to ask. Also names the two candidates it separates best.
 * Negative or zero: not worth asking. `hostOpen`: somebody is signed in to a host already. `articles` are all there are. `chance`: how likely
 * whoever is asked knows, 0 to 1; where they don't, nothing is saved.
 */
export function questionValue(
  question: Question,
  { weighed, answers, odds, minutes, none, total, now }: Stakes,
  groups: Groups,
  articles: readonly Article[],
  hostOpen = false,
  chance = 1,
): PossibleQuestion {
  const asking = askingMinutes(question, hostOpen);
  const expected = answers.map((of) => of(question));
  if (expected.every((one) => one === null)) return { key: question.key, gain: -asking, asking, separates: [] };
  const group = groupOf(question.key, groups);
  const effects = expected.map((one, index) => one && effectOf(one, weighed[index]?.groups.get(group) ?? 0));
  const elsewhere = backgroundShares(articles, question);
  const leaders = new Map<string, number>();
  let after = 0;
  let told = 0;
  // One array for all answers: this runs for every question of every turn.
  const belief = new Array<number>(odds.length).fill(0);
  for (let at = 0; at < question.choices.length; at += 1) {
    const background = elsewhere[at] ?? 0;
    let sum = none;
    let met = none * background;
    let best = 0;
    for (let index = 0; index < belief.length; index += 1) {
      const before = odds[index] ?? 0;
      const effect = effects[index] ?? null;
      const answered = effect === null ? before : before * (effect.factors[at] ?? 1);
      belief[index] = answered;
      sum += answered;
      met += before * (effect === null ? background : (effect.chances[at] ?? background));
      if (answered > (belief[best] ?? 0)) best = index;
    }
    met /= total;
    for (let index = 0; index < belief.length; index += 1) belief[index] = (belief[index] ?? 0) / sum;
    after += met * expectedMinutes(belief, minutes);
    told += met;
    const leader = weighed[best]?.article.id;
    if (leader !== undefined) leaders.set(leader, (leaders.get(leader) ?? 0) + met);
  }
  const separates = [...leaders]
    .filter(([, met]) => met >= WORTH_NAMING)
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
  return { key: question.key, gain: chance * (told * now - after) - asking, asking, separates: separates.slice(0, 2) };
}
