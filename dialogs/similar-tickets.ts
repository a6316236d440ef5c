import type { DeskCase } from '../src/domain/case/case.ts';
import { codesIn, type SharedFact, sharedFacts } from '../src/domain/case/similar-case.ts';
import type { Effect } from '../src/domain/conversation/conversation.ts';
import { DAY_MS, shifted } from '../src/domain/core/time.ts';
import { keyWords } from '../src/wording/lines/finding-words.ts';
import { outside } from '../src/wording/lines/outside-text.ts';
import { sentences } from '../src/wording/sentences.ts';
import { ticketLine } from '../src/wording/ticket/ticket-lines.ts';
import type { FlowContext, FoundTicket } from './flow.ts';
import { button, say, sayText } from './say.ts';

/** How far back earlier cases are counted, and how far back an open ticket may still be about the same (days). */
export const COUNTED_DAYS = 90;
const SIMILAR_DAYS = 14;
const MOST_SIMILAR = 3;
const MOST_WORKED = 2;

/** A ticket that may be about the same fault, and what it shares. Plain JSON. */
export interface SimilarTicket {
  readonly id: string;
  readonly shared: readonly SharedFact[];
}

/** Tickets of other cases that may be about the same, the most alike first. */
export function similarTickets(deskCase: DeskCase, cases: readonly DeskCase[], { now }: FlowContext): SimilarTicket[] {
  const since = shifted(now, -SIMILAR_DAYS * DAY_MS);
  return cases
    .filter((one) => one.number !== deskCase.number && one.openedAt >= since)
    .flatMap((one) => (one.ticket === null ? [] : [{ id: one.ticket, shared: sharedFacts(deskCase, one) }]))
    .filter(
      ({ shared }, index, all) => shared.length > 0 && all.findIndex((one) => one.id === all[index]?.id) === index,
    )
    .sort((a, b) => b.shared.length - a.shared.length)
    .slice(0, MOST_SIMILAR);
}

/** What earlier cases with the same code came to; nothing where there were none. */
export function casesBefore(deskCase: DeskCase, cases: readonly DeskCase[], context: FlowContext): Effect[] {
  const { language, knowledge } = context;
  const codes = codesIn(deskCase);
  const earlier = cases.filter(
    (one) => one.number !== deskCase.number && codesIn(one).some((code) => codes.includes(code)),
  );
  const [code] = codes;
  if (code === undefined || earlier.length === 0) return [];
  const worked = earlier.flatMap(({ proposals }) =>
    proposals.filter(({ outcome }) => outcome === 'solved').map(({ fixId }) => fixId),
  );
  const counts = [...Map.groupBy(worked, (fixId) => fixId)].sort((a, b) => b[1].length - a[1].length);
  const named = counts.slice(0, MOST_WORKED).map(([fixId, times]) => {
    const title = knowledge.articles.find(({ id }) => id === fixId)?.title;
    return `“${title?.[language] ?? title?.en ?? outside(fixId)}” ×${times.length}`;
  });
  return [sayText(sentences(language).tickets.before(outside(code), earlier.length, COUNTED_DAYS, named))];
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
