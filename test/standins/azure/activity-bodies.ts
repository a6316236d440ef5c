import { shifted } from '../../../src/domain/core/time.ts';
import type { ActivityEntry } from '../../../src/domain/fleet/activity.ts';
import { azureTime } from './azure-time.ts';

// Shapes after the reference of the Activity Log: one operation writes a line when it begins and one when it ends, a failure's code sits inside
// texts of JSON, and every line names who acted.

const PERSON = 'first.last@fabrikam.com';
const CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
const PORTAL = 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c';
const PRINCIPAL = '11111111-2222-4333-8444-555555555555';

function identity({ actor, role }: ActivityEntry): object {
  const evidence = role === undefined ? {} : { role, roleAssignmentScope: '/subscriptions/x' };
  switch (actor) {
    case 'person':
      return {
        caller: PERSON,
        authorization: { evidence: { ...evidence, principalType: 'User' } },
        claims: { idtyp: 'user', appid: PORTAL, name: 'First Last', [`${CLAIMS}/upn`]: PERSON },
      };
    case 'application':
      return {
        caller: PRINCIPAL,
        authorization: { evidence: { ...evidence, principalType: 'ServicePrincipal' } },
        claims: { idtyp: 'app', appid: PORTAL, [`${CLAIMS}/nameidentifier`]: PRINCIPAL },
      };
    case 'azure':
      return { caller: 'Microsoft.Compute', authorization: { role }, claims: {} };
    default:
      return { caller: '', authorization: { role } };
  }
}

function failure(code: string | undefined): object {
  switch (code) {
    case undefined:
      return { statusCode: '' };
    case 'QuotaExceeded': {
      const message =
        'Operation could not be completed as it results in exceeding approved Total Regional Cores quota.';
      return {
        statusCode: 'Conflict',
        statusMessage: JSON.stringify({ error: { code: 'OperationNotAllowed', message } }),
      };
    }
    default: {
      const details = [{ code, message: 'Allocation failed.' }];
      const error = { code: 'ResourceOperationFailure', message: 'The resource operation failed.', details };
      return { statusCode: 'Conflict', statusMessage: JSON.stringify({ status: 'Failed', error }) };
    }
  }
}

function localized(value: string): object {
  return { value, localizedValue: `${value}, told in words` };
}

/** The resource an operation is told on: an extension has an id of its own below its VM. */
function toldOn({ kind, resourceId }: ActivityEntry): string {
  return kind === 'vm-extension' ? `${resourceId}/extensions/AzureMonitorWindowsAgent` : resourceId;
}

function line(entry: ActivityEntry, status: string, earlierMs: number, index: number): object {
  const failed = status === 'Failed';
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return {
    ...identity(entry),
    channels: 'Operation',
    correlationId: id,
    operationId: id,
    eventDataId: `${id}-${status}`,
    eventName: localized(status === 'Started' ? 'BeginRequest' : 'EndRequest'),
    category: localized('Administrative'),
    level: failed ? 'Error' : 'Informational',
    operationName: localized(entry.operation),
    resourceId: toldOn(entry).replace(/resourceGroups/, 'resourcegroups'),
    resourceProviderName: localized(providerOf(entry)),
    status: localized(status),
    subStatus: localized(''),
    eventTimestamp: azureTime(shifted(entry.at, -earlierMs)),
    properties: failed ? failure(entry.code) : {},
  };
}

/** Azure files an entry under the provider of its resource: a policy's effect is told under what it acted on. */
function providerOf({ resourceId }: ActivityEntry): string {
  return /\/providers\/([^/]+)/i.exec(resourceId)?.[1] ?? '';
}

/** A read that stands in the log like a change. */
function read(entry: ActivityEntry, index: number): object {
  return {
    ...line(entry, 'Succeeded', 500, 1_000 + index),
    operationName: localized('Microsoft.Compute/virtualMachines/read'),
  };
}

/** The lines of the Activity Log for these entries, those of one provider and since a time where the filter asks so. */
export function activityBodies(entries: readonly ActivityEntry[], filter: string): object[] {
  const [, from = ''] = /eventTimestamp ge '([^']+)'/.exec(filter) ?? [];
  const [, provider = ''] = /resourceProvider eq '([^']+)'/.exec(filter) ?? [];
  return entries
    .filter(
      (entry) => entry.at >= from && (provider === '' || providerOf(entry).toLowerCase() === provider.toLowerCase()),
    )
    .flatMap((entry, index) => [
      line(entry, entry.outcome === 'failed' ? 'Failed' : 'Succeeded', 0, index),
      line(entry, 'Accepted', 1_000, index),
      read(entry, index),
      line(entry, 'Started', 2_000, index),
    ]);
}
