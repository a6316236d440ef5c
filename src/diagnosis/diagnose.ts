import type { DeskRole } from '../domain/conversation/desk-role.ts';
import type { Candidate, Diagnosis, NextStep, PossibleQuestion } from '../domain/knowledge/diagnosis.ts';
import type { Finding, FindingKey } from '../domain/knowledge/finding.ts';
import type { HeardTrouble } from '../domain/knowledge/heard-trouble.ts';
import type { KnowledgeBase, TextMatch } from '../domain/knowledge/knowledge-base.ts';
import { hasSupport, isContradicted, type Weighed, weigh } from './evidence.ts';
import { actingMinutes, probability, shares } from './expected-cost.ts';
import { againstAnyFix } from './heard-words.ts';
import { besideIncident, hasIncident, INCIDENT_FIX, isSafeInIncident, withFittingIncident } from './incident-first.ts';
import { bestQuestion, firstQuestion, openQuestions } from './next-question.ts';
import { NO_QUESTIONS, type OpenQuestions } from './questions.ts';
import { saysWhat } from './says-what.ts';
import { articlesOnAny } from './speaking-articles.ts';
import {
  ESCALATION_MINUTES,
  FLOOR,
  LEAD,
  LIKELY,
  MAX_QUESTIONS,
  NONE_LOG_ODDS,
  OTHER_TOPIC_LOG_ODDS,
  POSSIBLE,
  POSSIBLE_LOG_ODDS,
  UNNAMED_LOG_ODDS,
} from './strengths.ts';

/** What is known of a case when it is judged. */
export interface Facts {
  readonly findings: readonly Finding[];
  /** Text similarity per fix id, from the search over everything the agent typed. */
  readonly text: readonly TextMatch[];
  /** What was learned from sayings hears in it; absent where nothing was learned. */
  readonly heard?: HeardTrouble | undefined;
  /** Keys already asked, answered or not. */
  readonly asked: readonly FindingKey[];
  /** Keys that were asked and that nobody could tell; none by default. */
  readonly notKnown?: readonly FindingKey[];
  /** Who is asked; an agent by default. */
  readonly role?: DeskRole;
  /** A look read the hosts: what it shows is no question. */
  readonly looked?: boolean;
  /** Keys that were asked and answered with a value; none by default. */
  readonly answered?: readonly FindingKey[];
  /** Fixes done before the call, and fixes proposed that did not help or cannot be done. */
  readonly tried: readonly string[];
  readonly didNotHelp: readonly string[];
  /** Questions still allowed; `MAX_QUESTIONS` less those asked by default. */
  readonly questionsLeft?: number;
  /** What the screen says was told, in words that we may not know; not so by default. */
  readonly wordsTold?: boolean;
  /** Neither the words nor anything known name a part of a virtual desktop. */
  readonly unnamed?: boolean;
}

function isAboutSomethingElse(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ key, value, holds }) => holds && (key === 'topic' || (key === 'stage' && value === 'not-in-avd')),
  );
}

function nextStep(
  knowledge: KnowledgeBase,
  candidates: readonly Candidate[],
  questions: Pick<OpenQuestions, 'open'>,
  first: PossibleQuestion | undefined,
  findings: readonly Finding[],
): NextStep {
  const [leader] = candidates;
  if (leader?.likelihood === 'likely' && first === undefined) return { kind: 'propose', fixId: leader.fixId };
  const question = first ?? bestQuestion(knowledge, questions.open());
  if (question !== undefined)
    return { kind: 'ask', key: question.key, separates: first === undefined ? question.separates : [] };
  const possible = leader !== undefined && leader.confidence >= POSSIBLE && leader.logOdds >= POSSIBLE_LOG_ODDS;
  if (possible && saysWhat(leader, findings, knowledge.natures)) return { kind: 'propose', fixId: leader.fixId };
  const leads = candidates.filter((one) => one.confidence >= LEAD).slice(0, 3);
  return { kind: 'none-documented', leads: leads.map((one) => one.fixId) };
}

/**
 * Judges a case: ranked candidates with their reasons, and the next step that is cheapest in expectation. Pure and order-free: the same facts
 * in any order give the same diagnosis.
 */
export function diagnose(knowledge: KnowledgeBase, given: Facts): Diagnosis {
  const facts = { ...given, findings: withFittingIncident(given.findings, knowledge) };
  const similarity = new Map(facts.text.map((match) => [match.id, match.similarity]));
  const gone = new Set([...facts.tried, ...facts.didNotHelp]);
  const speaking = articlesOnAny(
    knowledge.articles,
    facts.findings.map(({ key }) => key),
  );
  const alive = knowledge.articles.flatMap((article): Weighed[] => {
    const similar = similarity.get(article.id) ?? 0;
    if (gone.has(article.id) || !(similar > 0 || speaking.has(article))) return [];
    return [weigh(article, facts.findings, similar, knowledge.groups)];
  });
  const byOdds = (a: Weighed, b: Weighed) => b.logOdds - a.logOdds || a.article.id.localeCompare(b.article.id);
  const incident = alive.find((one) => one.article.id === INCIDENT_FIX);
  const supported = alive.filter((one) => hasSupport(one) && !isContradicted(one)).sort(byOdds);
  // An incident that does not fit is mentioned, not blamed: it only holds back other fixes when it is a serious candidate itself.
  const fits = hasIncident(facts.findings) && incident !== undefined && incident.logOdds > 0;
  const field = fits
    ? supported
        .filter(isSafeInIncident)
        .map((one) => besideIncident(one, incident.article, knowledge.natures))
        .sort(byOdds)
    : supported;

  const elsewhere = isAboutSomethingElse(facts.findings);
  const none =
    NONE_LOG_ODDS +
    (elsewhere ? OTHER_TOPIC_LOG_ODDS : facts.unnamed ? UNNAMED_LOG_ODDS : 0) +
    againstAnyFix(facts.heard, facts.findings, knowledge.natures);
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
          confidence >= LIKELY &&
          probability(one.logOdds) >= LIKELY &&
          saysWhat({ fixId: one.article.id, reasons: one.reasons }, facts.findings, knowledge.natures)
            ? 'likely'
            : 'possible',
        logOdds: one.logOdds,
        reasons: one.reasons,
        acting: actingMinutes(one.article),
      }),
    );

  const left = facts.questionsLeft ?? MAX_QUESTIONS - facts.asked.length;
  const hostOpen = knowledge.questions.some((one) => one.cost === 4 && facts.answered?.includes(one.key));
  const { role = 'agent', notKnown = [], looked = false, wordsTold = false, asked } = facts;
  const interview = { role, notKnown, looked, wordsTold, asked, findings: facts.findings };
  const all = openQuestions(knowledge, field, none, interview, hostOpen);
  const questions = left > 0 ? all : NO_QUESTIONS;
  const state = { candidates, questions, findings: facts.findings, elsewhere, none: belief.none };
  return {
    candidates,
    noneDocumented: belief.none,
    escalating: ESCALATION_MINUTES,
    next: nextStep(knowledge, candidates, questions, firstQuestion(knowledge, state), facts.findings),
    get forHostTeam() {
      return all.forHostTeam();
    },
    get questions() {
      return questions.open();
    },
    dropped: [
      ...facts.tried.map((fixId) => ({ fixId, why: 'tried' }) as const),
      ...facts.didNotHelp.map((fixId) => ({ fixId, why: 'did-not-help' }) as const),
      ...(fits ? supported.filter((one) => !isSafeInIncident(one)) : []).map(
        (one) => ({ fixId: one.article.id, why: 'incident' }) as const,
      ),
    ],
  };
}
