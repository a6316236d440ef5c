import { type Scenario, scenarioSchema } from '../../azure/demo/scenario.ts';

/** How large a made-up estate is. */
export interface EstateSize {
  readonly subscriptions: number;
  /** Over all subscriptions together; a multiple of their number. */
  readonly pools: number;
  readonly hostsPerPool: number;
}

const REGIONS = ['canadaeast', 'canadacentral', 'eastus2', 'westeurope', 'francecentral'] as const;

function subscriptionId(index: number): string {
  return `5a9d2c10-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
}

/** One host in eight is off on purpose, one in fifty has a fault, one in forty is drained: about what a working day looks like. */
function hostSketch(name: string, index: number): object {
  if (index % 8 === 7) return { name, power: 'deallocated', status: 'Unavailable', heartbeat: '-6h' };
  if (index % 50 === 10)
    return { name, status: 'SxSStackListenerNotReady', checks: { SxSStackListenerCheck: 'HealthCheckFailed' } };
  return { name, drained: index % 40 === 20, sessions: 2 + (index % 7) };
}

function poolSketch(pool: number, hosts: number): object {
  const name = `hp-${String(pool + 1).padStart(3, '0')}`;
  const location = REGIONS[pool % REGIONS.length];
  return {
    name,
    resourceGroup: `rg-avd-${String(pool + 1).padStart(3, '0')}`,
    location,
    hosts: Array.from({ length: hosts }, (_, index) => hostSketch(`${name}-vm-${index + 1}.contoso.com`, index)),
  };
}

/** An estate of that size with nothing listed by Service Health. */
export function makeEstate({ subscriptions, pools, hostsPerPool }: EstateSize): Scenario {
  const share = pools / subscriptions;
  return scenarioSchema.parse({
    about: `${pools} host pools in ${subscriptions} subscriptions.`,
    subscriptions: Array.from({ length: subscriptions }, (_, index) => ({
      id: subscriptionId(index),
      hostPools: Array.from({ length: share }, (_, pool) => poolSketch(index * share + pool, hostsPerPool)),
    })),
  });
}
