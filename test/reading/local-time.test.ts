import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesAhead, momentOf } from '../../src/reading/times/local-time.ts';

const HALF_PAST_NINE = { year: 2026, month: 7, day: 1, hour: 9, minute: 30 };

describe('the clock of a place', () => {
  it.each([
    ['UTC', 0],
    ['Europe/Paris', 120],
    ['America/St_Johns', -150],
    ['Asia/Kathmandu', 345],
  ])('%s is %d minutes ahead in July 2026', (zone, ahead) => {
    expect(minutesAhead(zone, Date.UTC(2026, 6, 1))).toBe(ahead);
    expect(momentOf(HALF_PAST_NINE, zone)).toBe(Date.UTC(2026, 6, 1, 9, 30) - ahead * 60_000);
  });

  it('of a zone nobody knows tells nothing', () => {
    expect(minutesAhead('Nowhere/Land', 0)).toBeUndefined();
    expect(momentOf(HALF_PAST_NINE, 'Nowhere/Land')).toBeUndefined();
  });

  it('shows the moment that it was asked for, but for the hour left out in spring', () => {
    const zones = fc.constantFrom('America/Toronto', 'Europe/Paris', 'Australia/Lord_Howe', 'Asia/Tokyo', 'UTC');
    const minutes = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const shown = new Date(minute * 60_000);
        const local = {
          year: shown.getUTCFullYear(),
          month: shown.getUTCMonth() + 1,
          day: shown.getUTCDate(),
          hour: shown.getUTCHours(),
          minute: shown.getUTCMinutes(),
        };
        const at = momentOf(local, zone) ?? Number.NaN;
        const apart = Math.abs(at + (minutesAhead(zone, at) ?? 0) * 60_000 - shown.getTime());
        expect(apart).toBeLessThanOrEqual(60 * 60_000);
      }),
      { numRuns: 500 },
    );
    expect(momentOf({ year: 2026, month: 11, day: 1, hour: 12, minute: 0 }, 'America/Toronto')).toBe(
      Date.UTC(2026, 10, 1, 17),
    );
    expect(momentOf({ year: 2026, month: 3, day: 8, hour: 2, minute: 30 }, 'America/Toronto')).toBe(
      Date.UTC(2026, 2, 8, 7, 30),
    );
  });
});
