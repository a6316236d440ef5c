import { basename, dirname } from 'node:path';
import type { Concerned } from './concerned-tests.ts';

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** One line for each folder, with the names of its test files. */
function byFolder(tests: readonly string[]): string[] {
  const folders = Map.groupBy(tests.toSorted(), (test) => dirname(test));
  return [...folders].map(
    ([folder, files]) => `  ${folder}: ${files.map((file) => basename(file, '.test.ts')).join(' ')}`,
  );
}

/** Told before anything runs: what changed, how many tests it concerns, and for how many the time should do. */
export function plannedLines(changed: readonly string[], { tests }: Concerned, run: readonly string[]): string[] {
  const concerned = counted(tests.length, 'test file');
  return [
    `${counted(changed.length, 'file')} changed against main, ${concerned} concerned; the time should do for ${run.length}.`,
  ];
}

/** Told at the end: everything that nobody looked at. Nothing where all was looked at. */
export function leftOutLines({ inBrowser, forAll, unread }: Concerned, leftOut: readonly string[]): string[] {
  return [
    ...(leftOut.length === 0
      ? []
      : [
          `LEFT OUT, for want of time: ${counted(leftOut.length, 'test file')} concerned. npm test runs them all.`,
          ...byFolder(leftOut),
        ]),
    ...(inBrowser.length === 0
      ? []
      : ['LEFT OUT, as in npm test: the chat page in a browser. npm run test:e2e drives it.']),
    ...(unread.length === 0 ? [] : [`No test beyond the rules of the house reaches ${unread.join(', ')}.`]),
    ...(forAll.length === 0
      ? []
      : [`NOT VERIFIED: ${forAll.join(', ')} can change how every test runs. npm run verify looks at everything.`]),
  ];
}
