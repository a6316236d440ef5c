import { z } from 'zod';
import { regionName } from '../../domain/core/region.ts';
import type { PowerState, VirtualMachine } from '../../domain/fleet/fleet.ts';
import { spelled } from './azure-values.ts';

const POWER_STATES = ['running', 'starting', 'stopping', 'stopped', 'deallocating', 'deallocated'];
const POWER_CODE = /^PowerState\/(.+)$/i;

/** One item of the plain VM list: where the machine is. */
export const machineBody = z.object({
  id: z.string().min(1),
  location: z.string().min(1).transform(regionName),
});

/** One item of the VM list with `statusOnly`: whether the machine runs. No `PowerState/` code means that nobody can tell. */
export const machineStatusBody = z
  .object({
    id: z.string().min(1),
    properties: z
      .object({
        instanceView: z.object({ statuses: z.array(z.object({ code: z.string().nullish() })).nullish() }).nullish(),
      })
      .nullish(),
  })
  .transform(({ id, properties }): { id: string; power: PowerState | undefined } => {
    const codes = (properties?.instanceView?.statuses ?? []).flatMap((status) => status.code ?? []);
    const power = codes.flatMap((code) => POWER_CODE.exec(code)?.[1] ?? [])[0];
    return { id, power: power === undefined ? undefined : spelled(POWER_STATES, power) };
  });

/** Places and power states put together by id without case; a machine without a status keeps an unknown one. */
export function machinesOf(
  places: readonly z.infer<typeof machineBody>[],
  statuses: readonly z.infer<typeof machineStatusBody>[],
): VirtualMachine[] {
  const powerById = new Map(statuses.map((status) => [status.id.toLowerCase(), status.power]));
  return places.map(({ id, location }) => ({ id, location, power: powerById.get(id.toLowerCase()) }));
}
