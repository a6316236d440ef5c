import type { Language } from '../../domain/core/language.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import { articleText } from '../../domain/knowledge/article.ts';
import type { StatusAnswer } from '../../domain/status/status.ts';
import { unansweredLines } from '../lines/claim-lines.ts';
import { outside, shortened } from '../lines/outside-text.ts';
import { reasonLines } from '../lines/reasons.ts';
import { fullTime } from '../lines/when.ts';
import { sentences } from '../sentences.ts';
import { statusRecord } from '../status/status-lines.ts';
import { articleOf, fixNamed, forHostTeam, openFix, type TicketFacts } from './ticket-case.ts';
import { knownLines, reachLines, titleOf } from './ticket-facts.ts';
import { ticketHead } from './ticket-head.ts';
import { ticketQueries } from './ticket-queries.ts';

const LONGEST_SYMPTOM = 8_000;
const LONGEST_LINE = 400;
const MOST_TRANSCRIPT_LINES = 40;
const MOST_CANDIDATES = 4;
const MOST_REASONS = 3;
const A_TIME = /\d{4}-\d\d-\d\d \d\d:\d\d UTC/g;

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, ...lines.map((line) => `- ${line}`), ''];
}

function paragraph(heading: string, text: string): string[] {
  return text.trim() === '' ? [] : [`## ${heading}`, shortened(text.trim(), LONGEST_SYMPTOM), ''];
}

function seen(answer: StatusAnswer | null, now: UtcTime, language: Language): readonly string[] {
  return answer === null ? [sentences(language).ticket.noLook] : statusRecord(answer, now, language);
}

/** What was seen at the call and last: both where they differ in more than their times. */
function seenSections({ deskCase: { seenFirst, seenLast }, now, language }: TicketFacts): string[] {
  const words = sentences(language).ticket;
  const { headings } = words;
  const [first, last] = [seen(seenFirst, now, language), seen(seenLast ?? seenFirst, now, language)];
  if (seenLast === null || seenLast === seenFirst) return section(headings.seen, first);
  const timeless = (lines: readonly string[]) => lines.map((line) => line.replace(A_TIME, '')).join('\n');
  if (timeless(first) !== timeless(last))
    return [...section(headings.seenLast, last), ...section(headings.seenFirst, first)];
  const at = seenFirst === null ? [] : [words.sameAtCall(fullTime(seenFirst.hostsAt ?? seenFirst.microsoft.at))];
  return section(headings.seen, [...last, ...at]);
}

function tried(given: TicketFacts): string[] {
  const { deskCase, language } = given;
  const words = sentences(language).ticket;
  const before = deskCase.tried.map((fixId) => words.triedBefore(fixNamed(fixId, given), fixId));
  const here = deskCase.proposals.map(({ fixId, step, outcome }) =>
    words.triedHere(fixNamed(fixId, given), fixId, step, outcome),
  );
  return [...before, ...here];
}

function candidates(given: TicketFacts): string[] {
  const { diagnosis, knowledge, language } = given;
  return diagnosis.candidates.slice(0, MOST_CANDIDATES).map(({ likelihood, fixId, reasons }) => {
    const because = reasonLines(reasons, language, knowledge).slice(0, MOST_REASONS);
    return sentences(language).ticket.candidate(likelihood, fixNamed(fixId, given), fixId, because);
  });
}

/** Fixes that are left out although something speaks for them, because an incident explains the trouble. */
function ruledOut(given: TicketFacts): string[] {
  const words = sentences(given.language).ticket;
  return given.diagnosis.dropped
    .filter(({ why }) => why === 'incident')
    .slice(0, MOST_CANDIDATES)
    .map(({ fixId }) => words.ruledOut(fixNamed(fixId, given), fixId));
}

/** The steps of the fix that is still open, or else of the leading candidate: nothing that was done without success. */
function stepsToDo(given: TicketFacts): string[] {
  const { deskCase, knowledge, language } = given;
  const words = sentences(language).ticket;
  const article = articleOf(openFix(given), knowledge);
  if (article === undefined) return [];
  const left = (deskCase.left ?? []).filter((one) => one.fixId === article.id).map((one) => one.step);
  const steps = articleText(article, language).steps.map((step, index) => {
    const line = words.step(step.actor, step.risks, step.text);
    return left.includes(index) ? words.leftForYou(line) : line;
  });
  return [`${fixNamed(article.id, given)} (${article.id})`, ...steps];
}

function sources({ deskCase, diagnosis, knowledge, language }: TicketFacts): string[] {
  const shown = new Set([...deskCase.proposals, ...diagnosis.candidates.slice(0, 1)].map((one) => one.fixId));
  return knowledge.articles
    .filter((one) => shown.has(one.id))
    .flatMap((one) => one.sources.map(sentences(language).ticket.source));
}

function transcript({ deskCase, language }: TicketFacts): string[] {
  return deskCase.transcript
    .slice(-MOST_TRANSCRIPT_LINES)
    .map(({ at, from, text }) => sentences(language).ticket.line(fullTime(at), from, outside(text, LONGEST_LINE)));
}

/** The ticket of a case as title and Markdown body: eight lines that say all, then everything else under a line. Times are full dates in UTC. */
export function ticketText(given: TicketFacts): { readonly title: string; readonly body: string } {
  const { deskCase, note, knowledge, now, language } = given;
  const words = sentences(language).ticket;
  const { headings } = words;
  const demo = deskCase.seenLast?.source === 'demo' || deskCase.seenFirst?.source === 'demo';
  const body = [
    ...ticketHead(given),
    ...(demo ? [words.demoFleet] : []),
    '',
    '---',
    '',
    words.opened(deskCase.number, fullTime(deskCase.openedAt), fullTime(now)),
    '',
    ...section(headings.reach, reachLines(deskCase, knowledge, language)),
    ...section(headings.causes, candidates(given)),
    ...paragraph(deskCase.symptomShown === true ? headings.symptomShown : headings.symptom, deskCase.symptom),
    ...paragraph(headings.note, note),
    ...section(headings.known, knownLines(deskCase, knowledge, language)),
    ...section(sentences(language).model.unansweredHeading, unansweredLines(deskCase, knowledge, language)),
    ...seenSections(given),
    ...section(headings.hostTeam, forHostTeam(given)),
    ...section(headings.tried, tried(given)),
    ...section(headings.ruledOut, ruledOut(given)),
    ...section(headings.steps, stepsToDo(given)),
    ...section(headings.sources, sources(given)),
    ...section(headings.resources, (deskCase.seenLast?.resources ?? []).map(words.resource)),
    ...section(headings.queries, ticketQueries(deskCase)),
    ...section(headings.conversation, transcript(given)),
  ];
  return { title: titleOf(deskCase, knowledge, language), body: body.join('\n').trimEnd() };
}
