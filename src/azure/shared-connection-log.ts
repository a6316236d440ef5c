import type { ConnectionLogPort } from '../domain/fleet/connection-log.ts';
import { createLookMemory, type LookMemoryOptions } from './look-memory.ts';

/** How long the results of the last 15 minutes serve (ms). Rows reach Log Analytics minutes late: a newer reading tells nothing new. */
const RESULTS_TTL_MS = 30_000;
/** How long what belongs to one connection or one user serves (ms). */
const ONE_TTL_MS = 15_000;

/** Puts the short memory of `createLookMemory` before a connection log, so that many agents who ask at once cost one query. */
export function createSharedConnectionLog(log: ConnectionLogPort, options: LookMemoryOptions): ConnectionLogPort {
  const { look } = createLookMemory(options);
  return {
    results: (budget) =>
      look({ key: 'results', ttlMs: RESULTS_TTL_MS, fresh: false, budget, ask: (own) => log.results(own) }),
    trace: (id, budget) =>
      look({
        key: `trace ${id.toLowerCase()}`,
        ttlMs: ONE_TTL_MS,
        fresh: false,
        budget,
        ask: (own) => log.trace(id, own),
      }),
    lastErrors: (user, budget) =>
      look({
        key: `errors ${user.toLowerCase()}`,
        ttlMs: ONE_TTL_MS,
        fresh: false,
        budget,
        ask: (own) => log.lastErrors(user, own),
      }),
  };
}
