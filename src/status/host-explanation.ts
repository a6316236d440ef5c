import { epochMs } from '../domain/core/time.ts';
import type { ActivityEntry } from '../domain/fleet/activity.ts';
import type { HostPool, SessionHost } from '../domain/fleet/fleet.ts';
import type { HostExplanation } from '../domain/status/status-evidence.ts';
import { changeFacts } from './change-facts.ts';
import type { FleetContext } from './fleet-context.ts';
import { THRESHOLDS } from './thresholds.ts';

const SWITCHES_OFF: readonly ActivityEntry['kind'][] = ['stop', 'delete', 'redeploy'];
const DISTURBS: readonly ActivityEntry['kind'][] = [
  'stop',
  'restart',
  'redeploy',
  'delete',
  'create-or-change-vm',
  'vm-extension',
];

function sessionHostId(host: SessionHost, pool: HostPool): string {
  return `${pool.id}/sessionHosts/${host.name}`;
}

function told(entry: ActivityEntry, host: SessionHost) {
  const [change] = changeFacts([entry], () => host.name);
  return change;
}

function byChange(entry: ActivityEntry | undefined, host: SessionHost): HostExplanation | undefined {
  const change = entry === undefined ? undefined : told(entry, host);
  return change === undefined ? undefined : { code: 'change', change };
}

function byPlan(pool: HostPool, context: FleetContext): HostExplanation | undefined {
  const plan = context.planOf(pool);
  return plan === undefined ? undefined : { code: 'scaling-plan', plan: plan.name };
}

/** Why a host is off: a start that Azure refused, the person or program that stopped it, the pool's scaling plan, or start on connect. */
export function whyOff(host: SessionHost, pool: HostPool, context: FleetContext): HostExplanation | undefined {
  const changes = context.changesOn(host.vmId);
  const [start] = changes.filter((entry) => entry.kind === 'start');
  const stop = changes.find((entry) => SWITCHES_OFF.includes(entry.kind) && entry.outcome === 'succeeded');
  if (start?.outcome === 'failed' && (stop === undefined || start.at >= stop.at)) {
    const change = told(start, host);
    if (change !== undefined) return { code: 'start-failed', change };
  }
  // The plan acts through an application of the service; a person who stops a host is worth naming before it.
  if (stop?.actor === 'person') return byChange(stop, host);
  if (host.power?.toLowerCase() === 'stopped' && stop === undefined) return undefined;
  const onConnect: HostExplanation | undefined = pool.startVmOnConnect ? { code: 'start-on-connect' } : undefined;
  return byPlan(pool, context) ?? byChange(stop, host) ?? onConnect;
}

/** Why a host is drained: the person or program that did it, or the pool's scaling plan. */
export function whyDrained(host: SessionHost, pool: HostPool, context: FleetContext): HostExplanation | undefined {
  const drain = context
    .changesOn(sessionHostId(host, pool))
    .find((entry) => entry.kind === 'drain-or-host-change' && entry.outcome === 'succeeded');
  return drain?.actor === 'person' ? byChange(drain, host) : (byPlan(pool, context) ?? byChange(drain, host));
}

/**
 * Whether a change of ours explains that a host fails: something was done to its VM, or to the network of its subscription, shortly before it began.
 * What Azure's own platform did is no change of ours.
 */
export function whyFailing(host: SessionHost, pool: HostPool, context: FleetContext): HostExplanation | undefined {
  const since = epochMs(host.statusSince);
  if (since === undefined) return undefined;
  const fits = (entry: ActivityEntry): boolean => {
    const lead = since - Date.parse(entry.at);
    const near = lead <= THRESHOLDS.changeBeforeMs && lead >= -THRESHOLDS.changeAfterMs;
    return near && entry.actor !== 'azure' && entry.outcome === 'succeeded';
  };
  const own = context.changesOn(host.vmId).find((entry) => DISTURBS.includes(entry.kind) && fits(entry));
  return byChange(own ?? context.networkChanges(pool.subscriptionId).find(fits), host);
}
