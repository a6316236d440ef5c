import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLOW_TESTS } from './slow-tests.ts';
import { secondsOf, withinBudget } from './within-budget.ts';

const SLOW = 'test/product/product.test.ts';
const QUICK = 'test/text/fold.test.ts';

describe('tests within a budget', () => {
  it('are all run where there is time, the nearest first and of equally near ones the quick', () => {
    const concerned = [
      { test: SLOW, steps: 1 },
      { test: QUICK, steps: 1 },
      { test: 'test/text/changed.test.ts', steps: 0 },
      { test: 'test/text/far.test.ts', steps: 4 },
    ];
    expect(withinBudget(concerned, 1000)).toEqual({
      run: ['test/text/changed.test.ts', QUICK, SLOW, 'test/text/far.test.ts'],
      leftOut: [],
    });
  });

  it('leave out one that takes too long, and go on with those behind it', () => {
    const concerned = [
      { test: SLOW, steps: 1 },
      { test: QUICK, steps: 2 },
    ];
    expect(withinBudget(concerned, secondsOf(SLOW) - 1)).toEqual({ run: [QUICK], leftOut: [SLOW] });
  });

  it('are each run or told to be left out, and never take longer', () => {
    const test = fc.record({ test: fc.constantFrom(...Object.keys(SLOW_TESTS), QUICK, 'b', 'c'), steps: fc.nat(9) });
    const tests = fc.uniqueArray(test, { selector: (one) => one.test });
    fc.assert(
      fc.property(tests, fc.nat(60), (concerned, seconds) => {
        const { run, leftOut } = withinBudget(concerned, seconds);
        expect([...run, ...leftOut].sort()).toEqual(concerned.map((one) => one.test).sort());
        expect(run.reduce((sum, one) => sum + secondsOf(one), 0)).toBeLessThanOrEqual(seconds + 1e-9);
      }),
    );
  });

  it('know slow tests by names that exist', () => {
    expect(Object.keys(SLOW_TESTS).filter((file) => !existsSync(file))).toEqual([]);
  });
});
