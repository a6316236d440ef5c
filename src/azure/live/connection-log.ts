import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { LogsQueryClient } from '@azure/monitor-query-logs';
import { within } from '../../domain/core/deadline.ts';
import type { Reading } from '../../domain/core/reading.ts';
import type { Clock } from '../../domain/core/time.ts';
import type { ReadBudget } from '../../domain/fleet/azure-port.ts';
import type { ConnectionLogPort } from '../../domain/fleet/connection-log.ts';
import { askedUser, NO_USER } from '../asked-user.ts';
import { countedSpan, logPath, newestErrors } from '../connection-summary.ts';
import { ReadEndedError, thrownFailure } from './answer-failure.ts';
import { errorRow, resultRow, resultsOf, traceOf, traceRow } from './connection-rows.ts';
import { createLogGate } from './log-gate.ts';
import { type LogQuery, lastErrorsQuery, resultsQuery, traceQuery } from './log-queries.ts';
import { rowsIn } from './log-tables.ts';
import { tokenSource } from './token-source.ts';

export interface ConnectionLogOptions {
  /** GUID of the Log Analytics workspace, not its resource id. */
  readonly workspaceId: string;
  /** Origin of Log Analytics, e.g. `https://api.loganalytics.io`. Must be https: bearer tokens go there. */
  readonly endpoint: string;
  /** Whom a token is asked for, e.g. `https://api.loganalytics.io`, no slash at the end. */
  readonly audience: string;
  readonly clock: Clock;
  /** Where tokens come from; without it, what the environment offers to `DefaultAzureCredential`. */
  readonly credential?: TokenCredential;
}

/** Asks one query and gives the body of its answer. */
type Ask = (query: LogQuery) => Promise<string>;

/**
 * The connection log read through Log Analytics, queries of one workspace only. Every look ends inside its budget, token included, and never
 * throws. Counts are those of the 15 minutes that ended 5 minutes ago, because rows arrive late; a connection without an outcome counts as failed
 * only when it began more than 10 minutes ago. A trace reaches 30 days back and follows reconnections one step. Throws only at creation, when
 * the endpoint is no https address.
 */
export function createConnectionLog(options: ConnectionLogOptions): ConnectionLogPort {
  const { workspaceId, audience, clock } = options;
  const { origin, protocol } = new URL(options.endpoint);
  if (protocol !== 'https:') throw new Error(`Log Analytics is read over https only, not at ${origin}`);
  const credential = tokenSource(options.credential ?? new DefaultAzureCredential({ retryOptions: { maxRetries: 0 } }));

  const askWithin =
    (budget: ReadBudget, signal: AbortSignal): Ask =>
    async ({ text, from, to }) => {
      const gate = createLogGate(`${origin}${logPath(workspaceId)}`, workspaceId, signal);
      // A client of its own for each query: one that waits for a silent token endpoint would hold up those after it.
      const client = new LogsQueryClient(credential, {
        // The package puts no version into an endpoint that is given, and ignores its own option for the audience
        // (docs/azure-facts.md#habits-of-the-sdk-packages).
        endpoint: `${origin}/v1`,
        credentials: { scopes: [`${audience}/.default`] },
        retryOptions: { maxRetries: 0 },
        additionalPolicies: gate.policies,
      });
      const span = { startTime: new Date(from), endTime: new Date(to) };
      // The service stops working where nobody waits any more.
      const waits = { serverTimeoutInSeconds: Math.max(1, Math.ceil(budget.deadlineMs / 1_000)) };
      const thrown = await client.queryWorkspace(workspaceId, text, span, waits).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      const { body, failure } = gate.passage();
      if (failure !== undefined) throw new ReadEndedError(failure, { cause: thrown?.error });
      if (body === undefined) throw thrown?.error;
      return body;
    };

  const look = async <Value>(budget: ReadBudget, read: (ask: Ask) => Promise<Value>): Promise<Reading<Value>> => {
    const stop = new AbortController();
    try {
      const timed = await within(budget.deadlineMs, read(askWithin(budget, stop.signal)));
      if (timed.kind === 'done') return { kind: 'read', value: timed.value, at: clock() };
      const detail = `no answer within ${Math.round(budget.deadlineMs)} ms`;
      return { kind: 'unknown', why: 'late', at: clock(), detail };
    } catch (error) {
      return { kind: 'unknown', ...thrownFailure(error), at: clock() };
    } finally {
      stop.abort();
    }
  };

  return {
    results: (budget) =>
      look(budget, async (ask) => {
        const now = clock();
        return resultsOf(rowsIn(await ask(resultsQuery(now)), resultRow), countedSpan(now));
      }),
    trace: (id, budget) =>
      look(budget, async (ask) => traceOf(rowsIn(await ask(traceQuery(id, clock())), traceRow), id)),
    lastErrors: (user, budget) =>
      look(budget, async (ask) => {
        const asked = askedUser(user);
        if (asked === undefined) throw new ReadEndedError({ why: 'garbled', detail: NO_USER });
        return newestErrors(rowsIn(await ask(lastErrorsQuery(asked, clock())), errorRow));
      }),
  };
}
