import { describe, expect, it } from 'vitest';
import { rememberNames } from '../../src/fleet/fleet-memory.ts';
import { hosts, observation } from './observation-builder.ts';

const ONE = () => observation([{ name: 'hp-1', hosts: hosts('a', 2) }]);

function remembering(looks: ReturnType<typeof ONE>[]) {
  const memory = rememberNames({
    look: async () => ({ observation: looks.shift() ?? ONE(), user: null, connection: null }),
  });
  return { names: memory.names, look: () => memory.look({ fresh: false }) };
}

describe('the names of the fleet', () => {
  it('are the same object while looks see the same, so that nothing is built on them anew', async () => {
    const { names, look } = remembering([ONE(), ONE()]);
    await look();
    const before = names();
    expect(before.hostPools).toEqual(['hp-1']);
    await look();
    expect(names()).toBe(before);
  });

  it('are those of the last look as soon as one host or pool is another', async () => {
    const [host, pool] = [hosts('a', 3), hosts('a', 2)];
    const { names, look } = remembering([
      ONE(),
      observation([{ name: 'hp-1', hosts: host }]),
      observation([{ name: 'hp-2', hosts: pool }]),
    ]);
    await look();
    await look();
    expect(names().sessionHosts).toHaveLength(3);
    await look();
    expect(names().hostPools).toEqual(['hp-2']);
  });

  it('stay where a look reads nothing', async () => {
    const { names, look } = remembering([ONE(), observation([])]);
    await look();
    const before = names();
    await look();
    expect(names()).toBe(before);
  });
});
