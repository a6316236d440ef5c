import type { UtcTime } from '../core/time.ts';

/** A look at the subject of a case that was asked for at a later time; one per case. */
export interface DueCheck {
  readonly caseNumber: number;
  readonly dueAt: UtcTime;
}
