import type { DeskCase } from '../../domain/case/case.ts';
import { epochMs, HOUR_MS } from '../../domain/core/time.ts';
import { correlationId } from '../../domain/fleet/connection-log.ts';
import { heldValues } from '../../domain/knowledge/finding.ts';

/** Before the call, and after it (ms): rows are written when a connection ends. */
const BEFORE_MS = 2 * HOUR_MS;
const AFTER_MS = 4 * HOUR_MS;

/** A name as a string of the query language. */
function quoted(name: string): string {
  return JSON.stringify(name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' '));
}

function span({ openedAt }: DeskCase): string {
  const at = epochMs(openedAt) ?? 0;
  const [from, to] = [at - BEFORE_MS, at + AFTER_MS].map((ms) => new Date(ms).toISOString());
  return `TimeGenerated between (datetime(${from}) .. datetime(${to}))`;
}

/**
 * Queries for Log Analytics that are ready to run, for what is known of a case: its connection, its host, its pool. Tables and columns are those of
 * the diagnostic setting "Connections", "Errors" and "Agent health status" of a host pool.
 */
export function ticketQueries(deskCase: DeskCase): string[] {
  const { sessionHost, hostPool } = deskCase.entities;
  const when = span(deskCase);
  const id = correlationId(heldValues(deskCase.findings, 'correlation-id')[0] ?? '');
  const connection =
    id === undefined
      ? []
      : [
          `union WVDConnections, WVDErrors, WVDCheckpoints | where CorrelationId =~ "${id}" | order by TimeGenerated asc`,
        ];
  const host =
    sessionHost === null
      ? []
      : [
          `WVDAgentHealthStatus | where ${when} and SessionHostName startswith ${quoted(sessionHost)} | project TimeGenerated, Status, LastHeartBeat, ActiveSessions, SessionHostHealthCheckResult, AgentVersion, SxSStackVersion | order by TimeGenerated asc`,
          `WVDConnections | where ${when} and SessionHostName startswith ${quoted(sessionHost)} | summarize States = make_set(State), Client = any(ClientVersion) by CorrelationId, UserName`,
        ];
  const pool =
    hostPool === null
      ? []
      : [
          `WVDErrors | where ${when} and _ResourceId endswith ${quoted(`/hostpools/${hostPool.toLowerCase()}`)} | summarize Count = count(), Users = dcount(UserName) by Code, CodeSymbolic, ServiceError | order by Count desc`,
        ];
  return [...connection, ...host, ...pool];
}
