import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, sharedFacts } from '../../src/domain/case/similar-case.ts';
import { DAY_MS } from '../../src/domain/core/time.ts';
import { traitsOf } from '../../src/store/case-traits.ts';
import { anyCase } from './random-cases.ts';
import { sampleCase } from './sample-documents.ts';

const NOW = '2026-11-20T10:30:00.000Z';

describe('the traits of a case', () => {
  it('the strongest that two cases have in common is as strong as the facts they share are many', () => {
    const facts = anyCase(NOW, DAY_MS).map(factsOf);
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const keys = new Set(traitsOf(other).map(({ key }) => key));
        const strongest = traitsOf(one).find(({ key }) => keys.has(key))?.strength ?? 0;
        expect(strongest).toBe(sharedFacts(one, other).length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are each other’s only once, and bounded however much a case names', () => {
    const many = (prefix: string) => Array.from({ length: 100 }, (_, index) => `${prefix}${index}`);
    const facts = { ...factsOf(sampleCase(1)), codes: many('0x'), trackingIds: many('T'), sessionHost: 'vm-1' };
    const keys = traitsOf({ ...facts, stages: ['no-feed'] }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeLessThan(800);
  });
});
