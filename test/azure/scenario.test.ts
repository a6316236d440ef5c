import { describe, expect, test } from 'vitest';
import { loadScenario, parseScenario, SCENARIO_NAMES, ScenarioError } from '../../src/azure/demo/load-scenario.ts';
import { relativeTime } from '../../src/azure/demo/relative-time.ts';
import { stageFleet } from '../../src/azure/demo/staged-fleet.ts';
import { stackVersion } from '../../src/domain/fleet/stack-version.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const hostsOf = (name: string) =>
  stageFleet(loadScenario(name), NOW).flatMap((one) => one.pools.flatMap((staged) => staged.hosts));
const ago = (time: string | undefined) => Date.parse(NOW) - Date.parse(time ?? '');

describe('a time told from now', () => {
  test.each([
    ['now', 0],
    ['-30s', -30_000],
    ['-4h12m', -15_120_000],
    ['+3d', 259_200_000],
    ['-1d2h3m4s', -93_784_000],
  ])('%s is %i ms', (text, ms) => {
    expect(relativeTime.parse(text)).toBe(ms);
  });

  test.each(['-', '+', '4h', '-4', '-4x', '-4m12h', '', 'yesterday'])('"%s" is none', (text) => {
    expect(relativeTime.safeParse(text).success).toBe(false);
  });
});

describe('a scenario that cannot be used is named with its fault', () => {
  const good = `
about: one
subscriptions:
  - id: 5a9d2c10-0000-4000-8000-000000000001
    hostPools:
      - { name: hp-1, resourceGroup: rg, location: canadaeast, hosts: [{ name: vm-1 }, { name: vm-2 }] }
`;

  test('a good one is read', () => {
    expect(parseScenario(good, 'mine.yaml').about).toBe('one');
  });

  test.each([
    ['a field nobody knows', good.replace('{ name: vm-1 }', '{ name: vm-1, drain: true }'), 'drain'],
    ['a time that is none', good.replace('{ name: vm-1 }', '{ name: vm-1, heartbeat: soon }'), '"soon" is no time'],
    ['a host given twice', good.replace('vm-2', 'VM-1'), 'the name vm-1 is given twice'],
    ['text that is no YAML', 'about: [', 'mine.yaml'],
    ['an activity on nothing', `${good}activity: [{ at: -1h, kind: stop, on: vm-9 }]`, 'an activity is on vm-9'],
    [
      'an operation of another kind',
      `${good}activity: [{ at: -1h, kind: stop, on: vm-1, operation: Microsoft.Compute/virtualMachines/start/action }]`,
      'is no stop',
    ],
    [
      'a user on another pool’s host',
      good.replace('hosts: [', 'userSessions: [{ user: user1, host: vm-9 }], hosts: ['),
      'user1 is on vm-9, no host of hp-1',
    ],
    [
      'an impacted resource that is not there',
      `${good}events: [{ trackingId: A-1, title: t, summary: s, started: -1h, updated: -1h, impacts: [], impactedResources: [hp-1, vm-9] }]`,
      'A-1 names vm-9',
    ],
    ['a fault nobody knows', `${good}faults: [{ on: '*', answer: 418 }]`, 'faults'],
  ])('%s', (_, text, words) => {
    expect(() => parseScenario(text, 'mine.yaml')).toThrow(ScenarioError);
    expect(() => parseScenario(text, 'mine.yaml')).toThrow(words);
    expect(() => parseScenario(text, 'mine.yaml')).toThrow('mine.yaml');
  });

  test('a name that does not exist lists those that do', () => {
    expect(() => loadScenario('busy')).toThrow(SCENARIO_NAMES.join(', '));
    expect(() => loadScenario('/nowhere/busy.yaml')).toThrow('could not be read');
  });
});

describe('the scenarios that come with the product', () => {
  test('default lists KR8C-K1Z as active for twelve regions, begun four hours ago, and hosts that run its version', () => {
    const event = loadScenario('default').events.find((one) => one.trackingId === 'KR8C-K1Z');
    expect(event).toMatchObject({ status: 'Active', started: -4 * 3_600_000 });
    expect(event?.impacts).toMatchObject([{ service: 'Windows Virtual Desktop' }]);
    expect(event?.impacts[0]?.regions).toHaveLength(12);
    const east = hostsOf('default').filter((host) => host.region === 'canadaeast');
    expect(east.length).toBeGreaterThan(5);
    expect(east.every((host) => stackVersion(host.stackVersion) === '1.0.2602.09500')).toBe(true);
  });

  test('default has a pool whose machines run in another region than its metadata, and every kind of trouble', () => {
    const pools = stageFleet(loadScenario('default'), NOW).flatMap((one) => one.pools);
    expect(pools.some(({ pool, hosts }) => hosts.some((host) => host.region !== pool.location))).toBe(true);
    expect(pools.some(({ pool }) => pool.type === 'Personal')).toBe(true);
    const hosts = hostsOf('default');
    expect(new Set(hosts.map((host) => host.status))).toEqual(
      new Set(['Available', 'Unavailable', 'Shutdown', 'NeedsAssistance', 'Upgrading']),
    );
    expect(hosts.some((host) => !host.allowNewSession)).toBe(true);
    expect(hosts.some((host) => host.status === 'Available' && ago(host.lastHeartBeat) > 30 * 60_000)).toBe(true);
  });

  test('quiet has no fault: every host that is not off is available and fresh, and nothing is listed', () => {
    expect(loadScenario('quiet').events).toEqual([]);
    for (const host of hostsOf('quiet')) {
      if (host.status === 'Shutdown') expect(host.power).toBe('deallocated');
      else
        expect([host.status, host.allowNewSession, ago(host.lastHeartBeat) < 60_000]).toEqual([
          'Available',
          true,
          true,
        ]);
    }
  });

  test('suspected has three or more hosts in two pools that fail within 15 minutes, and nothing is listed', () => {
    expect(loadScenario('suspected').events).toEqual([]);
    const failing = hostsOf('suspected').filter((host) => host.status !== 'Available');
    const since = failing.map((host) => ago(host.statusSince));
    expect(failing.length).toBeGreaterThanOrEqual(3);
    expect(new Set(failing.map((host) => host.hostPool)).size).toBeGreaterThanOrEqual(2);
    expect(Math.max(...since) - Math.min(...since)).toBeLessThanOrEqual(15 * 60_000);
    expect(failing.every((host) => host.power === 'running')).toBe(true);
  });

  test('host-faults has single faults hours apart, and nothing is listed', () => {
    expect(loadScenario('host-faults').events).toEqual([]);
    const faulty = hostsOf('host-faults').filter((host) => host.status !== 'Available');
    expect(new Set(faulty.map((host) => host.status)).size).toBe(faulty.length);
    const since = faulty.map((host) => ago(host.statusSince)).sort((a, b) => a - b);
    for (const [index, one] of since.slice(1).entries()) expect(one - (since[index] ?? 0)).toBeGreaterThan(15 * 60_000);
  });

  test.each(SCENARIO_NAMES)('%s shows people at work, and what was done to it in the last day', (name) => {
    const staged = stageFleet(loadScenario(name), NOW);
    expect(staged.flatMap((one) => one.pools.flatMap((pool) => pool.sessions)).length).toBeGreaterThan(3);
    const activity = staged.flatMap((one) => one.activity);
    expect(activity).toHaveLength(loadScenario(name).activity.length);
    expect(activity.length).toBeGreaterThan(1);
    expect(activity.every((entry) => ago(entry.at) <= 86_400_000 && entry.role !== undefined)).toBe(true);
  });

  test('a host that is off in default belongs to a scaling plan, or starts on connect', () => {
    for (const { pool, hosts, plan } of stageFleet(loadScenario('default'), NOW).flatMap((one) => one.pools)) {
      if (hosts.some((host) => host.power === 'deallocated')) expect(plan ?? pool.startVmOnConnect).toBeTruthy();
    }
  });

  test.each(SCENARIO_NAMES)('%s has a host vm-3 and only neutral names', (name) => {
    const hosts = hostsOf(name);
    expect(hosts.some((host) => host.name === 'vm-3.contoso.com')).toBe(true);
    expect(hosts.every((host) => /^[a-z-]*vm-\d+(\.contoso\.com)?$/.test(host.name))).toBe(true);
  });
});
