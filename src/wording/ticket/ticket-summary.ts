import { caseInOurWords } from '../lines/without-foreign-text.ts';
import { sentences } from '../sentences.ts';
import { statusRecord } from '../status/status-lines.ts';
import { knownLines, reachLines } from './ticket-facts.ts';
import { causeTitles, DESK_LANGUAGE, type TicketFacts } from './ticket-text.ts';

const MOST_CAUSES = 2;

/**
 * The lines of a ticket that its first paragraph may be worded from, most telling first: what it may be, whom it hits, what is known and what was
 * seen. No step, no command, and nothing in anybody else's words.
 */
export function ticketGist(facts: Omit<TicketFacts, 'note'>): readonly string[] {
  const { knowledge, now } = facts;
  const deskCase = caseInOurWords(facts.deskCase, knowledge, DESK_LANGUAGE);
  const seen = deskCase.seenLast ?? deskCase.seenFirst;
  return [
    ...causeTitles(facts).slice(0, MOST_CAUSES),
    ...reachLines(deskCase, knowledge, DESK_LANGUAGE),
    ...knownLines(deskCase, knowledge, DESK_LANGUAGE),
    ...(seen === null ? [] : statusRecord(seen, now, DESK_LANGUAGE)),
  ];
}

/** A ticket's body with its first paragraph, named as the model's, before everything else that has a heading. */
export function withTicketSummary(body: string, summary: string): string {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => line.startsWith('## '));
  const place = first === -1 ? lines.length : first;
  const paragraph = [`## ${sentences(DESK_LANGUAGE).model.ticketHeading}`, summary, ''];
  return [...lines.slice(0, place), ...paragraph, ...lines.slice(place)].join('\n');
}
