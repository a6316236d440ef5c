import { z } from 'zod';
import { regionName } from '../../domain/core/region.ts';
import type { VirtualMachine } from '../../domain/fleet/fleet.ts';
import { ReadEndedError } from './answer-failure.ts';
import type { ArmClients, ArmReader } from './arm-reader.ts';
import { machineBody, machineStatusBody, machinesOf } from './machine-body.ts';
import { mapped } from './mapped-items.ts';

/** Rows in one answer, the most Resource Graph gives (docs/azure-facts.md#limits-of-resource-graph). */
const ROWS_A_QUERY = 1_000;
/** Queries of one look: Resource Graph allows 15 in five seconds, and each page costs one. A larger copy is not read at all. */
const MOST_QUERIES = 15;

// Without an order by a column without equals, pages may repeat rows and lose others.
const MACHINES_QUERY = `resources
| where type =~ 'microsoft.compute/virtualmachines'
| project id, location, power = tostring(properties.extended.instanceView.powerState.code)
| order by id asc`;

/** One row of the VM query, in the shape of the two VM lists. An empty power code means that the copy does not know. */
const graphRow = z
  .object({ id: z.string().min(1), location: z.string().min(1), power: z.string().nullish() })
  .transform(({ id, location, power }): VirtualMachine => {
    const statuses = [{ code: power }];
    const status = machineStatusBody.parse({ id, properties: { instanceView: { statuses } } });
    return { id, location: regionName(location), power: status.power };
  });

function garbled(detail: string): ReadEndedError {
  return new ReadEndedError({ why: 'garbled', detail });
}

async function* queryPages(clients: ArmClients, subscriptionIds: readonly string[]): AsyncGenerator<void> {
  const client = clients.graph();
  let skipToken: string | undefined;
  let rows = 0;
  for (let query = 0; query < MOST_QUERIES; query += 1) {
    const answer = await client.resources({
      query: MACHINES_QUERY,
      subscriptions: [...subscriptionIds],
      options: { top: ROWS_A_QUERY, resultFormat: 'objectArray', ...(skipToken === undefined ? {} : { skipToken }) },
    });
    yield;
    rows += answer.count;
    ({ skipToken } = answer);
    if (answer.resultTruncated === 'true' || (skipToken === undefined && rows < answer.totalRecords)) {
      throw garbled(`Resource Graph gave ${rows} of ${answer.totalRecords} rows`);
    }
    if (skipToken === undefined) return;
  }
  throw garbled(`more than ${MOST_QUERIES * ROWS_A_QUERY} VMs in Resource Graph`);
}

/** All VMs of these subscriptions in Resource Graph's copy, each once. Throws `ReadEndedError` where the copy is not whole. */
export async function machinesFromGraph(
  { list }: ArmReader,
  subscriptionIds: readonly string[],
): Promise<VirtualMachine[]> {
  const rows = await list((clients) => ({ byPage: () => queryPages(clients, subscriptionIds) }));
  const machines = mapped(rows, graphRow, 'row');
  return [...new Map(machines.map((machine) => [machine.id.toLowerCase(), machine])).values()];
}

const MACHINE_ID =
  /^\/subscriptions\/([^/]+)\/resourcegroups\/([^/]+)\/providers\/microsoft\.compute\/virtualmachines\/([^/]+)$/i;

/** One VM as it is now: its place and its instance view come in one answer. Throws `ReadEndedError`, garbled, for an id that is no VM's. */
export async function machineNow({ resource }: ArmReader, id: string): Promise<VirtualMachine> {
  const [, subscriptionId, resourceGroup, name] = MACHINE_ID.exec(id) ?? [];
  if (subscriptionId === undefined || resourceGroup === undefined || name === undefined) {
    throw garbled('a session host whose machine is no VM of Azure');
  }
  const body = await resource((clients) =>
    clients.compute(subscriptionId).virtualMachines.get(resourceGroup, name, { expand: 'instanceView' }),
  );
  const [machine] = machinesOf(mapped([body], machineBody, 'VM'), mapped([body], machineStatusBody, 'VM'));
  if (machine === undefined) throw garbled('HTTP 200 without a VM');
  return machine;
}
