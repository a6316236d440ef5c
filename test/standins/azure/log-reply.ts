import { DEMO_WORKSPACE_ID } from '../../../src/azure/demo/connection-log.ts';
import type { Fault } from '../../../src/azure/demo/fault.ts';
import type { Scenario } from '../../../src/azure/demo/scenario.ts';
import type { Clock, UtcTime } from '../../../src/domain/core/time.ts';
import type { Ahead, Asked } from './graph-reply.ts';
import { runKusto } from './log-kusto-run.ts';
import type { Type, Value } from './log-kusto-shapes.ts';
import { KustoError } from './log-kusto-tokens.ts';
import type { Table } from './log-kusto-values.ts';
import { logTables } from './log-rows.ts';
import { faultReply, type Reply } from './reply.ts';

function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return {
    kind: 'answer',
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** An error as Log Analytics words it: codes nested from the general one to the particular one. */
function logError(status: number, message: string, codes: readonly string[], headers?: Record<string, string>): Reply {
  const error = codes.reduceRight<unknown>(
    (innererror, code, index) => ({
      message: index === codes.length - 1 ? message : 'The request had some invalid properties',
      code,
      ...(innererror === undefined ? {} : { innererror }),
    }),
    undefined,
  );
  return json(status, { error }, headers);
}

/** A time as the service writes it: seven decimals. */
function cell(value: Value, type: Type): unknown {
  return type === 'datetime' && value !== null ? new Date(Number(value)).toISOString().replace('Z', '4321Z') : value;
}

/** A table as it goes over the wire: cells by the order of the columns, what is missing as an empty text or null. */
export function tableReply({ columns, rows }: Table, beside: Readonly<Record<string, unknown>> = {}): Reply {
  const described = [...columns].map(([name, type]) => ({ name, type }));
  const cells = rows.map((row) =>
    described.map(({ name, type }) => cell(row[name] ?? (type === 'string' ? '' : null), type)),
  );
  return json(200, { tables: [{ name: 'PrimaryResult', columns: described, rows: cells }], ...beside });
}

function statusReply(status: number, retryAfter: number): Reply {
  switch (status) {
    case 401:
      return logError(401, "Authentication failed. The 'Authorization' header is missing.", ['AuthenticationFailed']);
    case 403: {
      const message = 'The provided credentials have insufficient access to perform the requested operation';
      return logError(403, message, ['InsufficientAccessError']);
    }
    case 404:
      return logError(404, 'The requested path does not exist', ['PathNotFoundError']);
    case 429:
      return logError(429, 'Too many requests', ['ThrottledError'], { 'retry-after': String(retryAfter) });
    case 400:
      return logError(400, 'Syntax Error', ['BadArgumentError', 'SyntaxError']);
    default:
      return logError(status, 'The service cannot answer', [status === 503 ? 'ServiceUnavailable' : 'InternalError']);
  }
}

function answered(scenario: Scenario, now: UtcTime, { method, url, body }: Asked): Reply {
  const asked = `/v1/workspaces/${DEMO_WORKSPACE_ID}/query`;
  if (method !== 'POST' || url.pathname !== asked || url.search !== '') return statusReply(404, 0);
  const { query = '', timespan = '' } = JSON.parse(body) as { query?: string; timespan?: string };
  const [from, to] = timespan.split('/').map((time) => Date.parse(time));
  if (from === undefined || to === undefined || Number.isNaN(from + to)) return statusReply(400, 0);
  try {
    const tables = Object.entries(logTables(scenario, Date.parse(now))).map(([name, table]) => {
      const inSpan = (time: Value | undefined): boolean => Number(time) >= from && Number(time) <= to;
      return [name, { ...table, rows: table.rows.filter((row) => inSpan(row.TimeGenerated)) }] as const;
    });
    return tableReply(runKusto(query, Object.fromEntries(tables)));
  } catch (error) {
    if (!(error instanceof KustoError)) throw error;
    const kind = error.code === 'SEM0100' ? 'SemanticError' : 'SyntaxError';
    return logError(400, error.message, ['BadArgumentError', kind, error.code]);
  }
}

/**
 * What Log Analytics answers for a scenario, or the fault it is to have; `undefined` for a path that is none of its own. A scenario without logs
 * has a workspace without the tables.
 */
export function logReply(
  scenario: Scenario,
  { clock, ahead }: { readonly clock: Clock; readonly ahead?: Ahead },
  asked: Asked,
  fault: Fault | undefined,
  elsewhere: string,
): Reply | undefined {
  if (!asked.url.pathname.startsWith('/v1/')) return undefined;
  if (fault?.answer === undefined) return ahead?.(asked) ?? answered(scenario, clock(), asked);
  if (typeof fault.answer === 'number') return statusReply(fault.answer, fault.retryAfter);
  if (fault.answer === 'broken-item')
    return tableReply({ columns: new Map([['part', 'string']]), rows: [{ part: 'error' }] });
  return faultReply(fault.answer, [], asked.url, elsewhere, fault.retryAfter);
}

/** What a process needs in its environment to read the log of this scenario here. */
export function logEnvironment(scenario: Scenario, endpoint: string): Record<string, string> {
  if (scenario.logs === undefined) return {};
  return { LOG_ANALYTICS_WORKSPACE_ID: DEMO_WORKSPACE_ID, LOG_ANALYTICS_ENDPOINT: endpoint };
}
