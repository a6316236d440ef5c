import type { SessionHost, VirtualMachine } from '../domain/fleet/fleet.ts';

/** Statuses of a host that does not answer the broker; any other one only a running machine can have. */
const SILENT = ['unavailable', 'shutdown', 'disconnected', 'noheartbeat'];
const VM_ID = /\/providers\/microsoft\.compute\/virtualmachines\/[^/]+$/i;

/** Whether the host does not answer, so that only its VM can tell whether it is off or broken. */
export function isSilent(host: SessionHost): boolean {
  return SILENT.includes(host.status.toLowerCase());
}

/**
 * Whether a copy of the VM must not speak for it. The host's status is live, and Resource Graph's copy was seen to be hours behind; so a copy
 * counts only where it says what the status lets expect: running under a host that answers, deallocated under one that does not. `stopped` and
 * the states between are doubtful always: they pass in minutes, and `stopped` would blame somebody. A machine the copy does not know is doubtful
 * too.
 */
export function isDoubtful(host: SessionHost, copy: VirtualMachine | undefined): boolean {
  const power = copy?.power?.toLowerCase();
  return power !== (isSilent(host) ? 'deallocated' : 'running');
}

/** Whether the host runs on a VM of Azure, which can be asked itself. */
export function hasMachine(host: SessionHost): boolean {
  return VM_ID.test(host.vmId);
}

/** Hosts of one pool whose VMs are asked themselves when the subject is the whole region or more: a few tell a failing pool from one that is off. */
const SAMPLE_PER_POOL = 3;

/**
 * The hosts of a pool whose VMs should be read now, the most doubtful first. With `whole` (somebody asks about this very pool) also every host
 * that does not answer, whatever the copy says: whether it is off on purpose or broken is the answer.
 */
export function hostsToRead(
  hosts: readonly SessionHost[],
  copyOf: (host: SessionHost) => VirtualMachine | undefined,
  whole: boolean,
): SessionHost[] {
  const asked = hosts.filter(hasMachine);
  const doubtful = asked.filter((host) => isDoubtful(host, copyOf(host)));
  if (!whole) return doubtful.slice(0, SAMPLE_PER_POOL);
  return [...doubtful, ...asked.filter((host) => isSilent(host) && !doubtful.includes(host))];
}
