import { describe, expect, test } from 'vitest';
import { observeFleet } from '../../src/azure/observe.ts';
import type { UnknownLook, UnknownReason } from '../../src/domain/core/reading.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import type { SessionHost } from '../../src/domain/fleet/fleet.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import type { StatusSubject } from '../../src/domain/status/status.ts';
import { type EstateSize, makeEstate } from '../../src/measure/bench/estate.ts';
import { createStagedPort } from '../../src/measure/bench/staged-port.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const clock = () => NOW;
const OPTIONS = { deadlineMs: 20_000, poolConcurrency: 8 };
/**
 * What Azure allows at once for one subscription (docs/azure-facts.md#limits-of-azure-resource-manager), and Resource Graph in five
 * seconds (docs/azure-facts.md#limits-of-resource-graph).
 */
const BUCKET_READS = 250;
const WINDOW_QUERIES = 15;

function hostsOf(observation: Observation): SessionHost[] {
  const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  return pools.flatMap((one) => (one.hosts.kind === 'read' ? [...one.hosts.value] : []));
}

function unknown(why: UnknownReason): UnknownLook {
  return { kind: 'unknown', why, at: NOW, detail: 'test' };
}

function open(size: EstateSize, changed: (port: AzurePort) => Partial<AzurePort> = () => ({})) {
  const { port, count } = createStagedPort(makeEstate(size), clock);
  return { port: { ...port, ...changed(port) }, count, subscriptionIds: port.subscriptionIds };
}

const BIG = { subscriptions: 2, pools: 20, hostsPerPool: 4 };
const SMALL = { subscriptions: 2, pools: 4, hostsPerPool: 4 };

describe('200 pools with 10,000 hosts', () => {
  const subjects: readonly (StatusSubject | undefined)[] = [
    undefined,
    { kind: 'region', id: 'canadaeast' },
    { kind: 'hostpool', id: 'hp-200' },
    { kind: 'overview', id: null },
  ];

  test.each([5, 1].flatMap((subscriptions) => subjects.map((focus) => ({ subscriptions, focus }))))(
    'in $subscriptions subscriptions, asked about $focus.kind, fit into what Azure allows at once',
    async ({ subscriptions, focus }) => {
      const { port, count } = open({ subscriptions, pools: 200, hostsPerPool: 50 });
      const observation = await observeFleet(port, clock, { ...OPTIONS, focus });
      const hosts = hostsOf(observation);
      expect(hosts).toHaveLength(10_000);
      expect(hosts.every((host) => host.region !== undefined && host.power !== undefined)).toBe(true);
      expect(Math.max(...count.reads.values())).toBeLessThanOrEqual(BUCKET_READS);
      expect(count.queries).toBeLessThanOrEqual(WINDOW_QUERIES);
    },
  );
});

describe('where the VMs are read', () => {
  test('a small estate is told live, and Resource Graph is not asked', async () => {
    const { port, count } = open(SMALL);
    expect(hostsOf(await observeFleet(port, clock, OPTIONS)).every((host) => host.power !== undefined)).toBe(true);
    expect(count.queries).toBe(0);
  });

  test('a large one is told by Resource Graph alone, once for all subscriptions', async () => {
    const { port, count, subscriptionIds } = open(BIG);
    const observation = await observeFleet(port, clock, OPTIONS);
    expect(count.calls.get('graph')).toBe(1);
    for (const id of subscriptionIds) expect(count.calls.has(`machines ${id}`)).toBe(false);
    expect(observation.subscriptions.map((one) => one.machines)).toMatchObject([{ value: 40 }, { value: 40 }]);
  });

  test.each<UnknownReason>(['refused', 'unreachable', 'late', 'throttled', 'garbled'])(
    'where Resource Graph is %s, the lists tell a large estate',
    async (why) => {
      const { port, count } = open(BIG, () => ({ machinesByGraph: async () => unknown(why) }));
      const hosts = hostsOf(await observeFleet(port, clock, OPTIONS));
      expect(hosts.every((host) => host.power !== undefined)).toBe(true);
      expect(count.calls.get('machine')).toBeUndefined();
    },
  );

  test.each<UnknownReason>(['unreachable', 'late', 'throttled', 'garbled'])(
    'where the list of a small estate is %s, Resource Graph tells it',
    async (why) => {
      const { port, count } = open(SMALL, () => ({ virtualMachines: async () => unknown(why) }));
      const hosts = hostsOf(await observeFleet(port, clock, OPTIONS));
      expect(hosts.every((host) => host.region !== undefined)).toBe(true);
      expect(count.calls.get('graph')).toBe(1);
    },
  );

  test('a list that was refused stays refused, whatever Resource Graph would show', async () => {
    const { port, count } = open(SMALL, () => ({ virtualMachines: async () => unknown('refused') }));
    const observation = await observeFleet(port, clock, OPTIONS);
    for (const { machines } of observation.subscriptions) expect(machines).toMatchObject({ why: 'refused' });
    expect(count.queries).toBe(0);
  });

  test('a subscription Resource Graph shows nothing of is asked for its list, which tells why', async () => {
    const { port, subscriptionIds } = open(BIG, (own) => ({
      async machinesByGraph(budget) {
        const look = await own.machinesByGraph(budget);
        const [first = ''] = own.subscriptionIds;
        return look.kind === 'read' ? { ...look, value: look.value.filter(({ id }) => id.includes(first)) } : look;
      },
      virtualMachines: async () => unknown('refused'),
    }));
    const observation = await observeFleet(port, clock, OPTIONS);
    expect(subscriptionIds).toHaveLength(2);
    expect(observation.subscriptions.map((one) => one.machines)).toMatchObject([{ value: 40 }, { why: 'refused' }]);
  });

  test('the list of a small estate gets two seconds before the copy is asked', async () => {
    const budgets: number[] = [];
    const { port } = open(SMALL, () => ({
      async virtualMachines(_, budget) {
        budgets.push(budget.deadlineMs);
        return unknown('late');
      },
    }));
    await observeFleet(port, clock, OPTIONS);
    expect(budgets.every((ms) => ms <= 2_000)).toBe(true);
    expect(budgets).toHaveLength(2);
  });
});
