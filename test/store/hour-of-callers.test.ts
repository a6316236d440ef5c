import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallerReport } from '../../src/domain/case/caller-report.ts';
import { HOUR_MS, MINUTE_MS, shifted } from '../../src/domain/core/time.ts';
import type { CallerRow } from '../../src/store/grouped-callers.ts';
import { HourOfCallers, rowsNeededSince } from '../../src/store/hour-of-callers.ts';
import { callersOfHour } from '../fleet/callers-of-hour.ts';
import { inOrder } from './caller-order.ts';

const NOW = '2026-11-20T10:30:00.000Z';
const NOW_MS = Date.parse(NOW);

function rowOf({ caseNumber, at, user, hostPool, sessionHost, region }: CallerReport): CallerRow {
  const person = user ?? `case ${caseNumber}`;
  return { caseNumber, at: Date.parse(at), person, hostPool, sessionHost, region };
}

function report(caseNumber: number, minutesAgo: number, more: Partial<CallerReport> = {}): CallerReport {
  const at = shifted(NOW, -minutesAgo * MINUTE_MS);
  return { caseNumber, at, region: null, hostPool: 'hp-1', sessionHost: null, stage: null, user: null, ...more };
}

function hourWith(reports: readonly CallerReport[]): HourOfCallers {
  const hour = new HourOfCallers(rowsNeededSince(NOW_MS));
  for (const one of reports) hour.put(rowOf(one));
  return hour;
}

const nothingOr = (...names: readonly string[]) => fc.option(fc.constantFrom(...names));
const anyReport = fc
  .record({
    caseNumber: fc.integer({ min: 1, max: 15 }),
    minutesAgo: fc.integer({ min: -20, max: 150 }),
    user: nothingOr('ann', 'bob'),
    hostPool: nothingOr('hp-1', 'hp-2'),
    sessionHost: nothingOr('vm-1', 'vm-2'),
    region: nothingOr('canadaeast', 'westeurope'),
  })
  .map(({ caseNumber, minutesAgo, ...rest }) => report(caseNumber, minutesAgo, rest));

/** A report comes or is corrected, the case of one is over, or somebody asks at a moment. */
const step = fc.oneof(
  { weight: 4, arbitrary: anyReport.map((one) => ({ kind: 'told', report: one }) as const) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 15 }).map((caseNumber) => ({ kind: 'over', caseNumber }) as const),
  },
  { weight: 2, arbitrary: fc.integer({ min: -30, max: 90 }).map((minutes) => ({ kind: 'asked', minutes }) as const) },
);

describe('the callers of the last hour', () => {
  it('are those that counting every report gives, whatever comes, is corrected or ends, and wherever the clock stands', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let hour = hourWith([]);
        const known = new Map<number, CallerReport>();
        for (const one of steps) {
          if (one.kind === 'told') {
            known.set(one.report.caseNumber, one.report);
            hour.put(rowOf(one.report));
          } else if (one.kind === 'over') {
            known.delete(one.caseNumber);
            hour.put({ ...rowOf(report(one.caseNumber, 0)), person: null });
          } else {
            const now = shifted(NOW, one.minutes * MINUTE_MS);
            if (!hour.covers(Date.parse(now))) hour = hourWith([...known.values()]);
            expect(inOrder(hour.at(Date.parse(now)))).toEqual(callersOfHour([...known.values()], now));
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('count a person who named two places once, beside those of either place', () => {
    const hour = hourWith([
      report(1, 30, { user: 'ann' }),
      report(2, 20, { user: 'ann', hostPool: 'hp-2' }),
      report(3, 10),
      report(4, 5),
    ]);
    expect(
      hour.at(NOW_MS).groups.map(({ persons, places }) => [persons, places.map(({ hostPool }) => hostPool)]),
    ).toEqual([
      [1, ['hp-1', 'hp-2']],
      [2, ['hp-1']],
    ]);
  });

  it('are one group however many call about one place, and the answer stays the same object while nothing changes', () => {
    const hour = hourWith(Array.from({ length: 5_000 }, (_, index) => report(index, index % 60)));
    const answer = hour.at(NOW_MS);
    expect(answer.groups).toEqual([
      {
        persons: 5_000,
        places: [{ hostPool: 'hp-1', sessionHost: null, region: null, oldest: shifted(NOW, -59 * MINUTE_MS) }],
      },
    ]);
    expect(hour.at(NOW_MS)).toBe(answer);
  });

  it('forget what is long over, and say so when they are asked for an hour they no longer know', () => {
    const hour = hourWith(Array.from({ length: 100 }, (_, index) => report(index, 10)));
    expect(hour.covers(NOW_MS)).toBe(true);
    expect(hour.at(NOW_MS + 4 * HOUR_MS).groups).toEqual([]);
    expect(hour.covers(NOW_MS)).toBe(false);
    expect(hour.covers(NOW_MS + 4 * HOUR_MS)).toBe(true);
  });
});
