import { z } from 'zod';
import { activitySketch, logSketch, scalingPlanSketch, userSessionSketch } from './estate-sketches.ts';
import { faultSchema } from './fault.ts';
import { relativeTime } from './relative-time.ts';

const check = z.union([
  z.string().transform((result) => ({ result, message: '' })),
  z.strictObject({ result: z.string(), message: z.string().default('') }),
]);

/** What can be said of a host. Every field may be left out: the host's own word wins, then its pool's, then the scenario's, then "healthy". */
const hostSketch = z.strictObject({
  /** Programmatic name of the region its VM runs in. */
  region: z.string().optional(),
  power: z.string().optional(),
  status: z.string().optional(),
  /** Drain mode: sessions stay, no new ones. */
  drained: z.boolean().optional(),
  sessions: z.number().int().nonnegative().optional(),
  assignedUser: z.string().optional(),
  heartbeat: relativeTime.optional(),
  statusSince: relativeTime.optional(),
  agent: z.string().optional(),
  stack: z.string().optional(),
  os: z.string().optional(),
  update: z.strictObject({ state: z.string(), error: z.string().optional() }).optional(),
  /** Result per health check; checks that are not named succeeded, as long as the host runs its checks at all. */
  checks: z.record(z.string(), check).optional(),
  /** False: the list of hosts leaves its checks out, and only a read of this one host gives them. */
  checksInList: z.boolean().optional(),
});
export type HostSketch = z.infer<typeof hostSketch>;

const hostPool = z.strictObject({
  name: z.string().min(1),
  resourceGroup: z.string().min(1),
  /** Region of the pool's metadata. */
  location: z.string().min(1),
  type: z.string().default('Pooled'),
  loadBalancer: z.string().default('BreadthFirst'),
  maxSessionLimit: z.number().int().positive().default(10),
  startVmOnConnect: z.boolean().default(false),
  validationEnvironment: z.boolean().default(false),
  scalingPlan: scalingPlanSketch.optional(),
  /** Who is signed in where; the hosts' own `sessions` numbers stand beside it. */
  userSessions: z.array(userSessionSketch).default([]),
  /** What is true of each of its hosts. */
  host: hostSketch.default({}),
  hosts: z.array(hostSketch.extend({ name: z.string().min(1) })),
});
export type PoolSketch = z.infer<typeof hostPool>;

const event = z.strictObject({
  trackingId: z.string().min(1),
  type: z.string().default('ServiceIssue'),
  status: z.string().default('Active'),
  level: z.string().default('Warning'),
  title: z.string(),
  /** HTML, as Azure sends it. */
  summary: z.string(),
  started: relativeTime,
  updated: relativeTime,
  /** The end; on a running issue only the expected one. */
  mitigated: relativeTime.optional(),
  impacts: z.array(
    z.strictObject({
      service: z.string(),
      /** Display names, or `Global`. */
      regions: z.array(z.string()).min(1),
      status: z.string().default('Active'),
    }),
  ),
  updates: z.array(z.strictObject({ at: relativeTime, text: z.string() })).default([]),
  /** Hosts (their VMs are meant) and host pools it names as impacted, by name. */
  impactedResources: z.array(z.string()).default([]),
});
export type EventSketch = z.infer<typeof event>;

/** One made-up estate with its Service Health, told from now. It feeds the demo port and the stand-in for Azure. */
export const scenarioSchema = z.strictObject({
  /** One sentence for the person who chooses a scenario. */
  about: z.string().min(1),
  /** What is true of each host of the estate. */
  host: hostSketch.default({}),
  subscriptions: z.array(z.strictObject({ id: z.guid(), hostPools: z.array(hostPool) })).min(1),
  /** Every subscription is told of every event. */
  events: z.array(event).default([]),
  /** What was done to the estate in the last day. */
  activity: z.array(activitySketch).default([]),
  /** What Log Analytics holds; left out: no workspace is connected. */
  logs: logSketch.optional(),
  faults: z.array(faultSchema).default([]),
});
export type Scenario = z.infer<typeof scenarioSchema>;
