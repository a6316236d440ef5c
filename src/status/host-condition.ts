import { epochMs, type UtcTime } from '../domain/core/time.ts';
import type { HostPool, SessionHost } from '../domain/fleet/fleet.ts';
import { healthCheckMeaning } from '../domain/fleet/health-check.ts';
import type { HostCondition, HostFact } from '../domain/status/status.ts';
import type { HostExplanation } from '../domain/status/status-evidence.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Domain checks are expected to fail on a host that is joined to Entra ID only (docs/azure-facts.md#hosts-joined-to-entra-id-only). */
const DOMAIN_CHECKS = ['DomainJoinedCheck', 'DomainTrustCheck'];
const FAILING = new Set([
  'disconnected',
  'noheartbeat',
  'notjoinedtodomain',
  'domaintrustrelationshiplost',
  'sxsstacklistenernotready',
  'fslogixnothealthy',
]);
const OFF = new Set(['stopped', 'deallocated', 'deallocating', 'stopping']);

/** Names of the health checks that failed and mean something on this host. */
export function failedChecks(host: SessionHost): string[] {
  const entraJoined = host.healthChecks.some(
    (check) => check.name === 'AADJoinedHealthCheck' && check.result === 'HealthCheckSucceeded',
  );
  return host.healthChecks
    .filter((check) => check.result === 'HealthCheckFailed')
    .filter((check) => !(entraJoined && DOMAIN_CHECKS.includes(check.name)))
    .map((check) => check.name);
}

/** Whether a host says that it takes new sessions. */
export function takesNew(host: SessionHost): boolean {
  return host.status.toLowerCase() === 'available' && host.allowNewSession;
}

/** Whether a host's VM is off, or going off, by its power state or by the agent's last word. */
export function isOff(host: SessionHost): boolean {
  if (host.power !== undefined && OFF.has(host.power.toLowerCase())) return true;
  return host.status.toLowerCase() === 'shutdown' && host.power?.toLowerCase() !== 'running';
}

/** Whether a host has as many sessions as its pool allows; Azure calls it Available all the same. */
function isFull(host: SessionHost, pool: HostPool): boolean {
  return pool.type === 'Pooled' && host.sessions >= pool.maxSessionLimit;
}

/** What is known around one host when it is judged. */
export interface HostSituation {
  readonly now: UtcTime;
  readonly suspicion: HostFact['suspicion'];
  readonly whyOff: HostExplanation | undefined;
}

function offCondition(host: SessionHost, pool: HostPool, { whyOff }: HostSituation): HostCondition {
  if (whyOff?.code === 'start-failed') return 'off-unexpected';
  if (!host.allowNewSession || whyOff !== undefined) return 'off-on-purpose';
  // Somebody's own desktop that nothing will start is a call to the desk; a pooled host off is a plan at work.
  const missed = pool.type === 'Personal' && host.assignedUser !== undefined;
  // Deallocating is an act of a person or a plan; a machine that is stopped but still paid for was shut down from inside.
  return missed || host.power?.toLowerCase() === 'stopped' ? 'off-unexpected' : 'off-on-purpose';
}

function runningCondition(host: SessionHost, pool: HostPool, situation: HostSituation): HostCondition {
  if (isFull(host, pool)) return 'full';
  if (situation.suspicion !== undefined) return 'suspect';
  const fatal = failedChecks(host).some((check) => healthCheckMeaning(check).weight === 'fatal');
  return host.status.toLowerCase() === 'available' && !fatal ? 'available' : 'warning';
}

/** How a host counts. Status words are compared without case; one that is new to us is `unclear`, never fine. */
export function hostCondition(host: SessionHost, pool: HostPool, situation: HostSituation): HostCondition {
  const status = host.status.toLowerCase();
  if (isOff(host)) return offCondition(host, pool, situation);
  if (!host.allowNewSession) return 'drained';
  if (status === 'upgrading') {
    const since = epochMs(host.statusSince);
    return since !== undefined && Date.parse(situation.now) - since > THRESHOLDS.updateMs ? 'failing' : 'updating';
  }
  if (status === 'unavailable') return host.power?.toLowerCase() === 'running' ? 'failing' : 'unclear';
  // The agent said that it stops, yet the VM runs: it is on its way up or its agent has not come back.
  if (status === 'shutdown') return 'unclear';
  if (FAILING.has(status)) return 'failing';
  if (status === 'available' || status === 'needsassistance' || status === 'upgradefailed')
    return runningCondition(host, pool, situation);
  return 'unclear';
}
