import type { AzurePort } from '../../domain/fleet/azure-port.ts';

const ROOMY = { deadlineMs: 120_000 };

/** The peer: reads the same things through the same port, one after the other, VMs from their lists. Gives how many hosts it read. */
export async function readSequentially(port: AzurePort): Promise<number> {
  let hosts = 0;
  for (const id of port.subscriptionIds) {
    const pools = await port.hostPools(id, ROOMY);
    await port.virtualMachines(id, ROOMY);
    await port.serviceEvents(id, ROOMY);
    await port.scalingPlans(id, ROOMY);
    await port.activity(id, ROOMY);
    for (const pool of pools.kind === 'read' ? pools.value : []) {
      const look = await port.sessionHosts(pool, ROOMY);
      hosts += look.kind === 'read' ? look.value.length : 0;
    }
  }
  return hosts;
}
