import type { DeskCase } from '../src/domain/case/case.ts';
import { heldValues } from '../src/domain/knowledge/finding.ts';
import type { SeverityReason } from '../src/domain/ticket/severity-reason.ts';
import type { TicketDraft } from '../src/domain/ticket/ticket.ts';

type Severity = TicketDraft['severity'];

const SEVERITIES = { '1': 1, '2': 2, '3': 3, '4': 4 } as const;

/** The severity that a digit stands for; `null` for any other text. */
export function severityIn(text: string | undefined): Severity | null {
  return text !== undefined && text in SEVERITIES ? SEVERITIES[text as keyof typeof SEVERITIES] : null;
}

/** Who is stopped, from who is affected and what we saw. */
export function impactOf({ findings, seenLast }: DeskCase): SeverityReason {
  const scopes = heldValues(findings, 'scope');
  const incident = heldValues(findings, 'incident').some((value) => value === 'listed' || value === 'suspected');
  const state = seenLast?.state;
  if (scopes.includes('everyone')) return incident || state === 'down' ? 'everyone-in-outage' : 'everyone';
  if (scopes.includes('site')) return 'site';
  if (state === 'down') return 'down';
  // A listed incident stops many, which does not say that it is what one user alone meets.
  if (scopes.includes('one-user')) return 'one-user';
  return incident ? 'incident' : 'some';
}

const SEVERITY_OF: Readonly<Record<SeverityReason, Severity>> = {
  'everyone-in-outage': 1,
  everyone: 2,
  site: 2,
  down: 2,
  incident: 2,
  some: 3,
  'one-user': 4,
};

/** How many are stopped: 1 everyone and an outage, 2 many, 3 some, 4 one user. */
export function impact(deskCase: DeskCase): Severity {
  return SEVERITY_OF[impactOf(deskCase)];
}

/** Proposes a severity: how many are stopped, one step higher where it presses; one user alone never comes before a site. The agent may change it. */
export function proposedSeverity(deskCase: DeskCase): Severity {
  const stopped = impact(deskCase);
  if (deskCase.pressing !== true) return stopped;
  if (stopped === 4) return 3;
  return stopped === 3 ? 2 : 1;
}
