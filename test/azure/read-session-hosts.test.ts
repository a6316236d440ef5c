import { expect, test } from 'vitest';
import type { ArmReader } from '../../src/azure/live/arm-reader.ts';
import { readSessionHosts } from '../../src/azure/live/read-session-hosts.ts';
import { POOL } from './contract-readers.ts';

const CHECKS = [{ healthCheckName: 'SxSStackListenerCheck', healthCheckResult: 'HealthCheckSucceeded' }];
const body = (index: number, checks?: unknown) => ({
  name: `${POOL.name}/vm-${index}`,
  properties: {
    status: index % 2 === 0 ? 'Available' : 'Unavailable',
    ...(checks === undefined ? {} : { sessionHostHealthCheckResults: checks }),
  },
});

/** A reader whose list holds these items, and what it was asked for host by host. */
function reader(items: readonly unknown[], alone: () => Promise<unknown>, leftMs = 10_000) {
  const asked: string[] = [];
  let running = 0;
  let most = 0;
  const desktops = () => ({
    sessionHosts: { get: async (_: string, __: string, name: string) => void asked.push(name) },
  });
  const one: ArmReader = {
    leftMs: () => leftMs,
    list: async () => items,
    async resource(ask) {
      running += 1;
      most = Math.max(most, running);
      await ask({ desktops } as never);
      const answer = await alone();
      running -= 1;
      return answer;
    },
  };
  return { asked, most: () => most, reader: one };
}

test('hosts whose checks are there, even as an empty list, are not read again', async () => {
  const { asked, reader: one } = reader([body(0, []), body(1, CHECKS)], async () => body(0, CHECKS));
  const hosts = await readSessionHosts(one, POOL);
  expect(asked).toEqual([]);
  expect(hosts.map((host) => host.healthChecks.length)).toEqual([0, 1]);
});

test('of many hosts without checks twenty are read again, four at a time, those in trouble first', async () => {
  const items = Array.from({ length: 30 }, (_, index) => body(index, index % 3 === 0 ? null : undefined));
  const read = reader(items, async () => body(0, CHECKS));
  const hosts = await readSessionHosts(read.reader, POOL);
  expect(hosts).toHaveLength(30);
  expect(read.asked).toHaveLength(20);
  expect(read.most()).toBe(4);
  const withChecks = hosts.filter((host) => host.healthChecks.length > 0);
  expect(withChecks.filter((host) => host.status === 'Unavailable')).toHaveLength(15);
  expect(withChecks.filter((host) => host.status === 'Available')).toHaveLength(5);
});

test('a host that never answers costs its pool half of the time that is left, and nothing else', async () => {
  const { reader: one } = reader([body(0), body(1, CHECKS)], () => new Promise(() => {}), 40);
  const hosts = await readSessionHosts(one, POOL);
  expect(hosts.map((host) => host.healthChecks.length)).toEqual([0, 1]);
});

test.each([{}, { name: 'x' }, undefined, 'text', { value: [] }])(
  'an answer like %j leaves its host without checks',
  async (answer) => {
    const { reader: one } = reader([body(0)], async () => answer);
    expect(await readSessionHosts(one, POOL)).toMatchObject([{ name: 'vm-0', healthChecks: [] }]);
  },
);
