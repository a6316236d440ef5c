import type { EventSketch } from '../../../src/azure/demo/scenario.ts';
import type { StagedPool, StagedSubscription } from '../../../src/azure/demo/staged-fleet.ts';
import { shifted, type UtcTime } from '../../../src/domain/core/time.ts';
import type { SessionHost } from '../../../src/domain/fleet/fleet.ts';
import { azureTime } from './azure-time.ts';

// Shapes after the examples of the Azure REST API specifications, with the traps of real answers put in on purpose: seven decimals, marks
// around customer data, session hosts named pool/host, a slash before the type, registrationInfo without a token, upper-case group names.

export function hostPoolBody({ pool }: StagedPool): unknown {
  return {
    name: pool.name,
    id: pool.id,
    type: '/Microsoft.DesktopVirtualization/hostPools',
    location: pool.location,
    tags: {},
    properties: {
      friendlyName: null,
      hostPoolType: pool.type,
      personalDesktopAssignmentType: pool.type === 'Personal' ? 'Automatic' : null,
      customRdpProperty: null,
      maxSessionLimit: pool.maxSessionLimit,
      loadBalancerType: pool.loadBalancer,
      validationEnvironment: pool.validationEnvironment ? true : null,
      ring: null,
      registrationInfo: null,
      preferredAppGroupType: 'Desktop',
      startVMOnConnect: pool.startVmOnConnect,
      cloudPcResource: false,
    },
  };
}

interface SessionHostBody {
  readonly name: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A session host as a read of it alone gives it. */
export function sessionHostBody(host: SessionHost, { pool }: StagedPool, now: UtcTime): SessionHostBody {
  return {
    name: `${pool.name}/${host.name}`,
    id: `${pool.id}/sessionhosts/${host.name}`,
    type: 'Microsoft.DesktopVirtualization/hostPools/sessionhosts',
    properties: {
      lastHeartBeat: azureTime(host.lastHeartBeat),
      sessions: host.sessions,
      agentVersion: host.agentVersion,
      allowNewSession: host.allowNewSession,
      assignedUser: host.assignedUser ?? '',
      status: host.status,
      statusTimestamp: azureTime(host.statusSince),
      osVersion: host.osVersion,
      sxSStackVersion: host.stackVersion,
      updateState: host.updateState,
      lastUpdateTime: azureTime(shifted(now, -6 * 86_400_000)),
      updateErrorMessage: host.updateError ?? '',
      friendlyName: null,
      resourceId: host.vmId,
      sessionHostHealthCheckResults: host.healthChecks.map((check) => ({
        healthCheckName: check.name,
        healthCheckResult: check.result,
        additionalFailureDetails: {
          message: check.message.replace('contoso.com', '≤contoso.com≥'),
          errorCode: check.result === 'HealthCheckSucceeded' ? 0 : -2147467259,
          lastHealthCheckDateTime: azureTime(now),
        },
      })),
    },
  };
}

/** A session host as the list gives it: without its checks where the scenario leaves them out, in one of the two ways seen. */
export function listedHostBody(host: SessionHost, staged: StagedPool, now: UtcTime): unknown {
  const body = sessionHostBody(host, staged, now);
  if (!staged.listedWithoutChecks.includes(host.name)) return body;
  const { sessionHostHealthCheckResults: _, ...properties } = body.properties;
  const asNull = staged.listedWithoutChecks.indexOf(host.name) % 2 === 1;
  return { ...body, properties: asNull ? { ...properties, sessionHostHealthCheckResults: null } : properties };
}

/** The VM list; with status it gives instance views and no place, as nothing documents that both come together. */
export function machineBodies(subscription: StagedSubscription, statusOnly: boolean): unknown[] {
  return subscription.pools.flatMap(({ hosts, pool }) =>
    hosts.map((host) => {
      const common = { name: host.vmId.split('/').at(-1), type: 'Microsoft.Compute/virtualMachines' };
      if (!statusOnly) {
        const properties = { hardwareProfile: { vmSize: 'Standard_D8s_v5' }, provisioningState: 'Succeeded' };
        return { ...common, id: host.vmId, location: host.region ?? pool.location, properties };
      }
      const statuses = [
        { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded' },
        { code: `PowerState/${host.power}`, level: 'Info', displayStatus: `VM ${host.power}` },
      ];
      const id = host.vmId.replace(
        /resourceGroups\/([^/]+)/,
        (_, group: string) => `resourceGroups/${group.toUpperCase()}`,
      );
      return { ...common, id, properties: { instanceView: { statuses } } };
    }),
  );
}

export function eventBody(sketch: EventSketch, subscriptionId: string, now: UtcTime): unknown {
  const at = (ms: number | undefined) => (ms === undefined ? undefined : azureTime(shifted(now, ms)));
  return {
    name: sketch.trackingId,
    type: '/providers/Microsoft.ResourceHealth/events',
    id: `/providers/Microsoft.ResourceHealth/events/${sketch.trackingId}`,
    properties: {
      eventType: sketch.type,
      eventSource: 'ServiceHealth',
      eventLevel: sketch.level,
      status: sketch.status,
      title: sketch.title,
      summary: sketch.summary,
      header: 'Your service might have been impacted by an Azure service issue',
      article: { articleContent: sketch.summary },
      impactStartTime: at(sketch.started),
      impactMitigationTime: at(sketch.mitigated),
      lastUpdateTime: at(sketch.updated),
      isHIR: false,
      priority: 2,
      impact: sketch.impacts.map((impact) => ({
        impactedService: impact.service,
        impactedRegions: impact.regions.map((impactedRegion) => ({
          impactedRegion,
          status: impact.status,
          impactedSubscriptions: [subscriptionId],
          impactedTenants: [],
          lastUpdateTime: at(sketch.updated),
          updates: sketch.updates.map((update) => ({ summary: update.text, updateDateTime: at(update.at) })),
        })),
      })),
    },
  };
}
