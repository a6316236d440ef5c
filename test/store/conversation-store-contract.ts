import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConversationStore, EMPTY_CONVERSATION } from '../../src/domain/conversation/conversation.ts';
import { sampleCase, sampleDocument, waiting } from './sample-documents.ts';

/** One place where conversations are kept, and ways to reach it: each `open` gives another store on the same place, as another process would. */
interface StorePlace {
  open(): Promise<ConversationStore>;
  close(): Promise<void>;
}

type NewPlace = () => Promise<StorePlace>;

async function inPlace(newPlace: NewPlace, work: (place: StorePlace) => Promise<void>): Promise<void> {
  const place = await newPlace();
  try {
    await work(place);
  } finally {
    await place.close();
  }
}

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

/** What every `ConversationStore` must do, wherever it keeps things. */
export function describeConversationStore(title: string, newPlace: NewPlace): void {
  describe(`${title} keeps the contract of a conversation store`, () => {
    it('answers the empty conversation with version 0 for an unknown id', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
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
        expect(await (await place.open()).commit('c1', 0, document)).toBe('committed');
        expect(await (await place.open()).load('c1')).toEqual({ version: 1, document });
      }));

    it('gives any JSON back unchanged', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
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
        const [first, second] = [await place.open(), await place.open()];
        await first.commit('c1', 0, sampleDocument({ case: sampleCase(1, 'first') }));
        const late = sampleDocument({
          case: sampleCase(1, 'late'),
          outbox: [waiting('m', '2020-01-01T00:00:00.000Z')],
        });
        for (const version of [0, 2, -1]) expect(await second.commit('c1', version, late)).toBe('conflict');
        expect((await first.load('c1')).version).toBe(1);
        expect((await first.findCase(1))?.symptom).toBe('first');
        expect(await first.conversationsWithOutbox('2026-11-20T10:00:00.000Z')).toEqual([]);
      }));

    it('keeps conversations apart', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
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
              marks.map(async (count, index) => writer(await place.open(), `w${index}-`, count)),
            );
            for (const turn of turns) await writers[turn % writers.length]?.step();
            while (!writers.every((one) => one.done())) for (const one of writers) await one.step();

            const { version, document } = await (await place.open()).load('c1');
            const expected = marks.flatMap((count, w) => Array.from({ length: count }, (_, n) => `w${w}-${n}`));
            expect([...document.seen].sort()).toEqual(expected.sort());
            expect(version).toBe(expected.length);
          }),
        ),
        { numRuns: 25 },
      );
    });

    it('finds a case by its number, after its conversation has moved on too', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        expect(await store.findCase(1)).toBeNull();
        await store.commit('c1', 0, sampleDocument({ case: sampleCase(1) }));
        await store.commit('c1', 1, sampleDocument({ case: { ...sampleCase(1), state: 'solved' } }));
        await store.commit('c1', 2, sampleDocument({ case: sampleCase(2) }));
        await store.commit('c1', 3, sampleDocument({ case: null }));
        expect(await store.findCase(1)).toEqual({ ...sampleCase(1), state: 'solved' });
        expect(await store.findCase(2)).toEqual(sampleCase(2));
      }));

    it('gives the cases of the whole desk that were opened since a moment, newest first', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        const opened = (number: number, openedAt: string) =>
          sampleDocument({ case: { ...sampleCase(number), openedAt } });
        await store.commit('a', 0, opened(1, '2026-11-20T07:00:00.000Z'));
        await store.commit('b', 0, opened(2, '2026-11-20T08:00:00.000Z'));
        await store.commit('c', 0, opened(3, '2026-11-20T08:30:00.000Z'));
        const since = await store.casesOpenedSince('2026-11-20T08:00:00.000Z');
        expect(since.map((one) => one.number)).toEqual([3, 2]);
        expect(await store.casesOpenedSince('2026-11-20T09:00:00.000Z')).toEqual([]);
      }));

    it('never gives a case number twice, whoever asks', () =>
      inPlace(newPlace, async (place) => {
        const stores = [await place.open(), await place.open(), await place.open()];
        const numbers = await Promise.all(
          Array.from({ length: 30 }, (_, index) => stores[index % 3]?.nextCaseNumber() ?? 0),
        );
        expect(new Set(numbers).size).toBe(30);
        expect(Math.min(...numbers)).toBe(1);
        expect(await (await place.open()).nextCaseNumber()).toBe(Math.max(...numbers) + 1);
      }));

    it('names the conversations with something due, the longest waiting first', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        const [early, noon, late] = [
          '2026-11-20T08:00:00.000Z',
          '2026-11-20T12:00:00.000Z',
          '2026-11-20T18:00:00.000Z',
        ];
        await store.commit('empty', 0, sampleDocument({}));
        await store.commit('b', 0, sampleDocument({ outbox: [waiting('1', late), waiting('2', noon)] }));
        await store.commit('a', 0, sampleDocument({ outbox: [waiting('1', late)] }));
        await store.commit('c', 0, sampleDocument({ outbox: [waiting('1', early)] }));
        expect(await store.conversationsWithOutbox('2026-11-20T07:59:59.999Z')).toEqual([]);
        expect(await store.conversationsWithOutbox(noon)).toEqual(['c', 'b']);
        await store.commit('c', 1, sampleDocument({}));
        expect(await store.conversationsWithOutbox(late)).toEqual(['b', 'a']);
      }));

    it('names the conversations that watch something, until they end it', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        const watch = {
          subject: { kind: 'region', id: 'canadaeast' },
          begunAt: '2026-11-20T08:00:00.000Z',
          told: null,
          seen: null,
        } as const;
        await store.commit('a', 0, sampleDocument({ watches: [watch] }));
        await store.commit('b', 0, sampleDocument({}));
        await store.commit('c', 0, sampleDocument({ watches: [watch, watch] }));
        expect(await (await place.open()).conversationsToLookFor('2026-11-20T09:00:00.000Z')).toEqual(['a', 'c']);
        expect((await store.load('a')).document.watches).toEqual([watch]);
        await store.commit('a', 1, sampleDocument({ watches: [] }));
        expect(await store.conversationsToLookFor('2026-11-20T09:00:00.000Z')).toEqual(['c']);
      }));

    it('keeps the real cause behind a ticket beside its case, also when that is written again', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        const deskCase = { ...sampleCase(7), ticket: '12' };
        await store.commit('a', 0, sampleDocument({ case: deskCase }));
        const cause = { text: 'a broken driver', fixId: null, at: '2026-11-20T09:00:00.000Z' };
        expect(await store.noteRealCause('99', cause)).toBeNull();
        expect(await store.noteRealCause('12', cause)).toBe(7);
        await store.commit('a', 1, sampleDocument({ case: deskCase }));
        const [read] = await (await place.open()).casesOpenedSince('2000-01-01T00:00:00.000Z');
        expect(read?.realCause).toEqual(cause);
        await store.noteRealCause('12', { ...cause, text: 'another one' });
        expect((await store.casesOpenedSince('2000-01-01T00:00:00.000Z'))[0]?.realCause?.text).toBe('another one');
      }));

    it('names the boards of tickets, until they are none', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        const board = { since: '2026-11-20T09:00:00.000Z', tickets: [] };
        await store.commit('a', 0, sampleDocument({ board }));
        await store.commit('b', 0, sampleDocument({}));
        expect(await (await place.open()).conversationsWithBoards()).toEqual(['a']);
        await store.commit('a', 1, sampleDocument({}));
        expect(await store.conversationsWithBoards()).toEqual([]);
      }));

    it('names the conversations that follow tickets, until they follow none', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        const ticket = { id: '12', state: 'new', comments: 0, since: '2026-11-20T09:00:00.000Z' } as const;
        await store.commit('a', 0, sampleDocument({ followed: [ticket] }));
        await store.commit('b', 0, sampleDocument({}));
        expect(await (await place.open()).conversationsFollowing()).toEqual(['a']);
        expect((await store.load('a')).document.followed).toEqual([ticket]);
        await store.commit('a', 1, sampleDocument({ followed: [] }));
        expect(await store.conversationsFollowing()).toEqual([]);
      }));

    it('names the conversations whose look is due by then, and not before', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        const due = (dueAt: string) => sampleDocument({ checks: [{ caseNumber: 1, dueAt }] });
        await store.commit('a', 0, due('2026-11-20T09:10:00.000Z'));
        await store.commit('b', 0, due('2026-11-20T09:30:00.000Z'));
        expect(await store.conversationsToLookFor('2026-11-20T09:09:59.999Z')).toEqual([]);
        expect(await (await place.open()).conversationsToLookFor('2026-11-20T09:10:00.000Z')).toEqual(['a']);
        await store.commit('a', 1, sampleDocument({ checks: [] }));
        expect(await store.conversationsToLookFor('2026-11-20T10:00:00.000Z')).toEqual(['b']);
      }));

    it('takes an entry with an unreadable time for due at once', () =>
      inPlace(newPlace, async (place) => {
        const store = await place.open();
        await store.commit('c', 0, sampleDocument({ outbox: [waiting('1', 'soon')] }));
        expect(await store.conversationsWithOutbox('2026-11-20T07:00:00.000Z')).toEqual(['c']);
      }));
  });
}
