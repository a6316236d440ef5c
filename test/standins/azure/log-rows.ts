import { loggedHosts } from '../../../src/azure/demo/connection-log.ts';
import type { ConnectionSketch, LogSketch } from '../../../src/azure/demo/estate-sketches.ts';
import type { Scenario } from '../../../src/azure/demo/scenario.ts';
import type { Type } from './log-kusto-shapes.ts';
import type { Columns, Row, Table } from './log-kusto-values.ts';

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

function columns(types: Readonly<Partial<Record<Type, string>>>): Columns {
  return new Map(
    Object.entries(types).flatMap(([type, names]) => names.split(' ').map((name) => [name, type as Type] as const)),
  );
}

/** Columns as the table references of Azure Monitor list them, and TransportType, which only a live workspace has shown. */
export const CONNECTION_COLUMNS = columns({
  datetime: 'TimeGenerated',
  string:
    'AadTenantId ClientOS ClientSideIPAddress ClientType ClientVersion ConnectionType CorrelationId GatewayRegion PredecessorConnectionId ResourceAlias SessionHostAzureVmId SessionHostName SessionHostPoolType State TenantId TransportType Type UdpUse UserName _ResourceId _SubscriptionId',
});
export const ERROR_COLUMNS = columns({
  datetime: 'TimeGenerated',
  long: 'Code',
  bool: 'ServiceError',
  string:
    'ActivityType CodeSymbolic CorrelationId Message Operation Source SourceSystem TenantId Type UserName _ResourceId _SubscriptionId',
});

function resourceId(pool: string): string {
  return `/subscriptions/0/resourcegroups/rg/providers/microsoft.desktopvirtualization/hostpools/${pool.toLowerCase()}`;
}

interface Counted {
  readonly connections: readonly Row[];
  readonly errors: readonly Row[];
}

/** A pool's attempts in one span as rows: each starts somewhere in it, and a minute later it is connected or over. */
function attempts(scenario: Scenario, logs: LogSketch, name: string, span: 'now' | 'usual', now: number): Counted {
  const sketch = logs.pools[name];
  if (sketch === undefined) return { connections: [], errors: [] };
  const { attempts: tried, succeeded } = sketch[span];
  const end = now - 5 * MINUTE_MS - (span === 'usual' ? WEEK_MS : 0);
  const own = loggedHosts(scenario, logs).filter((one) => one.hostPool === name.toLowerCase());
  const hostsOf = (count: (one: (typeof own)[number]) => number): string[] =>
    own.flatMap((one) => Array.from({ length: count(one) }, () => one.sessionHost));
  const reached = hostsOf((one) => one.now.succeeded);
  const missed = hostsOf((one) => one.now.attempts - one.now.succeeded);
  const idOf = (index: number): string => `${name}-${span}-${index}`.toLowerCase();
  const connections = Array.from({ length: tried }, (_, index): Row[] => {
    const host = index < succeeded ? reached[index] : missed[index - succeeded];
    const started = end - 15 * MINUTE_MS + ((index * 37) % 880) * 1_000;
    const row = { CorrelationId: idOf(index), _ResourceId: resourceId(name), SessionHostName: '<>' };
    const outcome = index < succeeded ? 'Connected' : 'Completed';
    const SessionHostName = (span === 'now' ? host : undefined) ?? '<>';
    return [
      { ...row, TimeGenerated: started, State: 'Started' },
      { ...row, TimeGenerated: started + MINUTE_MS, State: outcome, SessionHostName },
    ];
  }).flat();
  const failed = Math.max(1, tried - succeeded);
  const codes = span === 'now' ? sketch.codes : [];
  const errors = codes
    .flatMap((one) => Array.from({ length: one.count }, () => one))
    .map(({ code, serviceError }, index) => ({
      TimeGenerated: end,
      CorrelationId: idOf(succeeded + (index % failed)),
      CodeSymbolic: code,
      ServiceError: serviceError,
      _ResourceId: resourceId(name),
    }));
  return { connections, errors };
}

/**
 * A connection that can be looked up: it started hours before, so that it is none of the counted attempts. Only its first row knows the client,
 * and only its newest one where it went; the other one says `<>`.
 */
function looked(sketch: ConnectionSketch, now: number): Counted {
  const row = {
    CorrelationId: sketch.id,
    PredecessorConnectionId: sketch.continues ?? '',
    UserName: sketch.user,
    ClientOS: sketch.clientOs ?? '',
    GatewayRegion: sketch.gatewayRegion ?? '<>',
    _ResourceId: sketch.hostPool === undefined ? '' : resourceId(sketch.hostPool),
  };
  const client = { ClientType: sketch.clientType ?? '', ClientVersion: sketch.clientVersion ?? '' };
  const host = { SessionHostName: sketch.sessionHost ?? '<>', TransportType: sketch.transport ?? '' };
  const at = now + sketch.at;
  return {
    connections: [
      { ...row, ...client, TimeGenerated: at - 180 * MINUTE_MS, State: 'Started', SessionHostName: '<>' },
      { ...row, ...host, TimeGenerated: at, State: sketch.state },
    ],
    errors: sketch.errors.map((error) => ({
      TimeGenerated: now + error.at,
      CorrelationId: sketch.id,
      UserName: sketch.user,
      CodeSymbolic: error.symbolic,
      Code: error.code ?? null,
      ServiceError: error.serviceError,
      Message: error.message,
      Source: error.source,
    })),
  };
}

/** The tables of a workspace that holds the log of a scenario; none where the scenario has no log. */
export function logTables(scenario: Scenario, now: number): Readonly<Record<string, Table>> {
  const { logs } = scenario;
  if (logs === undefined) return {};
  const parts = [
    ...Object.keys(logs.pools).flatMap((name) =>
      (['usual', 'now'] as const).map((span) => attempts(scenario, logs, name, span, now)),
    ),
    ...logs.connections.map((sketch) => looked(sketch, now)),
  ];
  return {
    WVDConnections: { columns: CONNECTION_COLUMNS, rows: parts.flatMap((one) => one.connections) },
    WVDErrors: { columns: ERROR_COLUMNS, rows: parts.flatMap((one) => one.errors) },
  };
}
