import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeskCase, takenBack } from '../../src/domain/case/case.ts';
import { canBeUndone, fitting, gistOf, MOST_LEFT, withLeft } from '../../src/domain/conversation/left-case.ts';
import { sampleCase } from '../store/sample-documents.ts';

const AT = '2026-11-20T10:00:00.000Z';

function left(number: number, symptom: string, more: Partial<DeskCase> = {}) {
  return { number, at: AT, gist: gistOf({ ...sampleCase(number, symptom), findings: [], ...more }), stack: [] };
}

const NOWHERE = { region: null, hostPool: null, sessionHost: null, ticket: null, trackingId: null };
const CASES = [
  left(1, 'users in finance get 0x204', { entities: { ...NOWHERE, hostPool: 'hp-prod-01' } }),
  left(2, 'the lady in sales has a black screen', { entities: { ...NOWHERE, sessionHost: 'vm-3' } }),
  left(3, 'écran noir chez une usagère', { entities: NOWHERE }),
];

describe('a left case', () => {
  it.each([
    ['back to the finance one', [1]],
    ['the one with the black screen', [2]],
    ['the one on vm-3', [2]],
    ['hp-prod-01', [1]],
    ["l'ecran noir", [3]],
    ['the printer', []],
    ['', []],
  ])('is meant by words of its symptom or its place: “%s”', (words, numbers) => {
    expect(fitting(CASES, words).map(({ number }) => number)).toEqual(numbers);
  });

  it('is not told from another by a word that both hold', () => {
    const both = [left(1, 'black screen in sales'), left(2, 'black screen in finance')];
    expect(fitting(both, 'the black screen')).toEqual([]);
    expect(fitting(both, 'the black screen in sales').map(({ number }) => number)).toEqual([1]);
  });

  it('is one of the few that were left last, each of them once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 30 }), (numbers) => {
        const kept = numbers.reduce<ReturnType<typeof withLeft>>((all, number) => withLeft(all, left(number, 'x')), []);
        const newest = [...new Set(numbers.toReversed())].slice(0, MOST_LEFT).toReversed();
        expect(kept.map(({ number }) => number)).toEqual(newest);
      }),
    );
  });

  it('can be taken back for ten minutes', () => {
    expect(canBeUndone(AT, '2026-11-20T10:10:00.000Z')).toBe(true);
    expect(canBeUndone(AT, '2026-11-20T10:10:01.000Z')).toBe(false);
  });

  it('keeps little of a long story', () => {
    const long = gistOf({ ...sampleCase(1), symptom: 'x'.repeat(20_000) });
    expect(JSON.stringify(long).length).toBeLessThan(1_000);
  });
});

describe('a closing that is taken back', () => {
  it('opens again the fix that ended with it, and no other', () => {
    const earlier = {
      fixId: 'a',
      at: AT,
      step: 0,
      outcome: 'did-not-help',
      endedAt: '2026-11-20T09:00:00.000Z',
    } as const;
    const closed: DeskCase = {
      ...sampleCase(1),
      state: 'solved',
      ended: { at: AT },
      proposals: [earlier, { fixId: 'b', at: AT, step: 1, outcome: 'solved', endedAt: AT }],
    };
    expect(takenBack(closed)).toEqual({
      ...sampleCase(1),
      proposals: [earlier, { fixId: 'b', at: AT, step: 1, outcome: null }],
    });
  });
});
