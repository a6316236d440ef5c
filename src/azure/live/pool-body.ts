import { z } from 'zod';
import { regionName } from '../../domain/core/region.ts';
import type { HostPool } from '../../domain/fleet/fleet.ts';
import { count, flag, lastPart, spelled } from './azure-values.ts';

const TYPES = ['Pooled', 'Personal', 'BYODesktop'];
const LOAD_BALANCERS = ['BreadthFirst', 'DepthFirst', 'Persistent', 'MultiplePersistent'];
/** What Azure itself sends for "no limit". */
const NO_SESSION_LIMIT = 999_999;

/** One item of the host pool list → a host pool. Ids are matched without case; what may be missing is filled with Azure's own default. */
export const hostPoolBody = z
  .object({
    id: z.string().regex(/\/resourcegroups\/[^/]+\/.*\/hostpools\/[^/]+$/i),
    location: z.string().min(1),
    properties: z.object({
      friendlyName: z.string().nullish(),
      hostPoolType: z.string().min(1),
      loadBalancerType: z.string().nullish(),
      maxSessionLimit: count(NO_SESSION_LIMIT),
      startVMOnConnect: flag(false),
      validationEnvironment: flag(false),
    }),
  })
  .transform(({ id, location, properties }): HostPool => {
    const [, subscriptionId = '', resourceGroup = ''] =
      /^\/subscriptions\/([^/]+)\/resourcegroups\/([^/]+)/i.exec(id) ?? [];
    const friendlyName = properties.friendlyName?.trim() ?? '';
    return {
      id,
      name: lastPart(id),
      ...(friendlyName === '' ? {} : { friendlyName }),
      subscriptionId,
      resourceGroup,
      location: regionName(location),
      type: spelled(TYPES, properties.hostPoolType),
      loadBalancer: spelled(LOAD_BALANCERS, properties.loadBalancerType ?? 'Unknown'),
      maxSessionLimit: properties.maxSessionLimit,
      startVmOnConnect: properties.startVMOnConnect,
      validationEnvironment: properties.validationEnvironment,
    };
  });
