import { describe, expect, it } from 'vitest';
import type { StatusAnswer, StatusSubject } from '../../src/domain/status/status.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { statusLines } from '../../src/wording/status/status-lines.ts';
import { hosts, minutesAgo, NOW, observation, type PoolSketch } from '../fleet/observation-builder.ts';

const REGION: StatusSubject = { kind: 'region', id: 'canadaeast' };
const FAILS = { status: 'Unavailable', statusSince: minutesAgo(5) };
const ENTRA = { service: 'Microsoft Entra ID', region: 'canadaeast', status: 'Active' };

type Events = Parameters<typeof observation>[1];

function answer(pools: readonly PoolSketch[], events: Events = [], subject = REGION): StatusAnswer {
  return answerStatus(observation(pools, events), subject, [], NOW);
}

function headline(answered: StatusAnswer): string {
  return statusLines(answered, NOW, 'en').headline;
}

function pool(count: number, sketch: Parameters<typeof hosts>[2] = {}): PoolSketch {
  return { name: 'hp-prod-01', hosts: hosts('vm-', count, sketch) };
}

describe('the first words of an answer', () => {
  it.each([
    ['incident', answer([pool(4)], [{}]), 'Yes, Microsoft reports an Azure Virtual Desktop incident in Canada East ('],
    [
      'suspected-incident',
      answer([
        { name: 'hp-a', hosts: hosts('a-', 3, FAILS) },
        { name: 'hp-b', hosts: hosts('b-', 3, FAILS) },
      ]),
      'Probably: a platform fault touches Canada East, although nothing is listed yet. 0 of 6 hosts',
    ],
    [
      'own-cause',
      answer([
        pool(4, {
          ...FAILS,
          status: 'DomainTrustRelationshipLost',
          healthChecks: [{ name: 'DomainTrustCheck', result: 'HealthCheckFailed', message: '' }],
        }),
      ]),
      'Your side: the failing hosts of Canada East share the failed check DomainTrustCheck',
    ],
    ['down', answer([pool(2, FAILS)]), 'Down: no host of Canada East that should be on takes new sessions.'],
    ['full', answer([pool(2, { sessions: 10 })]), 'Up, but full: Canada East has no place left'],
    ['degraded', answer([{ name: 'hp', hosts: [...hosts('vm-', 3), { name: 'x', ...FAILS }] }]), 'Partly: Canada East'],
    [
      'at-risk',
      answer([pool(3)], [{ title: 'Sign-in delays', impacts: [ENTRA] }]),
      'Working here, but Microsoft reports',
    ],
    ['standby', answer([pool(2, { allowNewSession: false })]), 'Off on purpose: every host of Canada East'],
    [
      'healthy',
      answer([pool(3)]),
      'No sign of it: Canada East shows no fault, and Microsoft lists nothing. 3 of 3 hosts',
    ],
    ['unknown', answer([pool(3)], 'refused'), 'I can’t tell: Service Health could not be read. 3 of 3 hosts'],
    ['not-monitored', answer([pool(1)], [], { kind: 'region', id: 'uksouth' }), 'No host of ours runs in UK South'],
  ])('%s', (state, answered, words) => {
    expect(answered.state).toBe(state);
    expect(headline(answered).startsWith(words), headline(answered)).toBe(true);
  });

  it('name the incident, its start and what is seen here', () => {
    const fleet = [{ name: 'hp', hosts: [...hosts('vm-', 5), ...hosts('bad-', 4, FAILS)] }];
    expect(headline(answer(fleet, [{ trackingId: 'KR8C-K1Z', startedAt: '2026-11-20T01:00:00.000Z' }]))).toBe(
      'Yes, Microsoft reports an Azure Virtual Desktop incident in Canada East (KR8C-K1Z, since 01:00 UTC). Here: 5 of 9 hosts take sessions, 4 failing.',
    );
  });

  it('do not take hosts that answer for users who connect', () => {
    expect(headline(answer([pool(3)], [{}]))).toContain('does not prove that users connect');
  });

  it('say of one host what it shows instead of counting it', () => {
    const subject = { kind: 'host', id: 'vm-0' } as const;
    expect(headline(answer([pool(1)], [], subject))).toBe(
      'No sign of it: session host vm-0 takes sessions (3 sessions on it, room for 7 more), and Microsoft lists nothing.',
    );
    expect(headline(answer([pool(1, FAILS)], [], subject))).toBe(
      'Down: session host vm-0: Unavailable: takes no sessions, since 08:55 UTC.',
    );
  });

  it('answer a question for incidents with what is listed, whatever the hosts do', () => {
    const subject = { kind: 'incidents', id: null } as const;
    expect(headline(answer([pool(2, FAILS)], [], subject))).toBe(
      'No sign of it: Microsoft lists no incident for our regions. Here: 0 of 2 hosts take sessions, 2 failing.',
    );
    expect(headline(answer([pool(2, FAILS)], 'late', subject))).toContain('I can’t tell: Service Health');
  });

  it('say how many pools could not be read beside a verdict on the rest', () => {
    const fleet: PoolSketch[] = [pool(3), { name: 'hp-2', hosts: 'refused' }];
    expect(headline(answer(fleet))).toContain('1 of 2 host pools could not be read.');
  });

  it('say that a name is not known', () => {
    const answered = answer([pool(1)], [], { kind: 'host', id: 'vm-99' });
    expect(headline(answered)).toBe('I can’t tell: I know no session host called vm-99. Check the name.');
    expect(statusLines(answered, NOW, 'en').lines).toContain('We see: nothing under that name.');
  });
});
