import type { TicketChange } from '../domain/ticket/ticket.ts';
import { redactSecrets } from './redact.ts';

/** What a change leaves on the ticket in words, so that the next person sees who did it; `null` where it leaves none. English, like every ticket. */
export function changeNote(change: TicketChange): string | null {
  switch (change.kind) {
    case 'comment':
      return redactSecrets(change.text);
    case 'assign':
      return null;
    case 'edit': {
      const what = change.field === 'severity' ? `Severity ${change.to}` : `Title “${redactSecrets(change.to)}”`;
      return change.by === null ? `${what}, set from chat.` : `${what}, set from chat by ${redactSecrets(change.by)}.`;
    }
    case 'close':
      return change.by === null ? null : `Closed from chat by ${redactSecrets(change.by)}.`;
    case 'reopen':
      return change.by === null ? null : `Taken up again from chat by ${redactSecrets(change.by)}.`;
  }
}
