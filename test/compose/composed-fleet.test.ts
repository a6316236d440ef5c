import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import { MINUTE_MS } from '../../src/domain/core/time.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import { makeEstate } from '../../src/measure/bench/estate.ts';
import { type ComposedDesk, changingFleet, heard, openComposedDesk } from './composed-desk.ts';

const QUIET = loadScenario('quiet');
const INCIDENT = loadScenario('default');
const WIDE = makeEstate({ subscriptions: 2, pools: 40, hostsPerPool: 1 });
/** So many pools are read at a time: those that are begun before anything waits. */
const BEGUN_AT_ONCE = 8;

/** Pools in the order in which their hosts were read. */
const read: string[] = [];

function noting(port: AzurePort): AzurePort {
  return {
    ...port,
    sessionHosts: (pool, budget) => {
      read.push(pool.name);
      return port.sessionHosts(pool, budget);
    },
  };
}

describe('the fleet, as the desk is composed', () => {
  const fleet = changingFleet(QUIET, noting);
  let desk: ComposedDesk;
  beforeAll(async () => {
    desk = await openComposedDesk({ openPorts: fleet.openPorts });
  });
  afterAll(() => desk.close());

  /** The fleet as it is from now on, and a minute later. */
  async function becomes(scenario: Scenario): Promise<void> {
    fleet.becomes(scenario);
    await desk.pass(MINUTE_MS);
  }

  it('“check again in 10 min” is answered at its time with a new look, once, and not before', async () => {
    await becomes(QUIET);
    const agent = await desk.agent();
    await agent.type('users of hp-prod-01 cannot connect');
    expect(await agent.type('check again in 10 min')).toContain('I look again in 10 min');
    fleet.becomes(INCIDENT);
    expect(await heard(agent, () => desk.pass(9 * MINUTE_MS))).toBe('');
    const answer = await heard(agent, () => desk.pass(MINUTE_MS));
    expect(answer).toContain('You asked me to look again, case');
    expect(answer).toContain('It is not as it was when I looked 10 min ago');
    expect(answer).toContain('KR8C-K1Z');
    expect(await heard(agent, () => desk.pass(MINUTE_MS))).toBe('');
  });

  it('a watch speaks when two readings agree on a change, once', async () => {
    await becomes(QUIET);
    const agent = await desk.agent();
    expect(await agent.type('watch Canada East')).toContain('Now: no sign of trouble');
    fleet.becomes(INCIDENT);
    expect(await heard(agent, () => desk.pass(MINUTE_MS))).toBe('');
    const told = await heard(agent, () => desk.pass(MINUTE_MS));
    expect(told).toContain('Changed. Yes, Microsoft reports an Azure Virtual Desktop incident in Canada East');
    expect(told).toContain('Before: no sign of trouble');
    expect(await heard(agent, () => desk.pass(MINUTE_MS))).toBe('');
  });

  it('a version that differs from the look before is told as a change, with from, to and the number of hosts', async () => {
    const agent = await desk.agent();
    await becomes({ ...QUIET, host: { ...QUIET.host, agent: '1.0.1.1' } });
    await desk.pass(5 * MINUTE_MS);
    expect(await agent.type('versions')).not.toContain('1.0.2.2');
    await becomes({ ...QUIET, host: { ...QUIET.host, agent: '1.0.2.2' } });
    await desk.pass(5 * MINUTE_MS);
    const report = await agent.type('versions');
    expect(report).toContain('Changed within 24 h: agent 1.0.1.1 → 1.0.2.2 on 14 hosts');
  });

  it('hosts that fail after a change of version speak for a fault of the platform in the status', async () => {
    const agent = await desk.agent();
    const failing = {
      agent: '1.0.3.3',
      status: 'Unavailable',
      checks: { SxSStackListenerCheck: { result: 'HealthCheckFailed', message: '' } },
    };
    await becomes(QUIET);
    await desk.pass(5 * MINUTE_MS);
    await agent.type('status');
    await becomes({ ...QUIET, host: { ...QUIET.host, ...failing } });
    await desk.pass(5 * MINUTE_MS);
    expect(await agent.type('status of hp-prod-01')).toContain(
      'whose agent changed to 1.0.3.3 within a day have trouble',
    );
  });

  it('the pool of a host that is asked about is read first, because the look before told where the host stands', async () => {
    const agent = await desk.agent();
    await becomes(WIDE);
    await agent.type('status');
    read.length = 0;
    // The last pool of its subscription: in the common order nineteen are read before it.
    expect(await agent.type('status of hp-020-vm-1 again')).toContain('hp-020-vm-1');
    expect(read).toHaveLength(40);
    expect(read.indexOf('hp-020')).toBeLessThanOrEqual(BEGUN_AT_ONCE);
  });
});
