import { isHostNamed } from '../../text/host-names.ts';
import { activityKind } from '../activity-kind.ts';
import type { Scenario } from './scenario.ts';

function repeated(names: readonly string[]): string | undefined {
  const lower = names.map((name) => name.toLowerCase());
  return lower.find((name, index) => lower.indexOf(name) !== index);
}

function* faults(scenario: Scenario): Generator<string> {
  const pools = scenario.subscriptions.flatMap((one) => one.hostPools);
  const hosts = pools.flatMap((pool) => pool.hosts.map((host) => host.name));
  const isKnown = (name: string): boolean =>
    hosts.some((host) => isHostNamed(host, name)) || pools.some((pool) => pool.name === name);

  const twice = repeated(pools.map((pool) => pool.name)) ?? repeated(hosts);
  if (twice !== undefined) yield `the name ${twice} is given twice`;
  for (const pool of pools) {
    for (const { user, host } of pool.userSessions) {
      if (!pool.hosts.some((one) => isHostNamed(one.name, host)))
        yield `${user} is on ${host}, no host of ${pool.name}`;
    }
  }
  for (const { on, kind, operation } of scenario.activity) {
    if (!isKnown(on)) yield `an activity is on ${on}, which is no host and no host pool`;
    if (operation !== undefined && activityKind(operation) !== kind) yield `the operation ${operation} is no ${kind}`;
  }
  for (const { trackingId, impactedResources } of scenario.events) {
    const unknown = impactedResources.find((name) => !isKnown(name));
    if (unknown !== undefined) yield `${trackingId} names ${unknown}, which is no host and no host pool`;
  }
}

/** What is wrong with the names a scenario uses: one given twice, or one that stands for nothing; `undefined` where all is well. */
export function namesFault(scenario: Scenario): string | undefined {
  const [first] = faults(scenario);
  return first;
}
