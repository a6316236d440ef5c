import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../src/domain/core/moment.ts';
import { sinceIn } from '../../src/reading/times/since.ts';
import { wordsOf } from '../../src/text/tokens.ts';

/** A Friday, five past nine in Toronto. */
const NOW = '2026-11-20T14:05:00.000Z';
const ZONE = 'America/Toronto';

function read(text: string, timeZone: string | null = ZONE): [string, Moment['within'] | null, string | null][] {
  return sinceIn(wordsOf(text), NOW, timeZone ?? undefined).map(({ value, moment }) => [
    value,
    moment?.within ?? null,
    moment?.at.replace(':00.000Z', '') ?? null,
  ]);
}

describe('a clock time is told to the minute', () => {
  it.each([
    ['down since 08:40, all of them', 'today', '2026-11-20T13:40'],
    ['since 8:30 nobody gets in', 'today', '2026-11-20T13:30'],
    ['starting around 8.40', 'today', '2026-11-20T13:40'],
    ['since this morning around 8:15 several users', 'today', '2026-11-20T13:15'],
    ['broken since yesterday 9pm', 'days', '2026-11-20T02:00'],
    ['broken since yesterday afternoon at 2:30', 'days', '2026-11-19T19:30'],
    ['since 9:40 pm', 'today', '2026-11-20T02:40'],
    ['since midnight', 'today', '2026-11-20T05:00'],
    ['at 14:00 utc', 'today', '2026-11-20T14:00'],
    ['2026-11-20 08:30', 'today', '2026-11-20T13:30'],
    ['since Nov 18 3pm', 'days', '2026-11-18T20:00'],
    ['depuis 8 h 40 ça bloque', 'today', '2026-11-20T13:40'],
    ['depuis 8h', 'today', '2026-11-20T13:00'],
    ['depuis ce matin vers 8 h 15', 'today', '2026-11-20T13:15'],
    ['depuis hier à 21 h 30', 'days', '2026-11-20T02:30'],
    ['depuis avant-hier 20h', 'days', '2026-11-19T01:00'],
    ['depuis minuit', 'today', '2026-11-20T05:00'],
  ])('%s', (text, value, at) => {
    expect(read(text)[0]).toEqual([value, 'minute', at]);
  });
});

describe('a span is counted back', () => {
  it.each([
    ['for 20 minutes', 'last-hour', '2026-11-20T13:45'],
    ['2 hours ago', 'today', '2026-11-20T12:05'],
    ['half an hour ago', 'last-hour', '2026-11-20T13:35'],
    ['depuis 2 heures', 'today', '2026-11-20T12:05'],
    ['il y a 6 heures', 'today', '2026-11-20T08:05'],
  ])('%s, whatever the zone', (text, value, at) => {
    expect(read(text)).toEqual([[value, 'hour', at]]);
    expect(read(text, null)).toEqual([[value, 'hour', at]]);
  });
});

describe('a day begins with its first minute on the clock of whoever tells it', () => {
  it.each([
    ['since this morning', 'today', '2026-11-20T05:00'],
    ['depuis ce matin', 'today', '2026-11-20T05:00'],
    ['since yesterday', 'days', '2026-11-19T05:00'],
    ['depuis hier soir', 'days', '2026-11-19T05:00'],
    ['since monday', 'days', '2026-11-16T05:00'],
    ['since friday', 'days', '2026-11-13T05:00'],
    ['depuis vendredi dernier', 'days', '2026-11-13T05:00'],
    ['for 3 days', 'days', '2026-11-17T05:00'],
    ['since 18 November nobody gets in', 'days', '2026-11-18T05:00'],
    ['depuis le 14 novembre', 'days', '2026-11-14T05:00'],
    ['depuis le 18/11', 'days', '2026-11-18T05:00'],
    ['on 2026-04-28', 'days', '2026-04-28T04:00'],
  ])('%s', (text, value, at) => {
    expect(read(text)[0]).toEqual([value, 'day', at]);
  });

  it('which is another moment in another zone', () => {
    expect(read('since yesterday', 'Asia/Tokyo')).toEqual([['days', 'day', '2026-11-18T15:00']]);
  });
});

describe('no moment is made up', () => {
  it.each([
    ['a few hours ago', 'today'],
    ['for 3 weeks', 'days'],
    ['since last week', 'days'],
    ['cette nuit', 'today'],
    ['since this afternoon', 'today'],
    ['since 09:40', 'today'],
    ['depuis 4 h', 'today'],
    ['depuis 1h30', 'today'],
    ['il y a 1 h 20', 'last-hour'],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual([[value, null, null]]);
  });

  it('where “2:30” may be at night or in the afternoon, only its day is known', () => {
    const later = sinceIn(wordsOf('since 2:30'), '2026-11-20T21:05:00.000Z', ZONE);
    expect(later).toMatchObject([{ value: 'today', moment: { within: 'day', at: '2026-11-20T05:00:00.000Z' } }]);
  });

  it.each(['since 08:40', 'since yesterday 9pm', 'depuis ce matin', 'since Nov 18'])(
    '%s, told by a clock nobody knows',
    (text) => {
      expect(read(text, null).map(([, within]) => within)).toEqual([null]);
      expect(read(text, 'Nowhere/Land').map(([, within]) => within)).toEqual([null]);
    },
  );

  it.each(['since 11/12', 'since 5 updates ago', 'since 12 users moved', 'since 9'])('%s is no time', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('and none lies ahead, whatever is said whenever and wherever', () => {
    const said = fc.constantFrom(
      ...[
        'since 23:50',
        'at 12:00',
        'since sunday',
        'yesterday 11pm',
        'since 31 december',
        'depuis minuit',
        'since noon',
      ],
      ...['depuis samedi 8h', 'since 10:00 PST', 'for 90 minutes', 'since this evening', 'since 29 feb', 'at 3am'],
    );
    const zones = fc.constantFrom('America/Toronto', 'Asia/Tokyo', 'Pacific/Auckland', 'Europe/Paris', 'UTC');
    const times = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(said, zones, times, (text, zone, now) => {
        for (const { moment } of sinceIn(wordsOf(text), now.toISOString(), zone)) {
          const at = Date.parse(moment?.at ?? now.toISOString());
          expect(at).toBeLessThanOrEqual(now.getTime() + 5 * 60_000);
          expect(at).toBeGreaterThan(now.getTime() - 367 * 86_400_000);
        }
      }),
    );
  });
});
