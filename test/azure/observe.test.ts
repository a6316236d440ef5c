import { describe, expect, test } from 'vitest';
import { faultSchema } from '../../src/azure/demo/fault.ts';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { fleetNames } from '../../src/azure/fleet-names.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import { observation } from '../fleet/observation-builder.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const clock = () => NOW;
const quiet = loadScenario('quiet');
const demo = (faults: readonly object[] = []): AzurePort =>
  createDemoAzure({ scenario: { ...quiet, faults: faults.map((fault) => faultSchema.parse(fault)) }, clock });

describe('one look at the fleet', () => {
  test('reads no more pools at a time than it may, over all subscriptions', async () => {
    let running = 0;
    let most = 0;
    const port: AzurePort = {
      ...demo(),
      async sessionHosts(pool, budget) {
        running += 1;
        most = Math.max(most, running);
        await Promise.resolve();
        const look = await demo().sessionHosts(pool, budget);
        running -= 1;
        return look;
      },
    };
    const observation = await observeFleet(port, clock, { deadlineMs: 1_000, poolConcurrency: 2 });
    expect(most).toBe(2);
    expect(fleetNames(observation).hostPools).toEqual(['hp-prod-01', 'hp-prod-02', 'hp-dev-01', 'hp-eu-01']);
  });

  test('gives every read what is left of the one deadline, and begins none after it', async () => {
    const budgets: number[] = [];
    let asked = 0;
    const port: AzurePort = {
      ...demo(),
      async sessionHosts(pool, budget) {
        asked += 1;
        budgets.push(budget.deadlineMs);
        await new Promise((resolve) => setTimeout(resolve, budget.deadlineMs));
        return { kind: 'unknown', why: 'late', at: NOW, detail: pool.name };
      },
    };
    const observation = await observeFleet(port, clock, { deadlineMs: 60, poolConcurrency: 1 });
    expect(asked).toBeLessThan(4);
    expect(budgets.every((ms) => ms > 0 && ms <= 60)).toBe(true);
    const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
    expect(pools).toHaveLength(4);
    for (const { hosts } of pools) expect(hosts).toMatchObject({ kind: 'unknown', why: 'late' });
  });

  test('leaves region and power unknown where the VMs could not be read', async () => {
    const port = demo([{ on: '*/virtualMachines', answer: 403 }]);
    const observation = await observeFleet(port, clock, { deadlineMs: 1_000, poolConcurrency: 4 });
    for (const subscription of observation.subscriptions) {
      expect(subscription.machines).toMatchObject({ kind: 'unknown', why: 'refused' });
      const pools = subscription.pools.kind === 'read' ? subscription.pools.value : [];
      const hosts = pools.flatMap((one) => (one.hosts.kind === 'read' ? one.hosts.value : []));
      expect(hosts.length).toBeGreaterThan(2);
      for (const host of hosts) expect([host.region, host.power]).toEqual([undefined, undefined]);
    }
  });

  test('finds a VM by id without case, in whichever subscription it is', async () => {
    const [first = '', second = ''] = demo().subscriptionIds;
    const port: AzurePort = {
      ...demo(),
      async virtualMachines(id, budget) {
        const look = await demo().virtualMachines(id === first ? second : first, budget);
        if (look.kind === 'unknown') return look;
        return { ...look, value: look.value.map((machine) => ({ ...machine, id: machine.id.toUpperCase() })) };
      },
    };
    const observation = await observeFleet(port, clock, { deadlineMs: 1_000, poolConcurrency: 4 });
    const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
    const hosts = pools.flatMap((one) => (one.hosts.kind === 'read' ? one.hosts.value : []));
    expect(hosts.every((host) => host.region !== undefined && host.power !== undefined)).toBe(true);
    expect(observation.subscriptions.map((one) => one.machines)).toMatchObject([{ value: 3 }, { value: 11 }]);
  });
});

describe('the names of a fleet', () => {
  test('are those that could be read, and none where nothing could', async () => {
    const part = await observeFleet(demo([{ on: '*/hp-prod-01/sessionHosts', answer: 500 }]), clock, {
      deadlineMs: 1_000,
      poolConcurrency: 4,
    });
    expect(fleetNames(part).hostPools).toContain('hp-prod-01');
    expect(fleetNames(part).sessionHosts).not.toContain('vm-3.contoso.com');
    expect(fleetNames(part).sessionHosts).toContain('cc-vm-1.contoso.com');
    const none = await observeFleet(demo([{ on: 'token', answer: 'drop' }]), clock, {
      deadlineMs: 1_000,
      poolConcurrency: 4,
    });
    expect(fleetNames(none)).toEqual({ hostPools: [], sessionHosts: [] });
  });

  test('have what a pool is called where people see it, as long as no other pool is called so', () => {
    const called = (name: string, friendlyName: string) => {
      const [pool] = observation([{ name, hosts: [] }]).subscriptions.flatMap((one) =>
        one.pools.kind === 'read' ? one.pools.value : [],
      );
      if (pool === undefined) throw new Error('no pool');
      return { ...pool, pool: { ...pool.pool, friendlyName } };
    };
    const pools = [called('hp-1', 'Claims Desktop'), called('hp-2', 'Lab'), called('hp-3', 'Lab')];
    const fleet = observation([]);
    const subscriptions = fleet.subscriptions.map((one) => ({
      ...one,
      pools: { kind: 'read', at: fleet.at, value: pools } as const,
    }));
    expect(fleetNames({ ...fleet, subscriptions }).called).toEqual([{ called: 'Claims Desktop', hostPool: 'hp-1' }]);
  });
});
