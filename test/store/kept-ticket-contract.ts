import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../src/domain/ticket/ticket.ts';
import { inPlace, type NewPlace } from './store-place.ts';

const NOW = '2026-11-20T09:00:00.000Z';

function draft(key: string) {
  return { key, caseNumber: 1, title: 'AVD: trouble 🙂', body: 'Symptôme', severity: 3 } as const;
}

function fresh(key: string): Omit<Ticket, 'id'> {
  return { ...draft(key), state: 'new', openedAt: NOW, comments: [] };
}

/** How tickets of the local desk, and mails, are kept. */
export function describeKeptTickets(title: string, newPlace: NewPlace): void {
  describe(`tickets of the local desk in ${title}`, () => {
    it('are numbered from 1 without gaps, and one key is one ticket, whoever adds it', () =>
      inPlace(newPlace, async (place) => {
        const [{ tickets }, { tickets: other }] = [await place.open(), await place.open()];
        expect(await tickets.add(fresh('a'))).toEqual({ id: '1', ...fresh('a') });
        expect(await other.add({ ...fresh('a'), title: 'another' })).toEqual({ id: '1', ...fresh('a') });
        expect((await other.add(fresh('b'))).id).toBe('2');
      }));

    it('are found by number, and by key letter by letter where they are added again, also through another store', () =>
      inPlace(newPlace, async (place) => {
        const { id } = await (await place.open()).tickets.add(fresh('a'));
        const { tickets } = await place.open();
        expect(await tickets.find(id)).toEqual({ id, ...fresh('a') });
        expect(await tickets.add(fresh('a'))).toEqual({ id, ...fresh('a') });
        expect(await tickets.find('99')).toBeNull();
        expect((await tickets.add(fresh('A'))).id).not.toBe(id);
      }));

    it('are changed one change after the other, whoever makes them', () =>
      inPlace(newPlace, async (place) => {
        const stores = [await place.open(), await place.open()];
        const { id } = await (stores[0]?.tickets.add(fresh('a')) ?? Promise.reject(new Error('no store')));
        const comment = (text: string) => (ticket: Ticket) => ({
          ...ticket,
          comments: [...ticket.comments, { at: NOW, text }],
        });
        const texts = ['1', '2', '3', '4'];
        await Promise.all(texts.map((text, index) => stores[index % 2]?.tickets.change(id, comment(text))));
        expect((await stores[1]?.tickets.find(id))?.comments.map(({ text }) => text).sort()).toEqual(texts);
        expect(await stores[0]?.tickets.change('99', comment('x'))).toBeNull();
      }));

    it('stay as they are where a change fails', () =>
      inPlace(newPlace, async (place) => {
        const { tickets } = await place.open();
        const { id } = await tickets.add(fresh('a'));
        const failing = tickets.change(id, () => {
          throw new Error('planted');
        });
        await expect(failing).rejects.toThrow('planted');
        expect(await tickets.find(id)).toEqual({ id, ...fresh('a') });
      }));
  });

  describe(`mails in ${title}`, () => {
    it('keep the number and the draft of the first try, and are sent once that was noted', () =>
      inPlace(newPlace, async (place) => {
        const [{ mails }, { mails: other }] = [await place.open(), await place.open()];
        const kept = { id: '1', draft: draft('a'), sentAt: null };
        expect(await mails.reserve(draft('a'))).toEqual(kept);
        expect(await other.reserve({ ...draft('a'), title: 'another' })).toEqual(kept);
        expect((await other.reserve(draft('b'))).id).toBe('2');
        await mails.noteSent('a', NOW);
        for (const found of [await other.findByKey('a'), await other.find('1'), await other.reserve(draft('a'))])
          expect(found).toEqual({ ...kept, sentAt: NOW });
        expect(await other.findByKey('c')).toBeNull();
        expect(await other.find('9')).toBeNull();
      }));
  });
}
