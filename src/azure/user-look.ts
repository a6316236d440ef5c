import type { Reading, UnknownLook } from '../domain/core/reading.ts';
import type { Clock } from '../domain/core/time.ts';
import type { AzurePort, ReadBudget } from '../domain/fleet/azure-port.ts';
import type { ConnectionLogPort } from '../domain/fleet/connection-log.ts';
import type { HostPool } from '../domain/fleet/fleet.ts';
import type { UserLook, UserSession } from '../domain/fleet/user-session.ts';
import { createSlots } from './slots.ts';

export interface UserLookOptions {
  /** How long the whole look may take (ms). */
  readonly deadlineMs: number;
  /** Host pools whose sessions are read at the same time. */
  readonly poolConcurrency: number;
}

type PoolSessions = Reading<readonly UserSession[]>;

function isUnknown<Value>(look: Reading<Value>): look is UnknownLook {
  return look.kind === 'unknown';
}

function joined(looks: readonly PoolSessions[], clock: Clock): Pick<UserLook, 'sessions' | 'poolsUnread'> {
  const unread = looks.filter(isUnknown);
  const [first] = unread;
  if (first !== undefined && unread.length === looks.length) return { sessions: first, poolsUnread: unread.length };
  const value = looks.flatMap((look) => (look.kind === 'read' ? look.value : []));
  const times = looks.flatMap((look) => (look.kind === 'read' ? [look.at] : [])).sort();
  return { sessions: { kind: 'read', value, at: times[0] ?? clock() }, poolsUnread: unread.length };
}

/**
 * Looks for one user: their sessions over all host pools, a few pools at a time, and the last errors of their connections, under one deadline.
 * Never throws: sessions are *unknown* only where no pool could be read; pools that could not are counted.
 */
export async function lookAtUser(
  port: AzurePort,
  connectionLog: ConnectionLogPort,
  clock: Clock,
  user: string,
  options: UserLookOptions,
): Promise<UserLook> {
  const started = performance.now();
  const slots = createSlots(options.poolConcurrency);
  const read = async <Value>(ask: (budget: ReadBudget) => Promise<Reading<Value>>): Promise<Reading<Value>> => {
    const deadlineMs = options.deadlineMs - (performance.now() - started);
    if (deadlineMs > 0) return ask({ deadlineMs });
    return { kind: 'unknown', why: 'late', at: clock(), detail: `not begun within ${options.deadlineMs} ms` };
  };
  const sessionsOf = (pool: HostPool) => slots(() => read((budget) => port.userSessions(pool, user, budget)));
  const inSubscription = async (id: string): Promise<readonly PoolSessions[]> => {
    const pools = await read((budget) => port.hostPools(id, budget));
    return pools.kind === 'unknown' ? [pools] : Promise.all(pools.value.map(sessionsOf));
  };
  const [looks, lastErrors] = await Promise.all([
    Promise.all(port.subscriptionIds.map(inSubscription)),
    read((budget) => connectionLog.lastErrors(user, budget)),
  ]);
  return { user, ...joined(looks.flat(), clock), lastErrors };
}
