import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '../store/temporary-folder.ts';

const TESTS: Readonly<Record<string, string>> = {
  good: '() => {}',
  bad: "() => { throw new Error('as it should'); }",
  endless: '() => new Promise(() => {})',
};

describe('a run of test files', () => {
  const folder = temporaryFolders();

  /** Runs tests of a small project in a process of their own: a run within this run would share its state. */
  function ran(tests: readonly string[], ms: number): { result: unknown; printed: string } {
    const top = folder();
    mkdirSync(`${top}/test`);
    symlinkSync(resolve('node_modules'), `${top}/node_modules`);
    writeFileSync(
      `${top}/test/vitest.config.ts`,
      "export default { test: { root: '.', maxWorkers: 1, isolate: false } };",
    );
    for (const [name, body] of Object.entries(TESTS))
      writeFileSync(`${top}/test/${name}.test.ts`, `import { it } from 'vitest';\nit('is ${name}', ${body});\n`);
    const files = tests.map((name) => relative(top, `${top}/test/${name}.test.ts`));
    const script = `import { runTests } from ${JSON.stringify(resolve('test/verify/run-tests.ts'))};
      const result = await runTests(${JSON.stringify(top)}, ${JSON.stringify(files)}, ${ms});
      console.log('\\n' + JSON.stringify(result));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      cwd: top,
    });
    return { result: JSON.parse(stdout.trim().split('\n').at(-1) ?? ''), printed: stdout + stderr };
  }

  it('goes well where all tests do, and otherwise prints what went wrong', () => {
    expect(ran(['good'], 60_000).result).toEqual({ well: true, unfinished: [] });
    const { result, printed } = ran(['good', 'bad'], 60_000);
    expect(result).toEqual({ well: false, unfinished: [] });
    expect(printed).toContain('as it should');
  });

  it('ends when its time is over, and names what had not ended by then and what had not begun', () => {
    expect(ran(['endless', 'good'], 2_500).result).toEqual({
      well: true,
      unfinished: ['test/endless.test.ts', 'test/good.test.ts'],
    });
  });
});
