import { z } from 'zod';
import type { UtcTime } from '../../domain/core/time.ts';
import type {
  CodeCount,
  ConnectionCounts,
  ConnectionError,
  ConnectionResults,
  ConnectionTrace,
  CorrelationId,
  PoolConnections,
} from '../../domain/fleet/connection-log.ts';
import { inOrder, oldestFirst, topCodes } from '../connection-summary.ts';
import { lastPart, optionalText, optionalTime } from './azure-values.ts';

const count = z.number().int().nonnegative();
/** The log's yes or no; some answers of Kusto write it as 1 and 0. */
const flag = z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean);
const time = optionalTime.transform((at, context): UtcTime => {
  if (at !== undefined) return at;
  context.addIssue('no time');
  return z.NEVER;
});
/** A cell that may be empty, which the log may also write as `<>`. */
const cell = optionalText.transform((text) => (text === '<>' ? undefined : text));

const poolName = z.string().min(1);
const counts = { attempts: count, succeeded: count };

/** One row of the counts of connections: a pool in one of the two spans, a session host, or a code of a pool. */
export const resultRow = z.discriminatedUnion('part', [
  z.object({ part: z.literal('pool'), span: z.enum(['now', 'usual']), hostPool: poolName, ...counts }),
  z.object({ part: z.literal('host'), hostPool: poolName, sessionHost: z.string().min(1), ...counts }),
  z.object({
    part: z.literal('code'),
    hostPool: poolName,
    symbolicCode: optionalText,
    serviceError: flag.nullish(),
    failed: count,
  }),
]);
type ResultRow = z.infer<typeof resultRow>;

/** One error of the log. A code without a symbolic name is told by its number. */
export const errorRow = z
  .object({
    part: z.literal('error'),
    at: time,
    correlationId: z.string(),
    symbolicCode: optionalText,
    code: z.number().int().nullish(),
    serviceError: flag.nullish(),
    message: optionalText,
    source: optionalText,
  })
  .transform(
    (row): ConnectionError => ({
      at: row.at,
      correlationId: row.correlationId.toLowerCase(),
      symbolicCode: row.symbolicCode ?? String(row.code ?? ''),
      code: row.code ?? undefined,
      serviceError: row.serviceError ?? false,
      message: row.message ?? '',
      source: row.source ?? '',
    }),
  );

const connectionRow = z.object({
  part: z.literal('connection'),
  at: time,
  state: z.string(),
  resourceId: cell,
  sessionHost: cell,
  clientOs: cell,
  clientType: cell,
  clientVersion: cell,
  transport: cell,
  gatewayRegion: cell,
});
type ConnectionRow = z.infer<typeof connectionRow>;

/** One row of a trace: a state of the connection, or an error of it or of a reconnection. */
export const traceRow = z.union([connectionRow, errorRow]);
type TraceRow = z.infer<typeof traceRow>;

const NONE: ConnectionCounts = { attempts: 0, succeeded: 0 };

/** The counts of connections between `from` and `to` out of their rows. */
export function resultsOf(
  rows: readonly ResultRow[],
  span: { readonly from: UtcTime; readonly to: UtcTime },
): ConnectionResults {
  const pools = new Map<string, Omit<PoolConnections, 'codes'> & { codes: CodeCount[] }>();
  for (const row of rows.filter((one) => one.part !== 'host')) {
    const pool = pools.get(row.hostPool) ?? { hostPool: row.hostPool, now: NONE, usual: NONE, codes: [] };
    if (row.part === 'code') {
      const code = { symbolicCode: row.symbolicCode ?? '', serviceError: row.serviceError ?? false, count: row.failed };
      pools.set(row.hostPool, { ...pool, codes: [...pool.codes, code] });
    } else pools.set(row.hostPool, { ...pool, [row.span]: { attempts: row.attempts, succeeded: row.succeeded } });
  }
  const hosts = rows.flatMap((row) =>
    row.part !== 'host'
      ? []
      : [
          {
            hostPool: row.hostPool,
            sessionHost: row.sessionHost,
            now: { attempts: row.attempts, succeeded: row.succeeded },
          },
        ],
  );
  return inOrder({ ...span, pools: [...pools.values()].map((one) => ({ ...one, codes: topCodes(one.codes) })), hosts });
}

/** One connection out of its rows: the newest state, and each other field from the newest row that holds it. */
function connectionOf(rows: readonly ConnectionRow[]): ConnectionTrace['connection'] {
  const newestFirst = [...rows].sort((a, b) => b.at.localeCompare(a.at));
  const [newest] = newestFirst;
  if (newest === undefined) return undefined;
  const field = (key: Exclude<keyof ConnectionRow, 'part' | 'at' | 'state'>): string | undefined =>
    newestFirst.map((row) => row[key]).find((text) => text !== undefined);
  const resourceId = field('resourceId');
  return {
    state: newest.state,
    at: newest.at,
    hostPool: resourceId === undefined ? undefined : lastPart(resourceId).toLowerCase(),
    sessionHost: field('sessionHost'),
    clientOs: field('clientOs'),
    clientType: field('clientType'),
    clientVersion: field('clientVersion'),
    transport: field('transport'),
    gatewayRegion: field('gatewayRegion'),
  };
}

/** One connection with its errors and those of its automatic reconnections, out of their rows. */
export function traceOf(rows: readonly TraceRow[], correlationId: CorrelationId): ConnectionTrace {
  const connections = rows.flatMap((row) => ('part' in row ? [row] : []));
  const errors = rows.flatMap((row) => ('part' in row ? [] : [row]));
  return { correlationId, errors: oldestFirst(errors), connection: connectionOf(connections) };
}
