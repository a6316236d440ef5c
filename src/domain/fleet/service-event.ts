import type { Reading } from '../core/reading.ts';
import type { UtcTime } from '../core/time.ts';

/** One service in one region inside a Service Health event. A region is a programmatic name, or `global`. */
export interface EventImpact {
  readonly service: string;
  readonly region: string;
  readonly status: 'Active' | 'Resolved' | (string & {});
}

/** A Service Health event of a subscription, its texts free of HTML. */
export interface ServiceEvent {
  readonly trackingId: string;
  readonly type: 'ServiceIssue' | 'PlannedMaintenance' | 'HealthAdvisory' | 'SecurityAdvisory' | 'RCA' | (string & {});
  readonly status: 'Active' | 'Resolved' | (string & {});
  readonly title: string;
  readonly summary: string;
  readonly level: string | undefined;
  readonly startedAt: UtcTime | undefined;
  /** The end, where the event is over; on a running issue it is only expected (docs/azure-facts.md#when-an-event-is-over). */
  readonly mitigatedAt: UtcTime | undefined;
  readonly updatedAt: UtcTime | undefined;
  readonly impacts: readonly EventImpact[];
  /** ARM ids of ours that the event names as impacted; absent where nobody asked (only running issues are asked about). */
  readonly impactedResources?: Reading<readonly string[]>;
}
