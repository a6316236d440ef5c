import { DAY_MS, msBetween, type UtcTime } from '../core/time.ts';
import type { Ticket, TicketState } from './ticket.ts';

/** A ticket that a conversation opened or changed, as it was told of it last. */
export interface FollowedTicket {
  readonly id: string;
  readonly state: TicketState;
  /** Comments that were there. */
  readonly comments: number;
  /** When it was opened or changed from here. */
  readonly since: UtcTime;
}

/** Nobody waits longer for news of a ticket (ms). */
const LONGEST_MS = 14 * DAY_MS;
/** Tickets of one conversation at a time; the oldest goes. */
const MOST_FOLLOWED = 20;

/** The followed tickets with this one as it is now; without it once it is closed, or was sent where nobody can look. */
export function following(followed: readonly FollowedTicket[], ticket: Ticket, now: UtcTime): FollowedTicket[] {
  const others = followed.filter(({ id }) => id !== ticket.id);
  if (ticket.state === 'closed' || ticket.state === 'sent') return others;
  const { id, state, comments } = ticket;
  return [...others, { id, state, comments: comments.length, since: now }].slice(-MOST_FOLLOWED);
}

/** Whether a ticket is not worth asking for any more. */
export function isForgotten({ since }: FollowedTicket, now: UtcTime): boolean {
  return msBetween(since, now) > LONGEST_MS;
}
