import { afterEach, describe, expect, it } from 'vitest';
import { type DeskOptions, type RunningDesk, startDesk } from './running-desk.ts';

const MINUTE_MS = 60_000;
const EVER = '2000-01-01T00:00:00.000Z';

let desk: RunningDesk;
afterEach(() => desk.stop());

/** A desk whose case 1 has opened ticket 17. */
async function withTicket(options: DeskOptions = {}): Promise<RunningDesk> {
  desk = await startDesk(options);
  await desk.type('first');
  await desk.type('ticket');
  return desk;
}

async function causes(): Promise<(string | undefined)[]> {
  return (await desk.cases.casesOpenedSince(EVER)).map(({ realCause }) => realCause?.text);
}

describe('the real cause behind a ticket', () => {
  it('is kept with the case that opened it, and the person hears for which', async () => {
    await withTicket();
    await desk.type('cause of 17');
    expect(desk.connector.texts().at(-2)).toBe(
      'Noted for case 1 (ticket 17); it stands in the report of outcomes. It changes no diagnosis by itself.',
    );
    expect(await causes()).toEqual(['a full disk']);
  });

  it('of a ticket that no case opened is kept nowhere, and the person hears that', async () => {
    await withTicket();
    await desk.type('cause of 99');
    expect(desk.connector.texts().at(-2)).toBe('No case here opened ticket 99. Check the number.');
    expect(await causes()).toEqual([undefined]);
  });

  it('is told in the language of the conversation', async () => {
    await withTicket();
    await desk.type('bonjour');
    const { version, document } = await desk.store.load('conversation-1');
    await desk.store.commit('conversation-1', version, { ...document, languageChosen: true });
    await desk.type('cause of 99');
    expect(desk.connector.texts().at(-2)).toMatch(/99.*numéro/);
  });

  it('waits while it can’t be kept, is kept later, and told of once', async () => {
    let broken = true;
    const cases: DeskOptions['cases'] = (real) => ({
      ...real,
      noteRealCause: async (...what) => {
        if (broken) throw new Error('planted');
        return await real.noteRealCause(...what);
      },
    });
    await withTicket({ cases });
    await desk.type('cause of 17');
    expect(desk.connector.texts().join()).not.toContain('Noted');
    expect(desk.log.map(({ message }) => message)).toEqual(['a real cause could not be kept']);
    broken = false;
    await desk.later(MINUTE_MS);
    await desk.later(MINUTE_MS);
    expect(desk.connector.texts().filter((text) => text.startsWith('Noted'))).toHaveLength(1);
    expect(await causes()).toEqual(['a full disk']);
  });

  it('that can never be kept is owned up to in the end', async () => {
    const cases: DeskOptions['cases'] = (real) => ({
      ...real,
      noteRealCause: () => Promise.reject(new Error('planted')),
    });
    await withTicket({ cases });
    await desk.type('cause of 17');
    for (let tries = 0; tries < 12; tries += 1) await desk.later(10 * MINUTE_MS);
    expect(desk.connector.texts().filter((text) => text.includes('Something went wrong'))).toHaveLength(1);
    expect((await desk.store.load('conversation-1')).document.outbox).toEqual([]);
  });
});
