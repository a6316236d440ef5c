import type { HostAction } from '../../domain/knowledge/host-action.ts';

/** The built-in role that an action takes (docs/azure-facts.md#who-may-act-on-a-host); `null` where it is more than one call to Azure. */
export const HOST_ROLES: Readonly<Record<HostAction, string | null>> = {
  restart: 'Virtual Machine Contributor',
  start: 'Virtual Machine Contributor',
  stop: 'Virtual Machine Contributor',
  resize: 'Virtual Machine Contributor',
  drain: 'Desktop Virtualization Session Host Operator',
  delete: 'Desktop Virtualization Session Host Operator',
  'sign-out': 'Desktop Virtualization User Session Operator',
  message: 'Desktop Virtualization User Session Operator',
  assign: 'Desktop Virtualization Contributor',
  update: null,
  reimage: null,
  'reset-profile': null,
  'reinstall-client': null,
  'restart-pc': null,
};

/** Where an action is done. A name that is not known is `undefined`, and stands as a placeholder. */
export interface ActionPlace {
  readonly hostPool: string | undefined;
  /** The session host as the pool lists it, with its domain. */
  readonly host: string | undefined;
  /** That of the host pool. */
  readonly resourceGroup: string | undefined;
  /** The machine under it, and its own resource group. */
  readonly machine: string | undefined;
  readonly machineGroup: string | undefined;
}

interface Way {
  /** `null` where no source that we read names the button. */
  readonly portal: string | null;
  readonly command: string;
}

/** How an action is done in the portal, whose labels are left in English, and in Az PowerShell; `null` where no single call does it. */
export function hostCommand(action: HostAction, place: ActionPlace): Way | null {
  const pool = place.hostPool ?? '<pool>';
  const host = place.host ?? '<host>';
  const machine = place.machine ?? '<machine>';
  const inPool = `-ResourceGroupName ${place.resourceGroup ?? '<group>'} -HostPoolName ${pool}`;
  const onMachine = `-ResourceGroupName ${place.machineGroup ?? '<group>'} -Name ${machine}`;
  const hosts = `Host pools > ${pool} > Session hosts > ${host}`;
  switch (action) {
    case 'restart':
      return { portal: null, command: `Restart-AzVM ${onMachine}` };
    case 'start':
      return { portal: null, command: `Start-AzVM ${onMachine}` };
    case 'stop':
      return { portal: null, command: `Stop-AzVM ${onMachine}` };
    case 'resize':
      return {
        portal: `Virtual machines > ${machine} > Size > Resize`,
        command: `$vm = Get-AzVM ${onMachine}; $vm.HardwareProfile.VmSize = '<size>'; Update-AzVM -ResourceGroupName ${place.machineGroup ?? '<group>'} -VM $vm`,
      };
    case 'drain':
      return {
        portal: `${hosts} > Turn drain mode on`,
        command: `Update-AzWvdSessionHost ${inPool} -Name ${host} -AllowNewSession:$False`,
      };
    case 'sign-out':
      return {
        portal: `${hosts} > <session> > Log off`,
        command: `Remove-AzWvdUserSession ${inPool} -SessionHostName ${host} -Id <session id>`,
      };
    case 'message':
      return {
        portal: null,
        command: `Send-AzWvdUserSessionMessage ${inPool} -SessionHostName ${host} -UserSessionId <session id> -MessageTitle '<title>' -MessageBody '<text>'`,
      };
    case 'assign':
      return {
        portal: `Host pools > ${pool} > Application groups > <group> > Assignments > Assign VM`,
        command: `Update-AzWvdSessionHost ${inPool} -Name ${host} -AssignedUser <userupn>`,
      };
    case 'delete':
      return {
        portal: null,
        command: `Remove-AzWvdSessionHost ${inPool} -Name ${host}`,
      };
    case 'update':
    case 'reimage':
    case 'reset-profile':
    case 'reinstall-client':
    case 'restart-pc':
      return null;
  }
}
