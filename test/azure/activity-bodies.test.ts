import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityKind, onlyReads, USUAL_OPERATIONS } from '../../src/azure/activity-kind.ts';
import { activityBody, operationsOf } from '../../src/azure/live/activity-body.ts';
import { failureCode } from '../../src/azure/live/failure-code.ts';
import { recentActivity } from '../../src/azure/recent-activity.ts';
import { ACTIVITY_KINDS } from '../../src/domain/fleet/activity.ts';

const VM = '/subscriptions/S/resourcegroups/RG/providers/Microsoft.Compute/virtualMachines/vm-1';
const START = 'Microsoft.Compute/virtualMachines/start/action';
const body = (fields: object) => ({
  eventTimestamp: '2026-11-20T08:00:00.1234567Z',
  operationName: { value: START, localizedValue: 'Start Virtual Machine' },
  status: { value: 'Succeeded' },
  resourceId: VM,
  correlationId: 'c-1',
  ...fields,
});
const line = (fields: object) => activityBody.parse(body(fields));
const entries = (...fields: object[]) => operationsOf(fields.map(line));

describe('the kind of an operation', () => {
  test.each(ACTIVITY_KINDS)('%s is read from its usual operation, in any case', (kind) => {
    expect(activityKind(USUAL_OPERATIONS[kind])).toBe(kind);
    expect(activityKind(USUAL_OPERATIONS[kind].toUpperCase())).toBe(kind);
  });

  test.each([
    ['Microsoft.Compute/virtualMachines/powerOff/action', 'stop'],
    ['Microsoft.Compute/virtualMachines/performMaintenance/action', 'redeploy'],
    ['Microsoft.Compute/virtualMachines/runCommand/action', 'vm-extension'],
    ['MICROSOFT.DESKTOPVIRTUALIZATION/HOSTPOOLS/SESSIONHOSTS/DELETE', 'drain-or-host-change'],
    ['Microsoft.DesktopVirtualization/hostPools/sessionHosts/userSessions/disconnect/action', 'other'],
    ['Microsoft.Network/virtualNetworks/subnets/write', 'network-change'],
    ['Microsoft.Storage/storageAccounts/write', 'other'],
  ])('%s is %s', (operation, kind) => {
    expect(activityKind(operation)).toBe(kind);
  });

  test.each([
    ['Microsoft.Compute/virtualMachines/read', true],
    ['Microsoft.Storage/storageAccounts/listKeys/action', true],
    ['Microsoft.DesktopVirtualization/hostPools/retrieveRegistrationToken/action', true],
    [START, false],
    ['Microsoft.Compute/virtualMachines/write', false],
  ])('%s only reads: %s', (operation, reads) => {
    expect(onlyReads(operation)).toBe(reads);
  });
});

describe('the lines of one operation', () => {
  test('are one entry with the time of its end', () => {
    const begin = { status: { value: 'Started' }, eventTimestamp: '2026-11-20T07:59:00Z' };
    const read = { operationName: { value: 'Microsoft.Compute/virtualMachines/read' } };
    expect(entries(begin, { status: { value: 'Accepted' } }, {}, {}, read)).toMatchObject([
      { at: '2026-11-20T08:00:00.123Z', kind: 'start', outcome: 'succeeded', resourceId: VM },
    ]);
  });

  test('are none as long as it runs, and a late line of its beginning does not undo its end', () => {
    const accepted = { status: { value: 'Accepted' }, eventTimestamp: '2026-11-20T08:00:09Z' };
    expect(entries({ status: { value: 'Started' } }, accepted, { status: undefined })).toEqual([]);
    expect(entries({}, accepted)).toMatchObject([{ at: '2026-11-20T08:00:00.123Z', outcome: 'succeeded' }]);
  });

  test('stay apart by resource, operation and id', () => {
    const other = { resourceId: VM.replace('vm-1', 'vm-2') };
    const write = { operationName: { value: 'Microsoft.Compute/virtualMachines/write' } };
    const nameless = { correlationId: undefined };
    expect(entries({}, other, write, { correlationId: 'c-2' }, nameless, nameless)).toHaveLength(6);
  });

  test('that end twice tell the later end, and the code whichever line holds it', () => {
    const failed = {
      status: { value: 'failed' },
      properties: { statusMessage: '{"error":{"code":"AllocationFailed"}}' },
    };
    const later = { status: { value: 'Failed' }, eventTimestamp: '2026-11-20T08:00:05Z', properties: {} };
    for (const lines of [
      [failed, later],
      [later, failed],
    ]) {
      expect(entries(...lines)).toMatchObject([
        { at: '2026-11-20T08:00:05.000Z', outcome: 'failed', code: 'AllocationFailed' },
      ]);
    }
    expect(entries(failed, {})).toMatchObject([{ outcome: 'failed' }]);
    expect(entries(failed, { eventTimestamp: '2026-11-20T08:01:00Z' })).toMatchObject([
      { outcome: 'succeeded', code: undefined },
    ]);
  });

  test('of an extension or a run command are told on the VM', () => {
    const operationName = { value: 'Microsoft.Compute/virtualMachines/extensions/write' };
    expect(entries({ operationName, resourceId: `${VM}/extensions/Agent` })).toMatchObject([{ resourceId: VM }]);
  });

  test.each([{ eventTimestamp: 'soon' }, { eventTimestamp: undefined }, { operationName: undefined }])(
    'with %j are unreadable',
    (fields) => {
      expect(activityBody.safeParse(body(fields)).success).toBe(false);
    },
  );
});

test('of the entries only those of the last day are told, newest first', () => {
  const at = (eventTimestamp: string) => ({ eventTimestamp, correlationId: eventTimestamp });
  const told = entries(at('2026-11-19T08:59:59Z'), at('2026-11-19T09:00:00Z'), at('2026-11-20T09:00:00Z'));
  const hours = recentActivity(told, '2026-11-20T09:00:00.000Z').map((entry) => entry.at);
  expect(hours).toEqual(['2026-11-20T09:00:00.000Z', '2026-11-19T09:00:00.000Z']);
});

describe('who acted', () => {
  const UPN = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn';
  test.each([
    ['person', { caller: 'first.last@fabrikam.com', claims: { appid: 'a' } }],
    ['person', { claims: { idtyp: 'user', appid: 'a' } }],
    ['person', { caller: 'f6f1', claims: { [UPN]: 'first.last@fabrikam.com', appid: 'a' } }],
    ['person', { caller: 'f6f1', authorization: { evidence: { principalType: 'User' } } }],
    ['application', { caller: 'f6f1', claims: { idtyp: 'app' } }],
    ['application', { caller: 'f6f1', claims: { appid: 'a' } }],
    ['application', { caller: 'f6f1', authorization: { evidence: { principalType: 'ServicePrincipal' } } }],
    ['azure', { caller: 'Microsoft.Compute' }],
    ['azure', { category: { value: 'ResourceHealth' } }],
    ['unknown', {}],
    ['unknown', { caller: null, claims: null, authorization: null }],
  ])('is %s for %j', (actor, fields) => {
    expect(line(fields).entry.actor).toBe(actor);
  });

  test('has the role of the evidence, else the older one', () => {
    const evidence = { role: 'Virtual Machine Contributor' };
    expect(line({ authorization: { role: 'Subscription Admin', evidence } }).entry.role).toBe(evidence.role);
    expect(line({ authorization: { role: 'Subscription Admin' } }).entry.role).toBe('Subscription Admin');
    expect(line({ authorization: {} }).entry.role).toBeUndefined();
  });

  test('leaves no trace of a name, whatever the line holds of it', () => {
    const secret = fc.constantFrom('first.last@fabrikam.com', 'First Last', 'f1r5t-l45t');
    const claims = fc.dictionary(fc.constantFrom('name', UPN, 'appid', 'idtyp', 'ipaddr'), secret);
    fc.assert(
      fc.property(secret, claims, fc.boolean(), (caller, held, failed) => {
        const properties = { statusMessage: JSON.stringify({ error: { code: 'X', message: caller } }), entity: caller };
        const read = line({ caller, claims: held, properties, status: { value: failed ? 'Failed' : 'Succeeded' } });
        expect(JSON.stringify(read)).not.toMatch(/fabrikam|First Last|f1r5t/);
      }),
    );
  });
});

describe('the code of a failure', () => {
  const nested = (details: object[]) => ({
    statusCode: 'Conflict',
    statusMessage: JSON.stringify({
      status: 'Failed',
      error: { code: 'ResourceOperationFailure', message: 'm', details },
    }),
  });
  test.each([
    ['AllocationFailed', nested([{ code: 'AllocationFailed' }])],
    ['ZonalAllocationFailed', nested([{ code: 'DeploymentFailed', details: [{ code: 'ZonalAllocationFailed' }] }])],
    ['ResourceOperationFailure', nested([])],
    ['OperationNotAllowed', nested([{ code: 'OperationNotAllowed', message: 'The VM is being deleted.' }])],
    [
      'QuotaExceeded',
      nested([{ code: 'OperationNotAllowed', message: 'exceeding approved Total Regional Cores quota' }]),
    ],
    ['QuotaExceeded', nested([{ code: 'QuotaExceeded' }])],
    ['SkuNotAvailable', { statusMessage: { error: { code: 'SkuNotAvailable' } } }],
    ['Conflict', { statusCode: 'Conflict', statusMessage: 'no JSON' }],
    [undefined, { statusCode: 'OK' }],
    [undefined, {}],
  ])('is %s', (code, properties) => {
    expect(failureCode(properties)).toBe(code);
  });

  test('is read from anything without a fault', () => {
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (properties, value) => {
        for (const held of [properties, { statusMessage: value }, { statusMessage: JSON.stringify(value) }]) {
          expect(['string', 'undefined']).toContain(typeof failureCode(held));
        }
      }),
    );
  });
});
