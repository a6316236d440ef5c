import type { Article } from '../domain/knowledge/article.ts';
import type { PossibleQuestion } from '../domain/knowledge/diagnosis.ts';
import type { Question } from '../domain/knowledge/question.ts';
import { type Groups, groupOf, stronger, type Weighed } from './evidence.ts';
import { actingMinutes, expectedMinutes } from './expected-cost.ts';
import { answerWeights, backgroundShares } from './expected-signals.ts';
import { ASKING_MINUTES, OFF_TOPIC_SILENCE, OPEN_HOST_MINUTES } from './strengths.ts';

/** A leader that an answer makes with less chance than this is not what the question is about. */
const WORTH_NAMING = 0.1;

/**
 * How likely each choice is if this article is the cause: choices it expects more, choices it excludes less. What is left of 1 is an answer that
 * tells nothing: an article that expects none of the choices makes that the likely one, so a question is not worth asking off its topic.
 */
function answerChances(weights: readonly number[], choices: number): number[] {
  const odds = weights.map((weight) => Math.exp(weight));
  const silent = weights.some((weight) => weight > 0) ? 0 : choices * OFF_TOPIC_SILENCE;
  const total = odds.reduce((sum, one) => sum + one, silent);
  return odds.map((one) => one / total);
}

/** What it costs to ask: the first sign-in to a host is the dear one, a second look on the same host is cheap. */
function askingMinutes(question: Question, hostOpen: boolean): number {
  return question.cost === 4 && hostOpen ? OPEN_HOST_MINUTES : ASKING_MINUTES[question.cost];
}

/** A candidate as a question meets it: its odds, what each answer multiplies them by, and how likely it makes each answer. */
interface Stake {
  readonly odds: number;
  readonly factors: readonly number[];
  readonly chances: readonly number[];
}

function stakeOf(weighed: Weighed, question: Question, groups: Groups): Stake {
  const odds = Math.exp(weighed.logOdds);
  const weights = answerWeights(weighed.article, question);
  if (weights.length === 0) return { odds, factors: [], chances: [] };
  const before = weighed.groups.get(groupOf(question.key, groups)) ?? 0;
  const factors = weights.map((weight) => Math.exp(stronger(before, weight) - before));
  return { odds, factors, chances: answerChances(weights, question.choices.length) };
}

/**
 * What asking is worth: the minutes it is expected to save, less what it costs to ask. Also names the two candidates it separates best.
 * Negative or zero: not worth asking. `hostOpen`: somebody is signed in to a host already. `weighed` are the candidates that take part, best first;
 * `articles` all there are.
 */
export function questionValue(
  question: Question,
  weighed: readonly Weighed[],
  noneLogOdds: number,
  groups: Groups,
  articles: readonly Article[],
  hostOpen = false,
): PossibleQuestion {
  const asking = askingMinutes(question, hostOpen);
  const stakes = weighed.map((one) => stakeOf(one, question, groups));
  if (stakes.every(({ factors }) => factors.length === 0))
    return { key: question.key, gain: -asking, asking, separates: [] };
  const minutes = weighed.map((one) => actingMinutes(one.article));
  const none = Math.exp(noneLogOdds);
  const total = stakes.reduce((sum, { odds }) => sum + odds, none);
  const elsewhere = backgroundShares(articles, question);
  const leaders = new Map<string, number>();
  let after = 0;
  let told = 0;
  // One array for all answers: this runs for every question of every turn.
  const belief = new Array<number>(stakes.length).fill(0);
  for (let at = 0; at < question.choices.length; at += 1) {
    const background = elsewhere[at] ?? 0;
    let sum = none;
    let chance = none * background;
    let best = 0;
    for (const [index, { odds, factors, chances }] of stakes.entries()) {
      const answered = odds * (factors[at] ?? 1);
      belief[index] = answered;
      sum += answered;
      chance += odds * (chances[at] ?? background);
      if (answered > (belief[best] ?? 0)) best = index;
    }
    chance /= total;
    for (let index = 0; index < belief.length; index += 1) belief[index] = (belief[index] ?? 0) / sum;
    after += chance * expectedMinutes(belief, minutes);
    told += chance;
    const leader = weighed[best]?.article.id;
    if (leader !== undefined) leaders.set(leader, (leaders.get(leader) ?? 0) + chance);
  }
  const separates = [...leaders]
    .filter(([, chance]) => chance >= WORTH_NAMING)
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
  const now = expectedMinutes(
    stakes.map(({ odds }) => odds / total),
    minutes,
  );
  return { key: question.key, gain: told * now - after - asking, asking, separates: separates.slice(0, 2) };
}
