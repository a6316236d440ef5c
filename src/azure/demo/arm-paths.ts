/** Paths below the Azure Resource Manager origin of the four lists that are read (azure/facts.md section 1). */
export const ARM_PATHS = {
  hostPools: (subscriptionId: string): string =>
    `/subscriptions/${subscriptionId}/providers/Microsoft.DesktopVirtualization/hostPools`,
  hostPool: (subscriptionId: string, resourceGroup: string, name: string): string =>
    `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.DesktopVirtualization/hostPools/${name}`,
  sessionHosts: (hostPoolId: string): string => `${hostPoolId}/sessionHosts`,
  virtualMachines: (subscriptionId: string): string =>
    `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/virtualMachines`,
  virtualMachine: (subscriptionId: string, resourceGroup: string, name: string): string =>
    `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/virtualMachines/${name}`,
  events: (subscriptionId: string): string =>
    `/subscriptions/${subscriptionId}/providers/Microsoft.ResourceHealth/events`,
} as const;
