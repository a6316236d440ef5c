import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPlace, type NewPlace } from './store-place.ts';

/** How vectors of texts are kept. */
export function describeVectors(title: string, newPlace: NewPlace): void {
  describe(`vectors in ${title}`, () => {
    it('come back as they were, per deployment, also through another store', () => {
      const vectors = fc.dictionary(
        fc.string({ minLength: 1 }),
        fc.float32Array({ minLength: 1, maxLength: 40, noNaN: true }),
      );
      return inPlace(newPlace, async (place) => {
        await fc.assert(
          fc.asyncProperty(fc.uuid(), vectors, async (deployment, given) => {
            await (await place.open()).vectors.keep(deployment, new Map(Object.entries(given)));
            const { vectors: kept } = await place.open();
            expect(new Map(await kept.load(deployment))).toEqual(new Map(Object.entries(given)));
            expect((await kept.load(`${deployment} other`)).size).toBe(0);
          }),
          { numRuns: 20 },
        );
      });
    });

    it('are replaced where the same text is embedded again', () =>
      inPlace(newPlace, async (place) => {
        const { vectors } = await place.open();
        await vectors.keep('a', new Map([['x', Float32Array.of(1, 2)]]));
        await vectors.keep('a', new Map([['x', Float32Array.of(3, 4)]]));
        expect([...(await vectors.load('a'))]).toEqual([['x', Float32Array.of(3, 4)]]);
      }));
  });
}
