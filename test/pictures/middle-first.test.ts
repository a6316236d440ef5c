import { describe, expect, it } from 'vitest';
import { isEnough, middleOf } from '../../src/pictures/middle-first.ts';

function picture(width: number, height: number) {
  return { width, height, shades: Uint8Array.from({ length: width * height }, (_none, at) => (at % width) % 256) };
}

const read = (text: string) => ({ kind: 'read', text }) as const;
const FAST_MS = 100;

describe('a screen', () => {
  it('is read in its middle first, and a dialog box at once as a whole', () => {
    expect(middleOf(picture(478, 205))).toBeNull();
    const middle = middleOf(picture(1_920, 1_080));
    expect([middle?.width, middle?.height, middle?.shades.length]).toEqual([1_152, 648, 1_152 * 648]);
    expect([...(middle?.shades.subarray(0, 3) ?? [])]).toEqual([384 % 256, 385 % 256, 386 % 256]);
    expect([...(middle?.shades.subarray(1_152, 1_153) ?? [])]).toEqual([384 % 256]);
  });

  it('is read no further where its middle names a code or an event', () => {
    for (const text of ['Error code: 0x3000046', 'it says Ox904', 'Event ID: 3277', 'Code d’erreur : 516'])
      expect(isEnough(read(text), FAST_MS)).toBe(true);
    for (const one of [read('Your PC is ready'), read('0x1'), { kind: 'failed', why: 'no-text' } as const])
      expect(isEnough(one, FAST_MS)).toBe(false);
  });

  it('is read no further where the rest would take too long', () => {
    expect(isEnough(read('a page of words'), 1_000)).toBe(false);
    expect(isEnough(read('a page of words'), 2_000)).toBe(true);
  });
});
