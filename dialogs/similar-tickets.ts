import type { DeskCase } from '../src/domain/case/case.ts';
import type { EarlierCases, LikeQuery } from '../src/domain/case/case-store.ts';
import { factsOf, type SharedFact, type SimilarTicket } from '../src/domain/case/similar-case.ts';
import type { Effect } from '../src/domain/conversation/conversation.ts';
import { DAY_MS, shifted } from '../src/domain/core/time.ts';
import { keyWords } from '../src/wording/lines/finding-words.ts';
import { outside } from '../src/wording/lines/outside-text.ts';
import { sentences } from '../src/wording/sentences.ts';
import { ticketLine } from '../src/wording/ticket/ticket-lines.ts';
import type { FlowContext, FoundTicket } from './flow.ts';
import { button, say, sayText } from './say.ts';

/** How far back earlier cases are counted, and how far back an open ticket may still be about the same (days). */
const COUNTED_DAYS = 90;
const SIMILAR_DAYS = 14;
const MOST_SIMILAR = 3;
const MOST_WORKED = 2;

/** What is asked of the desk's other cases before one is handed over. */
export function likeQuery(deskCase: DeskCase, { now }: FlowContext): LikeQuery {
  return {
    number: deskCase.number,
    facts: factsOf(deskCase),
    similarSince: shifted(now, -SIMILAR_DAYS * DAY_MS),
    countedSince: shifted(now, -COUNTED_DAYS * DAY_MS),
    mostTickets: MOST_SIMILAR,
  };
}

/** What earlier cases with the same code came to; nothing where there were none. */
export function casesBefore(deskCase: DeskCase, earlier: EarlierCases, context: FlowContext): Effect[] {
  const { language, knowledge } = context;
  const [code] = factsOf(deskCase).codes;
  if (code === undefined || earlier.cases === 0) return [];
  const named = earlier.worked.slice(0, MOST_WORKED).map(({ fixId, times }) => {
    const title = knowledge.articles.find(({ id }) => id === fixId)?.title;
    return `“${title?.[language] ?? title?.en ?? outside(fixId)}” ×${times}`;
  });
  return [sayText(sentences(language).tickets.before(outside(code), earlier.cases, COUNTED_DAYS, named))];
}

/** Those of the similar tickets that are still open, each with a button that adds this case to it. Nothing where none is. */
export function offerSimilar(
  deskCase: DeskCase,
  similar: readonly SimilarTicket[],
  found: readonly FoundTicket[],
  { now, language, timeZone }: FlowContext,
): Effect[] {
  const words = sentences(language).tickets;
  const open = similar.flatMap(({ id, shared }) => {
    const answer = found.find((one) => one.id === id)?.answer;
    const ticket = answer?.kind === 'done' ? answer.value : null;
    return ticket === null || ticket === undefined || ticket.state === 'closed' || ticket.state === 'sent'
      ? []
      : [{ ticket, shared }];
  });
  if (open.length === 0) return [];
  const shared = (facts: readonly SharedFact[]) =>
    facts.map((fact) => (fact === 'tracking-id' ? words.trackingId : keyWords(fact, language)));
  const lines = open.map(({ ticket, shared: facts }) =>
    words.because(ticketLine(ticket, now, language, timeZone), shared(facts)),
  );
  const buttons = open.map(({ ticket }) =>
    button(words.addTo(outside(ticket.label ?? ticket.id)), {
      desk: 1,
      act: 'join-ticket',
      case: deskCase.number,
      ticket: ticket.id,
    }),
  );
  return [say({ kind: 'sheet', headline: words.similar(open.length), lines, buttons })];
}
