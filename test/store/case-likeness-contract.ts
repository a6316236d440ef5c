import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskCase } from '../../src/domain/case/case.ts';
import type { LikeQuery } from '../../src/domain/case/case-store.ts';
import { factsOf } from '../../src/domain/case/similar-case.ts';
import { DAY_MS, HOUR_MS, shifted } from '../../src/domain/core/time.ts';
import { keepCase } from './case-contract.ts';
import { casesLike, ticketsOf } from './cases-in-memory.ts';
import { anyCase } from './random-cases.ts';
import { sampleCase } from './sample-documents.ts';
import { inPlace, type NewPlace } from './store-place.ts';

const NOW = '2026-11-20T10:30:00.000Z';

function queryFor(deskCase: DeskCase, hours: number): LikeQuery {
  return {
    number: deskCase.number,
    facts: factsOf(deskCase),
    similarSince: shifted(NOW, -hours * HOUR_MS),
    countedSince: shifted(NOW, -2 * hours * HOUR_MS),
    mostTickets: 3,
  };
}

/** What other cases tell of one, and the tickets of cases: the same as reading every case tells. */
export function describeCasesLike(title: string, newPlace: NewPlace): void {
  describe(`cases like one in ${title}`, () => {
    it('are those that reading all cases finds, whatever was written and corrected before', () =>
      inPlace(newPlace, async (place) => {
        const stores = [await place.open(), await place.open()] as const;
        const known = new Map<number, DeskCase>();
        const written = fc.array(fc.tuple(anyCase(NOW, DAY_MS), fc.constantFrom(...stores)), { maxLength: 20 });
        // The case that is handed over has no ticket yet.
        const asking = anyCase(NOW, DAY_MS).map((one) => ({ ...one, ticket: null }));
        await fc.assert(
          fc.asyncProperty(written, asking, fc.integer({ min: 1, max: 24 }), async (some, deskCase, hours) => {
            for (const [one, store] of [...some, [deskCase, stores[0]] as const]) {
              await keepCase(store, one);
              known.set(one.number, one);
            }
            const query = queryFor(deskCase, hours);
            const expected = casesLike([...known.values()], query);
            for (const { cases } of stores) expect(await cases.casesLike(query)).toEqual(expected);
          }),
          { numRuns: 150 },
        );
      }));

    it('are never the case itself, which takes no place of another', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        const withTicket = (number: number) => ({ ...sampleCase(number), openedAt: NOW, ticket: String(number) });
        for (const number of [1, 2, 3, 4]) await keepCase(store, withTicket(number));
        const { similar, earlier } = await store.cases.casesLike(queryFor(withTicket(4), 1));
        expect(similar.map(({ id }) => id)).toEqual(['3', '2', '1']);
        expect(earlier.cases).toBe(3);
      }));

    it('share the first of many codes too, and a name in another case', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        const codes = Array.from({ length: 40 }, (_, index) => `0x${index}`);
        const at = NOW;
        const findings = codes.map((value) => ({ key: 'error-code', value, holds: true, from: 'said', at }) as const);
        const pasted = { ...sampleCase(1), openedAt: NOW, findings };
        await keepCase(store, { ...pasted, ticket: '7', entities: { ...pasted.entities, hostPool: 'HP-Prod-01' } });
        const query = queryFor({ ...pasted, number: 2 }, 1);
        expect((await store.cases.casesLike(query)).similar).toEqual([
          { id: '7', shared: ['host-pool', 'region', 'error-code'] },
        ]);
      }));
  });

  describe(`tickets of cases in ${title}`, () => {
    it('are listed and searched as reading all cases does', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        const known = new Map<number, DeskCase>();
        const words = fc.option(
          fc.constantFrom('hp-1', 'HP-2 0x204', 'canadaeast  no-feed', 'users', 'nothing of it', '3'),
        );
        await fc.assert(
          fc.asyncProperty(fc.array(anyCase(NOW, DAY_MS), { maxLength: 20 }), words, async (some, wanted) => {
            for (const one of some) {
              await keepCase(store, one);
              known.set(one.number, one);
            }
            const query = { since: shifted(NOW, -12 * HOUR_MS), words: wanted, most: 3 };
            expect(await store.cases.tickets(query)).toEqual(ticketsOf([...known.values()], query));
          }),
          { numRuns: 100 },
        );
      }));

    it('come newest first in the order they came, each once, however many cases have them', () =>
      inPlace(newPlace, async (place) => {
        const [store, other] = [await place.open(), await place.open()];
        const withTicket = (number: number, ticket: string) => ({ ...sampleCase(number), ticket });
        await keepCase(store, withTicket(3, '30'));
        await keepCase(other, withTicket(1, '10'));
        await keepCase(store, withTicket(2, '30'));
        await keepCase(store, sampleCase(4));
        await keepCase(store, withTicket(5, '50'));
        expect(await other.cases.newestTickets(2)).toEqual(['50', '10']);
        expect(await store.cases.newestTickets(9)).toEqual(['50', '10', '30']);
      }));
  });
}
