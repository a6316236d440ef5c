import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CONVERSATION } from '../../src/domain/conversation/conversation.ts';
import {
  ConversationBusyError,
  type ConversationStore,
  type StoredConversation,
} from '../../src/domain/conversation/conversation-store.ts';
import { sampleCase, sampleDocument, waiting } from './sample-documents.ts';
import { inPlace, type NewPlace } from './store-place.ts';

const LONG_AGO = '2000-01-01T00:00:00.000Z';

/** A program that adds its own marks to one conversation, one store call at a time, and reads again after a conflict. */
function writer(store: ConversationStore, name: string, marks: number) {
  let read: Awaited<ReturnType<ConversationStore['load']>> | null = null;
  let added = 0;
  return {
    done: () => added === marks,
    async step(): Promise<void> {
      if (added === marks) return;
      if (read === null) {
        read = await store.load('c1');
        return;
      }
      const { version, document } = read;
      read = null;
      const next = { ...document, seen: [...document.seen, `${name}${added}`] };
      if ((await store.commit('c1', version, next)) === 'committed') added += 1;
    },
  };
}

/** How conversations are kept. */
export function describeConversations(title: string, newPlace: NewPlace): void {
  describe(`conversations in ${title}`, () => {
    it('answers the empty conversation with version 0 for an unknown id', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store } = await place.open();
        expect(await store.load('nobody')).toEqual({ version: 0, document: EMPTY_CONVERSATION });
      }));

    it('gives back what was committed, also through another store', () =>
      inPlace(newPlace, async (place) => {
        const document = sampleDocument({
          reference: { conversation: { id: 'c1' }, user: { name: 'Éloïse 🙂 \u0000 \ud800' } },
          language: 'fr',
          stack: [{ flow: 'troubleshoot', state: { step: 2 } }],
          case: sampleCase(7),
          outbox: [waiting('m1', '2026-11-20T10:00:00.000Z')],
          seen: ['a', 'b'],
          misses: 1,
        });
        expect(await (await place.open()).conversations.commit('c1', 0, document)).toBe('committed');
        expect(await (await place.open()).conversations.load('c1')).toEqual({ version: 1, document });
      }));

    it('gives any JSON back unchanged', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store } = await place.open();
        const plain = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));
        const records = fc.dictionary(fc.string(), plain);
        await fc.assert(
          fc.asyncProperty(plain, records, fc.array(fc.string()), async (reference, state, seen) => {
            const { version } = await store.load('any');
            const document = sampleDocument({ reference, stack: [{ flow: 'any', state: { ...state } }], seen });
            expect(await store.commit('any', version, document)).toBe('committed');
            expect(await store.load('any')).toEqual({ version: version + 1, document });
          }),
        );
      }));

    it('answers conflict and writes nothing, case and outbox included, when the version moved on', () =>
      inPlace(newPlace, async (place) => {
        const [{ conversations: first, cases }, { conversations: second }] = [await place.open(), await place.open()];
        await first.commit('c1', 0, sampleDocument({ case: sampleCase(1, 'first') }));
        const late = sampleDocument({
          case: sampleCase(1, 'late'),
          outbox: [waiting('m', '2020-01-01T00:00:00.000Z')],
        });
        for (const version of [0, 2, -1]) expect(await second.commit('c1', version, late)).toBe('conflict');
        expect((await first.load('c1')).version).toBe(1);
        expect(await cases.casesOpenedSince(LONG_AGO)).toMatchObject([{ symptom: 'first' }]);
        expect(await first.due('outbox', '2026-11-20T10:00:00.000Z')).toEqual([]);
      }));

    it('keeps conversations apart', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store } = await place.open();
        await store.commit('c1', 0, sampleDocument({ misses: 1 }));
        await store.commit('C1', 0, sampleDocument({ misses: 2 }));
        expect((await store.load('c1')).document.misses).toBe(1);
        expect((await store.load('C1')).document.misses).toBe(2);
      }));

    it('loses no commit however the calls of several writers interleave', async () => {
      const plan = fc.record({
        marks: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
        turns: fc.array(fc.nat(3), { maxLength: 40 }),
      });
      await fc.assert(
        fc.asyncProperty(plan, ({ marks, turns }) =>
          inPlace(newPlace, async (place) => {
            const writers = await Promise.all(
              marks.map(async (count, index) => writer((await place.open()).conversations, `w${index}-`, count)),
            );
            for (const turn of turns) await writers[turn % writers.length]?.step();
            while (!writers.every((one) => one.done())) for (const one of writers) await one.step();

            const { version, document } = await (await place.open()).conversations.load('c1');
            const expected = marks.flatMap((count, w) => Array.from({ length: count }, (_, n) => `w${w}-${n}`));
            expect([...document.seen].sort()).toEqual(expected.sort());
            expect(version).toBe(expected.length);
          }),
        ),
        { numRuns: 25 },
      );
    });

    it('never gives a case number twice, whoever asks', () =>
      inPlace(newPlace, async (place) => {
        const stores = [await place.open(), await place.open(), await place.open()];
        const numbers = await Promise.all(
          Array.from({ length: 30 }, (_, index) => stores[index % 3]?.conversations.nextCaseNumber() ?? 0),
        );
        expect(new Set(numbers).size).toBe(30);
        expect(Math.min(...numbers)).toBe(1);
        expect(await (await place.open()).conversations.nextCaseNumber()).toBe(Math.max(...numbers) + 1);
      }));

    it('changes a document on top of what others wrote meanwhile, and answers what was kept with its version', () =>
      inPlace(newPlace, async (place) => {
        const [{ conversations: store }, { conversations: other }] = [await place.open(), await place.open()];
        let meanwhile = 2;
        const kept = await store.update('c1', async ({ version, document }) => {
          if (meanwhile-- > 0) await other.commit('c1', version, { ...document, seen: [...document.seen, 'other'] });
          return { ...document, misses: document.misses + 1 };
        });
        expect(kept).toEqual({ version: 3, document: sampleDocument({ misses: 1, seen: ['other', 'other'] }) });
        expect(await other.load('c1')).toEqual(kept);
      }));

    it('keeps a change that need not survive a power cut at once, for every process', () =>
      inPlace(newPlace, async (place) => {
        const [{ conversations: store }, { conversations: other }] = [await place.open(), await place.open()];
        const kept = await store.update('c1', ({ document }) => ({ ...document, misses: 4 }), { survives: 'kill' });
        expect(await other.load('c1')).toEqual(kept);
        expect(await store.commit('c1', 1, sampleDocument({ misses: 5 }), 'kill')).toBe('committed');
        expect((await other.load('c1')).document.misses).toBe(5);
      }));

    it('changes the conversation as the caller knows it, and loads it where that is no longer right', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store } = await place.open();
        const first = await store.update('c1', () => sampleDocument({ misses: 1 }));
        const more = ({ document }: StoredConversation) => ({ ...document, misses: document.misses + 1 });
        const from = { ...(first as StoredConversation), document: sampleDocument({ misses: 10 }) };
        expect((await store.update('c1', more, { from }))?.document.misses).toBe(11);
        expect((await store.update('c1', more, { from }))?.document.misses).toBe(12);
      }));

    it('writes nothing where a change leaves the document as it is, or fails', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store } = await place.open();
        expect(await store.update('c1', () => null)).toBeNull();
        const planted = new Error('planted');
        await expect(store.update('c1', () => Promise.reject(planted))).rejects.toBe(planted);
        expect((await store.load('c1')).version).toBe(0);
      }));

    it('gives up a change that others come before every time, and keeps nothing of it', () =>
      inPlace(newPlace, async (place) => {
        const [{ conversations: store }, { conversations: other }] = [await place.open(), await place.open()];
        const beaten = store.update('c1', async ({ version, document }) => {
          await other.commit('c1', version, { ...document, seen: [...document.seen, 'other'] });
          return { ...document, misses: 1 };
        });
        await expect(beaten).rejects.toBeInstanceOf(ConversationBusyError);
        expect((await store.load('c1')).document.misses).toBe(0);
      }));
  });
}
