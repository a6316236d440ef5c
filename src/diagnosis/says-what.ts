import type { Candidate, Reason } from '../domain/knowledge/diagnosis.ts';
import type { Finding, FindingKey } from '../domain/knowledge/finding.ts';
import { type FindingNatures, isContext } from '../domain/knowledge/finding-nature.ts';
import { INCIDENT_FIX, isOneCallerWithoutSymptom, SERVICE_SIGNS } from './incident-first.ts';
import { OWN_WORDS_LOG_ODDS, SPECIFIC_LOG_ODDS, STRENGTH_LOG_ODDS } from './strengths.ts';

/** What happens, and to whom: told before anything else counts. */
export const FIRST_THINGS: readonly FindingKey[] = ['stage', 'scope'];

/** That nothing is listed, or that somebody is affected, points nowhere. */
const NOT_A_SYMPTOM: readonly FindingKey[] = [...FIRST_THINGS, 'incident'];

type FindingReason = Extract<Reason, { code: 'finding' }>;

/** That it is slow, or fails somewhere on the way, is said of half of all troubles: it carries where it speaks strongly, or not alone. */
function isBareStage({ key, weight }: FindingReason, reasons: readonly Reason[]): boolean {
  if (key !== 'stage' || weight > STRENGTH_LOG_ODDS.supports) return false;
  return !reasons.some((one) => one.code === 'finding' && one.key !== key && one.weight >= STRENGTH_LOG_ODDS.supports);
}

/**
 * Whether enough speaks for a candidate that says what is wrong: a symptom, a message, a code, an event, a failed check, or words that are
 * clearly its own and that no symptom contradicts. Whom it hits, where, since when and what kind of pool it is may rank and never carry.
 */
export function saysWhat(
  { fixId, reasons }: Pick<Candidate, 'fixId' | 'reasons'>,
  findings: readonly Finding[],
  natures: FindingNatures,
): boolean {
  const silent = isOneCallerWithoutSymptom(findings, natures) ? SERVICE_SIGNS : [];
  const specific = reasons.filter(
    (one): one is FindingReason =>
      one.code === 'finding' && !silent.includes(one.key) && !isContext(natures, one.key, one.value),
  );
  const carrying = specific.filter((one) => !isBareStage(one, reasons));
  const carried = carrying.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  if (carried >= SPECIFIC_LOG_ODDS) return true;
  const clear = reasons.some((one) => one.code === 'text' && one.weight >= OWN_WORDS_LOG_ODDS);
  // No words make a fault of the service: that takes one that is listed or seen.
  return fixId !== INCIDENT_FIX && clear && !specific.some(({ weight }) => weight < 0);
}

/** Whether something seen or said speaks for a candidate, beyond its words and whom it hits. */
export function isPointedAt({ reasons }: Candidate, natures: FindingNatures): boolean {
  return reasons.some(
    (one) =>
      one.code === 'finding' &&
      one.weight > 0 &&
      !NOT_A_SYMPTOM.includes(one.key) &&
      !isContext(natures, one.key, one.value),
  );
}
