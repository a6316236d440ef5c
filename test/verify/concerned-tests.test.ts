import { describe, expect, it } from 'vitest';
import { concernedTests, type Project } from './concerned-tests.ts';

const CODE: Readonly<Record<string, readonly string[]>> = {
  'src/words/fold.ts': [],
  'src/sense/read.ts': ['src/words/fold.ts'],
  'src/kit.ts': ['src/sense/read.ts', 'facts'],
  'src/alone.ts': [],
  'test/words/fold.test.ts': ['src/words/fold.ts'],
  'test/sense/read.test.ts': ['src/sense/read.ts', 'src/words/fold.ts'],
  'test/sense/said.test.ts': ['src/kit.ts', 'test/sense/said.yaml'],
  'test/facts/codes.test.ts': ['facts/codes.yaml'],
  'test/house/rules.test.ts': ['src', 'papers', 'test/house/rules.ts'],
  'test/house/rules.ts': [],
  'test/e2e/page.test.ts': ['src/kit.ts'],
};
const DATA = ['facts/codes.yaml', 'facts/fr/dns.md', 'test/sense/said.yaml', 'papers/run.md', 'package.json'];
const PROJECT: Project = { files: new Set([...Object.keys(CODE), ...DATA]), leads: new Map(Object.entries(CODE)) };

function concerned(...changed: readonly string[]): [string, number][] {
  return concernedTests(changed, PROJECT).tests.map(({ test, steps }) => [test, steps]);
}

const RULES: [string, number] = ['test/house/rules.test.ts', 0];

describe('a change', () => {
  it('of code concerns every test that it leads to, the nearest first', () => {
    expect(concerned('src/words/fold.ts')).toEqual([
      RULES,
      ['test/sense/read.test.ts', 1],
      ['test/words/fold.test.ts', 1],
      ['test/sense/said.test.ts', 3],
    ]);
  });

  it('of data concerns the tests that read it, and those that read a folder around it', () => {
    expect(concerned('test/sense/said.yaml')).toEqual([RULES, ['test/sense/said.test.ts', 1]]);
    expect(concerned('facts/codes.yaml')).toEqual([
      RULES,
      ['test/facts/codes.test.ts', 1],
      ['test/sense/said.test.ts', 2],
    ]);
    expect(concerned('facts/fr/dns.md')).toEqual([RULES, ['test/sense/said.test.ts', 2]]);
  });

  it('of a test concerns that test', () => {
    expect(concerned('test/words/fold.test.ts')).toEqual([RULES, ['test/words/fold.test.ts', 0]]);
  });

  it('of a file that is gone concerns who names it still, and no test that is gone', () => {
    const files = new Set(
      [...PROJECT.files].filter((file) => !['facts/codes.yaml', 'test/words/fold.test.ts'].includes(file)),
    );
    const { tests, unread } = concernedTests(['facts/codes.yaml', 'test/words/fold.test.ts'], { ...PROJECT, files });
    expect(tests.map(({ test }) => test)).toEqual([
      'test/house/rules.test.ts',
      'test/facts/codes.test.ts',
      'test/sense/said.test.ts',
    ]);
    expect(unread).toEqual([]);
  });

  it('does not lead on from a test that it reaches to who only names it', () => {
    const leads = new Map([...PROJECT.leads, ['test/list/list.test.ts', ['test/words/fold.test.ts']]]);
    const files = new Set([...PROJECT.files, 'test/list/list.test.ts']);
    const names = (file: string) => concernedTests([file], { files, leads }).tests.map(({ test }) => test);
    expect(names('src/words/fold.ts')).not.toContain('test/list/list.test.ts');
    expect(names('test/words/fold.test.ts')).toContain('test/list/list.test.ts');
  });

  it('counts the steps from the nearest of several files', () => {
    expect(concerned('src/words/fold.ts', 'src/kit.ts')).toContainEqual(['test/sense/said.test.ts', 1]);
  });

  it('that reaches a test in a browser names it apart, for it needs one', () => {
    const { tests, inBrowser } = concernedTests(['src/kit.ts'], PROJECT);
    expect(inBrowser).toEqual(['test/e2e/page.test.ts']);
    expect(tests.map(({ test }) => test)).not.toContain('test/e2e/page.test.ts');
  });

  it.each([
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'test/vitest.config.ts',
    'test/setup/own-worker.ts',
    '.ci/run',
    '.npmrc',
  ])('of %s is told to need the whole', (file) => {
    expect(concernedTests([file, 'src/alone.ts'], PROJECT).forAll).toEqual([file]);
  });

  it('that only the rules of the house look at is told', () => {
    const changed = ['src/alone.ts', 'papers/run.md', 'src/kit.ts', 'test/house/rules.ts'];
    expect(concernedTests(changed, PROJECT).unread).toEqual(['src/alone.ts', 'papers/run.md']);
  });
});
