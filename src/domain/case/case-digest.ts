import type { UtcTime } from '../core/time.ts';
import { type CallerReport, callerReport } from './caller-report.ts';
import type { DeskCase } from './case.ts';
import { type CaseFacts, factsOf } from './similar-case.ts';

/** What the desk must know of a case without reading it. Plain JSON, made of the case alone. */
export interface CaseDigest {
  readonly openedAt: UtcTime;
  readonly ticket: string | null;
  /** `null` where it tells of no caller with a symptom, or is over. */
  readonly caller: CallerReport | null;
  readonly facts: CaseFacts;
  /** Fixes that were said to have worked. */
  readonly worked: readonly string[];
  /** What a search for its ticket looks through, in lower case; empty without a ticket. */
  readonly words: string;
}

function wordsOf({ symptom, entities, findings, ticket }: DeskCase): string {
  const values = findings.filter(({ holds }) => holds).map(({ value }) => value);
  return [symptom, ticket ?? '', ...Object.values(entities).map((one) => one ?? ''), ...values].join(' ').toLowerCase();
}

/** The digest of a case as it is now. */
export function digestOf(deskCase: DeskCase): CaseDigest {
  return {
    openedAt: deskCase.openedAt,
    ticket: deskCase.ticket,
    caller: callerReport(deskCase),
    facts: factsOf(deskCase),
    worked: deskCase.proposals.filter(({ outcome }) => outcome === 'solved').map(({ fixId }) => fixId),
    words: deskCase.ticket === null ? '' : wordsOf(deskCase),
  };
}
