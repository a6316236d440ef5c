import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallerReport } from '../../src/domain/case/caller-report.ts';
import { MINUTE_MS, shifted, type UtcTime } from '../../src/domain/core/time.ts';
import type { StatusSubject } from '../../src/domain/status/status.ts';
import { callersOn } from '../../src/status/caller-signs.ts';
import { type Area, coverageOf } from '../../src/status/coverage.ts';
import { survey } from '../../src/status/survey.ts';
import { isHostNamed } from '../../src/text/host-names.ts';
import { callersOfHour } from '../fleet/callers-of-hour.ts';
import { hosts, NOW, observation } from '../fleet/observation-builder.ts';

const FLEET = survey(
  observation([
    { name: 'hp-1', hosts: [...hosts('a', 2), { name: 'b0.contoso.com', region: 'westeurope' }] },
    { name: 'HP-2', hosts: [...hosts('c', 2, { region: 'westeurope' }), { name: 'b0.fabrikam.com' }] },
    { name: 'hp-3', hosts: [{ name: 'd0', region: undefined }] },
    { name: 'hp-4', hosts: 'refused' },
  ]),
  NOW,
);
const SUBJECTS: readonly StatusSubject[] = [
  { kind: 'region', id: 'canadaeast' },
  { kind: 'region', id: 'westeurope' },
  { kind: 'hostpool', id: 'hp-2' },
  { kind: 'hostpool', id: 'hp-4' },
  { kind: 'host', id: 'b0' },
  { kind: 'host', id: 'd0' },
  { kind: 'overview', id: null },
];

const nothingOr = (...names: readonly string[]) => fc.option(fc.constantFrom(...names));
const report: fc.Arbitrary<CallerReport> = fc
  .record({
    caseNumber: fc.nat(40),
    minutesAgo: fc.integer({ min: -5, max: 70 }),
    hostPool: nothingOr('hp-1', 'HP-1', 'hp-2', 'hp-4', 'hp-9'),
    sessionHost: nothingOr('a0', 'A1.contoso.com', 'b0', 'b0.contoso.com', 'b0.elsewhere.com', 'c0', 'd0', 'nowhere'),
    region: nothingOr('canadaeast', 'westeurope', 'northeurope'),
    user: nothingOr('ann', 'bob', 'cyd'),
  })
  .map(({ minutesAgo, ...rest }) => ({ ...rest, stage: null, at: shifted(NOW, -minutesAgo * MINUTE_MS) }));

/** The same, told by reading every report of the hour. */
function countedOneByOne(reports: readonly CallerReport[], { hosts: there, pools }: Area) {
  const poolOf = ({ hostPool, sessionHost }: CallerReport) =>
    hostPool?.toLowerCase() ??
    (sessionHost === null
      ? undefined
      : there.find((one) => isHostNamed(one.name, sessionHost))?.hostPool.toLowerCase());
  const concerned = reports.filter((one) => {
    const age = Date.parse(NOW) - Date.parse(one.at);
    if (age < 0 || age > 60 * MINUTE_MS) return false;
    const pool = poolOf(one);
    if (pool !== undefined) return pools.some(({ name }) => name.toLowerCase() === pool);
    return one.region !== null && there.some(({ region }) => region === one.region);
  });
  return {
    count: new Set(concerned.map(({ user, caseNumber }) => user ?? caseNumber)).size,
    pools: new Set(concerned.flatMap((one) => poolOf(one) ?? [])),
    oldest: concerned.map(({ at }) => at).sort()[0] ?? (null as UtcTime | null),
  };
}

describe('callers on a subject', () => {
  it('are as many distinct persons, in as many pools, since as long as reading every report tells', () => {
    fc.assert(
      fc.property(fc.uniqueArray(report, { maxLength: 25, selector: ({ caseNumber }) => caseNumber }), (reports) => {
        const callers = callersOfHour(reports, NOW);
        for (const subject of SUBJECTS) {
          const scope = coverageOf(FLEET, subject);
          const withoutAPool = { hosts: scope.hosts, pools: scope.pools.slice(1) };
          for (const area of [scope, scope.around, withoutAPool])
            expect(callersOn(callers, area)).toEqual(countedOneByOne(reports, area));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
