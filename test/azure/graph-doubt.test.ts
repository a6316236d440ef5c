import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import { isDoubtful } from '../../src/azure/doubtful-hosts.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import { HOST_STATUSES, type SessionHost } from '../../src/domain/fleet/fleet.ts';
import type { StatusSubject } from '../../src/domain/status/status.ts';
import { makeEstate } from '../../src/measure/bench/estate.ts';
import { createStagedPort } from '../../src/measure/bench/staged-port.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const clock = () => NOW;

/** A look at an estate whose VMs are all `truth`, while the copy says that they are all `copy`. */
async function looked(
  status: string,
  truth: string,
  copy: string,
  focus?: StatusSubject,
  changed: Partial<AzurePort> = {},
) {
  return lookedAt(makeEstate({ subscriptions: 1, pools: 10, hostsPerPool: 8 }), status, truth, copy, focus, changed);
}

async function lookedAt(
  estate: Scenario,
  status: string,
  truth: string,
  copy: string,
  focus?: StatusSubject,
  changed: Partial<AzurePort> = {},
) {
  const subscriptions = estate.subscriptions.map((one) => ({
    ...one,
    hostPools: one.hostPools.map((pool) => ({
      ...pool,
      hosts: pool.hosts.map(({ name }) => ({ name, status, power: truth })),
    })),
  }));
  const { port, count } = createStagedPort({ ...estate, subscriptions }, clock);
  const copied: AzurePort = {
    ...port,
    async machinesByGraph(budget) {
      const look = await port.machinesByGraph(budget);
      return look.kind === 'read'
        ? { ...look, value: look.value.map((machine) => ({ ...machine, power: copy })) }
        : look;
    },
    ...changed,
  };
  const observation = await observeFleet(copied, clock, { deadlineMs: 20_000, poolConcurrency: 8, focus });
  const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  const hosts = new Map(pools.map(({ pool, hosts }) => [pool.name, hosts.kind === 'read' ? hosts.value : []]));
  const powers = (pool: string) => [...new Set((hosts.get(pool) ?? []).map((host) => host.power))];
  const known = [...hosts.values()].flat().filter((host) => host.power !== undefined);
  return { count, hosts, powers, known };
}

describe('a host whose status does not fit the copy of its VM', () => {
  const focus = { kind: 'hostpool', id: 'hp-003' } as const;

  test.each([
    ['Available', 'running', 'deallocated'],
    ['Available', 'running', 'stopped'],
    ['Unavailable', 'running', 'starting'],
    ['Unavailable', 'deallocated', 'running'],
    ['Shutdown', 'stopped', 'running'],
    ['NoHeartbeat', 'deallocated', 'stopped'],
  ])('%s: what its VM says, %s, counts and not the copy, %s', async (status, truth, copy) => {
    const { powers, hosts } = await looked(status, truth, copy, focus);
    expect(hosts.get('hp-003')).toHaveLength(8);
    expect(powers('hp-003')).toEqual([truth]);
  });

  test('is never judged by the copy where its VM cannot be asked', async () => {
    const virtualMachine: AzurePort['virtualMachine'] = async () => ({
      kind: 'unknown',
      why: 'refused',
      at: NOW,
      detail: '',
    });
    const { hosts, known } = await looked('Unavailable', 'deallocated', 'running', focus, { virtualMachine });
    expect(known).toEqual([]);
    for (const host of [...hosts.values()].flat()) expect(host.region).toBeDefined();
  });

  test('is asked about in every pool where the question is about a region, a few in each', async () => {
    const { hosts } = await looked('Unavailable', 'running', 'running', { kind: 'region', id: 'canadaeast' });
    for (const pool of hosts.values()) {
      expect(pool.filter((host) => host.power === 'running')).toHaveLength(3);
      expect(pool.filter((host) => host.power === undefined)).toHaveLength(5);
    }
  });
});

describe('a copy that fits', () => {
  test('is believed without a call', async () => {
    const { count, known } = await looked('Available', 'running', 'running', { kind: 'hostpool', id: 'hp-003' });
    expect(known).toHaveLength(80);
    expect(count.calls.get('machine')).toBeUndefined();
  });

  test('is still checked for every silent host of the pool that is asked about: it may be off, or broken', async () => {
    const { count, powers } = await looked('Unavailable', 'running', 'deallocated', { kind: 'hostpool', id: 'hp-003' });
    expect(powers('hp-003')).toEqual(['running']);
    expect(powers('hp-004')).toEqual(['deallocated']);
    expect(count.calls.get('machine')).toBe(8);
  });
});

test('an outage of 10,000 hosts in one subscription shows in many pools and stays inside the bucket', async () => {
  const estate = makeEstate({ subscriptions: 1, pools: 200, hostsPerPool: 50 });
  const { count, known } = await lookedAt(estate, 'Unavailable', 'running', 'running');
  expect(Math.max(...count.reads.values())).toBeLessThanOrEqual(250);
  expect(new Set(known.map((host) => host.hostPool)).size).toBeGreaterThanOrEqual(10);
  expect(known.every((host) => host.power === 'running')).toBe(true);
});

test('a host off Azure is left without power, and nobody is asked', async () => {
  const { count, hosts } = await looked('Unavailable', 'running', 'running', undefined, {
    sessionHosts: async (pool) => ({ kind: 'read', at: NOW, value: [arcHost(pool.name)] }),
  });
  expect([...hosts.values()].flat().map((host) => host.power)).toEqual(Array.from({ length: 10 }, () => undefined));
  expect(count.calls.get('machine')).toBeUndefined();
});

function arcHost(hostPool: string): SessionHost {
  const vmId =
    '/subscriptions/5a9d2c10-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.HybridCompute/machines/m';
  const host: Partial<SessionHost> = { name: 'arc', hostPool, vmId, status: 'Unavailable', healthChecks: [] };
  return host as SessionHost;
}

test('a copy fits a status in two cases only: running under a host that answers, deallocated under one that does not', () => {
  const silent = ['Unavailable', 'Shutdown', 'Disconnected', 'NoHeartbeat'];
  const powers = ['running', 'starting', 'stopping', 'stopped', 'deallocating', 'deallocated', undefined];
  for (const status of HOST_STATUSES) {
    const host = { ...arcHost('hp'), status };
    const fitting = powers.filter((power) => !isDoubtful(host, { id: host.vmId, location: 'canadaeast', power }));
    expect([status, fitting]).toEqual([status, [silent.includes(status) ? 'deallocated' : 'running']]);
    expect(isDoubtful(host, undefined)).toBe(true);
  }
});
