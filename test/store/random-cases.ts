import fc from 'fast-check';
import { CASE_STATES, type DeskCase } from '../../src/domain/case/case.ts';
import { shifted, type UtcTime } from '../../src/domain/core/time.ts';
import type { Finding } from '../../src/domain/knowledge/finding.ts';
import { sampleCase } from './sample-documents.ts';

/** Small worlds, so that cases have much in common. */
const POOLS = ['hp-1', 'HP-1', 'hp-2'];
const HOSTS = ['vm-1', 'vm-1.contoso.com', 'VM-2', 'nowhere'];
const REGIONS = ['canadaeast', 'westeurope'];
const CODES = ['0x204', '0x3000047', '0x9'];
const STAGES = ['connecting-fails', 'no-feed'];
const USERS = ['ann', 'Ann', 'bob'];
const TICKETS = ['1', '2', '3', '4', '5'];
const FIXES = ['black-screen', 'dns', 'stuck-session'];

function nothingOr(values: readonly string[]): fc.Arbitrary<string | null> {
  return fc.option(fc.constantFrom(...values));
}

function some(key: Finding['key'], values: readonly string[]): fc.Arbitrary<Finding[]> {
  const one = fc.record({
    key: fc.constant(key),
    value: fc.constantFrom(...values),
    holds: fc.boolean(),
    from: fc.constantFrom('said' as const, 'asked' as const, 'checked' as const),
    at: fc.constant('2026-11-20T09:00:00.000Z'),
  });
  return fc.array(one, { maxLength: 2 });
}

/** Any case with a number from a few, opened up to `spanMs` before or a little after `now`; the same number may come again with another case. */
export function anyCase(now: UtcTime, spanMs: number): fc.Arbitrary<DeskCase> {
  return fc
    .record({
      number: fc.integer({ min: 1, max: 12 }),
      ago: fc.integer({ min: -60_000, max: spanMs }),
      state: fc.constantFrom(...CASE_STATES),
      ticket: nothingOr(TICKETS),
      entities: fc.record({
        region: nothingOr(REGIONS),
        hostPool: nothingOr(POOLS),
        sessionHost: nothingOr(HOSTS),
        ticket: fc.constant(null),
        trackingId: nothingOr(['KR8C-K1Z', 'AB12-CD3']),
      }),
      findings: fc
        .tuple(
          some('error-code', CODES),
          some('event-id', CODES),
          some('stage', STAGES),
          some('user', USERS),
          fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some('topic', ['teams']) }),
        )
        .map((lists) => lists.flat()),
      worked: fc.array(fc.constantFrom(...FIXES), { maxLength: 2 }),
    })
    .map(({ number, ago, worked, ...rest }) => {
      const openedAt = shifted(now, -ago);
      const proposals = worked.map((fixId) => ({ fixId, at: now, step: 0, outcome: 'solved', endedAt: now }) as const);
      return { ...sampleCase(number), ...rest, openedAt, proposals };
    });
}
