import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskCase } from '../../src/domain/case/case.ts';
import { HOUR_MS, shifted } from '../../src/domain/core/time.ts';
import type { Store } from '../../src/store/store.ts';
import { callersOfHour } from '../fleet/callers-of-hour.ts';
import { inOrder, reportsOf } from './caller-order.ts';
import { anyCase } from './random-cases.ts';
import { sampleCase, sampleDocument } from './sample-documents.ts';
import { inPlace, type NewPlace } from './store-place.ts';

const NOW = '2026-11-20T10:30:00.000Z';
const LONG_AGO = '2000-01-01T00:00:00.000Z';

/** Keeps a case the way a turn does: with its conversation, of which there is one per case. */
export async function keepCase({ conversations }: Store, deskCase: DeskCase): Promise<void> {
  await conversations.update(`of case ${deskCase.number}`, () => sampleDocument({ case: deskCase }), {
    survives: 'kill',
  });
}

/** What cases of the whole desk tell, whoever wrote them. */
export function describeCases(title: string, newPlace: NewPlace): void {
  describe(`cases in ${title}`, () => {
    it('stay when their conversation moves on, as they were last', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store, cases } = await place.open();
        expect(await cases.casesOpenedSince(LONG_AGO)).toEqual([]);
        await store.commit('c1', 0, sampleDocument({ case: sampleCase(1) }));
        await store.commit('c1', 1, sampleDocument({ case: { ...sampleCase(1), state: 'solved' } }));
        await store.commit('c1', 2, sampleDocument({ case: sampleCase(2) }));
        await store.commit('c1', 3, sampleDocument({ case: null }));
        expect(await cases.casesOpenedSince(LONG_AGO)).toEqual([sampleCase(2), { ...sampleCase(1), state: 'solved' }]);
      }));

    it('are found by number with the conversation that kept them last, those beside the open one too', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store, cases } = await place.open();
        expect(await cases.find(1)).toBeNull();
        await store.commit('c1', 0, sampleDocument({ case: sampleCase(1) }));
        const left = { ...sampleCase(1), symptom: 'more was told' };
        const kept = await store.update('c1', () => sampleDocument({ case: sampleCase(2), aside: [left] }));
        expect(kept?.document).toEqual(sampleDocument({ case: sampleCase(2) }));
        expect((await store.load('c1')).document).toEqual(sampleDocument({ case: sampleCase(2) }));
        const found = (await place.open()).cases;
        expect(await found.find(1)).toEqual({ deskCase: left, conversation: 'c1' });
        expect(await found.find(2)).toEqual({ deskCase: sampleCase(2), conversation: 'c1' });
      }));

    it('opened since a moment are given whole, newest first, however many', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        const opened = (number: number, openedAt: string) => keepCase(store, { ...sampleCase(number), openedAt });
        await opened(1, '2026-11-20T07:00:00.000Z');
        const many = Array.from({ length: 230 }, (_, index) => index + 2);
        await Promise.all(
          many.map((number) => opened(number, shifted('2026-11-20T08:00:00.000Z', number * 1_000 - 2_000))),
        );
        const { cases } = await place.open();
        const since = await cases.casesOpenedSince('2026-11-20T08:00:00.000Z');
        expect(since.map((one) => one.number)).toEqual(many.toReversed());
        expect(await cases.casesOpenedSince('2026-11-20T09:00:00.000Z')).toEqual([]);
      }));

    it('keep the real cause behind their ticket beside them, also when they are written again', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        const deskCase = { ...sampleCase(7), ticket: '12' };
        await keepCase(store, deskCase);
        const cause = { text: 'a broken driver', fixId: null, at: '2026-11-20T09:00:00.000Z' };
        expect(await store.cases.noteRealCause('99', cause)).toBeNull();
        expect(await store.cases.noteRealCause('12', cause)).toBe(7);
        await keepCase(store, { ...deskCase, symptom: 'another' });
        const [read] = await (await place.open()).cases.casesOpenedSince(LONG_AGO);
        expect(read?.realCause).toEqual(cause);
        await keepCase(store, { ...sampleCase(8), ticket: '12' });
        expect(await store.cases.noteRealCause('12', { ...cause, text: 'another one' })).toBe(8);
        expect((await store.cases.casesOpenedSince(LONG_AGO))[0]?.realCause?.text).toBe('another one');
      }));
  });

  describe(`callers in ${title}`, () => {
    it('are told the same by every store on one place, whatever was written, corrected, solved or cancelled by whom, and when it is asked', () =>
      inPlace(newPlace, async (place) => {
        const written = fc.array(fc.tuple(anyCase(NOW, 2.5 * HOUR_MS), fc.nat(1)), { maxLength: 30 });
        const minutes = fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 1, maxLength: 4 });
        const stores = [await place.open(), await place.open()];
        const known = new Map<number, DeskCase>();
        await fc.assert(
          fc.asyncProperty(written, minutes, async (some, moments) => {
            for (const [deskCase, writer] of some) {
              await keepCase(stores[writer] as Store, deskCase);
              known.set(deskCase.number, deskCase);
            }
            for (const minute of moments) {
              const now = shifted(NOW, minute * 60_000);
              const expected = callersOfHour(reportsOf(known.values()), now);
              for (const { cases } of stores) expect(inOrder(await cases.callersOfHour(now))).toEqual(expected);
            }
          }),
          { numRuns: 40 },
        );
      }));
  });
}
