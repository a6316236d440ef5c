import { changedFiles, projectFiles } from './changed-files.ts';
import { runCommand } from './command.ts';
import { concernedTests } from './concerned-tests.ts';
import { readProject } from './project.ts';
import { quickChecks } from './quick-checks.ts';
import { runTests } from './run-tests.ts';
import { leftOutLines, plannedLines } from './verify-lines.ts';
import { withinBudget } from './within-budget.ts';

/** What the tests may take by what is known of them (s), and when they are stopped whatever is known (s, from the beginning). */
const PLANNED_SECONDS = 18;
const STOPPED_AFTER = 20;

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

/** Runs one after the other: each takes a core, and the tests take one. What each finds is told when all have ended. */
async function check(top: string, changed: readonly string[]): Promise<{ well: boolean; lines: readonly string[] }> {
  let well = true;
  const lines: string[] = [];
  for (const { name, words } of quickChecks(changed)) {
    const done = await runCommand(top, words, 'kept');
    lines.push(`${done.well ? 'ok' : 'FAILED'}: ${name}`, ...(done.well ? [] : [done.printed]));
    well &&= done.well;
  }
  return { well, lines };
}

/**
 * Format, lint, types and dead code, beside the nearest tests that the change against `main` concerns, in about half a minute. Says what it left out.
 * `false` where anything that ran found something, and where the change can only be looked at as a whole. Throws `NoBaseError`.
 */
export async function verifyChanged(top: string): Promise<boolean> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const changed = changedFiles(top);
  if (changed.length === 0) {
    print(['Nothing differs from main.']);
    return true;
  }
  const files = projectFiles(top);
  const concerned = concernedTests(changed, readProject(top, files, changed));
  const { run, leftOut } = withinBudget(concerned.tests, PLANNED_SECONDS);
  print(plannedLines(changed, concerned, run));
  const present = changed.filter((file) => files.includes(file));
  const [checked, tested] = await Promise.all([
    check(top, present),
    runTests(top, run, (STOPPED_AFTER - seconds()) * 1000),
  ]);
  print(checked.lines);
  print([`${tested.well ? 'ok' : 'FAILED'}: ${run.length - tested.unfinished.length} test files`]);
  print(leftOutLines(concerned, [...tested.unfinished, ...leftOut]));
  print([`${seconds().toFixed(0)} s`]);
  return checked.well && tested.well && concerned.forAll.length === 0;
}
