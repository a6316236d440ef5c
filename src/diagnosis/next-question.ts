import type { Candidate, PossibleQuestion } from '../domain/knowledge/diagnosis.ts';
import { type Finding, type FindingKey, heldValues } from '../domain/knowledge/finding.ts';
import { natureOf, WORDS_ON_SCREEN } from '../domain/knowledge/finding-nature.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { Question } from '../domain/knowledge/question.ts';
import type { Weighed } from './evidence.ts';
import { questionForRest } from './half-told.ts';
import { hasIncident, INCIDENT_FIX } from './incident-first.ts';
import { questionValue, stakesOf } from './question-value.ts';
import { type OpenQuestions, once, type Questions } from './questions.ts';
import { FIRST_THINGS, isPointedAt, saysWhat } from './says-what.ts';
import {
  FIRST_THINGS_SHARE,
  LEAST_GAIN_MINUTES,
  LIKELY,
  MOST_FOR_HOST_TEAM,
  SURE,
  WEIGHED_CANDIDATES,
} from './strengths.ts';
import { chanceOfAnswer, chanceOfHostTeam, type Interview, isOpen, isWorthAsking } from './who-knows.ts';

const byGain = (a: PossibleQuestion, b: PossibleQuestion) => b.gain - a.gain || a.key.localeCompare(b.key);

/** Finds every question that is still open, to be weighed by the chance that somebody can answer it. `hostOpen`: somebody is signed in to a host already. */
export function openQuestions(
  knowledge: KnowledgeBase,
  field: readonly Weighed[],
  none: number,
  interview: Interview,
  hostOpen: boolean,
): Questions {
  const { natures, groups, articles } = knowledge;
  const isStillOpen = isOpen(natures, interview);
  const chanceOf = chanceOfAnswer(natures, interview);
  const found = knowledge.questions.flatMap((question) => {
    if (!isStillOpen(question)) return [];
    const chance = chanceOf(question.key);
    const asked = isWorthAsking(chance);
    const weighs = asked ? chance : chanceOfHostTeam(natures, question.key);
    return weighs === 0 ? [] : [{ asked, question, weighs }];
  });
  const stakes = once(() => stakesOf(field.slice(0, WEIGHED_CANDIDATES), none));
  const worth = new Map<Question, PossibleQuestion>();
  const weighed = ({ question, weighs }: (typeof found)[number]): PossibleQuestion => {
    const known = worth.get(question) ?? questionValue(question, stakes(), groups, articles, hostOpen, weighs);
    worth.set(question, known);
    return known;
  };
  const put = found.filter(({ asked }) => asked);
  return {
    keys: put.map(({ question }) => question.key),
    of: (key) =>
      put
        .filter(({ question }) => question.key === key)
        .map(weighed)
        .sort(byGain)[0],
    open: once(() => put.map(weighed).sort(byGain)),
    forHostTeam: once(() =>
      found
        .filter(({ asked }) => !asked)
        .map(weighed)
        .filter(({ gain }) => gain >= LEAST_GAIN_MINUTES)
        .sort(byGain)
        .slice(0, MOST_FOR_HOST_TEAM)
        .map(({ key }) => key),
    ),
  };
}

/** What the case is like when the next question is chosen. */
export interface AskingState {
  readonly candidates: readonly Candidate[];
  readonly questions: OpenQuestions;
  readonly findings: readonly Finding[];
  /** The words are about something else than a virtual desktop. */
  readonly elsewhere: boolean;
  /** Share of "none documented". */
  readonly none: number;
}

/** The words on the screen, where they are not known and tell candidates apart nearly as well as anything else. */
function wordsOnScreen(
  { natures }: KnowledgeBase,
  questions: readonly PossibleQuestion[],
): PossibleQuestion | undefined {
  const best = questions[0]?.gain ?? 0;
  return questions.find(
    ({ key, gain }) =>
      natureOf(natures, key).matter === WORDS_ON_SCREEN &&
      gain >= LEAST_GAIN_MINUTES &&
      gain >= best * FIRST_THINGS_SHARE,
  );
}

/**
 * The question that is put whatever it is worth in minutes. For the rest of a sign that was told by half. With nothing to go on, or words alone that point nowhere: what happens, and to whom. With
 * an incident that is only suspected: to whom, because a platform fault is named on its scope and not on our hosts alone. With one that is listed and
 * one caller alone: what the screen says, because others may well be working. And to whom, before a fix is proposed that the answer may put another
 * cause before.
 */
export function firstQuestion(knowledge: KnowledgeBase, state: AskingState): PossibleQuestion | undefined {
  const { candidates, questions, findings, elsewhere, none } = state;
  const [leader] = candidates;
  const rest = elsewhere ? undefined : questionForRest(knowledge, questions, findings);
  if (rest !== undefined) return rest;
  const first = (keys: readonly FindingKey[]) => keys.flatMap((key) => questions.of(key) ?? [])[0];
  const leading = leader?.confidence ?? 0;
  const vague = leader !== undefined && !saysWhat(leader, findings, knowledge.natures);
  const pointed = candidates.some((one) => isPointedAt(one, knowledge.natures));
  const unled = (leading < none || leading < LIKELY || vague) && !pointed;
  if (unled) return elsewhere ? undefined : (wordsOnScreen(knowledge, questions.open()) ?? first(FIRST_THINGS));
  if (leader?.fixId === INCIDENT_FIX) {
    if (!heldValues(findings, 'incident').includes('listed')) return first(['scope']);
    const alone = heldValues(findings, 'scope').every((scope) => scope === 'one-user');
    const words = questions.open().find(({ key }) => natureOf(knowledge.natures, key).matter === WORDS_ON_SCREEN);
    if (alone && heldValues(findings, 'scope').length > 0) return words;
  }
  const share = leader?.likelihood === 'likely' ? leader.confidence : 0;
  const open = share < SURE || hasIncident(findings);
  if (share < LIKELY || !open) return undefined;
  const scope = first(['scope']);
  return (scope?.separates.length ?? 0) > 1 ? scope : undefined;
}

/** The question that saves most; the words on the screen, then what happens and to whom, before others that are worth a little more. */
export function bestQuestion(
  knowledge: KnowledgeBase,
  questions: readonly PossibleQuestion[],
): PossibleQuestion | undefined {
  const [best] = questions;
  if (best === undefined || best.gain < LEAST_GAIN_MINUTES) return undefined;
  const first = questions.find((one) => FIRST_THINGS.includes(one.key) && one.gain >= best.gain * FIRST_THINGS_SHARE);
  return wordsOnScreen(knowledge, questions) ?? first ?? best;
}
