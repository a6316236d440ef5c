import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { startPlayground } from '../../src/teams/playground.ts';
import { temporaryFolders } from '../store/temporary-folder.ts';

const LOG = { info: () => {}, warn: () => {}, error: () => {} };

async function listens(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function otherAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return ['::1', ...all.filter((one) => !one.internal && one.family === 'IPv4').map((one) => one.address)];
}

describe('the local chat page', () => {
  const folder = temporaryFolders();

  it('is served to this machine alone, on another port where its own is taken, and ends with stop', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const place = folder();
    const page = await startPlayground({
      messagesUrl: 'http://127.0.0.1:9/api/messages',
      port,
      folder: place,
      log: LOG,
    });
    if (page.kind !== 'running') throw new Error(JSON.stringify(page));
    const got = new URL(page.url);
    expect(Number(got.port)).not.toBe(port);
    expect(await (await fetch(page.url)).text()).toContain('<div id="root">');
    const open = await Promise.all(otherAddresses().map((host) => listens(host, Number(got.port))));
    expect(open).not.toContain(true);
    expect(readFileSync(join(place, 'playground.yml'), 'utf8')).toContain('Desk agent');
    await page.stop();
    expect(await listens('127.0.0.1', Number(got.port))).toBe(false);
    taken.close();
  });

  it('ends with the bot even when the bot is killed', async () => {
    const parent = spawn(process.execPath, ['test/teams/playground-parent.ts', folder()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const { port } = new URL(line.toString().trim());
    parent.kill('SIGKILL');
    await vi.waitFor(async () => expect(await listens('127.0.0.1', Number(port))).toBe(false), { timeout: 10_000 });
  });
});
