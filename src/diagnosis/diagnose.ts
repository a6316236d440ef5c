import type { Candidate, Diagnosis, NextStep, PossibleQuestion } from '../domain/knowledge/diagnosis.ts';
import type { Finding, FindingKey } from '../domain/knowledge/finding.ts';
import type { KnowledgeBase, TextMatch } from '../domain/knowledge/knowledge-base.ts';
import type { Question } from '../domain/knowledge/question.ts';
import { hasSupport, isSpokenOf, type Weighed, weigh } from './evidence.ts';
import { actingMinutes, probability, shares } from './expected-cost.ts';
import { hasIncident, INCIDENT_FIX, isSafeInIncident, withFittingIncident } from './incident-first.ts';
import { questionValue, stakesOf } from './question-value.ts';
import { FIRST_THINGS, isPointedAt, saysWhat } from './says-what.ts';
import {
  ESCALATION_MINUTES,
  FIRST_THINGS_SHARE,
  FLOOR,
  LEAD,
  LEAST_GAIN_MINUTES,
  LIKELY,
  MAX_QUESTIONS,
  NONE_LOG_ODDS,
  OTHER_TOPIC_LOG_ODDS,
  POSSIBLE,
  POSSIBLE_LOG_ODDS,
  SURE,
  UNNAMED_LOG_ODDS,
  WEIGHED_CANDIDATES,
} from './strengths.ts';

/** What is known of a case when it is judged. */
export interface Facts {
  readonly findings: readonly Finding[];
  /** Text similarity per fix id, from the search over everything the agent typed. */
  readonly text: readonly TextMatch[];
  /** Keys already asked, answered or not. */
  readonly asked: readonly FindingKey[];
  /** Keys that were asked and answered with a value; none by default. */
  readonly answered?: readonly FindingKey[];
  /** Fixes done before the call, and fixes proposed that did not help or cannot be done. */
  readonly tried: readonly string[];
  readonly didNotHelp: readonly string[];
  /** Questions still allowed; `MAX_QUESTIONS` less those asked by default. */
  readonly questionsLeft?: number;
  /** Neither the words nor anything known name a part of a virtual desktop. */
  readonly unnamed?: boolean;
}

function isAboutSomethingElse(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ key, value, holds }) => holds && (key === 'topic' || (key === 'stage' && value === 'not-in-avd')),
  );
}

/**
 * Keys that are asked whatever they are worth in minutes. With nothing to go on, or words alone that point nowhere: what happens, and to whom. With an incident that is only
 * suspected: to whom, because a platform fault is named on its scope and not on our hosts alone. And to whom, before a fix is proposed that the
 * answer may put another cause before.
 */
function askedFirst(
  candidates: readonly Candidate[],
  questions: readonly PossibleQuestion[],
  findings: readonly Finding[],
  elsewhere: boolean,
  none: number,
): readonly FindingKey[] {
  const leading = candidates[0]?.confidence ?? 0;
  const vague = candidates[0] !== undefined && !saysWhat(candidates[0].reasons, findings);
  const unled = (leading < none || leading < LIKELY || vague) && !candidates.some(isPointedAt);
  if (unled) return elsewhere ? [] : FIRST_THINGS;
  const listed = findings.some((finding) => finding.key === 'incident' && finding.holds && finding.value === 'listed');
  const suspected = candidates[0]?.fixId === INCIDENT_FIX && !listed;
  const share = candidates[0]?.likelihood === 'likely' ? candidates[0].confidence : 0;
  const mayTurn = (questions.find((one) => one.key === 'scope')?.separates.length ?? 0) > 1;
  return suspected || (share >= LIKELY && share < SURE && mayTurn) ? ['scope'] : [];
}

function askable(knowledge: KnowledgeBase, facts: Facts): Question[] {
  const known = new Set([...facts.asked, ...facts.findings.filter((one) => one.holds).map((one) => one.key)]);
  return knowledge.questions.filter((question) => !known.has(question.key));
}

function bestQuestion(questions: readonly PossibleQuestion[]): PossibleQuestion | undefined {
  const [best] = questions;
  if (best === undefined || best.gain < LEAST_GAIN_MINUTES) return undefined;
  const first = questions.find((one) => FIRST_THINGS.includes(one.key) && one.gain >= best.gain * FIRST_THINGS_SHARE);
  return first ?? best;
}

function nextStep(
  candidates: readonly Candidate[],
  questions: readonly PossibleQuestion[],
  first: PossibleQuestion | undefined,
  findings: readonly Finding[],
): NextStep {
  const [leader] = candidates;
  if (leader?.likelihood === 'likely' && first === undefined) return { kind: 'propose', fixId: leader.fixId };
  const question = first ?? bestQuestion(questions);
  if (question !== undefined) return { kind: 'ask', key: question.key, separates: question.separates };
  const possible = leader !== undefined && leader.confidence >= POSSIBLE && leader.logOdds >= POSSIBLE_LOG_ODDS;
  if (possible && saysWhat(leader.reasons, findings)) return { kind: 'propose', fixId: leader.fixId };
  const leads = candidates.filter((one) => one.confidence >= LEAD).slice(0, 3);
  return { kind: 'none-documented', leads: leads.map((one) => one.fixId) };
}

/**
 * Judges a case: ranked candidates with their reasons, and the next step that is cheapest in expectation. Pure and order-free: the same facts
 * in any order give the same diagnosis.
 */
export function diagnose(knowledge: KnowledgeBase, given: Facts): Diagnosis {
  const facts = { ...given, findings: withFittingIncident(given.findings) };
  const similarity = new Map(facts.text.map((match) => [match.id, match.similarity]));
  const gone = new Set([...facts.tried, ...facts.didNotHelp]);
  const alive = knowledge.articles.flatMap((article): Weighed[] => {
    const similar = similarity.get(article.id) ?? 0;
    if (gone.has(article.id) || !isSpokenOf(article, facts.findings, similar)) return [];
    return [weigh(article, facts.findings, similar, knowledge.groups)];
  });
  const byOdds = (a: Weighed, b: Weighed) => b.logOdds - a.logOdds || a.article.id.localeCompare(b.article.id);
  const incident = alive.find((one) => one.article.id === INCIDENT_FIX);
  const supported = alive.filter(hasSupport).sort(byOdds);
  // An incident that does not fit is mentioned, not blamed: it only holds back other fixes when it is a serious candidate itself.
  const fits = hasIncident(facts.findings) && incident !== undefined && incident.logOdds > 0;
  const field = fits ? supported.filter(isSafeInIncident) : supported;

  const elsewhere = isAboutSomethingElse(facts.findings);
  const none = NONE_LOG_ODDS + (elsewhere ? OTHER_TOPIC_LOG_ODDS : facts.unnamed ? UNNAMED_LOG_ODDS : 0);
  const belief = shares(
    field.map((one) => one.logOdds),
    none,
  );
  const candidates = field
    .map((one, index) => ({ one, confidence: belief.each[index] ?? 0 }))
    .filter(({ confidence }) => confidence >= FLOOR)
    .slice(0, 10)
    .map(
      ({ one, confidence }): Candidate => ({
        fixId: one.article.id,
        confidence,
        likelihood:
          confidence >= LIKELY && probability(one.logOdds) >= LIKELY && saysWhat(one.reasons, facts.findings)
            ? 'likely'
            : 'possible',
        logOdds: one.logOdds,
        reasons: one.reasons,
        acting: actingMinutes(one.article),
      }),
    );

  const left = facts.questionsLeft ?? MAX_QUESTIONS - facts.asked.length;
  const open = left > 0 ? askable(knowledge, facts) : [];
  const hostOpen = knowledge.questions.some((one) => one.cost === 4 && facts.answered?.includes(one.key));
  const stakes = stakesOf(field.slice(0, WEIGHED_CANDIDATES), none);
  const questions = open
    .map((question) => questionValue(question, stakes, knowledge.groups, knowledge.articles, hostOpen))
    .sort((a, b) => b.gain - a.gain || a.key.localeCompare(b.key));
  const first = askedFirst(candidates, questions, facts.findings, elsewhere, belief.none).find((key) =>
    open.some((one) => one.key === key),
  );
  return {
    candidates,
    noneDocumented: belief.none,
    escalating: ESCALATION_MINUTES,
    next: nextStep(
      candidates,
      questions,
      first === undefined ? undefined : { key: first, gain: 0, asking: 0, separates: [] },
      facts.findings,
    ),
    questions,
    dropped: [
      ...facts.tried.map((fixId) => ({ fixId, why: 'tried' }) as const),
      ...facts.didNotHelp.map((fixId) => ({ fixId, why: 'did-not-help' }) as const),
      ...(fits ? supported.filter((one) => !isSafeInIncident(one)) : []).map(
        (one) => ({ fixId: one.article.id, why: 'incident' }) as const,
      ),
    ],
  };
}
