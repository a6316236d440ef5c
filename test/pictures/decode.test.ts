import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Core, openCore } from '../../src/pictures/core-module.ts';
import { decode } from '../../src/pictures/decode.ts';
import { packed, png } from './png.ts';

let core: Core;
beforeAll(async () => {
  core = await openCore();
});

function shades(file: Uint8Array): number[] {
  const decoded = decode(core, file);
  if (decoded.kind === 'failed') throw new Error(decoded.why);
  return [...decoded.picture.shades];
}

const TEN = Array.from({ length: 10 }, (_none, x) => x);

describe('a picture in shades of grey', () => {
  it('comes of grey pixels of every depth', () => {
    const size = { width: 10, height: 2, kind: 'grey' } as const;
    const one = TEN.map((x) => x % 2);
    expect(shades(png({ ...size, bits: 1 }, [packed(one, 1), packed(one, 1)]))).toEqual(
      [...one, ...one].map((value) => value * 255),
    );
    const four = TEN.map((x) => x + 5);
    expect(shades(png({ ...size, bits: 4 }, [packed(four, 4), packed(four, 4)]))).toEqual(
      [...four, ...four].map((value) => value * 17),
    );
    const two = TEN.map((x) => x % 4);
    expect(shades(png({ ...size, bits: 2 }, [packed(two, 2), packed(two, 2)]))).toEqual(
      [...two, ...two].map((value) => value * 85),
    );
    const eight = TEN.map((x) => x * 25);
    expect(shades(png({ ...size, bits: 8 }, [packed(eight, 8), packed(eight, 8)]))).toEqual([...eight, ...eight]);
    const sixteen = Uint8Array.from(eight.flatMap((value) => [value, 99]));
    expect(shades(png({ ...size, bits: 16 }, [sixteen, sixteen]))).toEqual([...eight, ...eight]);
  });

  it('comes of numbers of colours by how bright each looks', () => {
    const colours = [
      [0, 0, 0],
      [255, 255, 255],
      [255, 0, 0],
      [0, 0, 255],
    ] as const;
    for (const bits of [2, 4, 8] as const) {
      const form = { width: 4, height: 1, bits, kind: 'palette', colours } as const;
      expect(shades(png(form, [packed([0, 1, 2, 3], bits)]))).toEqual([0, 255, 76, 28]);
    }
  });

  it('takes what shows through for paper', () => {
    const form = { width: 3, height: 1, bits: 8, kind: 'rgba' } as const;
    const row = Uint8Array.from([0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 51]);
    expect(shades(png(form, [row]))).toEqual([0, 255, 204]);
  });

  it('comes of a JPEG', () => {
    const decoded = decode(core, readFileSync('test/pictures/light.jpg'));
    expect(decoded).toMatchObject({ kind: 'decoded', picture: { width: 478, height: 205 } });
  });
});

describe('what is no picture', () => {
  it.each([
    ['nothing at all', new Uint8Array()],
    ['words', Buffer.from('<script>alert(1)</script>')],
    ['a GIF', Buffer.from('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=', 'base64')],
    ['shades in PGM, which the decoder itself would take', Buffer.from('P5\n1 1\n255\n\xff', 'latin1')],
    ['the begin of a PNG', readFileSync('test/pictures/light.png').subarray(0, 40)],
  ])('is %s', (_what, file) => {
    expect(decode(core, file)).toEqual({ kind: 'failed', why: 'unreadable' });
  });

  it('is a picture of more pixels than are read, before one of them is unpacked', () => {
    const before = core.memory.buffer.byteLength;
    const bomb = png({ width: 40_000, height: 40_000, bits: 8, kind: 'grey' }, [new Uint8Array(40_000)]);
    expect(decode(core, bomb)).toEqual({ kind: 'failed', why: 'too-large' });
    expect(core.memory.buffer.byteLength).toBe(before);
  });
});
