import { z } from 'zod';
import { hosts, minutesAgo, observation, type PoolSketch } from '../../../test/fleet/observation-builder.ts';
import type { HealthCheck, SessionHost } from '../../domain/fleet/fleet.ts';
import type { Observation } from '../../domain/status/observation.ts';

const faulty = z.strictObject({
  hosts: z.coerce.number().int().min(1),
  status: z.string().optional(),
  /** Minutes since the status began. */
  since: z.coerce.number().optional(),
  power: z.string().optional(),
  drain: z.literal('on').optional(),
  sessions: z.coerce.number().int().optional(),
  /** Minutes since the last heartbeat. */
  heartbeat: z.coerce.number().optional(),
  stack: z.string().optional(),
  'failed-check': z.string().optional(),
});

const pool = z.strictObject({
  name: z.string(),
  region: z.string(),
  hosts: z.coerce.number().int().min(1),
  type: z.enum(['Pooled', 'Personal']).default('Pooled'),
  limit: z.coerce.number().int().default(10),
  faulty: faulty.optional(),
});

const incident = z.strictObject({
  id: z.string(),
  title: z.string(),
  service: z.string().default('Windows Virtual Desktop'),
  regions: z.array(z.string()).min(1),
});

/** How a desk call describes the estate at the time of the call: host pools, how many hosts of each are faulty, and listed incidents. */
export const liveStateShape = z.strictObject({
  pools: z.array(pool).default([]),
  incidents: z.array(incident).default([]),
});

export type LiveState = z.infer<typeof liveStateShape>;

function faultyHost(sketch: z.infer<typeof faulty>): Partial<SessionHost> {
  const failed = sketch['failed-check'];
  const check: HealthCheck[] =
    failed === undefined ? [] : [{ name: failed, result: 'HealthCheckFailed', message: 'failed' }];
  return {
    healthChecks: check,
    ...(sketch.status === undefined ? {} : { status: sketch.status }),
    ...(sketch.since === undefined ? {} : { statusSince: minutesAgo(sketch.since) }),
    ...(sketch.power === undefined ? {} : { power: sketch.power }),
    ...(sketch.drain === undefined ? {} : { allowNewSession: false }),
    ...(sketch.sessions === undefined ? {} : { sessions: sketch.sessions }),
    ...(sketch.heartbeat === undefined ? {} : { lastHeartBeat: minutesAgo(sketch.heartbeat) }),
    ...(sketch.stack === undefined ? {} : { stackVersion: sketch.stack }),
  };
}

/** Hosts of `hp-fin-ce` are `vm-fin-ce-0`, `vm-fin-ce-1`, … and the faulty ones come first. */
function poolSketch({
  name,
  region,
  hosts: count,
  type,
  limit,
  faulty: fault,
}: LiveState['pools'][number]): PoolSketch {
  const broken = fault === undefined ? {} : faultyHost(fault);
  const all = hosts(`vm-${name.replace(/^hp-/, '')}-`, count, { region });
  const broke = fault?.hosts ?? 0;
  return {
    name,
    location: region,
    type,
    maxSessionLimit: limit,
    hosts: all.map((host, index) => (index < broke ? { ...host, ...broken } : host)),
  };
}

/** The look at Azure that checks would have taken at the builder's `NOW`; what the state leaves out is healthy and nothing is listed. */
export function lookOf({ pools, incidents }: LiveState): Observation {
  return observation(
    pools.map(poolSketch),
    incidents.map(({ id, title, service, regions }) => ({
      trackingId: id,
      title,
      impacts: regions.map((region) => ({ service, region, status: 'Active' })),
    })),
  );
}
