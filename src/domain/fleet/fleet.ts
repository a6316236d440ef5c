import type { UtcTime } from '../core/time.ts';

/** A host pool as Azure Resource Manager describes it. Unknown enum values pass through as text. */
export interface HostPool {
  /** ARM id as Azure spells it; compare without case. */
  readonly id: string;
  readonly name: string;
  /** What it is called where people see it, such as “Claims Desktop”; absent where nobody named it so. */
  readonly friendlyName?: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  /** Where the pool's *metadata* lives (region programmatic name). Its VMs may run elsewhere: see `SessionHost.region`. */
  readonly location: string;
  readonly type: 'Pooled' | 'Personal' | (string & {});
  readonly loadBalancer: 'BreadthFirst' | 'DepthFirst' | 'Persistent' | (string & {});
  readonly maxSessionLimit: number;
  readonly startVmOnConnect: boolean;
  readonly validationEnvironment: boolean;
}

/** The twelve documented values of a session host's status (docs/azure-facts.md#states-of-a-session-host); a new one passes through as text. */
export const HOST_STATUSES = [
  'Available',
  'Unavailable',
  'Shutdown',
  'Disconnected',
  'Upgrading',
  'UpgradeFailed',
  'NoHeartbeat',
  'NotJoinedToDomain',
  'DomainTrustRelationshipLost',
  'SxSStackListenerNotReady',
  'FSLogixNotHealthy',
  'NeedsAssistance',
] as const;
export type HostStatus = (typeof HOST_STATUSES)[number] | (string & {});

/** Power state of a VM from its instance view, without the `PowerState/` prefix. */
export type PowerState =
  | 'running'
  | 'starting'
  | 'stopping'
  | 'stopped'
  | 'deallocating'
  | 'deallocated'
  | (string & {});

export interface HealthCheck {
  readonly name: string;
  readonly result: 'HealthCheckSucceeded' | 'HealthCheckFailed' | 'Unknown' | 'SessionHostShutdown' | (string & {});
  /** Azure's own text, without the marks it puts around customer data; empty where it sends none. */
  readonly message: string;
}

/** A session host with what its VM tells: region and power state come from the VM, never from the pool. */
export interface SessionHost {
  /** Name without the pool, e.g. `vm-3.contoso.com`; Entra joined hosts have no domain part. */
  readonly name: string;
  readonly hostPool: string;
  readonly vmId: string;
  /** Region programmatic name of the VM; `undefined` when the VM could not be read. */
  readonly region: string | undefined;
  readonly power: PowerState | undefined;
  readonly status: HostStatus;
  readonly allowNewSession: boolean;
  readonly sessions: number;
  readonly assignedUser: string | undefined;
  readonly lastHeartBeat: UtcTime | undefined;
  readonly statusSince: UtcTime | undefined;
  readonly agentVersion: string | undefined;
  /** As Azure sends it, e.g. `rdp-sxs260209500`; parse with `stackVersion` before comparing. */
  readonly stackVersion: string | undefined;
  readonly osVersion: string | undefined;
  readonly updateState: 'Initial' | 'Pending' | 'Started' | 'Succeeded' | 'Failed' | (string & {}) | undefined;
  readonly updateError: string | undefined;
  readonly healthChecks: readonly HealthCheck[];
}

/** A VM as the list call with status gives it. */
export interface VirtualMachine {
  readonly id: string;
  readonly location: string;
  readonly power: PowerState | undefined;
}
