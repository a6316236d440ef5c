import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shifted } from '../../src/domain/core/time.ts';
import { STATUS_STATES, type StatusState } from '../../src/domain/status/status.ts';
import type { Watch, WatchReading } from '../../src/domain/status/watch.ts';
import { eventReading, watched } from '../../src/status/watch-reading.ts';
import { observation } from '../fleet/observation-builder.ts';

const START = '2026-11-20T09:00:00.000Z';
const FRESH: Watch = { subject: { kind: 'region', id: 'canadaeast' }, begunAt: START, told: null, seen: null };

function reading(state: StatusState, minute: number): WatchReading {
  return { kind: 'status', at: shifted(START, minute * 60_000), state, incidents: [] };
}

/** What a watch tells over readings a minute apart; `null` stands for a reading that could not be made. */
function told(states: readonly (StatusState | null)[]): string[] {
  let watch = FRESH;
  return states.flatMap((state, minute) => {
    const after = watched(watch, state === null ? null : reading(state, minute));
    watch = after.watch;
    return after.changed?.to.kind === 'status' ? [after.changed.to.state] : [];
  });
}

const anyStates = fc.array(fc.option(fc.constantFrom(...STATUS_STATES), { nil: null }), { maxLength: 40 });

describe('a watch', () => {
  it.each([
    ['one odd reading is told to nobody', ['healthy', 'down', 'healthy', 'healthy'], []],
    ['two readings that agree are told once', ['healthy', 'down', 'down', 'down', 'down'], ['down']],
    ['going back is told too', ['healthy', 'down', 'down', 'healthy', 'healthy'], ['down', 'healthy']],
    ['flapping is told to nobody', ['healthy', 'down', 'healthy', 'down', 'healthy', 'down'], []],
    ['a third state in between begins anew', ['healthy', 'down', 'degraded', 'degraded'], ['degraded']],
    ['a reading that failed changes nothing', ['healthy', 'down', null, 'down'], ['down']],
    ['the first reading is what is compared with', [null, 'down', 'down'], []],
  ] as const)('%s', (_fact, states, expected) => {
    expect(told(states)).toEqual(expected);
  });

  it('the same look read twice does not agree with itself', () => {
    const begun = watched(FRESH, reading('healthy', 0)).watch;
    const once = watched(begun, reading('down', 1));
    expect(watched(once.watch, reading('down', 1)).changed).toBeNull();
    expect(watched(once.watch, reading('down', 2)).changed).not.toBeNull();
  });

  it('never tells the same thing twice in a row, and never what was not read twice', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        const news = told(states);
        expect(news.some((state, index) => index > 0 && state === news[index - 1])).toBe(false);
        for (const state of news) expect(states.filter((one) => one === state).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('is left as it is, to the object, while nothing happens', () => {
    const begun = watched(FRESH, reading('healthy', 0)).watch;
    expect(watched(begun, reading('healthy', 1)).watch).toBe(begun);
    expect(watched(begun, null).watch).toBe(begun);
  });
});

describe('a reading of one event', () => {
  it('an event that is listed nowhere is gone only when every subscription was read', () => {
    const all = observation([]);
    const [subscription] = all.subscriptions;
    if (subscription === undefined) throw new Error('the builder gives one subscription');
    const read = { ...subscription, events: { kind: 'read', at: START, value: [] } } as const;
    const unread = { ...subscription, events: { kind: 'unknown', why: 'refused', detail: '', at: START } } as const;
    expect(eventReading({ ...all, subscriptions: [read] }, 'KR8C-K1Z')).toMatchObject({ listed: 'gone' });
    expect(eventReading({ ...all, subscriptions: [read, unread] }, 'KR8C-K1Z')).toBeNull();
    expect(eventReading({ ...all, subscriptions: [unread] }, 'KR8C-K1Z')).toBeNull();
  });
});
