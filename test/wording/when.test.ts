import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ago, clockTime, fullTime, when } from '../../src/wording/lines/when.ts';

const NOW = '2026-11-20T09:12:00.000Z';

describe('moments', () => {
  it.each([
    ['2026-11-20T09:11:40.000Z', 'just now (09:11 UTC)'],
    ['2026-11-20T09:00:00.000Z', '12 min ago (09:00 UTC)'],
    ['2026-11-20T05:12:00.000Z', '4 h ago (05:12 UTC)'],
    ['2026-11-19T22:12:00.000Z', '11 h ago (2026-11-19 22:12 UTC)'],
    ['2026-11-17T09:12:00.000Z', '3 days ago (2026-11-17 09:12 UTC)'],
    ['2026-11-20T11:12:00.000Z', 'in 2 h (11:12 UTC)'],
  ])('%s is said relative and absolute: %s', (time, words) => {
    expect(when(time, NOW, 'en')).toBe(words);
  });

  it('an unreadable time is said to be unknown instead of breaking the answer', () => {
    fc.assert(
      fc.property(fc.string(), (time) => {
        for (const words of [when(time, NOW, 'en'), ago(time, NOW, 'en'), clockTime(time, NOW), fullTime(time)])
          expect(words).not.toMatch(/NaN|Invalid/);
      }),
    );
    expect(when('no time at all', NOW, 'en')).toBe('at an unknown time');
  });

  it('a record carries the date even on the same day', () => {
    expect(fullTime(NOW)).toBe('2026-11-20 09:12 UTC');
  });
});

describe('the reader’s own clock', () => {
  const at = '2026-11-20T05:12:00.000Z';
  const now = '2026-11-20T09:00:00.000Z';

  it('stands beside UTC where the zone is known', () => {
    expect(when(at, now, 'en', 'America/Toronto')).toBe('4 h ago (05:12 UTC, 00:12 your time)');
    expect(when(at, now, 'fr', 'Europe/Paris')).toBe('il y a 4 h (05:12 UTC, 06:12 chez vous)');
    expect(when(at, now, 'en', 'Asia/Kolkata')).toBe('4 h ago (05:12 UTC, 10:42 your time)');
  });

  it('is left out where it is not known, is UTC itself, or is a name no machine knows', () => {
    for (const zone of [undefined, 'UTC', 'Etc/GMT', 'Mars/Olympus', ''])
      expect(when(at, now, 'en', zone)).toBe('4 h ago (05:12 UTC)');
  });
});
