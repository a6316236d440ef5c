/** Paths below the Azure Resource Manager origin of everything that is read (docs/azure-facts.md#paths-that-are-read). */
export const ARM_PATHS = {
  hostPools: (subscriptionId: string): string =>
    `/subscriptions/${subscriptionId}/providers/Microsoft.DesktopVirtualization/hostPools`,
  hostPool: (subscriptionId: string, resourceGroup: string, name: string): string =>
    `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.DesktopVirtualization/hostPools/${name}`,
  sessionHosts: (hostPoolId: string): string => `${hostPoolId}/sessionHosts`,
  sessionHost: (hostPoolId: string, name: string): string => `${hostPoolId}/sessionHosts/${name}`,
  userSessions: (hostPoolId: string): string => `${hostPoolId}/userSessions`,
  scalingPlans: (subscriptionId: string): string =>
    `/subscriptions/${subscriptionId}/providers/Microsoft.DesktopVirtualization/scalingPlans`,
  scalingPlan: (subscriptionId: string, resourceGroup: string, name: string): string =>
    `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.DesktopVirtualization/scalingPlans/${name}`,
  virtualMachines: (subscriptionId: string): string =>
    `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/virtualMachines`,
  virtualMachine: (subscriptionId: string, resourceGroup: string, name: string): string =>
    `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/virtualMachines/${name}`,
  events: (subscriptionId: string): string =>
    `/subscriptions/${subscriptionId}/providers/Microsoft.ResourceHealth/events`,
  impactedResources: (subscriptionId: string, trackingId: string): string =>
    `/subscriptions/${subscriptionId}/providers/Microsoft.ResourceHealth/events/${trackingId}/impactedResources`,
  activity: (subscriptionId: string): string =>
    `/subscriptions/${subscriptionId}/providers/Microsoft.Insights/eventtypes/management/values`,
} as const;
