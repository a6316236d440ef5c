/** A command that looks at code without running it. */
export interface QuickCheck {
  readonly name: string;
  readonly words: readonly string[];
}

/** What the formatter and linter read. */
const FORMATTED = /\.(?:[cm]?[jt]s|json)$/;
const RULES = '.biome.json';

/**
 * What is looked at besides the tests for changed files that are still there: their format, or everybody's where its rules changed, and the types and
 * dead code of all. The types are checked on one core, for the tests need the other, and what is known of them is kept between runs.
 */
export function quickChecks(changed: readonly string[]): readonly QuickCheck[] {
  const formatted = changed.includes(RULES) ? ['.'] : changed.filter((file) => FORMATTED.test(file));
  const types = ['tsc', '-p', '.', '--singleThreaded', '--incremental', '--tsBuildInfoFile', 'build/types.tsbuildinfo'];
  return [
    ...(formatted.length === 0
      ? []
      : [{ name: 'format and lint', words: ['biome', 'check', '--no-errors-on-unmatched', ...formatted] }]),
    { name: 'types', words: types },
    { name: 'dead code', words: ['knip'] },
  ];
}
