import type { HostPool, SessionHost } from '../domain/fleet/fleet.ts';
import type { HostCondition, HostFact } from '../domain/status/status.ts';
import type { HostExplanation } from '../domain/status/status-evidence.ts';
import type { FleetContext } from './fleet-context.ts';
import { failedChecks, hostCondition, isOff, takesNew } from './host-condition.ts';
import { whyDrained, whyFailing, whyOff } from './host-explanation.ts';
import { type Peers, peersOf, suspicion } from './suspicion.ts';

const TAKES: readonly HostCondition[] = ['available', 'warning', 'suspect'];

function explanation(
  state: HostCondition,
  off: HostExplanation | undefined,
  host: SessionHost,
  pool: HostPool,
  context: FleetContext,
): HostExplanation | undefined {
  switch (state) {
    case 'off-on-purpose':
    case 'off-unexpected':
      return off;
    case 'drained':
      return whyDrained(host, pool, context);
    case 'failing':
      return whyFailing(host, pool, context);
    default:
      return undefined;
  }
}

function hostFact(host: SessionHost, pool: HostPool, peers: Peers, context: FleetContext): HostFact {
  const suspect = takesNew(host) ? suspicion(host, peers, context) : undefined;
  const off = isOff(host) ? whyOff(host, pool, context) : undefined;
  const state = hostCondition(host, pool, { now: context.now, suspicion: suspect, whyOff: off });
  const pooled = pool.type === 'Pooled';
  return {
    name: host.name,
    hostPool: pool.name,
    region: host.region,
    condition: state,
    status: host.status,
    statusSince: host.statusSince,
    sessions: host.sessions,
    room: pooled ? (TAKES.includes(state) ? Math.max(0, pool.maxSessionLimit - host.sessions) : 0) : undefined,
    assigned: pooled ? undefined : host.assignedUser !== undefined,
    failedChecks: failedChecks(host),
    suspicion: state === 'suspect' ? suspect : undefined,
    explained: explanation(state, off, host, pool, context),
    updateFailed: host.updateState?.toLowerCase() === 'failed',
    stackVersion: host.stackVersion,
    agentVersion: host.agentVersion,
  };
}

/** The hosts of one pool as facts, each judged beside its peers. */
export function hostFacts(pool: HostPool, hosts: readonly SessionHost[], context: FleetContext): HostFact[] {
  const peers = peersOf(pool, hosts.filter(takesNew), context);
  return hosts.map((host) => hostFact(host, pool, peers, context));
}
