import type { ConcernedTest } from './concerned-tests.ts';
import { SLOW_TESTS } from './slow-tests.ts';

/** Tests to run in the order given, and those there is no time for. */
export interface Plan {
  readonly run: readonly string[];
  readonly leftOut: readonly string[];
}

/** What a file that is not slow takes with what it loads (s). */
const ORDINARY_SECONDS = 0.4;

/** What running a test file takes about, on a quiet machine (s). */
export function secondsOf(test: string): number {
  return SLOW_TESTS[test] ?? ORDINARY_SECONDS;
}

/** The nearest tests first, of equally near ones the quick, as long as there is time (s); one that takes too long is left out and those behind it are tried. */
export function withinBudget(concerned: readonly ConcernedTest[], seconds: number): Plan {
  const run: string[] = [];
  const leftOut: string[] = [];
  let spent = 0;
  const inOrder = concerned.toSorted((a, b) => a.steps - b.steps || secondsOf(a.test) - secondsOf(b.test));
  for (const { test } of inOrder) {
    const fits = spent + secondsOf(test) <= seconds;
    (fits ? run : leftOut).push(test);
    if (fits) spent += secondsOf(test);
  }
  return { run, leftOut };
}
