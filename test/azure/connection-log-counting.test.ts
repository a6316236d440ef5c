import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultRow, resultsOf } from '../../src/azure/live/connection-rows.ts';
import { resultsQuery } from '../../src/azure/live/log-queries.ts';
import { rowsIn } from '../../src/azure/live/log-tables.ts';
import type { ConnectionResults } from '../../src/domain/fleet/connection-log.ts';
import { runKusto } from '../standins/azure/log-kusto-run.ts';
import type { Row } from '../standins/azure/log-kusto-values.ts';
import { tableReply } from '../standins/azure/log-reply.ts';
import { CONNECTION_COLUMNS, ERROR_COLUMNS } from '../standins/azure/log-rows.ts';

// The counting is done by the query itself: here its very text runs, over rows written by hand.
const NOW = '2026-11-20T09:00:00.000Z';
const WEEK = 7 * 24 * 60;
const POOL = '/subscriptions/0/resourceGroups/RG/providers/Microsoft.DesktopVirtualization/hostpools/HP-1';

/** One row of a connection, `minutes` before now. */
function row(CorrelationId: string, State: string, minutes: number, more: Row = {}): Row {
  return { CorrelationId, State, TimeGenerated: Date.parse(NOW) - minutes * 60_000, _ResourceId: POOL, ...more };
}

function error(CorrelationId: string, CodeSymbolic: string, minutes: number, more: Row = {}): Row {
  return {
    CorrelationId,
    CodeSymbolic,
    TimeGenerated: Date.parse(NOW) - minutes * 60_000,
    ServiceError: false,
    ...more,
  };
}

function counted(connections: readonly Row[], errors: readonly Row[] = []): ConnectionResults {
  const table = runKusto(resultsQuery(NOW).text, {
    WVDConnections: { columns: CONNECTION_COLUMNS, rows: connections },
    WVDErrors: { columns: ERROR_COLUMNS, rows: errors },
  });
  const reply = tableReply(table);
  const span = { from: '2026-11-20T08:40:00.000Z', to: '2026-11-20T08:55:00.000Z' };
  return resultsOf(rowsIn(reply.kind === 'answer' ? reply.body : '', resultRow), span);
}

function now(connections: readonly Row[], errors: readonly Row[] = []): readonly [number, number] {
  const [pool] = counted(connections, errors).pools;
  return [pool?.now.attempts ?? 0, pool?.now.succeeded ?? 0];
}

const reached = (id: string, minutes: number, more?: Row) => [
  row(id, 'Started', minutes, more),
  row(id, 'Connected', minutes - 0.5, more),
];
const failed = (id: string, minutes: number, more?: Row) => [
  row(id, 'Started', minutes, more),
  row(id, 'Completed', minutes - 0.5, more),
];
const continues = (PredecessorConnectionId: string): Row => ({ PredecessorConnectionId });

describe('the counts of connections', () => {
  test('an attempt is a start in the span; it succeeded when it connected, also after the end of the span', () => {
    expect(now([...reached('a', 19), ...failed('b', 12), ...reached('c', 5.2)])).toEqual([3, 2]);
    expect(now([...reached('early', 20.5), ...reached('late', 4.9)])).toEqual([0, 0]);
  });

  test('a row of no host pool hides nothing of the others', () => {
    expect(now([...reached('a', 12), ...failed('b', 12, { _ResourceId: '' })])).toEqual([1, 1]);
  });

  test('a session that only ends in the span is no attempt', () => {
    expect(now([row('old', 'Started', 300), row('old', 'Connected', 299), row('old', 'Completed', 10)])).toEqual([
      0, 0,
    ]);
  });

  test('a start without an outcome counts as failed only once it is 10 minutes old, or has an error', () => {
    expect(now([row('young', 'Started', 8)])).toEqual([0, 0]);
    expect(now([row('old', 'Started', 11)])).toEqual([1, 0]);
    expect(now([row('young', 'Started', 8)], [error('young', 'ConnectionBroken', 7)])).toEqual([1, 0]);
  });

  test('reconnections of one connection are one attempt, however many links the chain has', () => {
    const chain = [
      ...reached('b', 15, continues('a')),
      ...reached('c', 13, continues('b')),
      ...failed('d', 12, continues('c')),
    ];
    expect(now([row('a', 'Started', 200), ...chain])).toEqual([1, 1]);
    expect(now([...reached('a', 17), ...chain])).toEqual([1, 1]);
  });

  test('an attempt that a reconnection brings through has succeeded, and has no code', () => {
    const connections = [...failed('a', 15), ...reached('b', 14, continues('a'))];
    const results = counted(connections, [error('a', 'ConnectionBroken', 14)]);
    expect(results.pools).toMatchObject([{ now: { attempts: 1, succeeded: 1 }, codes: [] }]);
  });

  test('an empty predecessor in any spelling makes no reconnection', () => {
    const empty = ['', '<>', '00000000-0000-0000-0000-000000000000'];
    expect(now(empty.flatMap((id, index) => reached(`${index}`, 12, continues(id))))).toEqual([3, 3]);
  });

  test('the same quarter of an hour a week before is the usual, and nothing of it is counted as now', () => {
    const { pools, hosts } = counted([
      ...reached('w1', WEEK + 19, { SessionHostName: 'vm-1' }),
      ...failed('w2', WEEK + 6),
      ...reached('before', WEEK + 20.5),
      ...reached('after', WEEK + 4),
      row('open', 'Started', WEEK + 8),
      ...reached('a', 12),
    ]);
    expect(pools).toMatchObject([
      { hostPool: 'hp-1', now: { attempts: 1, succeeded: 1 }, usual: { attempts: 2, succeeded: 1 } },
    ]);
    expect(hosts).toEqual([]);
  });

  test('a host has the attempts that came as far as to it, each once', () => {
    const on = (SessionHostName: string): Row => ({ SessionHostName });
    const { hosts } = counted([
      row('a', 'Started', 12, on('<>')),
      row('a', 'Connected', 11, on('VM-1.contoso.com')),
      ...failed('b', 10, on('vm-1.contoso.com')),
      ...failed('c', 10, { ...on('vm-1.contoso.com'), ...continues('b') }),
      ...failed('nowhere', 10, on('<>')),
    ]);
    expect(hosts).toEqual([{ hostPool: 'hp-1', sessionHost: 'vm-1.contoso.com', now: { attempts: 2, succeeded: 1 } }]);
  });

  test('codes are those of failed attempts, each once an attempt, by side; a code without a name by its number', () => {
    const connections = [...failed('a', 12), ...failed('b', 12), ...reached('fine', 12), ...failed('w', WEEK + 12)];
    const { pools } = counted(connections, [
      error('a', 'ReverseConnectFailed', 11, { ServiceError: true }),
      error('a', 'ReverseConnectFailed', 10, { ServiceError: true }),
      error('b', 'ReverseConnectFailed', 10),
      error('b', '', 10, { Code: 516 }),
      error('fine', 'ConnectionBroken', 10),
      error('w', 'PasswordExpired', WEEK + 10),
      error('feed of somebody', 'InvalidCredentials', 10),
    ]);
    expect(pools[0]?.codes).toEqual([
      { symbolicCode: '516', serviceError: false, count: 1 },
      { symbolicCode: 'ReverseConnectFailed', serviceError: true, count: 1 },
      { symbolicCode: 'ReverseConnectFailed', serviceError: false, count: 1 },
    ]);
  });

  test('whatever the rows: attempts are at most the starts in the span, successes at most the attempts', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const any = fc.record({
      id: ids,
      state: fc.constantFrom('Started', 'Connected', 'Completed'),
      minutes: fc.integer({ min: 0, max: 25 }),
      before: fc.option(ids, { nil: '' }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 25 }), (rows) => {
        const [attempts, succeeded] = now(
          rows.map((one) => row(one.id, one.state, one.minutes, continues(one.before))),
        );
        const started = new Set(rows.filter((one) => one.state === 'Started').map((one) => one.id));
        expect(attempts).toBeLessThanOrEqual(started.size);
        expect(succeeded).toBeLessThanOrEqual(attempts);
      }),
    );
  });
});
