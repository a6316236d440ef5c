import { describe, expect, it } from 'vitest';
import { leftOutLines, plannedLines } from './verify-lines.ts';

const NOTHING = { tests: [], inBrowser: [], forAll: [], unread: [] };

describe('a verification of what changed', () => {
  it('says how many tests are concerned, and for how many the time should do', () => {
    const tests = ['a', 'b', 'c'].map((test) => ({ test, steps: 1 }));
    expect(plannedLines(['src/a.ts'], { ...NOTHING, tests }, ['a', 'b'])).toEqual([
      '1 file changed against main, 3 test files concerned; the time should do for 2.',
    ]);
  });

  it('says nothing more where all was looked at', () => {
    expect(leftOutLines(NOTHING, [])).toEqual([]);
  });

  it('names every test that it left out, by folder', () => {
    const left = ['test/a/signs.test.ts', 'test/b/watch.test.ts', 'test/a/answer.test.ts'];
    expect(leftOutLines(NOTHING, left)).toEqual([
      'LEFT OUT, for want of time: 3 test files concerned. npm test runs them all.',
      '  test/a: answer signs',
      '  test/b: watch',
    ]);
  });

  it('says what needs a browser, what needs the whole, and what no test reads', () => {
    const concerned = { ...NOTHING, inBrowser: ['test/e2e/a.test.ts'], forAll: ['package.json'], unread: ['src/a.ts'] };
    expect(leftOutLines(concerned, [])).toEqual([
      expect.stringMatching(/^LEFT OUT, .*npm run test:e2e/),
      expect.stringMatching(/^No test .* reaches src\/a\.ts\./),
      expect.stringMatching(/^NOT VERIFIED: package\.json .*npm run verify looks at everything\.$/),
    ]);
  });
});
