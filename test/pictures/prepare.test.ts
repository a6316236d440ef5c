import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { darkOnLight, doubled, type GreyPicture, greyFile } from '../../src/pictures/prepare.ts';

const pictures = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((shades): GreyPicture => ({ width, height, shades })),
  );

function mean({ shades }: GreyPicture): number {
  return shades.reduce((sum, shade) => sum + shade, 0) / shades.length;
}

describe('a picture before it is read', () => {
  it('is light with dark letters, whichever way round it came', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const light = darkOnLight(picture);
        expect(mean(light)).toBeGreaterThanOrEqual(127);
        expect(mean(picture) >= 128 ? light.shades : light.shades.map((shade) => 255 - shade)).toEqual(picture.shades);
      }),
    );
  });

  it('is doubled in both directions, and no shade is brighter or darker than what it came of', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const twice = doubled(picture);
        expect([twice.width, twice.height, twice.shades.length]).toEqual([
          picture.width * 2,
          picture.height * 2,
          picture.shades.length * 4,
        ]);
        expect(Math.max(...twice.shades)).toBeLessThanOrEqual(Math.max(...picture.shades));
        expect(Math.min(...twice.shades)).toBeGreaterThanOrEqual(Math.min(...picture.shades));
      }),
    );
  });

  it('blends what lies between two shades', () => {
    const twice = doubled({ width: 2, height: 1, shades: Uint8Array.from([0, 160]) });
    expect([...twice.shades]).toEqual([0, 40, 120, 160, 0, 40, 120, 160]);
  });

  it('is written as a file without compression', () => {
    const file = Buffer.from(greyFile({ width: 2, height: 1, shades: Uint8Array.from([7, 200]) }));
    expect(file.toString('latin1')).toBe(`P5\n2 1\n255\n${String.fromCharCode(7, 200)}`);
  });
});
