import type { Ticket } from './ticket.ts';

/**
 * Tickets that the bot keeps itself, for a desk without a ticket system. Ids are running numbers as text, never given twice. Rejects with
 * `StoreUnavailableError`; with `UnreadableDocumentError` for one ticket that is damaged. What is written survives a killed process at once, and a power
 * cut with the commit of the conversation that notes it, before anybody is told.
 */
export interface LocalTickets {
  /** Keeps a ticket and gives it its id; where its key was seen before, answers the ticket that is kept and keeps nothing. */
  add(ticket: Omit<Ticket, 'id'>): Promise<Ticket>;
  find(id: string): Promise<Ticket | null>;
  /** The ticket after the change, kept at once; `null` where there is none. */
  change(id: string, change: (ticket: Ticket) => Ticket): Promise<Ticket | null>;
}
