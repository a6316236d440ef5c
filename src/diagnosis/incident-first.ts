import type { Finding } from '../domain/finding.ts';
import type { Weighed } from './evidence.ts';

/** What an incident of the connection service does not explain by itself. */
const SERVICE_SIGNS = ['incident', 'stack-version'];
const OTHER_STAGES = ['black-after-sign-in', 'slow', 'app-fails', 'not-in-avd'];

/** The article that an incident makes likely. */
export const INCIDENT_FIX = 'service-incident';

/** Whether an incident is listed or suspected for the path of this case. */
export function hasIncident(findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) => finding.key === 'incident' && finding.holds && ['listed', 'suspected'].includes(finding.value),
  );
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
