import { z } from 'zod';
import { optionalText } from './azure-values.ts';

/** One item of an event's impacted resources → an ARM id; `undefined` for one that is told by other marks than an id (a tenant's user, a group). */
export const impactedResourceBody = z
  .object({
    name: z.string().min(1),
    properties: z.object({ targetResourceId: optionalText }).nullish(),
  })
  .transform(({ properties }) => properties?.targetResourceId);
