import type { Language } from '../../domain/core/language.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import type { TimeZone } from '../../domain/core/time-zone.ts';
import type { DeskAnswer, Ticket, TicketState } from '../../domain/ticket/ticket.ts';
import { outside } from '../lines/outside-text.ts';
import { chatMoments } from '../lines/when.ts';
import { sentences } from '../sentences.ts';
import type { SheetWords } from '../sheet-words.ts';

const MOST_COMMENTS = 3;
const LONGEST_COMMENT = 400;

/** One ticket on one line: its number, state, title and age. */
export function ticketLine(ticket: Ticket, now: UtcTime, language: Language, timeZone?: TimeZone): string {
  const opened = chatMoments(now, language, timeZone).when(ticket.openedAt);
  const id = outside(ticket.label ?? ticket.id);
  const assignee = ticket.assignee === undefined ? null : outside(ticket.assignee);
  return sentences(language).tickets.line(id, ticket.state, outside(ticket.title), opened, assignee);
}

/** What happened to a ticket at the desk since it was told of last. `state`: its new state, `null` where that is the same. */
export function newsOfTicket(
  ticket: Ticket,
  comments: Ticket['comments'],
  state: TicketState | null,
  now: UtcTime,
  language: Language,
  timeZone?: TimeZone,
): SheetWords {
  const { tickets: words, evidence, card } = sentences(language);
  const moments = chatMoments(now, language, timeZone);
  const id = outside(ticket.label ?? ticket.id);
  const shown = comments.slice(-MOST_COMMENTS);
  return {
    headline: words.news(id, comments.length, state),
    lines: [
      outside(ticket.title),
      ...(comments.length > shown.length ? [evidence.more(comments.length - shown.length)] : []),
      ...shown.map(({ at, text }) => card.named(moments.when(at), outside(text, LONGEST_COMMENT))),
    ],
  };
}

/** The tickets of the last `days` days, all or those that were searched, the newest first, with the state each has at the desk; or that there are none. */
export function ticketSheet(
  found: readonly { readonly id: string; readonly answer: DeskAnswer<Ticket | null> }[],
  days: number,
  now: UtcTime,
  language: Language,
  { searched, timeZone }: { readonly searched: string | null; readonly timeZone: TimeZone },
): SheetWords {
  const { tickets: words } = sentences(language);
  const lines = found.map(({ id, answer }) => {
    if (answer.kind === 'failed') return words.unread(id);
    const ticket = answer.value;
    return ticket === null ? words.gone(id) : ticketLine(ticket, now, language, timeZone);
  });
  const headline =
    searched === null ? words.headline(found.length, days) : words.searched(found.length, outside(searched, 80), days);
  return { headline, lines };
}
