import type { CallerReport } from '../../src/domain/case/caller-report.ts';
import type { Reading, UnknownReason } from '../../src/domain/core/reading.ts';
import { shifted } from '../../src/domain/core/time.ts';
import type { ActivityEntry } from '../../src/domain/fleet/activity.ts';
import type { ConnectionResults } from '../../src/domain/fleet/connection-log.ts';
import type { HostPool, SessionHost } from '../../src/domain/fleet/fleet.ts';
import type { ScalingPlan } from '../../src/domain/fleet/scaling-plan.ts';
import type { ServiceEvent } from '../../src/domain/fleet/service-event.ts';
import type { VersionChange } from '../../src/domain/fleet/version-change.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import { callersOfHour } from './callers-of-hour.ts';

export const NOW = '2026-11-20T09:00:00.000Z';
const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';

export type HostSketch = Partial<SessionHost> & { name: string };
export type PoolSketch = Partial<HostPool> & { name: string; hosts: readonly HostSketch[] | UnknownReason };

export function minutesAgo(minutes: number): string {
  return shifted(NOW, -minutes * 60_000);
}

function host(pool: string, sketch: HostSketch): SessionHost {
  return {
    hostPool: pool,
    vmId: `/subscriptions/${SUBSCRIPTION}/vm/${sketch.name}`,
    region: 'canadaeast',
    power: 'running',
    status: 'Available',
    allowNewSession: true,
    sessions: 3,
    assignedUser: undefined,
    lastHeartBeat: minutesAgo(0.5),
    statusSince: minutesAgo(60 * 24),
    agentVersion: '1.0.15008.300',
    stackVersion: 'rdp-sxs260209400',
    osVersion: '10.0.26100',
    updateState: 'Succeeded',
    updateError: undefined,
    healthChecks: [],
    ...sketch,
  };
}

function pool(sketch: PoolSketch): HostPool {
  return {
    id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.DesktopVirtualization/hostPools/${sketch.name}`,
    subscriptionId: SUBSCRIPTION,
    resourceGroup: 'rg',
    location: 'canadaeast',
    type: 'Pooled',
    loadBalancer: 'BreadthFirst',
    maxSessionLimit: 10,
    startVmOnConnect: false,
    validationEnvironment: false,
    ...sketch,
  };
}

/** What a look knows besides hosts and events; left out: no plan, no change, no log workspace, no caller. */
export interface ObservationSketch {
  readonly scalingPlans?: readonly ScalingPlan[];
  readonly activity?: readonly ActivityEntry[];
  readonly connections?: ConnectionResults;
  readonly versionChanges?: readonly VersionChange[];
  readonly callers?: readonly CallerReport[];
}

function read<Value>(value: Value): Reading<Value> {
  return { kind: 'read', at: NOW, value };
}

/** Builds one look at Azure from sketches: what a sketch leaves out is healthy. A reason in place of hosts or events makes them unknown. */
export function observation(
  pools: readonly PoolSketch[] | UnknownReason,
  events: readonly Partial<ServiceEvent>[] | UnknownReason = [],
  more: ObservationSketch = {},
): Observation {
  const unknown = (why: UnknownReason) => ({ kind: 'unknown', why, at: NOW, detail: 'test' }) as const;
  return {
    at: NOW,
    source: 'live',
    pace: { kind: 'full' },
    subscriptions: [
      {
        subscriptionId: SUBSCRIPTION,
        machines: typeof pools === 'string' ? unknown(pools) : { kind: 'read', value: 1, at: NOW },
        pools:
          typeof pools === 'string'
            ? unknown(pools)
            : {
                kind: 'read',
                at: NOW,
                value: pools.map((sketch) => ({
                  pool: pool(sketch),
                  hosts:
                    typeof sketch.hosts === 'string'
                      ? unknown(sketch.hosts)
                      : { kind: 'read', at: NOW, value: sketch.hosts.map((one) => host(sketch.name, one)) },
                })),
              },
        events:
          typeof events === 'string'
            ? unknown(events)
            : { kind: 'read', at: NOW, value: events.map((event) => serviceEvent(event)) },
        scalingPlans: read(more.scalingPlans ?? []),
        activity: read(more.activity ?? []),
      },
    ],
    connections: more.connections === undefined ? unknown('not-configured') : read(more.connections),
    versionChanges: read(more.versionChanges ?? []),
    callers: read(callersOfHour(more.callers ?? [], NOW)),
  };
}

function serviceEvent(sketch: Partial<ServiceEvent>): ServiceEvent {
  return {
    trackingId: 'AB12-CD3',
    type: 'ServiceIssue',
    status: 'Active',
    title: 'Connection failures',
    summary: '',
    level: 'Warning',
    startedAt: minutesAgo(240),
    mitigatedAt: undefined,
    updatedAt: minutesAgo(30),
    impacts: [{ service: 'Windows Virtual Desktop', region: 'canadaeast', status: 'Active' }],
    ...sketch,
  };
}

/** `count` hosts named `<prefix>0`, `<prefix>1`, … each as the sketch says. */
export function hosts(prefix: string, count: number, sketch: Partial<SessionHost> = {}): HostSketch[] {
  return Array.from({ length: count }, (_, index) => ({ ...sketch, name: `${prefix}${index}` }));
}
