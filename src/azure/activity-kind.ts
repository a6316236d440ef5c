import type { ActivityKind } from '../domain/fleet/activity.ts';

/** The operation that most often stands for a kind, in Azure's spelling. */
export const USUAL_OPERATIONS: Readonly<Record<ActivityKind, string>> = {
  start: 'Microsoft.Compute/virtualMachines/start/action',
  stop: 'Microsoft.Compute/virtualMachines/deallocate/action',
  restart: 'Microsoft.Compute/virtualMachines/restart/action',
  redeploy: 'Microsoft.Compute/virtualMachines/redeploy/action',
  delete: 'Microsoft.Compute/virtualMachines/delete',
  'create-or-change-vm': 'Microsoft.Compute/virtualMachines/write',
  'vm-extension': 'Microsoft.Compute/virtualMachines/extensions/write',
  'drain-or-host-change': 'Microsoft.DesktopVirtualization/hostPools/sessionHosts/write',
  'host-pool-change': 'Microsoft.DesktopVirtualization/hostPools/write',
  'scaling-plan-change': 'Microsoft.DesktopVirtualization/scalingPlans/write',
  'network-change': 'Microsoft.Network/networkSecurityGroups/write',
  deployment: 'Microsoft.Resources/deployments/write',
  policy: 'Microsoft.Authorization/policies/deny/action',
  other: 'Microsoft.Compute/disks/write',
};

/** First match wins. What is done to a user's session is no change of its host. */
const KINDS: readonly (readonly [RegExp, ActivityKind])[] = [
  [/^microsoft\.compute\/virtualmachines\/start\/action$/, 'start'],
  [/^microsoft\.compute\/virtualmachines\/(?:deallocate|poweroff)\/action$/, 'stop'],
  [/^microsoft\.compute\/virtualmachines\/restart\/action$/, 'restart'],
  [/^microsoft\.compute\/virtualmachines\/(?:redeploy|reimage|performmaintenance)\/action$/, 'redeploy'],
  [/^microsoft\.compute\/virtualmachines\/delete$/, 'delete'],
  [/^microsoft\.compute\/virtualmachines\/write$/, 'create-or-change-vm'],
  [/^microsoft\.compute\/virtualmachines\/(?:extensions|runcommands?)\//, 'vm-extension'],
  [/^microsoft\.desktopvirtualization\/hostpools\/sessionhosts\/usersessions\//, 'other'],
  [/^microsoft\.desktopvirtualization\/hostpools\/sessionhosts\//, 'drain-or-host-change'],
  [/^microsoft\.desktopvirtualization\/hostpools\//, 'host-pool-change'],
  [/^microsoft\.desktopvirtualization\/scalingplans\//, 'scaling-plan-change'],
  [/^microsoft\.network\//, 'network-change'],
  [/^microsoft\.resources\/deployments\//, 'deployment'],
  [/^microsoft\.authorization\/policies\//, 'policy'],
];

/** What an operation of the Activity Log did; one that no desk cares about, or that is new to us, is `other`. */
export function activityKind(operation: string): ActivityKind {
  const lower = operation.toLowerCase();
  return KINDS.find(([shape]) => shape.test(lower))?.[1] ?? 'other';
}

/** Whether an operation only looked: a read, or an action that lists or hands out what is there. */
export function onlyReads(operation: string): boolean {
  return /\/read$|\/(?:list|get|retrieve)\w*\/action$/i.test(operation);
}
