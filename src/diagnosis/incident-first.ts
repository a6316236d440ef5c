import type { Article } from '../domain/knowledge/article.ts';
import type { Finding, FindingKey } from '../domain/knowledge/finding.ts';
import { type FindingNatures, isContext } from '../domain/knowledge/finding-nature.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { Weighed } from './evidence.ts';
import { strengthOf } from './expected-signals.ts';
import { articlesOn } from './speaking-articles.ts';
import { CLEAR_TEXT_LOG_ODDS, STRENGTH_LOG_ODDS } from './strengths.ts';

/** What speaks for an incident of the connection service before anybody says what happens. */
export const SERVICE_SIGNS: readonly string[] = ['incident', 'stack-version'];
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
export function isOneCallerWithoutSymptom(findings: readonly Finding[], natures: FindingNatures): boolean {
  const told = findings.filter(({ holds, from }) => holds && from !== 'checked');
  const alone = told.some(({ key, value }) => key === 'scope' && value === 'one-user');
  return alone && told.every(({ key, value }) => isContext(natures, key, value));
}

/** What many meet, or a stack version that an incident names explains, is the incident's; what one caller alone or one host shows need not be. */
function isOfMany(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ key, value, holds }) =>
      holds &&
      ((key === 'stack-version' && value === 'known-bad') ||
        (key === 'scope' && (value === 'everyone' || value === 'site')) ||
        (key === 'hosts-affected' && value === 'all-hosts')),
  );
}

/** What a fault of the service does to hosts as well. */
const EFFECTS: readonly FindingKey[] = ['stage', 'host-status', 'heartbeat'];
const EVENTS: readonly FindingKey[] = ['event-id', 'event-text', 'health-check'];

/**
 * Whether a finding is a sign of something here: it says what is wrong, an incident of the service does not expect it, and another article does.
 * An event or a failed check always is, anything else where it speaks strongly.
 */
function isLocalSign({ key, value, holds }: Finding, { articles, natures }: KnowledgeBase): boolean {
  if (!holds || SERVICE_SIGNS.includes(key) || EFFECTS.includes(key) || isContext(natures, key, value)) return false;
  const incident = articles.find(({ id }) => id === INCIDENT_FIX);
  const expected = incident === undefined ? null : strengthOf(incident, key, value);
  if (expected !== null) return STRENGTH_LOG_ODDS[expected.strength] < 0;
  const least = EVENTS.includes(key) ? 0 : STRENGTH_LOG_ODDS.supports;
  return articlesOn(articles, key).some((article) => {
    const match = strengthOf(article, key, value);
    return match?.named === true && STRENGTH_LOG_ODDS[match.strength] > least;
  });
}

/**
 * The findings as they count: an incident that cannot explain what the caller sees is mentioned and not blamed, so it is no evidence. A sign of
 * something here is followed before an incident that is out there; what a caller sees of a broken connection, even one caller alone, keeps it.
 */
export function withFittingIncident(findings: readonly Finding[], knowledge: KnowledgeBase): readonly Finding[] {
  const elsewhere = findings.some(
    (finding) =>
      finding.holds && (finding.key === 'topic' || (finding.key === 'stage' && OTHER_STAGES.includes(finding.value))),
  );
  const local = !isOfMany(findings) && findings.some((finding) => isLocalSign(finding, knowledge));
  return elsewhere || local ? findings.filter((finding) => !SERVICE_SIGNS.includes(finding.key)) : findings;
}

/**
 * Whether a fix may be offered while an incident that fits is out there: nothing that restarts, ends sessions or rebuilds, however well it
 * matches. A faulty package reinstalled is still faulty.
 */
export function isSafeInIncident({ article }: Weighed): boolean {
  return article.disruption === 'none' && !article.steps.some((step) => step.risks.length > 0);
}

/**
 * An article beside an incident that fits: where all that was told of it is what the incident explains as well, its words count no more than clear
 * words do. What is seen goes before what it sounds like.
 */
export function besideIncident(weighed: Weighed, incident: Article, natures: FindingNatures): Weighed {
  const told = weighed.reasons.flatMap((one) =>
    one.code === 'finding' && one.weight > 0 && !isContext(natures, one.key, one.value) ? [one] : [],
  );
  const explained = told.every(({ key, value }) => {
    const match = strengthOf(incident, key, value);
    return match === null ? EFFECTS.includes(key) : STRENGTH_LOG_ODDS[match.strength] > 0;
  });
  if (weighed.article.id === incident.id || told.length === 0 || !explained) return weighed;
  const reasons = weighed.reasons.map((one) =>
    one.code === 'text' ? { ...one, weight: Math.min(one.weight, CLEAR_TEXT_LOG_ODDS) } : one,
  );
  return { ...weighed, reasons, logOdds: reasons.reduce((sum, { weight }) => sum + weight, 0) };
}
