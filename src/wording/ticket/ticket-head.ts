import { articleText } from '../../domain/knowledge/article.ts';
import { heldValues } from '../../domain/knowledge/finding.ts';
import { outside, shortened } from '../lines/outside-text.ts';
import { reasonLines } from '../lines/reasons.ts';
import { fullTime } from '../lines/when.ts';
import { sentences } from '../sentences.ts';
import { statusRecord } from '../status/status-lines.ts';
import { articleOf, fixNamed, forHostTeam, openFix, type TicketFacts } from './ticket-case.ts';
import { placesOf, reachLines, sinceOf, whatOf } from './ticket-facts.ts';

const LONGEST_WORDS = 160;
const LONGEST_STEP = 200;
const MOST_REASONS = 2;

/** What happens, where, and the words of the agent. */
function what({ deskCase, knowledge, language }: TicketFacts): string {
  const quoted = `“${outside(shortened(deskCase.symptom, LONGEST_WORDS), LONGEST_WORDS)}”`;
  return [whatOf(deskCase, knowledge, language), ...placesOf(deskCase, language), quoted]
    .filter((one) => one !== undefined)
    .join('; ');
}

function suspected(given: TicketFacts): string {
  const { diagnosis, knowledge, language } = given;
  const words = sentences(language).ticket;
  const [first] = diagnosis.candidates;
  if (first === undefined) return words.head.nothingFits;
  const because = reasonLines(first.reasons, language, knowledge).slice(0, MOST_REASONS);
  return words.candidate(first.likelihood, fixNamed(first.fixId, given), first.fixId, because);
}

function tried(given: TicketFacts): string {
  const { deskCase, language } = given;
  const words = sentences(language).ticket;
  const all = [
    ...deskCase.tried.map((fixId) => words.triedBefore(fixNamed(fixId, given), fixId)),
    ...deskCase.proposals.flatMap(({ fixId, step, outcome }) =>
      outcome === null && step < 0 ? [] : [words.triedHere(fixNamed(fixId, given), fixId, step, outcome)],
    ),
  ];
  return all.length === 0 ? words.head.nothingTried : all.join('; ');
}

/** What the next person is asked for: the first step that is left to others, else the first thing only they can tell, else the cause. */
function askedFor(given: TicketFacts): string {
  const { deskCase, knowledge, language } = given;
  const words = sentences(language).ticket;
  const article = articleOf(openFix(given), knowledge);
  const left = (deskCase.left ?? []).find((one) => one.fixId === article?.id)?.step;
  const steps = article === undefined ? [] : articleText(article, language).steps;
  const next = left ?? steps.findIndex(({ actor }) => actor !== 'agent' && actor !== 'caller');
  const step = steps[next];
  if (article !== undefined && step !== undefined)
    return words.head.step(next + 1, fixNamed(article.id, given), shortened(step.text, LONGEST_STEP));
  const [question] = forHostTeam(given);
  return question ?? words.head.findCause;
}

function seen({ deskCase, now, language }: TicketFacts): string {
  const answer = deskCase.seenLast ?? deskCase.seenFirst;
  if (answer === null) return sentences(language).ticket.noLook;
  const [headline = ''] = statusRecord(answer, now, language);
  return sentences(language).ticket.head.seenAt(headline, fullTime(answer.hostsAt ?? answer.microsoft.at));
}

/** Eight lines that say all the next person needs: what, reach, since, seen, suspected, tried, asked for, and how to reach the caller. */
export function ticketHead(given: TicketFacts): string[] {
  const { deskCase, knowledge, language, agent, impact } = given;
  const { ticket: words, card } = sentences(language);
  const { head } = words;
  const reach = reachLines(deskCase, knowledge, language);
  const [user] = heldValues(deskCase.findings, 'user');
  const lines: readonly (readonly [name: string, text: string])[] = [
    [head.names.what, what(given)],
    [head.names.reach, [...reach, head.severity(head.impacts[impact])].join('; ')],
    [head.names.since, head.since(sinceOf(deskCase, knowledge, language), fullTime(deskCase.openedAt))],
    [head.names.seen, seen(given)],
    [head.names.suspected, suspected(given)],
    [head.names.tried, tried(given)],
    [head.names.askedFor, askedFor(given)],
    [head.names.caller, head.caller(user === undefined ? null : outside(user), agent === null ? null : outside(agent))],
  ];
  return lines.map(([name, text]) => card.named(`**${name}**`, text));
}
