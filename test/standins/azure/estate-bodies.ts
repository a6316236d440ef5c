import type { StagedPool } from '../../../src/azure/demo/staged-fleet.ts';
import type { ScalingPlan } from '../../../src/domain/fleet/scaling-plan.ts';
import type { UserSession } from '../../../src/domain/fleet/user-session.ts';
import { azureTime } from './azure-time.ts';

// Shapes after the examples of the Azure REST API specifications, with the spellings of real answers: sessions named pool/host/number.

export function scalingPlanBody(plan: ScalingPlan): object {
  return {
    name: plan.name,
    id: plan.id,
    type: 'Microsoft.DesktopVirtualization/scalingPlans',
    location: 'canadacentral',
    properties: {
      friendlyName: null,
      timeZone: plan.timeZone,
      hostPoolType: 'Pooled',
      exclusionTag: plan.exclusionTag ?? '',
      schedules: [],
      hostPoolReferences: plan.assignments.map(({ hostPoolId, enabled }) => ({
        hostPoolArmPath: hostPoolId,
        scalingPlanEnabled: enabled,
      })),
    },
  };
}

function userSessionBody(session: UserSession, { pool }: StagedPool, index: number): object {
  const number = index + 1;
  return {
    name: `${pool.name}/${session.sessionHost}/${number}`,
    id: `${pool.id}/sessionhosts/${session.sessionHost}/usersessions/${number}`,
    type: 'Microsoft.DesktopVirtualization/hostpools/sessionhosts/usersessions',
    properties: {
      objectId: '7877fb31-4bde-49fd-9df3-c046e0ec5325',
      userPrincipalName: session.user,
      applicationType: session.application,
      sessionState: session.state,
      activeDirectoryUserName: `CONTOSO\\${session.user.split('@')[0]}`,
      createTime: azureTime(session.since) ?? null,
    },
  };
}

/** The sessions of a pool; with a filter by principal name only that person's, as the service compares it: without case. */
export function userSessionBodies(staged: StagedPool, filter: string | null): object[] {
  const [, quoted] = /^userPrincipalName eq '((?:[^']|'')*)'$/.exec(filter ?? '') ?? [];
  const wanted = quoted?.replaceAll("''", "'").toLowerCase();
  return staged.sessions
    .map((session, index) => ({ session, body: userSessionBody(session, staged, index) }))
    .filter(({ session }) => wanted === undefined || session.user.toLowerCase() === wanted)
    .map(({ body }) => body);
}

/** The impacted resources of an event; the last is told by marks of its own instead of an id, as Azure does for tenants' things. */
export function impactedResourceBodies(ids: readonly string[], trackingId: string): object[] {
  const common = { type: 'Microsoft.ResourceHealth/events/impactedResources' };
  const named = ids.map((targetResourceId, index) => ({
    ...common,
    name: `resource-${index}`,
    id: `/providers/Microsoft.ResourceHealth/events/${trackingId}/impactedResources/resource-${index}`,
    properties: {
      targetRegion: 'canadaeast',
      targetResourceId,
      targetResourceType: 'Microsoft.Compute/VirtualMachines',
    },
  }));
  const info = [{ key: 'ContainerGrp', value: 'xyz' }];
  return ids.length === 0 ? [] : [...named, { ...common, name: 'resource-without-id', properties: { info } }];
}
