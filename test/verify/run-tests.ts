import { relative } from 'node:path';
import { createVitest, type Reporter, type TestSequencer, type TestSpecification } from 'vitest/node';

/** How a run of test files ended: whether all that ran went well, and which files it had no time to finish. */
export interface TestRun {
  readonly well: boolean;
  readonly unfinished: readonly string[];
}

/** How long a test under way may take to end when time is up, before its worker is stopped (ms). */
const GRACE_MS = 2_000;

class AsGiven implements TestSequencer {
  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }

  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

/** The project of each file, nearest first: changing between projects loads everything anew. */
function byProject(specifications: readonly TestSpecification[]): TestSpecification[][] {
  return [...Map.groupBy(specifications, ({ project }) => project.name).values()];
}

/** Runs test files in the order given and prints a dot for each test and what went wrong. When `ms` are over, what runs is stopped and the rest is not begun. */
export async function runTests(top: string, tests: readonly string[], ms: number): Promise<TestRun> {
  const finished = new Set<string>();
  let late = false;
  const noteFinished: Reporter = {
    onTestModuleEnd: ({ moduleId }) => {
      if (!late) finished.add(relative(top, moduleId));
    },
  };
  const vitest = await createVitest('test', {
    root: top,
    config: 'test/vitest.config.ts',
    watch: false,
    reporters: ['dot', noteFinished],
    sequence: { sequencer: AsGiven },
  });
  const stop = setTimeout(() => {
    late = true;
    void vitest.cancelCurrentRun('keyboard-input');
  }, ms);
  const kill = setTimeout(() => void vitest.cancelCurrentRun('keyboard-input'), ms + GRACE_MS);
  try {
    await vitest.standalone();
    const found = await vitest.globTestSpecifications();
    const places = new Map(found.map((one) => [relative(top, one.moduleId), one]));
    let well = true;
    for (const specifications of byProject(tests.flatMap((test) => places.get(test) ?? []))) {
      if (late) break;
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
      if (unhandledErrors.length > 0 || testModules.some((one) => one.state() === 'failed')) well = false;
    }
    return { well, unfinished: tests.filter((test) => !finished.has(test)) };
  } finally {
    clearTimeout(stop);
    clearTimeout(kill);
    await vitest.close();
  }
}
