import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Observation } from '../../src/domain/status/observation.ts';

const run = promisify(execFile);
const script = (name: string) => fileURLToPath(new URL(`../standins/azure/${name}`, import.meta.url));

/** What a process inherits besides the variables under test: enough to run, nothing that could name another identity. */
const { PATH = '' } = process.env;

async function exported(lines: AsyncIterable<string>): Promise<Record<string, string>> {
  const environment: Record<string, string> = {};
  for await (const line of lines) {
    const [, name, value] = /^export (\w+)='(.*)'$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) environment[name] = value;
    if (name === 'NO_PROXY') break;
  }
  return environment;
}

test('a process with nothing but the printed environment reads Azure with its managed identity', async () => {
  const standin = spawn(process.execPath, [script('main.ts'), '--scenario', 'default', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(standin, 'exit');
  try {
    const environment = await exported(createInterface({ input: standin.stdout }));
    const { stdout, stderr } = await run(process.execPath, [script('observe-once.ts')], {
      env: { PATH, ...environment },
      timeout: 15_000,
    });
    const observation = JSON.parse(stdout) as Observation;
    expect(stderr).toBe('');
    expect(observation.source).toBe('live');
    const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
    expect(pools.map((one) => one.pool.name)).toEqual(['hp-prod-01', 'hp-prod-02', 'hp-dev-01', 'hp-eu-01']);
    expect(pools.every((one) => one.hosts.kind === 'read')).toBe(true);
    expect(observation.subscriptions.every((one) => one.events.kind === 'read')).toBe(true);
  } finally {
    standin.kill('SIGTERM');
  }
  expect((await ended)[0]).toBe(0);
});
