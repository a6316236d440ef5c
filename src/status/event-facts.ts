import { GLOBAL_REGION } from '../domain/region.ts';
import type { EventImpact, ServiceEvent } from '../domain/service-event.ts';
import type { EventFact } from '../domain/status.ts';
import { msBetween, type UtcTime } from '../domain/time.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Service Health still says "Windows Virtual Desktop" in places; both names are one service (azure/facts.md section 3). */
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

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** One event as a fact, its impacted resources left to the survey that knows our names. Its relation is the closest of its services, its regions only those still active for these services. */
export function eventFact(event: ServiceEvent): EventFact {
  const rank = { avd: 0, 'stands-on': 1, other: 2 } as const;
  const related = event.impacts.map((impact) => ({ impact, relation: serviceRelation(impact.service) }));
  const relation = related.reduce<EventFact['relation']>(
    (best, entry) => (rank[entry.relation] < rank[best] ? entry.relation : best),
    AVD_SERVICE.test(event.title) ? 'avd' : 'other',
  );
  const closest = related.filter((entry) => entry.relation === relation).map((entry) => entry.impact);
  const impacts: readonly EventImpact[] = closest.length > 0 ? closest : event.impacts;
  const active = same(event.status, 'Active');
  const stillActive = active ? impacts.filter((impact) => !same(impact.status, 'Resolved')) : impacts;
  return {
    trackingId: event.trackingId,
    type: event.type,
    title: event.title,
    summary: event.summary,
    relation,
    services: [...new Set(impacts.map((impact) => impact.service))],
    regions: [...new Set(stillActive.map((impact) => impact.region))],
    impacted: [],
    active,
    startedAt: event.startedAt,
    updatedAt: event.updatedAt,
    mitigatedAt: event.mitigatedAt,
  };
}

/** An issue that counts: running, and an issue rather than maintenance, an advisory or a review. */
export function isActiveIssue(fact: EventFact): boolean {
  return fact.active && same(fact.type, 'ServiceIssue') && fact.regions.length > 0;
}

/** Whether an event names one of these regions, or all of them. */
export function touches(fact: EventFact, regions: readonly string[]): boolean {
  return fact.regions.includes(GLOBAL_REGION) || fact.regions.some((region) => regions.includes(region));
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
