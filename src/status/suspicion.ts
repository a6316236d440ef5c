import { epochMs, MINUTE_MS } from '../domain/core/time.ts';
import type { HostPool, SessionHost } from '../domain/fleet/fleet.ts';
import type { HostFact } from '../domain/status/status.ts';
import type { FleetContext } from './fleet-context.ts';
import { THRESHOLDS } from './thresholds.ts';

/** The hosts of one pool that say they take new sessions, prepared once for judging each beside the others. */
export interface Peers {
  readonly pool: HostPool;
  readonly count: number;
  /** Heartbeats (ms since the epoch), freshest first. */
  readonly beats: readonly number[];
  /** Sessions, fewest first. */
  readonly sessions: readonly number[];
  /** Connections of the last 15 minutes to all of them. */
  readonly attempts: number;
  readonly failed: number;
}

/** Prepares the hosts of a pool that say they take new sessions. */
export function peersOf(pool: HostPool, hosts: readonly SessionHost[], context: FleetContext): Peers {
  const counts = hosts.flatMap((host) => context.connectionsOf(pool.name, host.name) ?? []);
  return {
    pool,
    count: hosts.length,
    beats: hosts.flatMap((host) => epochMs(host.lastHeartBeat) ?? []).sort((a, b) => b - a),
    sessions: hosts.map((host) => host.sessions).sort((a, b) => a - b),
    attempts: counts.reduce((sum, one) => sum + one.attempts, 0),
    failed: counts.reduce((sum, one) => sum + one.attempts - one.succeeded, 0),
  };
}

/** `values` without one that equals `own`. */
function others(values: readonly number[], own: number | undefined): readonly number[] {
  const index = own === undefined ? -1 : values.indexOf(own);
  return index < 0 ? values : [...values.slice(0, index), ...values.slice(index + 1)];
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function silence(host: SessionHost, peers: Peers): HostFact['suspicion'] {
  const own = epochMs(host.lastHeartBeat);
  const beats = others(peers.beats, own);
  const [freshest] = beats;
  if (own === undefined || freshest === undefined) return undefined;
  const behind = freshest - own;
  if (behind <= THRESHOLDS.silentBehindMs) return undefined;
  const fresh = beats.filter((beat) => freshest - beat <= THRESHOLDS.freshWithinMs).length;
  if (fresh * 2 < beats.length) return undefined;
  return { code: 'silent', minutesBehind: Math.round(behind / MINUTE_MS) };
}

function failingMore(host: SessionHost, peers: Peers, context: FleetContext): HostFact['suspicion'] {
  const own = context.connectionsOf(peers.pool.name, host.name);
  if (own === undefined || own.attempts < THRESHOLDS.hostAttempts) return undefined;
  const failed = own.attempts - own.succeeded;
  const attempts = peers.attempts - own.attempts;
  if (attempts < THRESHOLDS.hostAttempts) return undefined;
  const share = failed / own.attempts;
  const usual = (peers.failed - failed) / attempts;
  return share >= THRESHOLDS.hostFailureShare && share >= usual * THRESHOLDS.hostFailureFactor
    ? { code: 'failing-more', attempts: own.attempts, failed }
    : undefined;
}

function emptiness(host: SessionHost, peers: Peers, context: FleetContext): HostFact['suspicion'] {
  const { pool } = peers;
  // Depth-first fills one host after the other: an empty one is how it should be.
  if (pool.type !== 'Pooled' || pool.loadBalancer !== 'BreadthFirst' || peers.count - 1 < THRESHOLDS.busyPeers)
    return undefined;
  const since = epochMs(host.statusSince);
  if (since !== undefined && Date.parse(context.now) - since < THRESHOLDS.newHostMs) return undefined;
  const usual = median(others(peers.sessions, host.sessions));
  return usual >= THRESHOLDS.busySessions && host.sessions <= usual * THRESHOLDS.emptyShare
    ? { code: 'empty' }
    : undefined;
}

/**
 * Whether an Available host may be swallowing sign-ins: its heartbeat is far behind its pool's freshest, it fails far more connections than its
 * peers, or it is nearly empty beside busy ones. `host` is one of `peers`. The heartbeat is compared inside the pool, never with a fixed age: one
 * reference calls it the time of the last change of health status.
 */
export function suspicion(host: SessionHost, peers: Peers, context: FleetContext): HostFact['suspicion'] {
  return silence(host, peers) ?? failingMore(host, peers, context) ?? emptiness(host, peers, context);
}
