import type { UtcTime } from '../core/time.ts';

/** What an operation of the Activity Log did, as far as a desk cares. */
export const ACTIVITY_KINDS = [
  'start',
  'stop',
  'restart',
  'redeploy',
  'delete',
  'create-or-change-vm',
  'vm-extension',
  'drain-or-host-change',
  'host-pool-change',
  'scaling-plan-change',
  'network-change',
  'deployment',
  'policy',
  'other',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** One finished operation on a resource of ours in the Activity Log. Who did it is told by kind and role, never by name. */
export interface ActivityEntry {
  readonly at: UtcTime;
  readonly kind: ActivityKind;
  /** Azure's operation name, e.g. `Microsoft.Compute/virtualMachines/start/action`. */
  readonly operation: string;
  readonly outcome: 'succeeded' | 'failed' | (string & {});
  /** Code of a failure, e.g. `AllocationFailed`, `OperationNotAllowed`, `QuotaExceeded`. */
  readonly code: string | undefined;
  /** `person`: a user account. `application`: a service principal or managed identity. `azure`: the platform itself. */
  readonly actor: 'person' | 'application' | 'azure' | 'unknown';
  /** Role the actor used, as the Activity Log names it; `undefined` where it names none. */
  readonly role: string | undefined;
  /** ARM id as Azure spells it; compare without case. */
  readonly resourceId: string;
}
