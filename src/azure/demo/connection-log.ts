import type { Reading } from '../../domain/core/reading.ts';
import { type Clock, shifted, type UtcTime } from '../../domain/core/time.ts';
import type {
  ConnectionError,
  ConnectionLogPort,
  ConnectionResults,
  ConnectionTrace,
  CorrelationId,
} from '../../domain/fleet/connection-log.ts';
import { machineName } from '../../text/host-names.ts';
import { same } from '../../text/same.ts';
import { askedUser, isAskedUser, NO_USER } from '../asked-user.ts';
import {
  countedSpan,
  ERRORS_BACK_MS,
  inOrder,
  logPath,
  newestErrors,
  oldestFirst,
  TRACE_BACK_MS,
  topCodes,
} from '../connection-summary.ts';
import { noConnectionLog } from '../no-connection-log.ts';
import type { ConnectionSketch, LogSketch } from './estate-sketches.ts';
import { createFaultCount, reasonOf, TOKEN } from './fault.ts';
import type { Scenario } from './scenario.ts';

/** The workspace of every scenario that has logs: made up. */
export const DEMO_WORKSPACE_ID = '3c1f0b5e-0000-4000-8000-00000000106a';

export interface DemoLogOptions {
  readonly scenario: Scenario;
  readonly clock: Clock;
}

/** The session hosts of a scenario's log, each with the pool it stands in, both as the log writes them; a host of no pool is left out. */
export function loggedHosts(scenario: Scenario, logs: LogSketch): ConnectionResults['hosts'] {
  const pools = scenario.subscriptions.flatMap((one) => one.hostPools);
  return Object.entries(logs.hosts).flatMap(([name, now]) => {
    const isMeant = (host: { readonly name: string }) => same(machineName(host.name), machineName(name));
    const pool = pools.find((one) => one.hosts.some(isMeant));
    const host = pool?.hosts.find(isMeant);
    return pool === undefined || host === undefined
      ? []
      : [{ hostPool: pool.name.toLowerCase(), sessionHost: host.name.toLowerCase(), now }];
  });
}

function resultsAt(scenario: Scenario, logs: LogSketch, now: UtcTime): ConnectionResults {
  const pools = Object.entries(logs.pools).map(([name, sketch]) => ({
    hostPool: name.toLowerCase(),
    now: sketch.now,
    usual: sketch.usual,
    codes: topCodes(sketch.codes.map(({ code, ...rest }) => ({ symbolicCode: code, ...rest }))),
  }));
  // A log has no row of a pool that nobody connects to.
  const logged = pools.filter((one) => one.now.attempts + one.usual.attempts + one.codes.length > 0);
  const hosts = loggedHosts(scenario, logs).filter((one) => one.now.attempts > 0);
  return inOrder({ ...countedSpan(now), pools: logged, hosts });
}

function errorsOf(sketches: readonly ConnectionSketch[], now: UtcTime, backMs: number): ConnectionError[] {
  return sketches.flatMap(({ id, errors }) =>
    errors
      .filter(({ at }) => at >= -backMs && at <= 0)
      .map(({ at, symbolic, code, serviceError, message, source }) => ({
        at: shifted(now, at),
        correlationId: id.toLowerCase(),
        symbolicCode: symbolic,
        code,
        serviceError,
        message,
        source,
      })),
  );
}

function traceAt(logs: LogSketch, id: CorrelationId, now: UtcTime): ConnectionTrace {
  const own = logs.connections.find((one) => one.id.toLowerCase() === id && one.at >= -TRACE_BACK_MS);
  const linked = logs.connections.filter((one) => [one.id, one.continues].some((link) => link?.toLowerCase() === id));
  return {
    correlationId: id,
    errors: oldestFirst(errorsOf(linked, now, TRACE_BACK_MS)),
    connection: own && {
      state: own.state,
      at: shifted(now, own.at),
      hostPool: own.hostPool?.toLowerCase(),
      sessionHost: own.sessionHost,
      clientOs: own.clientOs,
      clientType: own.clientType,
      clientVersion: own.clientVersion,
      transport: own.transport,
      gatewayRegion: own.gatewayRegion,
    },
  };
}

/**
 * The connection log of a scenario in place of Log Analytics, made anew from the present time with each call; `not-configured` for a scenario
 * without logs. A fault of the scenario gives the same *unknown* as a live workspace, at once instead of after a wait.
 */
export function createDemoConnectionLog({ scenario, clock }: DemoLogOptions): ConnectionLogPort {
  const { logs } = scenario;
  if (logs === undefined) return noConnectionLog(clock);
  const meet = createFaultCount();

  const look = async <Value>(deadlineMs: number, value: (now: UtcTime) => Value): Promise<Reading<Value>> => {
    const at = clock();
    for (const asked of [TOKEN, logPath(DEMO_WORKSPACE_ID)]) {
      const fault = meet(scenario.faults, asked);
      const why = fault && reasonOf(fault, deadlineMs);
      const detail = `demo scenario: ${fault?.answer ?? 'delay'} on ${asked}`;
      if (why !== undefined) return { kind: 'unknown', why, at, detail };
    }
    return { kind: 'read', value: value(at), at };
  };

  return {
    results: ({ deadlineMs }) => look(deadlineMs, (now) => resultsAt(scenario, logs, now)),
    trace: (id, { deadlineMs }) => look(deadlineMs, (now) => traceAt(logs, id, now)),
    lastErrors: async (user, { deadlineMs }) => {
      const asked = askedUser(user);
      if (asked === undefined) return { kind: 'unknown', why: 'garbled', at: clock(), detail: NO_USER };
      const own = logs.connections.filter((one) => isAskedUser(asked, one.user));
      return look(deadlineMs, (now) => newestErrors(errorsOf(own, now, ERRORS_BACK_MS)));
    },
  };
}
