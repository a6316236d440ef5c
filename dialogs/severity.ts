import type { DeskCase } from '../src/domain/case/case.ts';
import { heldValues } from '../src/domain/knowledge/finding.ts';
import type { TicketDraft } from '../src/domain/ticket/ticket.ts';

type Severity = TicketDraft['severity'];

const SEVERITIES = { '1': 1, '2': 2, '3': 3, '4': 4 } as const;

/** The severity that a digit stands for; `null` for any other text. */
export function severityIn(text: string | undefined): Severity | null {
  return text !== undefined && text in SEVERITIES ? SEVERITIES[text as keyof typeof SEVERITIES] : null;
}

/** How many are stopped, from who is affected and what we saw: 1 everyone and an outage, 2 many, 3 some, 4 one user. */
export function impact({ findings, seenLast }: DeskCase): Severity {
  const scopes = heldValues(findings, 'scope');
  const incident = heldValues(findings, 'incident').some((value) => value === 'listed' || value === 'suspected');
  const state = seenLast?.state;
  if (scopes.includes('everyone') && (incident || state === 'down')) return 1;
  if (scopes.includes('everyone') || scopes.includes('site') || state === 'down') return 2;
  // A listed incident stops many, which does not say that it is what one user alone meets.
  if (scopes.includes('one-user')) return 4;
  return incident ? 2 : 3;
}

/** Proposes a severity: how many are stopped, one step higher where it presses; one user alone never comes before a site. The agent may change it. */
export function proposedSeverity(deskCase: DeskCase): Severity {
  const stopped = impact(deskCase);
  if (deskCase.pressing !== true) return stopped;
  if (stopped === 4) return 3;
  return stopped === 3 ? 2 : 1;
}
