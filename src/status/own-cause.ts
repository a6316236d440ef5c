import type { HostFact, StatusAnswer } from '../domain/status.ts';
import { isExpectedOn } from './host-counts.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Checks whose failure names a cause on our side. The stack listener is not one: a platform fault takes it down as well. */
const OWN_CHECKS: readonly string[] = [
  'DomainTrustCheck',
  'DomainJoinedCheck',
  'DomainReachable',
  'FSLogixHealthCheck',
  'UrlsAccessibleCheck',
  'MetaDataServiceCheck',
  'SupportedEncryptionCheck',
];

/** Statuses that say the same as a check, for hosts whose check list is empty. */
const STATUS_CHECKS: Readonly<Record<string, string>> = {
  domaintrustrelationshiplost: 'DomainTrustCheck',
  notjoinedtodomain: 'DomainJoinedCheck',
  fslogixnothealthy: 'FSLogixHealthCheck',
};

/** Names of the causes of ours that a host shows, empty where it fails without one. */
export function ownChecks(host: HostFact): string[] {
  const named = host.failedChecks.filter((check) => OWN_CHECKS.includes(check));
  const fromStatus = STATUS_CHECKS[host.status.toLowerCase()];
  return fromStatus === undefined ? named : [...new Set([...named, fromStatus])];
}

/** Whether a host fails and shows no cause of ours. */
export function failsUnexplained(host: HostFact): boolean {
  return host.condition === 'failing' && ownChecks(host).length === 0;
}

function isMany(count: number, hosts: readonly HostFact[]): boolean {
  const expected = hosts.filter(isExpectedOn).length;
  return (
    count >= THRESHOLDS.outageHosts || (count >= THRESHOLDS.ownCauseHosts && count >= expected * THRESHOLDS.outageShare)
  );
}

function sharedCheck(hosts: readonly HostFact[]): StatusAnswer['ownCause'] {
  const failing = hosts.filter((host) => host.condition === 'failing');
  const counts = new Map<string, number>();
  for (const check of failing.flatMap(ownChecks)) counts.set(check, (counts.get(check) ?? 0) + 1);
  const [check, explained] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (!isMany(explained, hosts) || explained < failing.length * THRESHOLDS.ownCauseShare) return null;
  return { code: 'failed-check', check };
}

/**
 * The one cause of ours that many hosts share and that explains nearly all that fail, or `null`. An update window counts where no host is left
 * that takes sessions and those missing are being updated.
 */
export function ownCause(hosts: readonly HostFact[]): StatusAnswer['ownCause'] {
  const updating = hosts.filter((host) => host.condition === 'updating').length;
  const idle = hosts.every((host) => !isExpectedOn(host));
  return sharedCheck(hosts) ?? (updating > 0 && idle ? { code: 'update', hosts: updating } : null);
}
