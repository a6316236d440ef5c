import type { HostCondition, HostCounts, HostFact } from '../domain/status/status.ts';

const OFF: readonly HostCondition[] = ['off-on-purpose', 'off-unexpected'];
const USABLE: readonly HostCondition[] = ['available', 'warning', 'suspect', 'full'];

/** Whether a host is up as far as Azure says, with or without room: its users may be working. */
export function isUsable(host: HostFact): boolean {
  return USABLE.includes(host.condition);
}

/** Whether a host is up for somebody: a personal desktop that nobody has helps no user. */
export function serves(host: HostFact): boolean {
  return isUsable(host) && host.assigned !== false;
}

/** Whether a host takes a new session now without a doubt about it. */
export function takesSessions(host: HostFact): boolean {
  return host.condition === 'available' || host.condition === 'warning';
}

/**
 * Whether a host should be serving users: not off or drained on purpose, not in a short update, and known. On a personal host only a desktop
 * that is assigned counts.
 */
export function isExpectedOn(host: HostFact): boolean {
  if (host.assigned === false) return false;
  return isUsable(host) || host.condition === 'failing' || host.condition === 'off-unexpected';
}

function having(hosts: readonly HostFact[], ...conditions: HostCondition[]): number {
  return hosts.filter((host) => conditions.includes(host.condition)).length;
}

/** Hosts counted by condition. */
export function hostCounts(hosts: readonly HostFact[]): HostCounts {
  const pooled = hosts.filter((host) => host.room !== undefined);
  return {
    total: hosts.length,
    expectedOn: hosts.filter(isExpectedOn).length,
    available: hosts.filter(takesSessions).length,
    full: having(hosts, 'full'),
    suspect: having(hosts, 'suspect'),
    warning: having(hosts, 'warning'),
    failing: having(hosts.filter(isExpectedOn), 'failing', 'off-unexpected'),
    updating: having(hosts, 'updating'),
    drained: having(hosts, 'drained'),
    off: having(hosts, ...OFF),
    unclear: having(hosts, 'unclear'),
    sessions: hosts.reduce((sum, host) => sum + host.sessions, 0),
    room: pooled.length === 0 ? undefined : pooled.reduce((sum, host) => sum + (host.room ?? 0), 0),
  };
}
