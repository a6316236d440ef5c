import type { PossibleQuestion } from '../domain/diagnosis.ts';
import type { Question } from '../domain/question.ts';
import { type Groups, groupOf, strengthOf, stronger, type Weighed } from './evidence.ts';
import { actingMinutes, expectedMinutes, shares } from './expected-cost.ts';
import {
  ASKING_MINUTES,
  OFF_TOPIC_SILENCE,
  OPEN_HOST_MINUTES,
  SAID_EXCLUDES_LOG_ODDS,
  STRENGTH_LOG_ODDS,
} from './strengths.ts';

function answerWeight(weighed: Weighed, question: Question, value: string): number {
  const match = strengthOf(weighed.article, question.key, value);
  if (match === null) return 0;
  return match.strength === 'excludes' ? SAID_EXCLUDES_LOG_ODDS : STRENGTH_LOG_ODDS[match.strength];
}

function logOddsAfter(weighed: Weighed, question: Question, value: string, groups: Groups): number {
  const before = weighed.groups.get(groupOf(question.key, groups)) ?? 0;
  return weighed.logOdds - before + stronger(before, answerWeight(weighed, question, value));
}

/** A leader that an answer makes with less chance than this is not what the question is about. */
const WORTH_NAMING = 0.1;

/**
 * How likely each choice is if this article is the cause: choices it expects more, choices it excludes less. What is left of 1 is an answer that
 * tells nothing: an article that expects none of the choices makes that the likely one, so a question is not worth asking off its topic.
 */
function answerChances(weighed: Weighed, question: Question): number[] {
  const added = question.choices.map((choice) => answerWeight(weighed, question, choice.value));
  const weights = added.map((weight) => Math.exp(weight));
  const silent = added.some((weight) => weight > 0) ? 0 : question.choices.length * OFF_TOPIC_SILENCE;
  const total = weights.reduce((sum, weight) => sum + weight, silent);
  return weights.map((weight) => weight / total);
}

/** What it costs to ask: the first sign-in to a host is the dear one, a second look on the same host is cheap. */
function askingMinutes(question: Question, hostOpen: boolean): number {
  return question.cost === 4 && hostOpen ? OPEN_HOST_MINUTES : ASKING_MINUTES[question.cost];
}

/**
 * What asking is worth: the minutes it is expected to save, less what it costs to ask. Also names the two candidates it separates best.
 * Negative or zero: not worth asking. `hostOpen`: somebody is signed in to a host already. `weighed` are the candidates that take part, best first.
 */
export function questionValue(
  question: Question,
  weighed: readonly Weighed[],
  noneLogOdds: number,
  groups: Groups,
  hostOpen = false,
): PossibleQuestion {
  const belief = shares(
    weighed.map((one) => one.logOdds),
    noneLogOdds,
  );
  const minutes = weighed.map((one) => actingMinutes(one.article));
  const cost = (each: readonly number[]) =>
    expectedMinutes(each.map((share, index) => ({ share, minutes: minutes[index] ?? 1 })));
  const chances = weighed.map((one) => answerChances(one, question));
  const uniform = 1 / (Math.max(1, question.choices.length) * (1 + OFF_TOPIC_SILENCE));
  const leaders = new Map<string, number>();
  let after = 0;
  let told = 0;
  question.choices.forEach((choice, index) => {
    const chance =
      belief.none * uniform +
      belief.each.reduce((sum, share, candidate) => sum + share * (chances[candidate]?.[index] ?? uniform), 0);
    const answered = shares(
      weighed.map((one) => logOddsAfter(one, question, choice.value, groups)),
      noneLogOdds,
    );
    after += chance * cost(answered.each);
    told += chance;
    const best = answered.each.indexOf(Math.max(...answered.each));
    const leader = weighed[best]?.article.id;
    if (leader !== undefined) leaders.set(leader, (leaders.get(leader) ?? 0) + chance);
  });
  const separates = [...leaders]
    .filter(([, chance]) => chance >= WORTH_NAMING)
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
  const saved = question.choices.length === 0 ? 0 : told * cost(belief.each) - after;
  const minutesToAsk = askingMinutes(question, hostOpen);
  return { key: question.key, gain: saved - minutesToAsk, asking: minutesToAsk, separates: separates.slice(0, 2) };
}
