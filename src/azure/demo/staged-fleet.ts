import { regionName } from '../../domain/core/region.ts';
import { shifted, type UtcTime } from '../../domain/core/time.ts';
import type { ActivityEntry } from '../../domain/fleet/activity.ts';
import type { HealthCheck, HostPool, SessionHost } from '../../domain/fleet/fleet.ts';
import type { ScalingPlan } from '../../domain/fleet/scaling-plan.ts';
import type { ServiceEvent } from '../../domain/fleet/service-event.ts';
import type { UserSession } from '../../domain/fleet/user-session.ts';
import { machineName } from '../../text/host-names.ts';
import { plainText } from '../plain-text.ts';
import { ARM_PATHS } from './arm-paths.ts';
import type { EventSketch, HostSketch, PoolSketch, Scenario } from './scenario.ts';
import { stagedActivity, stagedPlans, stagedSessions } from './staged-estate.ts';

/** One pool of a scenario with all that is true of its hosts, region and power state of their VMs included. */
export interface StagedPool {
  readonly pool: HostPool;
  readonly hosts: readonly SessionHost[];
  /** Names of hosts whose health checks the list leaves out: only a read of the single host gives them. */
  readonly listedWithoutChecks: readonly string[];
  readonly plan: ScalingPlan | undefined;
  readonly sessions: readonly UserSession[];
}

export interface StagedSubscription {
  readonly id: string;
  readonly pools: readonly StagedPool[];
  readonly scalingPlans: readonly ScalingPlan[];
  readonly activity: readonly ActivityEntry[];
}

/** Checks that every host of a live estate reports; those the agent skips are named by a scenario where it needs them. */
const USUAL_CHECKS = [
  'DomainJoinedCheck',
  'DomainTrustCheck',
  'SxSStackListenerCheck',
  'UrlsAccessibleCheck',
  'MonitoringAgentCheck',
  'MetaDataServiceCheck',
];

/** The agent runs no checks in these states (docs/azure-facts.md#when-a-host-runs-no-checks). */
const NO_CHECKS = ['Unavailable', 'Shutdown', 'Upgrading', 'NoHeartbeat', 'Disconnected'];

function healthChecks(sketch: HostSketch, status: string): HealthCheck[] {
  const named = sketch.checks ?? {};
  const usual = NO_CHECKS.includes(status) ? [] : USUAL_CHECKS.filter((name) => named[name] === undefined);
  return [
    ...usual.map((name) => ({ name, result: 'HealthCheckSucceeded', message: '' })),
    ...Object.entries(named).map(([name, { result, message }]) => ({ name, result, message })),
  ];
}

function stagedHost(sketch: HostSketch & { name: string }, pool: HostPool, now: UtcTime): SessionHost {
  const status = sketch.status ?? 'Available';
  return {
    name: sketch.name,
    hostPool: pool.name,
    vmId: ARM_PATHS.virtualMachine(pool.subscriptionId, pool.resourceGroup, machineName(sketch.name)),
    region: sketch.region ?? pool.location,
    power: sketch.power ?? 'running',
    status,
    allowNewSession: !(sketch.drained ?? false),
    sessions: sketch.sessions ?? 0,
    assignedUser: sketch.assignedUser,
    lastHeartBeat: shifted(now, sketch.heartbeat ?? -20_000),
    statusSince: shifted(now, sketch.statusSince ?? -26 * 3_600_000),
    agentVersion: sketch.agent ?? '1.0.15008.300',
    stackVersion: sketch.stack ?? 'rdp-sxs260209400',
    osVersion: sketch.os ?? '10.0.26100.6584',
    updateState: sketch.update?.state ?? 'Succeeded',
    updateError: sketch.update?.error,
    healthChecks: healthChecks(sketch, status),
  };
}

function stagedPool(
  subscriptionId: string,
  sketch: PoolSketch,
  scenario: Scenario,
  plans: readonly ScalingPlan[],
  now: UtcTime,
): StagedPool {
  const id = ARM_PATHS.hostPool(subscriptionId, sketch.resourceGroup, sketch.name);
  const pool: HostPool = {
    id,
    name: sketch.name,
    subscriptionId,
    resourceGroup: sketch.resourceGroup,
    location: sketch.location,
    type: sketch.type,
    loadBalancer: sketch.loadBalancer,
    maxSessionLimit: sketch.maxSessionLimit,
    startVmOnConnect: sketch.startVmOnConnect,
    validationEnvironment: sketch.validationEnvironment,
  };
  const sketches = sketch.hosts.map((own) => ({ ...scenario.host, ...sketch.host, ...own }));
  return {
    pool,
    hosts: sketches.map((one) => stagedHost(one, pool, now)),
    listedWithoutChecks: sketches.filter((one) => one.checksInList === false).map((one) => one.name),
    plan: plans.find((plan) => plan.assignments.some((one) => one.hostPoolId === id)),
    sessions: stagedSessions(sketch, now),
  };
}

/** The estate of a scenario as it stands at `now`. */
export function stageFleet(scenario: Scenario, now: UtcTime): readonly StagedSubscription[] {
  return scenario.subscriptions.map(({ id, hostPools }) => {
    const scalingPlans = stagedPlans(id, hostPools);
    const pools = hostPools.map((sketch) => stagedPool(id, sketch, scenario, scalingPlans, now));
    return { id, pools, scalingPlans, activity: stagedActivity(scenario.activity, pools, now) };
  });
}

/** One event of a scenario as a port gives it at `now`. */
export function stagedEvent(sketch: EventSketch, now: UtcTime): ServiceEvent {
  return {
    trackingId: sketch.trackingId,
    type: sketch.type,
    status: sketch.status,
    title: plainText(sketch.title),
    summary: plainText(sketch.summary),
    level: sketch.level,
    startedAt: shifted(now, sketch.started),
    mitigatedAt: sketch.mitigated === undefined ? undefined : shifted(now, sketch.mitigated),
    updatedAt: shifted(now, sketch.updated),
    impacts: sketch.impacts.flatMap((impact) =>
      impact.regions.map((region) => ({
        service: impact.service,
        region: regionName(region),
        status: impact.status,
      })),
    ),
  };
}
