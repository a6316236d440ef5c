import { describe, expect, it } from 'vitest';
import type { CallerReport } from '../../src/domain/case/caller-report.ts';
import type { ConnectionResults, PoolConnections } from '../../src/domain/fleet/connection-log.ts';
import type { VersionChange } from '../../src/domain/fleet/version-change.ts';
import type { StatusAnswer, StatusSubject } from '../../src/domain/status/status.ts';
import { answerStatus } from '../../src/status/answer.ts';
import {
  hosts,
  minutesAgo,
  NOW,
  type ObservationSketch,
  observation,
  type PoolSketch,
} from '../fleet/observation-builder.ts';

const REGION: StatusSubject = { kind: 'region', id: 'canadaeast' };
const TWO_POOLS: readonly PoolSketch[] = [
  { name: 'hp-1', hosts: hosts('a', 3) },
  { name: 'hp-2', hosts: hosts('b', 3) },
];

function answer(more: ObservationSketch, pools = TWO_POOLS, subject = REGION): StatusAnswer {
  return answerStatus(observation(pools, [], more), subject, [], NOW);
}

function codes(found: StatusAnswer): string[] {
  return found.signs.map((sign) => sign.code);
}

function log(pools: readonly Partial<PoolConnections>[], hostRows: ConnectionResults['hosts'] = []): ConnectionResults {
  const none = { attempts: 0, succeeded: 0 };
  return {
    from: minutesAgo(15),
    to: NOW,
    pools: pools.map((pool) => ({ hostPool: 'hp-1', now: none, usual: none, codes: [], ...pool })),
    hosts: hostRows,
  };
}

const USUAL = { attempts: 40, succeeded: 39 };
const FAILING = { attempts: 40, succeeded: 12 };
const PLATFORM = { symbolicCode: 'TransportClosedUnexpectedly', serviceError: true, count: 28 };

describe('connection results', () => {
  it('make an outage likely when far more connections fail than a week ago, although all hosts are fine', () => {
    const found = answer({ connections: log([{ now: FAILING, usual: USUAL, codes: [PLATFORM] }]) });
    expect(found.state).toBe('suspected-incident');
    expect(found.signs).toEqual([{ code: 'connection-failures', now: FAILING, usual: USUAL, top: PLATFORM }]);
    expect(found.impact).toBe('seen');
    expect(found.unlooked.map((one) => one.what)).not.toContain('sign-ins');
  });

  it.each([
    ['as many fail as always', { now: FAILING, usual: FAILING, codes: [PLATFORM] }],
    ['too few were tried', { now: { attempts: 9, succeeded: 0 }, usual: USUAL, codes: [PLATFORM] }],
    ['nobody knows what is usual', { now: FAILING, usual: { attempts: 0, succeeded: 0 }, codes: [PLATFORM] }],
    [
      'most failures are wrong passwords',
      { now: FAILING, usual: USUAL, codes: [{ symbolicCode: 'InvalidCredentials', serviceError: false, count: 28 }] },
    ],
  ])('are no sign when %s', (_why, pool) => {
    expect(codes(answer({ connections: log([pool]) }))).toEqual([]);
  });

  it('do not take our own full hosts for an outage, and do where hosts fail without a cause', () => {
    const noHost = { symbolicCode: 'ConnectionFailedNoHealthyRdshAvailable', serviceError: false, count: 28 };
    const connections = log([{ now: FAILING, usual: USUAL, codes: [noHost] }]);
    const full = [{ name: 'hp-1', hosts: hosts('a', 3, { sessions: 10 }) }];
    expect(answer({ connections }, full).state).toBe('full');
    const failing = [{ name: 'hp-1', hosts: hosts('a', 3, { status: 'Unavailable' }) }];
    expect(codes(answer({ connections }, failing))).toContain('connection-failures');
  });

  it('name a host that fails far more than its peers, as one that may be swallowing sign-ins', () => {
    const row = (sessionHost: string, succeeded: number) => ({
      hostPool: 'hp-1',
      sessionHost,
      now: { attempts: 12, succeeded },
    });
    const found = answer({ connections: log([], [row('a0', 1), row('a1', 12), row('a2', 11)]) });
    expect(found.state).toBe('degraded');
    expect(found.notable[0]).toMatchObject({
      name: 'a0',
      condition: 'suspect',
      suspicion: { code: 'failing-more', attempts: 12, failed: 11 },
    });
  });

  it('of a healthy subject speak against an outage that callers suggest', () => {
    const callers = [caller(1, 'hp-1'), caller(2, 'hp-1'), caller(3, 'hp-2')];
    const found = answer({ callers, connections: log([{ now: USUAL, usual: USUAL }]) });
    expect(codes(found)).toEqual(['callers']);
    expect(found.against.map((sign) => sign.code)).toEqual(['hosts-take-sessions', 'connections-as-usual']);
  });
});

function caller(caseNumber: number, hostPool: string | null, more: Partial<CallerReport> = {}): CallerReport {
  return {
    caseNumber,
    at: minutesAgo(20),
    region: null,
    hostPool,
    sessionHost: null,
    stage: 'connecting-fails',
    user: null,
    ...more,
  };
}

describe('callers', () => {
  it('make an outage likely from three of them in two pools within the hour', () => {
    const callers = [caller(1, 'hp-1'), caller(2, 'HP-1'), caller(3, 'hp-2', { at: minutesAgo(44) })];
    const found = answer({ callers });
    expect(found.state).toBe('suspected-incident');
    expect(found.signs).toEqual([{ code: 'callers', callers: 3, pools: 2, minutes: 44 }]);
    expect(found.callers).toBe(3);
  });

  it.each([
    [
      'one of them called thrice',
      [caller(1, 'hp-1', { user: 'x' }), caller(2, 'hp-2', { user: 'x' }), caller(3, 'hp-1')],
    ],
    ['all are in one pool', [caller(1, 'hp-1'), caller(2, 'hp-1'), caller(3, 'hp-1')]],
    ['one called over an hour ago', [caller(1, 'hp-1'), caller(2, 'hp-2'), caller(3, 'hp-2', { at: minutesAgo(61) })]],
    ['one is elsewhere', [caller(1, 'hp-1'), caller(2, 'hp-2'), caller(3, 'hp-9')]],
  ])('are no sign when %s', (_why, callers) => {
    expect(codes(answer({ callers }))).toEqual([]);
  });

  it('are found by the host they name, and are no sign where a cause of ours explains the faults', () => {
    const callers = [caller(1, null, { sessionHost: 'a0' }), caller(2, null, { sessionHost: 'b1' }), caller(3, 'hp-2')];
    expect(codes(answer({ callers }))).toEqual(['callers']);
    const broken = { status: 'DomainTrustRelationshipLost' };
    const pools = [
      { name: 'hp-1', hosts: hosts('a', 3, broken) },
      { name: 'hp-2', hosts: hosts('b', 3, broken) },
    ];
    expect(answer({ callers }, pools).state).toBe('own-cause');
  });
});

describe('a version that changed within a day', () => {
  function change(sessionHost: string, more: Partial<VersionChange> = {}): VersionChange {
    const versions = { from: 'rdp-sxs260209400', to: '1.0.2602.09500' };
    const times = { lastSeenBefore: minutesAgo(300), firstSeenAfter: minutesAgo(290) };
    return { hostPool: 'hp-1', sessionHost, component: 'stack', ...versions, ...times, ...more };
  }
  const failing = { status: 'Unavailable', statusSince: minutesAgo(200) };
  const pools = [
    { name: 'hp-1', hosts: [...hosts('a', 2, failing), { name: 'a2', stackVersion: 'rdp-sxs260209500' }] },
    { name: 'hp-2', hosts: hosts('b', 9) },
  ];

  it('speaks for a platform fault where most of the changed hosts fail, in either spelling', () => {
    const changes = [change('a0'), change('A1', { to: 'rdp-sxs260209500' }), change('a2')];
    expect(answer({ versionChanges: changes }, pools).signs).toEqual([
      { code: 'version-change', component: 'stack', version: '1.0.2602.09500', changed: 3, failing: 2 },
    ]);
  });

  it('is no sign on hosts that are fine, or when it is older', () => {
    expect(codes(answer({ versionChanges: [change('a0'), change('a1')] }))).toEqual([]);
    const old = { lastSeenBefore: minutesAgo(60 * 26), firstSeenAfter: minutesAgo(60 * 25) };
    expect(codes(answer({ versionChanges: [change('a0', old), change('a1', old)] }, pools))).toEqual([]);
  });
});
