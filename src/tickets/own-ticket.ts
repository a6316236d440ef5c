import type { Ticket, TicketDraft } from '../domain/ticket/ticket.ts';
import { isUnmarkedKey } from '../domain/ticket/ticket-key.ts';
import { redactSecrets } from './redact.ts';

/** A ticket's text begins with when its case was opened and the ticket written; a desk may keep the end of a long text elsewhere (characters). */
const COMPARED = 1_000;

function start(body: string): string {
  return redactSecrets(body).replace(/\s+/g, ' ').trim().slice(0, COMPARED);
}

/**
 * Whether a ticket whose key field equals a draft's key came from that draft. A key that names its installation is enough. One of the older form may be
 * another installation's: then the text must be the draft's too, as an earlier try of it would have left it. The title may have been changed since.
 */
export function isOwnTicket(ticket: Ticket, draft: TicketDraft): boolean {
  return !isUnmarkedKey(draft.key) || (ticket.key === draft.key && start(ticket.body) === start(draft.body));
}
