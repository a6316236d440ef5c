import { shifted, type UtcTime } from '../../domain/core/time.ts';
import type { CorrelationId } from '../../domain/fleet/connection-log.ts';
import type { AskedUser } from '../asked-user.ts';
import { countedSpan, ERRORS_BACK_MS, OUTCOME_MS, TRACE_BACK_MS, WEEK_MS } from '../connection-summary.ts';
import { letStatements, minutesLiteral, textLiteral, timeLiteral } from './log-literals.ts';

/**
 * One question to Log Analytics: the text, which begins with a comment for whoever audits the queries of the workspace, and the span of time of
 * all rows it may touch.
 */
export interface LogQuery {
  readonly text: string;
  readonly from: UtcTime;
  readonly to: UtcTime;
}

/** More rows than any estate gives: one more is asked for than is taken, so that a cut answer is noticed and not taken for the whole. */
export const MOST_ROWS = 5_000;

// Both weeks are counted in one pass: last week's rows are moved by a week into this one. Only `Started` rows make an attempt, because a session
// that merely ends in the span leaves a `Completed` row there. An automatic reconnection belongs to the attempt it continues; what continues a
// reconnection of the same span is counted with it already. A start without any outcome is left out until it is old enough that its rows must
// have arrived. An empty value may read `<>`, and an id of zeros alone names no predecessor. Codes are those of attempts that failed, each
// once an attempt. A missing table must stay an error (no `isfuzzy`): it says that no diagnostic setting sends anything here.
const RESULTS_QUERY = `let seen = materialize(
  WVDConnections
  | where TimeGenerated between (spanStart .. asOf) or TimeGenerated between ((spanStart - week) .. (asOf - week))
  | extend span = iff(TimeGenerated < spanStart, 'usual', 'now')
  | extend at = iff(span == 'now', TimeGenerated, TimeGenerated + week)
  | extend hostPool = tolower(extract('([^/]+)$', 1, _ResourceId))
  | where isnotempty(hostPool)
  | extend sessionHost = tolower(trim('[<>]+', SessionHostName))
  | extend before = iff(PredecessorConnectionId matches regex '[1-9a-fA-F]', PredecessorConnectionId, '')
  | summarize
      started = minif(at, State =~ 'Started'),
      connects = countif(State =~ 'Connected'),
      ends = countif(State =~ 'Completed'),
      sessionHost = take_anyif(sessionHost, isnotempty(sessionHost)),
      before = take_anyif(before, isnotempty(before))
    by span, hostPool, CorrelationId
  | where started < spanEnd);
let failures = materialize(
  WVDErrors
  | where TimeGenerated between (spanStart .. asOf) or TimeGenerated between ((spanStart - week) .. (asOf - week))
  | extend symbolicCode = iff(isempty(CodeSymbolic), tostring(Code), CodeSymbolic)
  | project CorrelationId, symbolicCode, serviceError = ServiceError
  | distinct CorrelationId, symbolicCode, serviceError);
let failedIds = failures | distinct CorrelationId;
let reconnections = seen | where isnotempty(before) | distinct CorrelationId;
let tries = materialize(
  seen
  | where before !in (reconnections)
  | where connects > 0 or ends > 0 or CorrelationId in (failedIds) or started < asOf - outcomeTime
  | extend attempt = iff(isempty(before), CorrelationId, before), reached = iff(connects > 0, 1, 0)
  | project span, hostPool, sessionHost, CorrelationId, attempt, reached);
let outcomes = tries | summarize reached = max(reached) by span, hostPool, attempt;
let perPool = outcomes
  | summarize attempts = count(), succeeded = sum(reached) by span, hostPool
  | extend part = 'pool';
let perHost = tries
  | where span == 'now' and isnotempty(sessionHost)
  | summarize reached = max(reached) by hostPool, sessionHost, attempt
  | summarize attempts = count(), succeeded = sum(reached) by hostPool, sessionHost
  | extend part = 'host';
let perCode = tries
  | where span == 'now'
  | project hostPool, attempt, CorrelationId
  | join kind=inner (outcomes | where span == 'now' and reached == 0 | project hostPool, attempt) on hostPool, attempt
  | join kind=inner (failures) on CorrelationId
  | distinct hostPool, attempt, symbolicCode, serviceError
  | summarize failed = count() by hostPool, symbolicCode, serviceError
  | extend part = 'code';
union perPool, perHost, perCode
| project part, span, hostPool, sessionHost, attempts, succeeded, symbolicCode, serviceError, failed
| take ${MOST_ROWS + 1}
`;

// The rows themselves instead of a summary: which of a connection's rows carries its host or its transport is documented nowhere, so all are
// read. A reconnection is found by the id it continues. TransportType is in no published list of columns, only in a live workspace.
const TRACE_QUERY = `let found = WVDConnections
  | where TimeGenerated >= since
  | where CorrelationId =~ activity or PredecessorConnectionId =~ activity;
let ids = found | distinct CorrelationId;
let connections = found
  | where CorrelationId =~ activity
  | extend transport = column_ifexists('TransportType', '')
  | project part = 'connection', at = TimeGenerated, correlationId = CorrelationId, state = State, resourceId = _ResourceId,
      sessionHost = SessionHostName, clientOs = ClientOS, clientType = ClientType, clientVersion = ClientVersion,
      transport, gatewayRegion = GatewayRegion
  | top 50 by at desc;
let failures = WVDErrors
  | where TimeGenerated >= since
  | where CorrelationId =~ activity or CorrelationId in (ids)
  | project part = 'error', at = TimeGenerated, correlationId = CorrelationId, symbolicCode = CodeSymbolic, code = Code,
      serviceError = ServiceError, message = Message, source = Source
  | top 200 by at desc;
union connections, failures
`;

// Errors of a feed count as well: a caller who sees no desktop at all has no connection. Both comparisons leave the case aside.
const LAST_ERRORS_QUERY = `WVDErrors
| where TimeGenerated >= since
| where UserName =~ asked or (bare and UserName startswith strcat(asked, '@'))
| project part = 'error', at = TimeGenerated, correlationId = CorrelationId, symbolicCode = CodeSymbolic, code = Code,
      serviceError = ServiceError, message = Message, source = Source
| top 10 by at desc
`;

/** The query for the counts of connections as seen at `now`, this week's span and last week's. */
export function resultsQuery(now: UtcTime): LogQuery {
  const { from, to } = countedSpan(now);
  const literals = letStatements({
    spanStart: timeLiteral(from),
    spanEnd: timeLiteral(to),
    asOf: timeLiteral(now),
    week: minutesLiteral(WEEK_MS),
    outcomeTime: minutesLiteral(OUTCOME_MS),
  });
  return { text: `// results\n${literals}${RESULTS_QUERY}`, from: shifted(from, -WEEK_MS), to: now };
}

/** The query for one connection of the last 30 days, and for the errors of it and of its automatic reconnections. */
export function traceQuery(id: CorrelationId, now: UtcTime): LogQuery {
  const from = shifted(now, -TRACE_BACK_MS);
  const literals = letStatements({ activity: textLiteral(id), since: timeLiteral(from) });
  return { text: `// trace\n${literals}${TRACE_QUERY}`, from, to: now };
}

/** The query for the newest errors of one user in the last 24 h. */
export function lastErrorsQuery(user: AskedUser, now: UtcTime): LogQuery {
  const from = shifted(now, -ERRORS_BACK_MS);
  const bare = String(user.kind === 'bare');
  const literals = letStatements({ asked: textLiteral(user.name), bare, since: timeLiteral(from) });
  return { text: `// last errors\n${literals}${LAST_ERRORS_QUERY}`, from, to: now };
}
