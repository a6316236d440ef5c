import { LANGUAGES, type Language } from '../../domain/core/language.ts';
import { caseInOurWords } from '../lines/without-foreign-text.ts';
import { sentences } from '../sentences.ts';
import { statusRecord } from '../status/status-lines.ts';
import { causeTitles, type TicketFacts } from './ticket-case.ts';
import { knownLines, reachLines } from './ticket-facts.ts';

const MOST_CAUSES = 2;

/**
 * The lines of a ticket that its first paragraph may be worded from, most telling first: what it may be, whom it hits, what is known and what was
 * seen. No step, no command, and nothing in anybody else's words.
 */
export function ticketGist(
  facts: Pick<TicketFacts, 'deskCase' | 'diagnosis' | 'knowledge' | 'now' | 'language'>,
): readonly string[] {
  const { knowledge, now, language } = facts;
  const deskCase = caseInOurWords(facts.deskCase, knowledge, language);
  const seen = deskCase.seenLast ?? deskCase.seenFirst;
  return [
    ...causeTitles(facts).slice(0, MOST_CAUSES),
    ...reachLines(deskCase, knowledge, language),
    ...knownLines(deskCase, knowledge, language),
    ...(seen === null ? [] : statusRecord(seen, now, language)),
  ];
}

/** The language in which a ticket is written, by the name of its first line. */
function languageOf(body: string): Language {
  return LANGUAGES.find((one) => body.startsWith(`**${sentences(one).ticket.head.names.what}**`)) ?? 'en';
}

/** A ticket's body with its first paragraph, named as the model's, before everything else that has a heading. */
export function withTicketSummary(body: string, summary: string): string {
  const language = languageOf(body);
  const lines = body.split('\n');
  const first = lines.findIndex((line) => line.startsWith('## '));
  const place = first === -1 ? lines.length : first;
  const paragraph = [`## ${sentences(language).model.ticketHeading}`, summary, ''];
  return [...lines.slice(0, place), ...paragraph, ...lines.slice(place)].join('\n');
}
