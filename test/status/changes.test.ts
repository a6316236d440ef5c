import { describe, expect, it } from 'vitest';
import type { ActivityEntry } from '../../src/domain/fleet/activity.ts';
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

const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000001';
const POOL_ID = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.DesktopVirtualization/hostPools/hp-1`;
const POOL: StatusSubject = { kind: 'hostpool', id: 'hp-1' };
const OFF = { status: 'Shutdown', power: 'deallocated', statusSince: minutesAgo(600) };

function entry(resourceId: string, more: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
    at: minutesAgo(70),
    kind: 'stop',
    operation: 'Microsoft.Compute/virtualMachines/deallocate/action',
    outcome: 'succeeded',
    code: undefined,
    actor: 'person',
    role: 'Virtual Machine Contributor',
    resourceId,
    ...more,
  };
}

function vm(name: string): string {
  return `${SUBSCRIPTION}/vm/${name}`;
}

function answer(pools: readonly PoolSketch[], more: ObservationSketch = {}, subject = POOL): StatusAnswer {
  return answerStatus(observation(pools, [], more), subject, [], NOW);
}

function conditions(found: StatusAnswer): string[] {
  return found.notable.map((host) => `${host.name} ${host.condition} ${host.explained?.code ?? ''}`.trim());
}

const PLAN = {
  id: `${SUBSCRIPTION}/plan`,
  name: 'night-plan',
  subscriptionId: SUBSCRIPTION.slice(15),
  timeZone: 'Eastern Standard Time',
  exclusionTag: undefined,
};

describe('hosts that are off or drained', () => {
  it('are off by the pool’s scaling plan, whatever the spelling of its id', () => {
    const scalingPlans = [{ ...PLAN, assignments: [{ hostPoolId: POOL_ID.toUpperCase(), enabled: true }] }];
    const found = answer([{ name: 'hp-1', hosts: hosts('a', 2, OFF) }], { scalingPlans });
    expect(found.state).toBe('standby');
    expect(found.notable[0]?.explained).toEqual({ code: 'scaling-plan', plan: 'night-plan' });
  });

  it('are not off by a plan that is switched off', () => {
    const scalingPlans = [{ ...PLAN, assignments: [{ hostPoolId: POOL_ID, enabled: false }] }];
    const found = answer([{ name: 'hp-1', hosts: hosts('a', 1, OFF) }], { scalingPlans });
    expect(found.notable[0]?.explained).toBeUndefined();
  });

  it('are told by the person who stopped them, by role and never by name', () => {
    const found = answer([{ name: 'hp-1', hosts: hosts('a', 1, OFF) }], { activity: [entry(vm('a0'))] });
    expect(found.notable[0]?.explained).toMatchObject({
      code: 'change',
      change: { kind: 'stop', actor: 'person', role: 'Virtual Machine Contributor', on: ['a0'] },
    });
  });

  it('count as down when Azure refused to start them', () => {
    const failed = { kind: 'start', outcome: 'failed', code: 'AllocationFailed', actor: 'application' } as const;
    const found = answer([{ name: 'hp-1', startVmOnConnect: true, hosts: hosts('a', 1, OFF) }], {
      activity: [entry(vm('a0'), failed)],
    });
    expect(conditions(found)).toEqual(['a0 off-unexpected start-failed']);
    expect(found.state).toBe('down');
  });

  it('are no fault when a personal desktop sleeps under a plan, and are one when nothing will start it', () => {
    const pool = {
      name: 'hp-1',
      type: 'Personal',
      hosts: [{ name: 'own', assignedUser: 'x@contoso.com', ...OFF }, ...hosts('other', 1, { assignedUser: 'y' })],
    };
    expect(conditions(answer([pool]))).toEqual(['own off-unexpected']);
    const scalingPlans = [{ ...PLAN, assignments: [{ hostPoolId: POOL_ID, enabled: true }] }];
    expect(conditions(answer([pool], { scalingPlans }))).toEqual(['own off-on-purpose scaling-plan']);
  });
});

describe('a change of ours', () => {
  const failing = { status: 'Unavailable', statusSince: minutesAgo(60) };
  const pools = [
    { name: 'hp-1', hosts: hosts('a', 3, failing) },
    { name: 'hp-2', hosts: hosts('b', 3, failing) },
  ];
  const network = `${SUBSCRIPTION}/resourceGroups/hub/providers/Microsoft.Network/networkSecurityGroups/nsg-1`;

  it('of the network shortly before many hosts failed is the cause named, not an outage', () => {
    const activity = [entry(network, { kind: 'network-change', role: 'Network Contributor' })];
    const found = answer(pools, { activity }, { kind: 'region', id: 'canadaeast' });
    expect(found.state).toBe('own-cause');
    expect(found.ownCause).toMatchObject({ code: 'change', hosts: 6, change: { kind: 'network-change' } });
    expect(found.signs).toEqual([]);
  });

  it.each([
    ['long before', { at: minutesAgo(200) }],
    ['after they failed', { at: minutesAgo(20) }],
    ['by Azure’s own platform', { actor: 'azure' as const }],
    ['that failed', { outcome: 'failed' }],
  ])('made %s explains nothing', (_why, more) => {
    const activity = [entry(network, { kind: 'network-change', ...more })];
    expect(answer(pools, { activity }, { kind: 'region', id: 'canadaeast' }).state).toBe('suspected-incident');
  });

  it('is listed with the host it touched, alike changes as one, foreign ones not at all', () => {
    const restart = { kind: 'restart', actor: 'application' } as const;
    const activity = [
      entry(vm('a0'), restart),
      entry(`${vm('a1')}/extensions/patch`, { ...restart, at: minutesAgo(62) }),
      entry(`${POOL_ID}/sessionHosts/a2`, { kind: 'drain-or-host-change' }),
      entry(`${SUBSCRIPTION}/vm/foreign`, restart),
    ];
    const found = answer([{ name: 'hp-1', hosts: hosts('a', 3) }], { activity });
    expect(found.changes.map((change) => [change.kind, [...change.on].sort()])).toEqual([
      ['restart', ['a0', 'a1']],
      ['drain-or-host-change', ['a2']],
    ]);
    expect(found.state).toBe('healthy');
  });
});

describe('a host whose VM is in no list', () => {
  it('is named as missing from a region answer instead of being left out silently', () => {
    const pools = [{ name: 'hp-1', hosts: [...hosts('a', 3), { name: 'lost', region: undefined }] }];
    const found = answer(pools, {}, { kind: 'region', id: 'canadaeast' });
    expect(found.hosts?.total).toBe(3);
    expect(found.unlooked).toContainEqual({ what: 'machines', why: 'not-found', count: 1, total: 4 });
  });
});
