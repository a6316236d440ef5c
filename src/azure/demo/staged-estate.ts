import { shifted, type UtcTime } from '../../domain/core/time.ts';
import type { ActivityEntry, ActivityKind } from '../../domain/fleet/activity.ts';
import type { ScalingPlan } from '../../domain/fleet/scaling-plan.ts';
import type { UserSession } from '../../domain/fleet/user-session.ts';
import { isHostNamed } from '../../text/host-names.ts';
import { same } from '../../text/same.ts';
import { USUAL_OPERATIONS } from '../activity-kind.ts';
import { recentActivity } from '../recent-activity.ts';
import { ARM_PATHS } from './arm-paths.ts';
import type { ActivitySketch } from './estate-sketches.ts';
import type { EventSketch, PoolSketch } from './scenario.ts';
import type { StagedPool } from './staged-fleet.ts';

/** The scaling plans of some pools; pools of one group that name the same plan share it. */
export function stagedPlans(subscriptionId: string, sketches: readonly PoolSketch[]): ScalingPlan[] {
  const plans = new Map<string, ScalingPlan>();
  for (const { name, resourceGroup, scalingPlan } of sketches) {
    if (scalingPlan === undefined) continue;
    const id = ARM_PATHS.scalingPlan(subscriptionId, resourceGroup, scalingPlan.name);
    const hostPoolId = ARM_PATHS.hostPool(subscriptionId, resourceGroup, name);
    const plan = plans.get(id.toLowerCase());
    plans.set(id.toLowerCase(), {
      id,
      name: scalingPlan.name,
      subscriptionId,
      timeZone: plan?.timeZone ?? scalingPlan.timeZone,
      exclusionTag: plan?.exclusionTag ?? scalingPlan.exclusionTag,
      assignments: [...(plan?.assignments ?? []), { hostPoolId, enabled: scalingPlan.enabled }],
    });
  }
  return [...plans.values()];
}

/** Who is signed in to a pool at `now`. */
export function stagedSessions(sketch: PoolSketch, now: UtcTime): UserSession[] {
  return sketch.userSessions.map((session) => ({
    user: session.user,
    hostPool: sketch.name,
    sessionHost: sketch.hosts.find((host) => isHostNamed(host.name, session.host))?.name ?? session.host,
    state: session.state,
    application: session.application,
    since: session.since === undefined ? undefined : shifted(now, session.since),
  }));
}

function changedResource(kind: ActivityKind, { pool, plan }: StagedPool, vmId: string | undefined, hostName: string) {
  const group = `/subscriptions/${pool.subscriptionId}/resourceGroups/${pool.resourceGroup}/providers`;
  switch (kind) {
    case 'drain-or-host-change':
      return vmId === undefined ? pool.id : ARM_PATHS.sessionHost(pool.id, hostName);
    case 'host-pool-change':
      return pool.id;
    case 'scaling-plan-change':
      return plan?.id ?? pool.id;
    case 'network-change':
      return `${group}/Microsoft.Network/networkSecurityGroups/nsg-${pool.name}`;
    case 'deployment':
      return `${group}/Microsoft.Resources/deployments/${pool.name}`;
    default:
      return vmId ?? pool.id;
  }
}

function resourceOf(sketch: ActivitySketch, pools: readonly StagedPool[]): string | undefined {
  for (const staged of pools) {
    const host = staged.hosts.find((one) => isHostNamed(one.name, sketch.on));
    if (host !== undefined) return changedResource(sketch.kind, staged, host.vmId, host.name);
    if (same(staged.pool.name, sketch.on)) {
      return changedResource(sketch.kind, staged, undefined, '');
    }
  }
  return undefined;
}

/** What was done to some pools and their hosts in the last 24 h, newest first. */
export function stagedActivity(
  sketches: readonly ActivitySketch[],
  pools: readonly StagedPool[],
  now: UtcTime,
): ActivityEntry[] {
  const entries = sketches.flatMap((sketch): ActivityEntry[] => {
    const resourceId = resourceOf(sketch, pools);
    if (resourceId === undefined) return [];
    const { at, kind, operation, outcome, code, actor, role } = sketch;
    return [
      {
        at: shifted(now, at),
        kind,
        operation: operation ?? USUAL_OPERATIONS[kind],
        outcome,
        code,
        actor,
        role,
        resourceId,
      },
    ];
  });
  return recentActivity(entries, now);
}

/** ARM ids of the pools and hosts among `pools` that an event names as impacted, in its order. */
export function stagedImpacted(sketch: EventSketch, pools: readonly StagedPool[]): string[] {
  return sketch.impactedResources.flatMap((name) =>
    pools.flatMap(({ pool, hosts }) => [
      ...(same(pool.name, name) ? [pool.id] : []),
      ...hosts.filter((host) => isHostNamed(host.name, name)).map((host) => host.vmId),
    ]),
  );
}
