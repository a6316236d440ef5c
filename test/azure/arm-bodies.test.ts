import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFailure, thrownFailure } from '../../src/azure/live/answer-failure.ts';
import { serviceEventBody } from '../../src/azure/live/event-body.ts';
import { sessionHostBody } from '../../src/azure/live/host-body.ts';
import { machineStatusBody, machinesOf } from '../../src/azure/live/machine-body.ts';
import { hostPoolBody } from '../../src/azure/live/pool-body.ts';
import { UNKNOWN_REASONS } from '../../src/domain/core/reading.ts';

describe('a session host body', () => {
  const host = (properties: object, name = 'hp-prod-01/vm-3.contoso.com') =>
    sessionHostBody('hp-prod-01').parse({ name, properties });

  test('loses the pool before its name', () => {
    expect(host({ status: 'Available' }).name).toBe('vm-3.contoso.com');
    expect(host({ status: 'Available' }, 'vm-3').name).toBe('vm-3');
  });

  test('is read where only its status is there', () => {
    expect(host({ status: 'Available' })).toMatchObject({
      allowNewSession: true,
      sessions: 0,
      healthChecks: [],
      vmId: '',
    });
  });

  test('has known words in their own spelling and new ones as they came', () => {
    expect(host({ status: 'needsassistance', updateState: 'failed' })).toMatchObject({
      status: 'NeedsAssistance',
      updateState: 'Failed',
    });
    expect(host({ status: 'Hibernated' }).status).toBe('Hibernated');
    expect(host({}).status).toBe('Unknown');
  });

  test('has times in UTC whatever their decimals, and none where Azure means never', () => {
    expect(host({ lastHeartBeat: '2026-11-20T08:59:40.9571247Z' }).lastHeartBeat).toBe('2026-11-20T08:59:40.957Z');
    expect(host({ lastHeartBeat: '2026-11-20T08:59:40' }).lastHeartBeat).toBe('2026-11-20T08:59:40.000Z');
    expect(host({ lastHeartBeat: '0001-01-01T00:00:00' }).lastHeartBeat).toBeUndefined();
    expect(host({ lastHeartBeat: 'soon' }).lastHeartBeat).toBeUndefined();
  });

  test('loses the marks around customer data', () => {
    const check = {
      healthCheckName: 'DomainJoinedCheck',
      healthCheckResult: 'healthchecksucceeded',
      additionalFailureDetails: { message: 'is joined to domain ≤contoso.com≥', errorCode: 0 },
    };
    expect(host({ sessionHostHealthCheckResults: [check] }).healthChecks).toEqual([
      { name: 'DomainJoinedCheck', result: 'HealthCheckSucceeded', message: 'is joined to domain contoso.com' },
    ]);
  });

  test('is refused without a name', () => {
    expect(sessionHostBody('hp-prod-01').safeParse({ properties: { status: 'Available' } }).success).toBe(false);
  });
});

describe('a host pool body', () => {
  const id = '/subscriptions/S/resourcegroups/RG/providers/Microsoft.DesktopVirtualization/hostpools/hp-prod-01';

  test('is read with ids of any case, a display name as location and no registrationInfo', () => {
    expect(hostPoolBody.parse({ id, location: 'Canada East', properties: { hostPoolType: 'pooled' } })).toEqual({
      id,
      name: 'hp-prod-01',
      subscriptionId: 'S',
      resourceGroup: 'RG',
      location: 'canadaeast',
      type: 'Pooled',
      loadBalancer: 'Unknown',
      maxSessionLimit: 999_999,
      startVmOnConnect: false,
      validationEnvironment: false,
    });
  });

  test('is refused where its id is none', () => {
    expect(hostPoolBody.safeParse({ id: 'hp', location: 'x', properties: { hostPoolType: 'Pooled' } }).success).toBe(
      false,
    );
  });
});

describe('VM bodies', () => {
  test('are put together without case, and a VM without a power code keeps an unknown power', () => {
    const status = machineStatusBody.parse({
      id: '/S/RG/VM-1',
      properties: {
        instanceView: { statuses: [{ code: 'ProvisioningState/succeeded' }, { code: 'powerstate/Deallocated' }] },
      },
    });
    const places = [
      { id: '/s/rg/vm-1', location: 'canadaeast' },
      { id: '/s/rg/vm-2', location: 'canadaeast' },
    ];
    expect(machinesOf(places, [status, machineStatusBody.parse({ id: '/s/rg/vm-3' })])).toEqual([
      { id: '/s/rg/vm-1', location: 'canadaeast', power: 'deallocated' },
      { id: '/s/rg/vm-2', location: 'canadaeast', power: undefined },
    ]);
  });
});

describe('a service event body', () => {
  const event = (properties: object) =>
    serviceEventBody.parse({
      name: 'BC_1-FXZ',
      properties: { eventType: 'serviceissue', status: 'active', title: 'A fault', ...properties },
    });

  test('has its words in one spelling and its regions by programmatic name', () => {
    const impact = [
      { impactedService: 'Virtual Machines', impactedRegions: [{ impactedRegion: 'West US', status: 'resolved' }] },
    ];
    expect(event({ impact })).toMatchObject({
      type: 'ServiceIssue',
      status: 'Active',
      impacts: [{ service: 'Virtual Machines', region: 'westus', status: 'Resolved' }],
    });
  });

  test('takes an impact without a region for one that may be anywhere', () => {
    expect(event({ impact: [{ impactedService: 'Windows Virtual Desktop' }] }).impacts).toEqual([
      { service: 'Windows Virtual Desktop', region: 'global', status: 'Active' },
    ]);
  });

  test('takes the article, then the newest update, where the summary is empty', () => {
    const impact = [
      {
        impactedService: 'Storage',
        impactedRegions: [{ impactedRegion: 'Global', updates: [{ summary: 'newest' }, { summary: 'older' }] }],
      },
    ];
    expect(event({ summary: '', article: { articleContent: '<html>told</html>' }, impact }).summary).toBe('told');
    expect(event({ summary: null, impact }).summary).toBe('newest');
  });

  test('does not take the expected end of a running issue for its end', () => {
    const running = event({ impactMitigationTime: '2026-11-21T00:00:00.1234567Z' });
    expect(running).toMatchObject({ status: 'Active', mitigatedAt: '2026-11-21T00:00:00.123Z' });
  });

  test('is refused where nothing names it', () => {
    expect(serviceEventBody.safeParse({ properties: { eventType: 'RCA', status: 'Active' } }).success).toBe(false);
  });
});

describe('what a failure means', () => {
  test('an answer in any shape gives a reason and a detail without the ids of who asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), fc.string(), (status, body) => {
        const failure = answerFailure({ status, retryAfter: undefined, body });
        expect(UNKNOWN_REASONS).toContain(failure.why);
        expect(failure.detail).toContain(`HTTP ${status}`);
      }),
    );
  });

  test('an error in any shape gives a reason', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (error) => {
        expect(UNKNOWN_REASONS).toContain(thrownFailure(error).why);
      }),
    );
  });

  test('a broken line is unreachable, an aborted read late', () => {
    expect(thrownFailure(Object.assign(new Error('x'), { code: 'ECONNRESET' })).why).toBe('unreachable');
    expect(thrownFailure(Object.assign(new Error('x'), { name: 'AbortError' })).why).toBe('late');
  });
});
