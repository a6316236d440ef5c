import type { HostPool, SessionHost } from '../domain/fleet.ts';
import type { HostCondition, HostFact } from '../domain/status.ts';
import { epochMs, type UtcTime } from '../domain/time.ts';
import { suspicion } from './suspicion.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Domain checks are expected to fail on a host that is joined to Entra ID only (azure/facts.md section 2). */
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

function isAvailable(host: SessionHost): boolean {
  return host.status.toLowerCase() === 'available';
}

function takesNew(host: SessionHost): boolean {
  return isAvailable(host) && host.allowNewSession;
}

function isFull(host: SessionHost, pool: HostPool): boolean {
  return pool.type === 'Pooled' && host.sessions >= pool.maxSessionLimit;
}

function isOff(host: SessionHost): boolean {
  const off = host.power !== undefined && OFF.has(host.power.toLowerCase());
  return off || host.status.toLowerCase() === 'shutdown';
}

function offCondition(host: SessionHost, pool: HostPool, othersRun: boolean): HostCondition {
  // Somebody's own desktop that nothing will start, while its neighbours run, is a call to the desk; a pooled host off is a plan at work.
  const missed = pool.type === 'Personal' && host.assignedUser !== undefined && !pool.startVmOnConnect && othersRun;
  // Deallocating is an act of a person or a plan; a machine that is stopped but still paid for was shut down from inside.
  const stopped = host.power?.toLowerCase() === 'stopped';
  return (missed || stopped) && host.allowNewSession ? 'off-unexpected' : 'off-on-purpose';
}

function condition(
  host: SessionHost,
  pool: HostPool,
  now: UtcTime,
  suspect: boolean,
  othersRun: boolean,
): HostCondition {
  const status = host.status.toLowerCase();
  if (isOff(host)) return offCondition(host, pool, othersRun);
  if (!host.allowNewSession) return 'drained';
  if (status === 'upgrading') {
    const since = epochMs(host.statusSince);
    return since !== undefined && Date.parse(now) - since > THRESHOLDS.updateMs ? 'failing' : 'updating';
  }
  if (status === 'unavailable') return host.power?.toLowerCase() === 'running' ? 'failing' : 'unclear';
  if (FAILING.has(status)) return 'failing';
  if (status === 'available' || status === 'needsassistance' || status === 'upgradefailed') {
    if (isFull(host, pool)) return 'full';
    if (suspect) return 'suspect';
    return status === 'available' ? 'available' : 'warning';
  }
  return 'unclear';
}

/** The hosts of one pool as facts, each judged beside its peers. */
export function hostFacts(pool: HostPool, hosts: readonly SessionHost[], now: UtcTime): HostFact[] {
  const taking = hosts.filter(takesNew);
  const othersRun = hosts.some((host) => !isOff(host));
  return hosts.map((host) => {
    const suspect = takesNew(host)
      ? suspicion(
          host,
          taking.filter((peer) => peer !== host),
          pool,
          now,
        )
      : undefined;
    const state = condition(host, pool, now, suspect !== undefined, othersRun);
    const pooled = pool.type === 'Pooled';
    const takes = state === 'available' || state === 'warning' || state === 'suspect';
    return {
      name: host.name,
      hostPool: pool.name,
      region: host.region,
      condition: state,
      status: host.status,
      statusSince: host.statusSince,
      sessions: host.sessions,
      room: pooled ? (takes ? Math.max(0, pool.maxSessionLimit - host.sessions) : 0) : undefined,
      assigned: pooled ? undefined : host.assignedUser !== undefined,
      failedChecks: failedChecks(host),
      suspicion: suspect,
      stackVersion: host.stackVersion,
      agentVersion: host.agentVersion,
    };
  });
}
