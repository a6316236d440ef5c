import type { DeskCase } from '../../domain/case/case.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import type { Article } from '../../domain/knowledge/article.ts';
import type { Diagnosis } from '../../domain/knowledge/diagnosis.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import type { StatusAnswer } from '../../domain/status/status.ts';
import { unansweredLines } from '../lines/claim-lines.ts';
import { outside, shortened } from '../lines/outside-text.ts';
import { reasonLines } from '../lines/reasons.ts';
import { fullTime } from '../lines/when.ts';
import { sentences } from '../sentences.ts';
import { statusRecord } from '../status/status-lines.ts';
import { knownLines, reachLines, titleOf } from './ticket-facts.ts';
import { ticketQueries } from './ticket-queries.ts';

/** What a ticket is written from. */
export interface TicketFacts {
  readonly deskCase: DeskCase;
  readonly diagnosis: Diagnosis;
  /** What the agent added to the form. */
  readonly note: string;
  readonly knowledge: KnowledgeBase;
  readonly now: UtcTime;
}

/** Tickets are read by other teams than the agent's: in the language of the desk. */
export const DESK_LANGUAGE = 'en';
const LONGEST_SYMPTOM = 8_000;
const LONGEST_LINE = 400;
const MOST_TRANSCRIPT_LINES = 40;
const MOST_CANDIDATES = 4;
const MOST_REASONS = 3;
const A_TIME = /\d{4}-\d\d-\d\d \d\d:\d\d UTC/g;

const words = sentences(DESK_LANGUAGE).ticket;

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, ...lines.map((line) => `- ${line}`), ''];
}

function paragraph(heading: string, text: string): string[] {
  return text.trim() === '' ? [] : [`## ${heading}`, shortened(text.trim(), LONGEST_SYMPTOM), ''];
}

function articleOf(fixId: string | undefined, knowledge: KnowledgeBase): Article | undefined {
  return knowledge.articles.find((one) => one.id === fixId);
}

function nameOf(fixId: string, knowledge: KnowledgeBase): string {
  return articleOf(fixId, knowledge)?.title[DESK_LANGUAGE] ?? fixId;
}

function seen(answer: StatusAnswer | null, now: UtcTime): readonly string[] {
  return answer === null ? [words.noLook] : statusRecord(answer, now, DESK_LANGUAGE);
}

/** What was seen at the call and last: both where they differ in more than their times. */
function seenSections({ seenFirst, seenLast }: DeskCase, now: UtcTime): string[] {
  const { headings } = words;
  const [first, last] = [seen(seenFirst, now), seen(seenLast ?? seenFirst, now)];
  if (seenLast === null || seenLast === seenFirst) return section(headings.seen, first);
  const timeless = (lines: readonly string[]) => lines.map((line) => line.replace(A_TIME, '')).join('\n');
  if (timeless(first) !== timeless(last))
    return [...section(headings.seenLast, last), ...section(headings.seenFirst, first)];
  const at = seenFirst === null ? [] : [words.sameAtCall(fullTime(seenFirst.hostsAt ?? seenFirst.microsoft.at))];
  return section(headings.seen, [...last, ...at]);
}

function tried({ deskCase, knowledge }: TicketFacts): string[] {
  const before = deskCase.tried.map((fixId) => words.triedBefore(nameOf(fixId, knowledge), fixId));
  const here = deskCase.proposals.map(({ fixId, step, outcome }) =>
    words.triedHere(nameOf(fixId, knowledge), fixId, step, outcome),
  );
  return [...before, ...here];
}

/** What it may be, likeliest first, by likelihood and title alone. */
export function causeTitles({ diagnosis, knowledge }: Pick<TicketFacts, 'diagnosis' | 'knowledge'>): string[] {
  return diagnosis.candidates
    .slice(0, MOST_CANDIDATES)
    .map(({ likelihood, fixId }) => words.candidate(likelihood, nameOf(fixId, knowledge), fixId, []));
}

function candidates({ diagnosis, knowledge }: TicketFacts): string[] {
  return diagnosis.candidates.slice(0, MOST_CANDIDATES).map(({ likelihood, fixId, reasons }) => {
    const because = reasonLines(reasons, DESK_LANGUAGE, knowledge).slice(0, MOST_REASONS);
    return words.candidate(likelihood, nameOf(fixId, knowledge), fixId, because);
  });
}

/** What the desk was not asked, because only somebody with rights on the hosts can tell. */
function forHostTeam({ diagnosis, knowledge }: TicketFacts): string[] {
  return diagnosis.forHostTeam.flatMap(
    (key) => knowledge.questions.find((question) => question.key === key)?.text[DESK_LANGUAGE] ?? [],
  );
}

/** Fixes that are left out although something speaks for them, because an incident explains the trouble. */
function ruledOut({ diagnosis, knowledge }: TicketFacts): string[] {
  return diagnosis.dropped
    .filter(({ why }) => why === 'incident')
    .slice(0, MOST_CANDIDATES)
    .map(({ fixId }) => words.ruledOut(nameOf(fixId, knowledge), fixId));
}

/** The steps of the fix that is still open, or else of the leading candidate: nothing that was done without success. */
function stepsToDo({ deskCase, diagnosis, knowledge }: TicketFacts): string[] {
  const open = deskCase.proposals.findLast((one) => one.outcome === null || one.outcome === 'cannot-do')?.fixId;
  const article = articleOf(open ?? diagnosis.candidates[0]?.fixId, knowledge);
  if (article === undefined) return [];
  const left = (deskCase.left ?? []).filter((one) => one.fixId === article.id).map((one) => one.step);
  const steps = article.steps.map((step, index) => {
    const line = words.step(step.actor, step.risks, step.text);
    return left.includes(index) ? words.leftForYou(line) : line;
  });
  return [`${article.title[DESK_LANGUAGE]} (${article.id})`, ...steps];
}

function sources({ deskCase, diagnosis, knowledge }: TicketFacts): string[] {
  const shown = new Set([...deskCase.proposals, ...diagnosis.candidates.slice(0, 1)].map((one) => one.fixId));
  return knowledge.articles.filter((one) => shown.has(one.id)).flatMap((one) => one.sources.map(words.source));
}

function transcript({ deskCase }: TicketFacts): string[] {
  return deskCase.transcript
    .slice(-MOST_TRANSCRIPT_LINES)
    .map(({ at, from, text }) => words.line(fullTime(at), from, outside(text, LONGEST_LINE)));
}

/** The ticket of a case as title and Markdown body, most useful first. Times are full dates in UTC. */
export function ticketText(given: TicketFacts): { readonly title: string; readonly body: string } {
  const { deskCase, note, knowledge, now } = given;
  const { headings } = words;
  const demo = deskCase.seenLast?.source === 'demo' || deskCase.seenFirst?.source === 'demo';
  const body = [
    words.opened(deskCase.number, fullTime(deskCase.openedAt), fullTime(now)),
    ...(demo ? [words.demoFleet] : []),
    '',
    ...section(headings.reach, reachLines(deskCase, knowledge, DESK_LANGUAGE)),
    ...section(headings.causes, candidates(given)),
    ...paragraph(deskCase.symptomShown === true ? headings.symptomShown : headings.symptom, deskCase.symptom),
    ...paragraph(headings.note, note),
    ...section(headings.known, knownLines(deskCase, knowledge, DESK_LANGUAGE)),
    ...section(sentences(DESK_LANGUAGE).model.unansweredHeading, unansweredLines(deskCase, knowledge, DESK_LANGUAGE)),
    ...seenSections(deskCase, now),
    ...section(headings.hostTeam, forHostTeam(given)),
    ...section(headings.tried, tried(given)),
    ...section(headings.ruledOut, ruledOut(given)),
    ...section(headings.steps, stepsToDo(given)),
    ...section(headings.sources, sources(given)),
    ...section(headings.resources, (deskCase.seenLast?.resources ?? []).map(words.resource)),
    ...section(headings.queries, ticketQueries(deskCase)),
    ...section(headings.conversation, transcript(given)),
  ];
  return { title: titleOf(deskCase, knowledge, DESK_LANGUAGE), body: body.join('\n').trimEnd() };
}
