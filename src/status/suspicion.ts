import type { HostPool, SessionHost } from '../domain/fleet.ts';
import type { HostFact } from '../domain/status.ts';
import { epochMs, MINUTE_MS, type UtcTime } from '../domain/time.ts';
import { THRESHOLDS } from './thresholds.ts';

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function silence(host: SessionHost, peers: readonly SessionHost[]): HostFact['suspicion'] {
  const own = epochMs(host.lastHeartBeat);
  const others = peers.flatMap((peer) => epochMs(peer.lastHeartBeat) ?? []);
  if (own === undefined || others.length === 0) return undefined;
  const freshest = Math.max(...others);
  const fresh = others.filter((beat) => freshest - beat <= THRESHOLDS.freshWithinMs).length;
  const behind = freshest - own;
  if (behind <= THRESHOLDS.silentBehindMs || fresh * 2 < others.length) return undefined;
  return { code: 'silent', minutesBehind: Math.round(behind / MINUTE_MS) };
}

function emptiness(
  host: SessionHost,
  peers: readonly SessionHost[],
  pool: HostPool,
  now: UtcTime,
): HostFact['suspicion'] {
  // Depth-first fills one host after the other: an empty one is how it should be.
  if (pool.type !== 'Pooled' || pool.loadBalancer !== 'BreadthFirst' || peers.length < THRESHOLDS.busyPeers)
    return undefined;
  const since = epochMs(host.statusSince);
  if (since !== undefined && Date.parse(now) - since < THRESHOLDS.newHostMs) return undefined;
  const usual = median(peers.map((peer) => peer.sessions));
  return usual >= THRESHOLDS.busySessions && host.sessions <= usual * THRESHOLDS.emptyShare
    ? { code: 'empty' }
    : undefined;
}

/**
 * Whether an Available host may be swallowing sign-ins: its heartbeat is far behind its pool's freshest, or it is nearly empty beside busy
 * peers. `peers` are the other Available hosts of its pool that take new sessions. The heartbeat is compared inside the pool, never with a
 * fixed age: one reference calls it the time of the last change of health status.
 */
export function suspicion(
  host: SessionHost,
  peers: readonly SessionHost[],
  pool: HostPool,
  now: UtcTime,
): HostFact['suspicion'] {
  return silence(host, peers) ?? emptiness(host, peers, pool, now);
}
