import { GLOBAL_REGION } from '../domain/core/region.ts';
import { msBetween, type UtcTime } from '../domain/core/time.ts';
import type { EventImpact, ServiceEvent } from '../domain/fleet/service-event.ts';
import type { EventFact } from '../domain/status/status.ts';
import { same } from '../text/same.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Service Health still says "Windows Virtual Desktop" in places; both names are one service (docs/azure-facts.md#names-of-the-service). */
const AVD_SERVICE = /\b(windows|azure)\s+virtual\s+desktop\b/i;

/** What AVD cannot work without: sign-in, machines, network, names, profile storage, and the control plane. */
const STANDS_ON = [
  /\bentra\b/i,
  /\bactive directory\b/i,
  /\bvirtual machines?\b/i,
  /\bvirtual network\b/i,
  /\bnetwork infrastructure\b/i,
  /\bload balancer\b/i,
  /\b(vpn|nat|application) gateway\b/i,
  /\bexpressroute\b/i,
  /\bazure firewall\b/i,
  /\bdns\b/i,
  /\bstorage\b/i,
  /\bazure files\b/i,
  /\bnetapp files\b/i,
  /\bresource manager\b/i,
];

/** Whether a service is AVD itself, something AVD stands on, or neither. */
export function serviceRelation(service: string): EventFact['relation'] {
  if (AVD_SERVICE.test(service)) return 'avd';
  return STANDS_ON.some((pattern) => pattern.test(service)) ? 'stands-on' : 'other';
}

const RELATIONS: readonly EventFact['relation'][] = ['avd', 'stands-on', 'other'];

function factOf(event: ServiceEvent, relation: EventFact['relation'], impacts: readonly EventImpact[]): EventFact {
  const active = same(event.status, 'Active');
  const over = active ? impacts.filter((impact) => same(impact.status, 'Resolved')) : [];
  const running = impacts.filter((impact) => !over.includes(impact));
  // An event that names no service and no region may be anywhere: it must not be lost for want of a name.
  const regions = event.impacts.length === 0 ? [GLOBAL_REGION] : [...new Set(running.map((impact) => impact.region))];
  return {
    trackingId: event.trackingId,
    type: event.type,
    title: event.title,
    summary: event.summary,
    relation,
    services: [...new Set(impacts.map((impact) => impact.service))],
    regions,
    overIn: [...new Set(over.map((impact) => impact.region))].filter((region) => !regions.includes(region)),
    impacted: [],
    active,
    startedAt: event.startedAt,
    updatedAt: event.updatedAt,
    mitigatedAt: event.mitigatedAt,
  };
}

/**
 * One event as facts, one per relation of its services to AVD: it may be over for AVD and still run for the machines below. A title that names AVD
 * makes an event of other services one of AVD. Regions are those still running; impacted resources are left to the survey that knows our names.
 */
export function eventFacts(event: ServiceEvent): EventFact[] {
  const related = event.impacts.map((impact) => ({ impact, relation: serviceRelation(impact.service) }));
  const parts = RELATIONS.flatMap((relation) => {
    const impacts = related.filter((entry) => entry.relation === relation).map((entry) => entry.impact);
    return impacts.length === 0 ? [] : [factOf(event, relation, impacts)];
  });
  const closest = parts.some((part) => part.relation === 'avd');
  if (!closest && AVD_SERVICE.test(event.title)) return [factOf(event, 'avd', event.impacts)];
  const ours = parts.filter((part) => part.relation !== 'other');
  if (ours.length > 0) return ours;
  return parts.length > 0 ? parts : [factOf(event, 'other', event.impacts)];
}

/** An issue that counts: running, and an issue rather than maintenance, an advisory or a review. */
export function isActiveIssue(fact: EventFact): boolean {
  return fact.active && same(fact.type, 'ServiceIssue') && fact.regions.length > 0;
}

/** Whether an event names one of these regions, or all of them. */
export function touches(fact: EventFact, regions: readonly string[]): boolean {
  return fact.regions.includes(GLOBAL_REGION) || fact.regions.some((region) => regions.includes(region));
}

/** Whether a running issue is over in one of these regions, for less than a day. */
export function isOverIn(fact: EventFact, regions: readonly string[], now: UtcTime): boolean {
  const told = fact.updatedAt !== undefined && msBetween(fact.updatedAt, now) <= THRESHOLDS.recentlyResolvedMs;
  return fact.relation !== 'other' && fact.active && told && fact.overIn.some((region) => regions.includes(region));
}

/** Events worth a line although they do not count: maintenance and advisories to come or running, and issues over for less than a day. */
export function isWorthALine(fact: EventFact, now: UtcTime): boolean {
  if (fact.relation === 'other' || isActiveIssue(fact)) return false;
  if (same(fact.type, 'ServiceIssue') || same(fact.type, 'RCA')) {
    const over = fact.mitigatedAt ?? fact.updatedAt;
    return over !== undefined && Math.abs(msBetween(over, now)) <= THRESHOLDS.recentlyResolvedMs;
  }
  return fact.mitigatedAt === undefined ? fact.active : msBetween(now, fact.mitigatedAt) > 0;
}
