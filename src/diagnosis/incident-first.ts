import type { Finding } from '../domain/knowledge/finding.ts';
import type { Weighed } from './evidence.ts';

/** What speaks for an incident of the connection service before anybody says what happens. */
export const SERVICE_SIGNS: readonly string[] = ['incident', 'stack-version'];
/** Who and where: true of every call, and of no symptom. */
const NO_SYMPTOM: readonly string[] = [
  'scope',
  'since',
  'onset',
  'network',
  'region',
  'host-pool',
  'session-host',
  'user',
];
const OTHER_STAGES = ['black-after-sign-in', 'slow', 'app-fails', 'not-in-avd'];

/** The article that an incident makes likely. */
export const INCIDENT_FIX = 'service-incident';

/** Whether an incident is listed or suspected for the path of this case. */
export function hasIncident(findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) => finding.key === 'incident' && finding.holds && ['listed', 'suspected'].includes(finding.value),
  );
}

/** Whether all that was told is that one person has some trouble: an incident that is out there need not be theirs. */
export function isOneCallerWithoutSymptom(findings: readonly Finding[]): boolean {
  const told = findings.filter(({ holds, from }) => holds && from !== 'checked');
  const alone = told.some(({ key, value }) => key === 'scope' && value === 'one-user');
  return alone && told.every(({ key }) => NO_SYMPTOM.includes(key));
}

/**
 * The findings as they count: an incident that cannot explain what the caller sees is mentioned and not blamed, so it is no evidence. What a
 * caller sees of a broken connection, even one caller alone, keeps it.
 */
export function withFittingIncident(findings: readonly Finding[]): readonly Finding[] {
  const elsewhere = findings.some(
    (finding) =>
      finding.holds && (finding.key === 'topic' || (finding.key === 'stage' && OTHER_STAGES.includes(finding.value))),
  );
  return elsewhere ? findings.filter((finding) => !SERVICE_SIGNS.includes(finding.key)) : findings;
}

/**
 * Whether a fix may be offered while an incident that fits is out there: nothing that restarts, ends sessions or rebuilds, however well it
 * matches. A faulty package reinstalled is still faulty.
 */
export function isSafeInIncident({ article }: Weighed): boolean {
  return article.disruption === 'none' && !article.steps.some((step) => step.risks.length > 0);
}
