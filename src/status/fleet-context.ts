import type { UtcTime } from '../domain/core/time.ts';
import type { ActivityEntry } from '../domain/fleet/activity.ts';
import type { ConnectionCounts } from '../domain/fleet/connection-log.ts';
import type { HostPool } from '../domain/fleet/fleet.ts';
import type { ScalingPlan } from '../domain/fleet/scaling-plan.ts';
import type { Observation } from '../domain/status/observation.ts';
import { machineName } from '../text/host-names.ts';

/** What is known around the hosts of a look, prepared for judging each of them. */
export interface FleetContext {
  readonly now: UtcTime;
  /** The enabled scaling plan of a pool. */
  planOf(pool: HostPool): ScalingPlan | undefined;
  /** Changes on one resource, newest first. */
  changesOn(resourceId: string): readonly ActivityEntry[];
  /** Changes of the network in a subscription, newest first. */
  networkChanges(subscriptionId: string): readonly ActivityEntry[];
  connectionsOf(hostPool: string, sessionHost: string): ConnectionCounts | undefined;
}

function key(...parts: readonly string[]): string {
  return parts.join('\n').toLowerCase();
}

/** Prepares one look. What could not be read is missing here, and stands in the answer's `unlooked`. */
export function fleetContext(observation: Observation, now: UtcTime): FleetContext {
  const { subscriptions, connections } = observation;
  const plans = new Map<string, ScalingPlan>();
  for (const { scalingPlans } of subscriptions) {
    for (const plan of scalingPlans.kind === 'read' ? scalingPlans.value : []) {
      for (const { hostPoolId, enabled } of plan.assignments) if (enabled) plans.set(key(hostPoolId), plan);
    }
  }
  const changes = new Map<string, ActivityEntry[]>();
  const network = new Map<string, ActivityEntry[]>();
  for (const { subscriptionId, activity } of subscriptions) {
    const entries = activity.kind === 'read' ? [...activity.value].sort((a, b) => b.at.localeCompare(a.at)) : [];
    for (const entry of entries) {
      const id = key(entry.resourceId);
      changes.set(id, [...(changes.get(id) ?? []), entry]);
    }
    network.set(
      key(subscriptionId),
      entries.filter((entry) => entry.kind === 'network-change'),
    );
  }
  const counts = new Map<string, ConnectionCounts>();
  for (const one of connections.kind === 'read' ? connections.value.hosts : [])
    counts.set(key(one.hostPool, machineName(one.sessionHost)), one.now);
  return {
    now,
    planOf: (pool) => plans.get(key(pool.id)),
    changesOn: (resourceId) => changes.get(key(resourceId)) ?? [],
    networkChanges: (subscriptionId) => network.get(key(subscriptionId)) ?? [],
    connectionsOf: (hostPool, sessionHost) => counts.get(key(hostPool, machineName(sessionHost))),
  };
}
