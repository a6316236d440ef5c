import { epochMs, type UtcTime } from '../core/time.ts';
import type { Ticket } from './ticket.ts';

/** A ticket on a board, by what its card showed last; `null` where it was opened before the board was there and is not shown. */
export interface PostedTicket {
  readonly id: string;
  readonly shown: string | null;
  readonly closed: boolean;
}

/** A conversation in which every ticket of the desk stands as one card. */
export interface TicketBoard {
  readonly since: UtcTime;
  readonly tickets: readonly PostedTicket[];
}

/** More tickets than this are not kept up to date; the oldest go. */
export const MOST_POSTED = 200;

/** What of a ticket its card shows: the same text, the same card. */
export function shownOf({ state, assignee, comments }: Ticket): string {
  return [state, assignee ?? '', comments.length].join('|');
}

/** The place of a ticket's card in a conversation: what is said into it takes the place of what stood there. */
export function ticketSlot(id: string): string {
  return `ticket-${id}`;
}

/** Whether a ticket belongs on a board: opened since the board is there. */
export function belongsOn({ since }: TicketBoard, { openedAt }: Ticket): boolean {
  return (epochMs(openedAt) ?? 0) >= (epochMs(since) ?? 0);
}
