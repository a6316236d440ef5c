import { z } from 'zod';
import { ACTIVITY_KINDS } from '../../domain/fleet/activity.ts';
import { relativeTime } from './relative-time.ts';

/** The scaling plan of a pool. */
export const scalingPlanSketch = z.strictObject({
  name: z.string().min(1),
  enabled: z.boolean().default(true),
  timeZone: z.string().default('Eastern Standard Time'),
  exclusionTag: z.string().optional(),
});

/** One session of one user on a host of the pool; `host` is the host's name with or without its domain. */
export const userSessionSketch = z.strictObject({
  user: z.string().min(1),
  host: z.string().min(1),
  state: z.string().default('Active'),
  application: z.string().default('Desktop'),
  since: relativeTime.optional(),
});

/** One finished operation; `on` is the name of a host (its VM is meant), or of a host pool. */
export const activitySketch = z.strictObject({
  at: relativeTime,
  kind: z.enum(ACTIVITY_KINDS),
  /** Azure's operation name; the usual one of its kind where it is left out. */
  operation: z.string().optional(),
  outcome: z.enum(['succeeded', 'failed']).default('succeeded'),
  code: z.string().optional(),
  actor: z.enum(['person', 'application', 'azure', 'unknown']).default('person'),
  role: z.string().optional(),
  on: z.string().min(1),
});
export type ActivitySketch = z.infer<typeof activitySketch>;

/** Attempts and successes, written `[120, 118]`. */
const counts = z
  .tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])
  .refine(
    ([attempts, succeeded]) => succeeded <= attempts,
    'expected [attempts, succeeded], not more succeeded than attempted',
  )
  .transform(([attempts, succeeded]) => ({ attempts, succeeded }));

const codeCount = z.strictObject({
  code: z.string().min(1),
  serviceError: z.boolean().default(false),
  count: z.number().int().positive(),
});

const connectionError = z.strictObject({
  at: relativeTime,
  symbolic: z.string().min(1),
  code: z.number().int().optional(),
  serviceError: z.boolean().default(false),
  message: z.string().default(''),
  source: z.string().default('Client'),
});

/** One connection that can be looked up by its correlation id, or by its user's name. */
export const connectionSketch = z.strictObject({
  id: z.guid(),
  at: relativeTime,
  user: z.string().min(1),
  state: z.string().default('Completed'),
  /** Correlation id of the connection it continues, where the client reconnected by itself. */
  continues: z.guid().optional(),
  hostPool: z.string().optional(),
  sessionHost: z.string().optional(),
  clientOs: z.string().optional(),
  clientType: z.string().optional(),
  clientVersion: z.string().optional(),
  transport: z.string().optional(),
  gatewayRegion: z.string().optional(),
  errors: z.array(connectionError).default([]),
});
export type ConnectionSketch = z.infer<typeof connectionSketch>;

/** What Log Analytics holds; a scenario without it has no workspace connected. */
export const logSketch = z.strictObject({
  /** Per host pool name. */
  pools: z
    .record(z.string(), z.strictObject({ now: counts, usual: counts, codes: z.array(codeCount).default([]) }))
    .default({}),
  /** Per session host name, the last 15 minutes. */
  hosts: z.record(z.string(), counts).default({}),
  connections: z.array(connectionSketch).default([]),
});
export type LogSketch = z.infer<typeof logSketch>;
