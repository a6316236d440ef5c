import { describe, expect, it } from 'vitest';
import { WAKE_UP_KINDS } from '../../src/domain/conversation/wake-up.ts';
import { sampleDocument, waiting } from './sample-documents.ts';
import { inPlace, type NewPlace } from './store-place.ts';

const [EARLY, NINE, NOON, LATE] = [
  '2026-11-20T08:00:00.000Z',
  '2026-11-20T09:00:00.000Z',
  '2026-11-20T12:00:00.000Z',
  '2026-11-20T18:00:00.000Z',
];

/** How conversations are found that something is due in. */
export function describeWakeUps(title: string, newPlace: NewPlace): void {
  describe(`wake-ups in ${title}`, () => {
    it('name the conversations with something due, the longest waiting first', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store } = await place.open();
        await store.commit('empty', 0, sampleDocument({}));
        await store.commit('b', 0, sampleDocument({ outbox: [waiting('1', LATE), waiting('2', NOON)] }));
        await store.commit('a', 0, sampleDocument({ outbox: [waiting('1', LATE)] }));
        await store.commit('c', 0, sampleDocument({ outbox: [waiting('1', EARLY)] }));
        expect(await store.due('outbox', '2026-11-20T07:59:59.999Z')).toEqual([]);
        expect(await store.due('outbox', NOON)).toEqual(['c', 'b']);
        await store.commit('c', 1, sampleDocument({}));
        expect(await store.due('outbox', LATE)).toEqual(['b', 'a']);
      }));

    it('name the conversations that watch something, until they end it', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store } = await place.open();
        const subject = { kind: 'region', id: 'canadaeast' } as const;
        const watch = { subject, begunAt: EARLY, told: null, seen: null };
        await store.commit('a', 0, sampleDocument({ watches: [watch] }));
        await store.commit('b', 0, sampleDocument({}));
        await store.commit('c', 0, sampleDocument({ watches: [watch, watch] }));
        expect(await (await place.open()).conversations.due('watch', NINE)).toEqual(['a', 'c']);
        expect((await store.load('a')).document.watches).toEqual([watch]);
        await store.commit('a', 1, sampleDocument({ watches: [] }));
        expect(await store.due('watch', NINE)).toEqual(['c']);
      }));

    it('name the boards of tickets, until they are none', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store } = await place.open();
        await store.commit('a', 0, sampleDocument({ board: { since: NINE, tickets: [] } }));
        await store.commit('b', 0, sampleDocument({}));
        expect(await (await place.open()).conversations.due('board', NINE)).toEqual(['a']);
        await store.commit('a', 1, sampleDocument({}));
        expect(await store.due('board', NINE)).toEqual([]);
      }));

    it('name the conversations that follow tickets, until they follow none', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store } = await place.open();
        const ticket = { id: '12', state: 'new', comments: 0, since: NINE } as const;
        await store.commit('a', 0, sampleDocument({ followed: [ticket] }));
        await store.commit('b', 0, sampleDocument({}));
        expect(await (await place.open()).conversations.due('ticket', NINE)).toEqual(['a']);
        expect((await store.load('a')).document.followed).toEqual([ticket]);
        await store.commit('a', 1, sampleDocument({ followed: [] }));
        expect(await store.due('ticket', NINE)).toEqual([]);
      }));

    it('name the conversations whose look is due by then, and not before', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store } = await place.open();
        const due = (dueAt: string) => sampleDocument({ checks: [{ caseNumber: 1, dueAt }] });
        await store.commit('a', 0, due('2026-11-20T09:10:00.000Z'));
        await store.commit('b', 0, due('2026-11-20T09:30:00.000Z'));
        expect(await store.due('check', '2026-11-20T09:09:59.999Z')).toEqual([]);
        expect(await (await place.open()).conversations.due('check', '2026-11-20T09:10:00.000Z')).toEqual(['a']);
        await store.commit('a', 1, sampleDocument({ checks: [] }));
        expect(await store.due('check', '2026-11-20T10:00:00.000Z')).toEqual(['b']);
      }));

    it('take an entry with an unreadable time for due at once', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store } = await place.open();
        await store.commit('c', 0, sampleDocument({ outbox: [waiting('1', 'soon')] }));
        expect(await store.due('outbox', '2026-11-20T07:00:00.000Z')).toEqual(['c']);
      }));

    it('are kept apart by kind', () =>
      inPlace(newPlace, async (place) => {
        const { conversations: store } = await place.open();
        await store.commit(
          'a',
          0,
          sampleDocument({ outbox: [waiting('1', EARLY)], board: { since: NINE, tickets: [] } }),
        );
        const kinds = await Promise.all(WAKE_UP_KINDS.map(async (kind) => [kind, await store.due(kind, LATE)]));
        expect(Object.fromEntries(kinds)).toEqual({ outbox: ['a'], watch: [], check: [], ticket: [], board: ['a'] });
      }));
  });
}
