import type { DeskCase } from '../src/domain/case.ts';
import { heldValues } from '../src/domain/finding.ts';
import type { TicketDraft } from '../src/domain/ticket.ts';

/** Proposes a severity from who is affected and what we saw: 1 everyone and an outage, 2 many, 3 some, 4 one user. The agent may change it. */
export function proposedSeverity(deskCase: DeskCase): TicketDraft['severity'] {
  const scopes = heldValues(deskCase.findings, 'scope');
  const incident = heldValues(deskCase.findings, 'incident').some(
    (value) => value === 'listed' || value === 'suspected',
  );
  const state = deskCase.seenLast?.state;
  if (scopes.includes('everyone') && (incident || state === 'down')) return 1;
  if (scopes.includes('everyone') || scopes.includes('site') || incident || state === 'down') return 2;
  return scopes.includes('one-user') ? 4 : 3;
}
