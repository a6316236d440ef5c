import type { HostCounts } from '../domain/status/status.ts';
import type { ChangeFact, ConnectionFacts, CounterSign, OutageSign } from '../domain/status/status-evidence.ts';
import { connectionsJump, hasEnoughConnections } from './connection-signs.ts';
import type { Coverage } from './coverage.ts';
import { isUsable } from './host-counts.ts';
import { THRESHOLDS } from './thresholds.ts';

/** What counter-signs are looked for in. */
export interface CounterSources {
  readonly coverage: Coverage;
  readonly counts: HostCounts;
  readonly signs: readonly OutageSign[];
  readonly connections: ConnectionFacts | null;
  readonly changes: readonly ChangeFact[];
  /** Distinct callers on the subject in the last hour; `null` where the cases were not read. */
  readonly callers: number | null;
}

function troubledPools({ around }: Coverage): string[] {
  const troubled = around.pools.filter((pool) =>
    pool.hosts?.some((host) => !isUsable(host) && isFault(host.condition)),
  );
  return troubled.map((pool) => pool.name);
}

function isFault(condition: string): boolean {
  return condition === 'failing' || condition === 'suspect';
}

/**
 * What speaks against an outage of the platform, so that an agent sees both sides. Said only where something fails or speaks for one; nothing here
 * changes the state.
 */
export function counterSigns(sources: CounterSources): CounterSign[] {
  const { coverage, counts, signs, connections, changes, callers } = sources;
  if (signs.length === 0 && counts.failing + counts.suspect === 0) return [];
  const against: CounterSign[] = [];
  if (counts.expectedOn > 0 && counts.available >= counts.expectedOn * THRESHOLDS.outageShare)
    against.push({ code: 'hosts-take-sessions', available: counts.available, expected: counts.expectedOn });
  if (connections !== null && hasEnoughConnections(connections) && !connectionsJump(connections))
    against.push({ code: 'connections-as-usual', now: connections.now });
  const troubled = troubledPools(coverage);
  const [only] = troubled;
  if (only !== undefined && troubled.length === 1 && coverage.around.pools.length > 1)
    against.push({ code: 'one-pool-only', hostPool: only });
  const own = changes.filter((change) => change.actor !== 'azure');
  if (own.length > 0) against.push({ code: 'own-changes', count: own.length });
  if (callers === 0) against.push({ code: 'nobody-called' });
  return against;
}
