/** A scaling plan and the host pools it is assigned to. While it is enabled for a pool, hosts that are off or drained there are off by plan. */
export interface ScalingPlan {
  readonly id: string;
  readonly name: string;
  readonly subscriptionId: string;
  /** Windows time zone id its schedules are told in, e.g. `Eastern Standard Time`. */
  readonly timeZone: string | undefined;
  /** Hosts whose VM carries a tag of this name are left alone by the plan. */
  readonly exclusionTag: string | undefined;
  readonly assignments: readonly ScalingPlanAssignment[];
}

export interface ScalingPlanAssignment {
  /** ARM id of the host pool as Azure spells it; compare without case. */
  readonly hostPoolId: string;
  readonly enabled: boolean;
}
