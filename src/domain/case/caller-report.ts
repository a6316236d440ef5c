import type { UtcTime } from '../core/time.ts';
import { type FindingKey, heldValues } from '../knowledge/finding.ts';
import type { DeskCase } from './case.ts';

/** One caller with a symptom, out of a case of the desk. Somebody who only asked for a status is none. */
export interface CallerReport {
  readonly caseNumber: number;
  readonly at: UtcTime;
  /** Region programmatic name; `null` where the case names none. */
  readonly region: string | null;
  readonly hostPool: string | null;
  readonly sessionHost: string | null;
  /** Value of `stage`, where it is known. */
  readonly stage: string | null;
  /** The user the call is about, folded to lower case, so that one person who calls twice counts once; `null` where unnamed. */
  readonly user: string | null;
}

/** Findings that are symptoms: something does not work. A place, a time or a person is none. */
const SYMPTOMS: readonly FindingKey[] = [
  'stage',
  'error-code',
  'extended-error-code',
  'symbolic-code',
  'event-id',
  'event-text',
];

/**
 * A case as one caller's report; `null` where it is none: nothing that fails was named, it is about something other than AVD, or it is over (solved
 * or cancelled).
 */
export function callerReport(deskCase: DeskCase): CallerReport | null {
  const { findings, entities, state } = deskCase;
  const over = state === 'solved' || state === 'cancelled' || state === 'closed';
  if (over || heldValues(findings, 'topic').length > 0) return null;
  const told = findings.filter((finding) => finding.from !== 'checked');
  if (!SYMPTOMS.some((key) => heldValues(told, key).length > 0)) return null;
  return {
    caseNumber: deskCase.number,
    at: deskCase.openedAt,
    region: entities.region,
    hostPool: entities.hostPool,
    sessionHost: entities.sessionHost,
    stage: heldValues(told, 'stage').at(-1) ?? null,
    user: heldValues(told, 'user').at(-1)?.toLowerCase() ?? null,
  };
}
