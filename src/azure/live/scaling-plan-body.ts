import { z } from 'zod';
import type { ScalingPlan } from '../../domain/fleet/scaling-plan.ts';
import { flag, lastPart, optionalText } from './azure-values.ts';

const reference = z
  .object({ hostPoolArmPath: z.string().min(1), scalingPlanEnabled: flag(false) })
  .transform(({ hostPoolArmPath, scalingPlanEnabled }) => ({
    hostPoolId: hostPoolArmPath,
    enabled: scalingPlanEnabled,
  }));

/** One item of the scaling plan list → a scaling plan. A plan that does not say it is enabled for a pool explains nothing there. */
export const scalingPlanBody = z
  .object({
    id: z.string().regex(/^\/subscriptions\/[^/]+\/.*\/scalingplans\/[^/]+$/i),
    properties: z.object({
      timeZone: optionalText,
      exclusionTag: optionalText,
      hostPoolReferences: z.array(reference).nullish(),
    }),
  })
  .transform(
    ({ id, properties }): ScalingPlan => ({
      id,
      name: lastPart(id),
      subscriptionId: id.split('/')[2] ?? '',
      timeZone: properties.timeZone,
      exclusionTag: properties.exclusionTag,
      assignments: properties.hostPoolReferences ?? [],
    }),
  );
