import { isGuid } from '../../text/guid.ts';
import type { Reading } from '../core/reading.ts';
import type { UtcTime } from '../core/time.ts';
import type { ReadBudget } from './azure-port.ts';

/** A correlation id (activity id) that was checked to be a GUID, in lower case. Only such a one may go into a query. */
export type CorrelationId = string & { readonly checked: 'correlation-id' };

/** A text as a correlation id; `undefined` when it is no GUID. */
export function correlationId(text: string): CorrelationId | undefined {
  const trimmed = text.trim().replace(/^\{|\}$/g, '');
  return isGuid(trimmed) ? (trimmed.toLowerCase() as CorrelationId) : undefined;
}

/** Connections tried in a span of time, and how many of them got a desktop or app. */
export interface ConnectionCounts {
  readonly attempts: number;
  readonly succeeded: number;
}

/** Failures of one symbolic code. `serviceError`: on Microsoft's side (true) or the customer's (false), as the log says. */
export interface CodeCount {
  readonly symbolicCode: string;
  readonly serviceError: boolean;
  readonly count: number;
}

/** Connections to one host pool: the last 15 minutes beside the same 15 minutes a week before. */
export interface PoolConnections {
  /** Name of the host pool, compare without case. */
  readonly hostPool: string;
  readonly now: ConnectionCounts;
  readonly usual: ConnectionCounts;
  readonly codes: readonly CodeCount[];
}

/** Connections that reached (or failed on) one session host in the last 15 minutes. */
export interface HostConnections {
  readonly hostPool: string;
  readonly sessionHost: string;
  readonly now: ConnectionCounts;
}

/** What Log Analytics says about connections (tables WVDConnections and WVDErrors). Failures before a client reaches AVD are in none of them. */
export interface ConnectionResults {
  readonly from: UtcTime;
  readonly to: UtcTime;
  readonly pools: readonly PoolConnections[];
  readonly hosts: readonly HostConnections[];
}

/** One error of one connection. */
export interface ConnectionError {
  readonly at: UtcTime;
  readonly correlationId: string;
  readonly symbolicCode: string;
  /** Same number space as the client's error code; show it in hex as well. */
  readonly code: number | undefined;
  readonly serviceError: boolean;
  readonly message: string;
  readonly source: string;
}

/** One connection and its automatic reconnections, found by correlation id. */
export interface ConnectionTrace {
  readonly correlationId: CorrelationId;
  /** Oldest first; empty when the log holds no error for it. */
  readonly errors: readonly ConnectionError[];
  /** `undefined` when the log holds no connection of this id: not logged yet, or it never reached AVD. */
  readonly connection:
    | {
        readonly state: string;
        readonly at: UtcTime;
        readonly hostPool: string | undefined;
        readonly sessionHost: string | undefined;
        readonly clientOs: string | undefined;
        readonly clientType: string | undefined;
        readonly clientVersion: string | undefined;
        readonly transport: string | undefined;
        readonly gatewayRegion: string | undefined;
      }
    | undefined;
}

/**
 * The connection log, read through Log Analytics. Every method ends inside its budget and never throws. Without a workspace every answer is
 * *unknown*, `not-configured`. A workspace without the tables (no diagnostic setting) is `not-configured` as well.
 */
export interface ConnectionLogPort {
  results(budget: ReadBudget): Promise<Reading<ConnectionResults>>;
  trace(id: CorrelationId, budget: ReadBudget): Promise<Reading<ConnectionTrace>>;
  /** The newest errors of one user in the last 24 h, newest first, at most 10. A bare user name matches the part before the `@`. */
  lastErrors(user: string, budget: ReadBudget): Promise<Reading<readonly ConnectionError[]>>;
}
