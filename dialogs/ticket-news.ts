import type { ConversationDocument, Effect } from '../src/domain/conversation/conversation.ts';
import type { Stepped } from '../src/domain/conversation/step.ts';
import type { UtcTime } from '../src/domain/core/time.ts';
import { type FollowedTicket, isForgotten } from '../src/domain/ticket/followed-ticket.ts';
import type { Ticket } from '../src/domain/ticket/ticket.ts';
import { newsOfTicket } from '../src/wording/ticket/ticket-lines.ts';
import type { FoundTicket } from './flow.ts';
import { say, ticketButton } from './say.ts';

interface News {
  readonly followed: FollowedTicket | null;
  readonly effects: readonly Effect[];
}

function changed(known: FollowedTicket, ticket: Ticket, document: ConversationDocument, now: UtcTime): News {
  const comments = ticket.comments.slice(known.comments);
  const state = ticket.state === known.state ? null : ticket.state;
  const followed =
    ticket.state === 'closed' ? null : { ...known, state: ticket.state, comments: ticket.comments.length };
  // "New" to "open" is somebody at work on it: told by what they do, not by a message of its own.
  if (comments.length === 0 && (state === null || state === 'open')) return { followed, effects: [] };
  const { language, timeZone } = document;
  const sheet = newsOfTicket(ticket, comments, state, now, language, timeZone);
  const buttons = [ticketButton(ticket.id, ticket.label ?? ticket.id)];
  return { followed, effects: [say({ kind: 'sheet', ...sheet, buttons })] };
}

/**
 * What happened at the desk to the tickets a conversation follows: new comments, closed. `null` where nothing changed. A ticket that could not be
 * read is asked for again; one that the desk has no more, or that nobody asked about for long, is followed no longer.
 */
export function ticketNews(
  document: ConversationDocument,
  found: readonly FoundTicket[],
  now: UtcTime,
): Stepped | null {
  const before = document.followed ?? [];
  const news = before.map((known): News => {
    const answer = found.find(({ id }) => id === known.id)?.answer;
    if (isForgotten(known, now)) return { followed: null, effects: [] };
    if (answer === undefined || answer.kind === 'failed') return { followed: known, effects: [] };
    return answer.value === null ? { followed: null, effects: [] } : changed(known, answer.value, document, now);
  });
  const followed = news.flatMap((one) => one.followed ?? []);
  const same = followed.length === before.length && JSON.stringify(followed) === JSON.stringify(before);
  return same ? null : { document: { ...document, followed }, effects: news.flatMap(({ effects }) => effects) };
}
