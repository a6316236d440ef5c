import { describe, expect, it } from 'vitest';
import type { KnownIncident } from '../../src/domain/knowledge/incident.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import type { StatusState, StatusSubject } from '../../src/domain/status/status.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { hosts, minutesAgo, NOW, observation } from '../fleet/observation-builder.ts';

const INCIDENT: KnownIncident = {
  trackingId: 'KR8C-K1Z',
  title: { en: 'Connection failures' },
  startedAt: '2026-04-29T01:00:00Z',
  endedAt: '2026-04-29T23:30:00Z',
  regions: ['canadaeast'],
  badStackVersions: ['1.0.2602.09500'],
  goodStackVersion: '1.0.2602.09400',
  validUntil: '2026-12-31',
  summary: '',
  tellTheCaller: '',
  sources: [{ document: 'notice', section: '', url: undefined, date: undefined, trust: 'staff' }],
};

const region: StatusSubject = { kind: 'region', id: 'canadaeast' };
const pool = (id: string): StatusSubject => ({ kind: 'hostpool', id });
const failed = (minutes: number) => ({ status: 'Unavailable', statusSince: minutesAgo(minutes) }) as const;
const check = (name: string) => [{ name, result: 'HealthCheckFailed', message: '' }];
const other = (service: string) => [{ service, region: 'canadaeast', status: 'Active' }];

interface Row {
  readonly fact: string;
  readonly look: Observation;
  readonly subject?: StatusSubject;
  readonly state: StatusState;
}

const ROWS: readonly Row[] = [
  { fact: 'all checks fine is healthy', look: observation([{ name: 'a', hosts: hosts('h', 4) }]), state: 'healthy' },
  {
    fact: 'an AVD issue in the region is an incident although every host is Available',
    look: observation([{ name: 'a', hosts: hosts('h', 4) }], [{}]),
    state: 'incident',
  },
  {
    fact: 'a global AVD issue is an incident in every region',
    look: observation(
      [{ name: 'a', hosts: hosts('h', 4) }],
      [{ impacts: [{ service: 'azure virtual desktop', region: 'global', status: 'active' }] }],
    ),
    state: 'incident',
  },
  {
    fact: 'an AVD issue elsewhere is none here',
    look: observation(
      [{ name: 'a', hosts: hosts('h', 4) }],
      [{ impacts: [{ service: 'Windows Virtual Desktop', region: 'japaneast', status: 'Active' }] }],
    ),
    state: 'healthy',
  },
  {
    fact: 'an issue already resolved for this region is none here',
    look: observation(
      [{ name: 'a', hosts: hosts('h', 4) }],
      [
        {
          impacts: [
            { service: 'Windows Virtual Desktop', region: 'canadaeast', status: 'Resolved' },
            { service: 'Windows Virtual Desktop', region: 'japaneast', status: 'Active' },
          ],
        },
      ],
    ),
    state: 'healthy',
  },
  {
    fact: 'an expected end in the past does not end a running issue',
    look: observation([{ name: 'a', hosts: hosts('h', 4) }], [{ mitigatedAt: minutesAgo(60) }]),
    state: 'incident',
  },
  {
    fact: 'an issue of what AVD stands on, with nothing seen here, puts the region at risk',
    look: observation([{ name: 'a', hosts: hosts('h', 4) }], [{ impacts: other('Virtual Machines') }]),
    state: 'at-risk',
  },
  {
    fact: 'an issue of what AVD stands on becomes the incident when our hosts fail unexplained',
    look: observation([{ name: 'a', hosts: hosts('h', 4, failed(5)) }], [{ impacts: other('Virtual Machines') }]),
    state: 'incident',
  },
  {
    fact: 'an unrelated loud issue changes nothing',
    look: observation([{ name: 'a', hosts: hosts('h', 4) }], [{ impacts: other('Azure Machine Learning') }]),
    state: 'healthy',
  },
  {
    fact: 'maintenance and advisories are not counted',
    look: observation([{ name: 'a', hosts: hosts('h', 4) }], [{ type: 'PlannedMaintenance' }]),
    state: 'healthy',
  },
  {
    fact: 'hosts of two pools failing within 15 minutes without a cause of ours are a suspected incident',
    look: observation([
      { name: 'a', hosts: [...hosts('a', 2, failed(10)), { name: 'a9' }] },
      { name: 'b', hosts: hosts('b', 2, failed(3)) },
    ]),
    state: 'suspected-incident',
  },
  {
    fact: 'the same hosts failing hours apart are only degraded',
    look: observation([
      { name: 'a', hosts: [{ name: 'a0', ...failed(10) }, { name: 'a1', ...failed(400) }, { name: 'a9' }] },
      { name: 'b', hosts: [{ name: 'b0', ...failed(900) }] },
    ]),
    state: 'degraded',
  },
  {
    fact: 'one pool failing together is down, not an outage of the platform',
    look: observation([{ name: 'a', hosts: hosts('a', 5, failed(10)) }]),
    state: 'down',
  },
  {
    fact: 'a known bad version is suspected although every host says Available',
    look: observation([{ name: 'a', hosts: hosts('a', 5, { stackVersion: 'rdp-sxs260209500' }) }]),
    state: 'suspected-incident',
  },
  {
    fact: 'the dotted spelling of the bad version is the same version',
    look: observation([{ name: 'a', hosts: hosts('a', 5, { stackVersion: '1.0.2602.09500' }) }]),
    state: 'suspected-incident',
  },
  {
    fact: 'failing hosts that alone run one version are suspected',
    look: observation([
      { name: 'a', hosts: [...hosts('a', 2, { ...failed(90), stackVersion: 'rdp-sxs261100100' }), ...hosts('b', 4)] },
    ]),
    state: 'suspected-incident',
  },
  {
    fact: 'lost domain trust on many hosts is our side',
    look: observation([
      { name: 'a', hosts: hosts('a', 3, { ...failed(5), healthChecks: check('DomainTrustCheck') }) },
      { name: 'b', hosts: hosts('b', 3, { ...failed(5), status: 'DomainTrustRelationshipLost' }) },
    ]),
    state: 'own-cause',
  },
  {
    fact: 'every host in a short update is our side',
    look: observation([{ name: 'a', hosts: hosts('a', 3, { status: 'Upgrading', statusSince: minutesAgo(10) }) }]),
    state: 'own-cause',
  },
  {
    fact: 'an update over 30 minutes is a fault',
    look: observation([{ name: 'a', hosts: hosts('a', 3, { status: 'Upgrading', statusSince: minutesAgo(45) }) }]),
    state: 'down',
  },
  {
    fact: 'Available and at the limit everywhere is full',
    look: observation([{ name: 'a', hosts: hosts('a', 3, { sessions: 10 }) }]),
    state: 'full',
  },
  {
    fact: 'under a tenth of the places left is degraded',
    look: observation([{ name: 'a', hosts: [...hosts('a', 3, { sessions: 10 }), { name: 'b', sessions: 9 }] }]),
    state: 'degraded',
  },
  {
    fact: 'a host far behind its pool\u2019s freshest heartbeat is degraded',
    look: observation([{ name: 'a', hosts: [...hosts('a', 3), { name: 'x', lastHeartBeat: minutesAgo(50) }] }]),
    state: 'degraded',
  },
  {
    fact: 'an old heartbeat on every host alike tells nothing about one host',
    look: observation([{ name: 'a', hosts: hosts('a', 4, { lastHeartBeat: minutesAgo(500) }) }]),
    state: 'healthy',
  },
  {
    fact: 'an empty host beside busy peers is degraded',
    look: observation([{ name: 'a', hosts: [...hosts('a', 3, { sessions: 7 }), { name: 'x', sessions: 0 }] }]),
    state: 'degraded',
  },
  {
    fact: 'an empty host under depth-first is as it should be',
    look: observation([
      { name: 'a', loadBalancer: 'DepthFirst', hosts: [...hosts('a', 3, { sessions: 7 }), { name: 'x', sessions: 0 }] },
    ]),
    state: 'healthy',
  },
  {
    fact: 'everything scaled down at night is standby',
    look: observation([{ name: 'a', hosts: hosts('a', 6, { status: 'Shutdown', power: 'deallocated', sessions: 0 }) }]),
    state: 'standby',
  },
  {
    fact: 'Unavailable on a deallocated machine is off, not a fault',
    look: observation([
      { name: 'a', hosts: [...hosts('a', 2), { name: 'x', status: 'Unavailable', power: 'deallocated' }] },
    ]),
    state: 'healthy',
  },
  {
    fact: 'Unavailable on a machine nobody could read is unknown',
    look: observation([{ name: 'a', hosts: hosts('a', 3, { status: 'Unavailable', power: undefined }) }]),
    state: 'unknown',
  },
  {
    fact: 'drained hosts beside working ones are explained',
    look: observation([{ name: 'a', hosts: [...hosts('a', 3), { name: 'x', allowNewSession: false }] }]),
    state: 'healthy',
  },
  {
    fact: 'a host with a non-fatal failed check is degraded and still takes sessions',
    look: observation([
      {
        name: 'a',
        hosts: [...hosts('a', 3), { name: 'x', status: 'NeedsAssistance', healthChecks: check('UrlsAccessibleCheck') }],
      },
    ]),
    state: 'degraded',
  },
  {
    fact: 'a personal pool at any number of sessions is not full',
    look: observation([
      { name: 'p', type: 'Personal', maxSessionLimit: 1, hosts: hosts('p', 3, { sessions: 1, assignedUser: 'u' }) },
    ]),
    state: 'healthy',
  },
  {
    fact: 'a failing desktop nobody has is not counted',
    look: observation([
      {
        name: 'p',
        type: 'Personal',
        hosts: [
          { name: 'p0', assignedUser: 'u' },
          { name: 'p1', ...failed(5) },
        ],
      },
    ]),
    state: 'healthy',
  },
  {
    fact: 'a personal desktop that is off while others run, and that nothing starts, is a fault',
    look: observation([
      {
        name: 'p',
        type: 'Personal',
        hosts: [
          { name: 'p0', assignedUser: 'u' },
          { name: 'p1', assignedUser: 'v', status: 'Shutdown', power: 'deallocated' },
        ],
      },
    ]),
    state: 'degraded',
  },
  {
    fact: 'a personal desktop that starts on connect may be off',
    look: observation([
      {
        name: 'p',
        type: 'Personal',
        startVmOnConnect: true,
        hosts: [
          { name: 'p0', assignedUser: 'u' },
          { name: 'p1', assignedUser: 'v', status: 'Shutdown', power: 'deallocated' },
        ],
      },
    ]),
    state: 'healthy',
  },
  {
    fact: 'Service Health unreadable is never healthy',
    look: observation([{ name: 'a', hosts: hosts('h', 4) }], 'refused'),
    state: 'unknown',
  },
  { fact: 'no host pool readable is unknown', look: observation('unreachable'), state: 'unknown' },
  {
    fact: 'with part unread the verdict for the rest stands',
    look: observation([
      { name: 'a', hosts: hosts('h', 4) },
      { name: 'b', hosts: 'late' },
    ]),
    state: 'healthy',
  },
  {
    fact: 'a region without a host of ours is not monitored',
    look: observation([{ name: 'a', hosts: hosts('h', 4, { region: 'westeurope' }) }]),
    state: 'not-monitored',
  },
  {
    fact: 'the region is where the VMs run, not where the pool\u2019s metadata lives',
    look: observation([{ name: 'a', location: 'eastus', hosts: hosts('h', 4, failed(5)) }]),
    state: 'down',
  },
  {
    fact: 'a pool nobody knows is unknown',
    look: observation([{ name: 'a', hosts: hosts('h', 4) }]),
    subject: pool('nowhere'),
    state: 'unknown',
  },
  {
    fact: 'a host is found without its domain, whatever the case',
    look: observation([{ name: 'a', hosts: [{ name: 'vm-3.contoso.com', ...failed(5) }, { name: 'vm-4' }] }]),
    subject: { kind: 'host', id: 'VM-3' },
    state: 'down',
  },
  {
    fact: 'a pool with all hosts Available is healthy while another pool burns alone',
    look: observation([
      { name: 'a', hosts: hosts('a', 4) },
      { name: 'b', hosts: hosts('b', 4, failed(5)) },
    ]),
    subject: pool('a'),
    state: 'healthy',
  },
];

describe('a status answer', () => {
  it.each(ROWS)('$fact', ({ look, subject, state }) => {
    expect(answerStatus(look, subject ?? region, [INCIDENT], NOW).state).toBe(state);
  });

  it('a question about incidents is answered by incidents, whatever our own hosts do', () => {
    const incidents: StatusSubject = { kind: 'incidents', id: null };
    const broken = [{ name: 'a', hosts: [...hosts('h', 3), { name: 'x', ...failed(500) }] }];
    expect(answerStatus(observation(broken), incidents, [], NOW).state).toBe('healthy');
    expect(answerStatus(observation(broken, [{}]), incidents, [], NOW).state).toBe('incident');
    expect(answerStatus(observation(broken, 'late'), incidents, [], NOW).state).toBe('unknown');
  });

  it('always says that sign-ins were not looked at', () => {
    const answer = answerStatus(observation([{ name: 'a', hosts: hosts('h', 4) }]), region, [], NOW);
    expect(answer.unlooked).toContainEqual({ what: 'sign-ins', why: 'not-configured' });
  });

  it('says how many pools could not be read', () => {
    const look = observation([
      { name: 'a', hosts: hosts('h', 4) },
      { name: 'b', hosts: 'late' },
    ]);
    expect(answerStatus(look, region, [], NOW).unlooked).toContainEqual({
      what: 'session-hosts',
      why: 'late',
      count: 1,
      total: 2,
    });
  });

  it('an overview lists its exceptions and nothing that is as it should be', () => {
    const look = observation([
      { name: 'good', hosts: hosts('g', 4) },
      { name: 'night', hosts: hosts('n', 4, { status: 'Shutdown', power: 'deallocated' }) },
      { name: 'bad', hosts: hosts('b', 2, failed(5)) },
    ]);
    const answer = answerStatus(look, { kind: 'overview', id: null }, [], NOW);
    expect(answer.parts.map((part) => [part.subject.id, part.state])).toEqual([['bad', 'down']]);
  });

  it('an issue over for less than a day is shown beside a healthy state', () => {
    const look = observation(
      [{ name: 'a', hosts: hosts('h', 4) }],
      [{ status: 'Resolved', mitigatedAt: minutesAgo(300) }],
    );
    const answer = answerStatus(look, region, [], NOW);
    expect([answer.state, answer.alsoListed.length]).toEqual(['healthy', 1]);
  });

  it('the impact of a listed incident is seen only where hosts show it', () => {
    const impact = (look: Observation) => answerStatus(look, region, [], NOW).impact;
    expect(impact(observation([{ name: 'a', hosts: hosts('h', 4) }], [{}]))).toBe('none-seen');
    expect(impact(observation([{ name: 'a', hosts: hosts('h', 4, failed(5)) }], [{}]))).toBe('seen');
    expect(impact(observation('refused', [{}]))).toBe('unknown');
  });
});
