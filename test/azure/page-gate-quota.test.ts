import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReadQuota, type QuotaNote } from '../../src/azure/live/read-quota.ts';
import { shifted } from '../../src/domain/core/time.ts';

const START = '2026-11-20T09:00:00.000Z';
const SILENT: QuotaNote = { status: 200, retryAfter: undefined, remaining: undefined, resetsAfter: undefined };

function opened() {
  let now = 0;
  const quota = createReadQuota({ clock: () => shifted(START, now), stopwatch: () => now });
  return {
    quota,
    note: (told: Partial<QuotaNote>, scope = 'S') => quota.note(scope, { ...SILENT, ...told }),
    pass(ms: number) {
      now += ms;
    },
  };
}

describe('the memory of a quota', () => {
  test('is at full pace until Azure has told something', () => {
    const { quota, note } = opened();
    note({});
    expect(quota.pace('S', 1_000)).toEqual({ kind: 'full' });
  });

  test('keeps 40 reads back for what is asked about next', () => {
    const { quota, note } = opened();
    note({ remaining: '100' });
    expect(quota.pace('S', 60)).toEqual({ kind: 'full' });
    expect(quota.pace('S', 61)).toMatchObject({ kind: 'slowed', why: 'quota-low' });
  });

  test('reckons with the 25 reads a second that the bucket wins back, and tells when a look fits again', () => {
    const { quota, note, pass } = opened();
    note({ remaining: '90' });
    expect(quota.pace('S', 150)).toEqual({ kind: 'slowed', why: 'quota-low', until: shifted(START, 4_000) });
    pass(3_999);
    expect(quota.pace('S', 150).kind).toBe('slowed');
    pass(1);
    expect(quota.pace('S', 150)).toEqual({ kind: 'full' });
  });

  test('lets a look go out of a bucket as good as full, however many reads it takes', () => {
    const { quota, note } = opened();
    note({ remaining: '220' });
    expect(quota.pace('S', 5_000)).toEqual({ kind: 'full' });
    note({ remaining: '219' });
    expect(quota.pace('S', 5_000)).toMatchObject({ why: 'quota-low' });
  });

  test('holds everything back after a refusal until the wait it names is over', () => {
    const { quota, note, pass } = opened();
    note({ status: 429, retryAfter: '17' });
    expect(quota.pace('S', 0)).toEqual({ kind: 'slowed', why: 'throttled', until: shifted(START, 17_000) });
    pass(16_999);
    expect(quota.pace('S', 0)).toMatchObject({ why: 'throttled' });
    pass(1);
    expect(quota.pace('S', 0)).toEqual({ kind: 'full' });
  });

  test('is not talked out of a wait by an answer that was under way', () => {
    const { quota, note } = opened();
    note({ status: 429, retryAfter: '17' });
    note({ remaining: '200' });
    expect(quota.pace('S', 0)).toMatchObject({ why: 'throttled', until: shifted(START, 17_000) });
  });

  test('waits a second where no wait is named, and five minutes where a longer one is', () => {
    const { quota, note } = opened();
    note({ status: 429 }, 'unnamed');
    note({ status: 429, retryAfter: '86400' }, 'day');
    expect(quota.pace('unnamed', 0)).toMatchObject({ until: shifted(START, 1_000) });
    expect(quota.pace('day', 0)).toMatchObject({ until: shifted(START, 300_000) });
  });

  test('waits for Resource Graph’s window where it is used up', () => {
    const { quota, note, pass } = opened();
    note({ remaining: '0', resetsAfter: '00:00:05' });
    expect(quota.pace('S', 0)).toMatchObject({ why: 'throttled', until: shifted(START, 5_000) });
    pass(5_000);
    expect(quota.pace('S', 0)).toEqual({ kind: 'full' });
  });

  test('keeps scopes apart, whatever the case of their names', () => {
    const { quota, note } = opened();
    note({ status: 429, retryAfter: '5' }, 'ABC');
    expect(quota.pace('abc', 0).kind).toBe('slowed');
    expect(quota.pace('abd', 0).kind).toBe('full');
  });

  test('takes headers of any shape, and no wait lasts for ever', () => {
    const header = fc.option(fc.oneof(fc.string(), fc.integer().map(String)), { nil: undefined });
    const told = fc.record({
      status: fc.integer({ min: 200, max: 599 }),
      retryAfter: header,
      remaining: header,
      resetsAfter: header,
    });
    fc.assert(
      fc.property(fc.array(told), (notes) => {
        const { quota, note, pass } = opened();
        for (const one of notes) note(one);
        expect(['full', 'slowed']).toContain(quota.pace('S', 10).kind);
        pass(10 * 60_000);
        expect(quota.pace('S', 10)).toEqual({ kind: 'full' });
      }),
    );
  });
});
