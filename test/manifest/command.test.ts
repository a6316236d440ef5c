import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';

const BOT_ID = '00000000-0000-0000-0000-000000000001';
const folder = mkdtempSync(join(tmpdir(), 'avd-desk-manifest-'));

function pack(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['manifest/pack.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run manifest', () => {
  it('writes the package where it is told to, folders included', () => {
    const out = join(folder, 'new', 'app.zip');
    expect(pack('--bot-id', BOT_ID, '--out', out)).toMatchObject({ status: 0, stderr: '' });
    expect(Object.keys(unzipSync(readFileSync(out))).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  });

  it.each([
    ['no bot id', [], '--bot-id must be'],
    ['a bot id that is no GUID', ['--bot-id', 'desk-bot'], '--bot-id must be'],
    ['a host with a scheme', ['--bot-id', BOT_ID, '--host', 'https://bot.contoso.com'], '--host must be'],
    ['an option it does not have', ['--bot', BOT_ID], '--bot'],
  ])('refuses %s with a message and without a stack, and writes nothing', (_what, args, message) => {
    const out = join(folder, 'refused.zip');
    const { status, stderr } = pack(...args, '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(existsSync(out)).toBe(false);
  });
});

describe('the icons', () => {
  function sizeOf(name: string): [width: number, height: number] {
    const png = readFileSync(`manifest/${name}`);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  }

  it('have the sizes Teams asks for', () => {
    expect(sizeOf('color.png')).toEqual([192, 192]);
    expect(sizeOf('outline.png')).toEqual([32, 32]);
  });
});
