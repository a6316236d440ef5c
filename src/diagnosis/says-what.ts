import type { Candidate, Reason } from '../domain/knowledge/diagnosis.ts';
import type { Finding, FindingKey } from '../domain/knowledge/finding.ts';
import { isOneCallerWithoutSymptom, SERVICE_SIGNS } from './incident-first.ts';
import { CLEAR_TEXT_LOG_ODDS } from './strengths.ts';

/** What happens, and to whom: told before anything else counts. */
export const FIRST_THINGS: readonly FindingKey[] = ['stage', 'scope'];

/** Whom it hits, from where and since when: facts of every call, whatever is wrong. */
const CIRCUMSTANCES: readonly FindingKey[] = ['scope', 'network', 'since', 'onset'];
/** That nothing is listed, or that somebody is affected, points nowhere. */
const NOT_A_SYMPTOM: readonly FindingKey[] = [...FIRST_THINGS, ...CIRCUMSTANCES, 'incident'];

/** Whether anything speaks for a candidate that says what is wrong: a finding of that kind, or words that are clearly its own. */
export function saysWhat(reasons: readonly Reason[], findings: readonly Finding[]): boolean {
  const silent = isOneCallerWithoutSymptom(findings) ? [...CIRCUMSTANCES, ...SERVICE_SIGNS] : CIRCUMSTANCES;
  return reasons.some(
    (one) =>
      (one.code === 'finding' && one.weight > 0 && !silent.includes(one.key)) ||
      (one.code === 'text' && one.weight >= CLEAR_TEXT_LOG_ODDS),
  );
}

/** Whether something seen or said speaks for a candidate, beyond its words and whom it hits. */
export function isPointedAt({ reasons }: Candidate): boolean {
  return reasons.some((one) => one.code === 'finding' && one.weight > 0 && !NOT_A_SYMPTOM.includes(one.key));
}
