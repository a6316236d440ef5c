import { healthCheckMeaning } from '../domain/fleet/health-check.ts';
import type { HostFact } from '../domain/status/status.ts';
import type { ChangeFact, OwnCause } from '../domain/status/status-evidence.ts';
import { isExpectedOn } from './host-counts.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Statuses that say the same as a check, for hosts whose check list is empty. */
const STATUS_CHECKS: Readonly<Record<string, string>> = {
  domaintrustrelationshiplost: 'DomainTrustCheck',
  notjoinedtodomain: 'DomainJoinedCheck',
  fslogixnothealthy: 'FSLogixHealthCheck',
};

/** Names of the failed checks that name a cause of ours, empty where a host fails without one. */
export function ownChecks(host: HostFact): string[] {
  const named = host.failedChecks.filter((check) => healthCheckMeaning(check).ours);
  const fromStatus = STATUS_CHECKS[host.status.toLowerCase()];
  return fromStatus === undefined ? named : [...new Set([...named, fromStatus])];
}

/** Whether a host fails and shows no cause of ours. */
export function failsUnexplained(host: HostFact): boolean {
  return host.condition === 'failing' && ownChecks(host).length === 0 && host.explained === undefined;
}

function isMany(count: number, hosts: readonly HostFact[]): boolean {
  const expected = hosts.filter(isExpectedOn).length;
  return (
    count >= THRESHOLDS.outageHosts || (count >= THRESHOLDS.ownCauseHosts && count >= expected * THRESHOLDS.outageShare)
  );
}

/** The most frequent of the causes, where it is many hosts' and explains nearly all that fail. */
function shared<Cause>(
  hosts: readonly HostFact[],
  failing: readonly HostFact[],
  causesOf: (host: HostFact) => readonly Cause[],
  nameOf: (cause: Cause) => string,
): { cause: Cause; hosts: number } | undefined {
  const counts = new Map<string, { cause: Cause; hosts: number }>();
  for (const cause of failing.flatMap(causesOf)) {
    const known = counts.get(nameOf(cause));
    counts.set(nameOf(cause), { cause: known?.cause ?? cause, hosts: (known?.hosts ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.hosts - a.hosts);
  if (most === undefined || !isMany(most.hosts, hosts)) return undefined;
  return most.hosts >= failing.length * THRESHOLDS.ownCauseShare ? most : undefined;
}

/** A start that Azure refused is no cause of ours: the host is down for want of capacity or quota. */
function changesOf(host: HostFact): ChangeFact[] {
  const { explained } = host;
  return explained?.code === 'change' ? [explained.change] : [];
}

function sharedChange(hosts: readonly HostFact[], failing: readonly HostFact[]): OwnCause | null {
  const most = shared(hosts, failing, changesOf, ({ kind, outcome, code }) => [kind, outcome, code].join('\n'));
  if (most === undefined) return null;
  const alike = failing.flatMap(changesOf).filter((one) => one.kind === most.cause.kind);
  const times = alike.flatMap((one) => [one.at, one.until]).sort();
  const change = {
    ...most.cause,
    at: times[0] ?? most.cause.at,
    until: times.at(-1) ?? most.cause.until,
    on: [...new Set(alike.flatMap((one) => one.on))],
  };
  return { code: 'change', change, hosts: most.hosts };
}

/**
 * The one cause of ours that many hosts share and that explains nearly all that fail, or `null`: the same failed check, a change of ours, or an
 * update window, where no host is left that takes sessions and those missing are being updated.
 */
export function ownCause(hosts: readonly HostFact[]): OwnCause | null {
  const failing = hosts.filter((host) => host.condition === 'failing');
  const check = shared(hosts, failing, ownChecks, (name) => name);
  if (check !== undefined) return { code: 'failed-check', check: check.cause };
  const change = sharedChange(hosts, failing);
  if (change !== null) return change;
  const updating = hosts.filter((host) => host.condition === 'updating').length;
  const idle = hosts.every((host) => !isExpectedOn(host));
  return updating > 0 && idle ? { code: 'update', hosts: updating } : null;
}
