import { DAY_MS, MINUTE_MS, shifted, type UtcTime } from '../domain/core/time.ts';
import type { CodeCount, ConnectionError, ConnectionResults } from '../domain/fleet/connection-log.ts';

/** How long the counted span is (ms). */
const SPAN_MS = 15 * MINUTE_MS;
/** How far behind now the counted span ends (ms): resource logs usually arrive within 3 to 10 minutes. */
const LAG_MS = 5 * MINUTE_MS;
/** How long a started connection may go without an outcome before it counts as failed (ms): the slow end of the logs' usual arrival. */
export const OUTCOME_MS = 10 * MINUTE_MS;
/** How far back the usual counts lie (ms): the same hour of the same weekday. */
export const WEEK_MS = 7 * DAY_MS;
/** How far back a connection is looked for by its id (ms): what a workspace keeps unless it is told to keep more. */
export const TRACE_BACK_MS = 30 * DAY_MS;
/** How far back the errors of one user are looked for (ms), and how many of them are given. */
export const ERRORS_BACK_MS = DAY_MS;
export const MOST_ERRORS = 10;
/** How many codes of one pool are given, most frequent first. */
const MOST_CODES = 10;

/** Path of the query of one workspace below the origin of Log Analytics: the only one that is ever asked. */
export function logPath(workspaceId: string): string {
  return `/v1/workspaces/${workspaceId}/query`;
}

/**
 * The counted span as seen at `now`: 15 minutes that ended 5 minutes ago. An end at `now` would count starts whose outcome has not arrived; an
 * end 10 minutes back, where nearly every row is in, would notice an outage that much later. What may still be on its way is left out
 * instead: see `OUTCOME_MS`.
 */
export function countedSpan(now: UtcTime): { readonly from: UtcTime; readonly to: UtcTime } {
  const to = shifted(now, -LAG_MS);
  return { from: shifted(to, -SPAN_MS), to };
}

/** Codes of one pool as they are given: most frequent first, at most ten. */
export function topCodes(codes: readonly CodeCount[]): CodeCount[] {
  return [...codes]
    .sort((a, b) => b.count - a.count || a.symbolicCode.localeCompare(b.symbolicCode))
    .slice(0, MOST_CODES);
}

/** Results in one order whatever order they came in: by pool, then by host. */
export function inOrder(results: ConnectionResults): ConnectionResults {
  return {
    ...results,
    pools: [...results.pools].sort((a, b) => a.hostPool.localeCompare(b.hostPool)),
    hosts: [...results.hosts].sort(
      (a, b) => a.hostPool.localeCompare(b.hostPool) || a.sessionHost.localeCompare(b.sessionHost),
    ),
  };
}

/** Errors oldest first; those of one moment by connection and code. */
export function oldestFirst(errors: readonly ConnectionError[]): ConnectionError[] {
  return [...errors].sort(
    (a, b) =>
      a.at.localeCompare(b.at) ||
      a.correlationId.localeCompare(b.correlationId) ||
      a.symbolicCode.localeCompare(b.symbolicCode),
  );
}

/** The newest errors of one user, newest first, at most ten. */
export function newestErrors(errors: readonly ConnectionError[]): ConnectionError[] {
  return oldestFirst(errors).reverse().slice(0, MOST_ERRORS);
}
