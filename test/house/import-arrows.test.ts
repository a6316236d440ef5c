import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, loadedAtStart, sourceFiles, violation } from './imports.ts';

const TOP = process.cwd();
const FILES = [...sourceFiles(TOP, 'src'), ...sourceFiles(TOP, 'dialogs')];

function planted(file: string, code: string): (string | null)[] {
  return importsOf(TOP, file, code).map(violation);
}

describe('the house', () => {
  it('runs every import downward', () => {
    const edges = FILES.flatMap((file) => importsOf(TOP, file));
    expect(FILES.length).toBeGreaterThan(100);
    expect(edges.length).toBeGreaterThan(300);
    expect(edges.map(violation).filter((one) => one !== null)).toEqual([]);
  });

  it('notices an upward import, type-only or not, dynamic or re-exported', () => {
    expect(planted('src/status/x.ts', "import type { A } from '../cards/a.ts';")).toEqual([
      expect.stringContaining('downward'),
    ]);
    expect(planted('src/status/x.ts', "const a = await import('../../dialogs/flow.ts');")).toEqual([
      expect.stringContaining('downward'),
    ]);
    expect(planted('src/status/x.ts', "export { a } from '../jobs/a.ts';")).toEqual([
      expect.stringContaining('downward'),
    ]);
  });

  it('notices siblings that import one another, and wording below rank 2', () => {
    expect(planted('src/status/x.ts', "import { a } from '../azure/a.ts';")).toEqual([
      expect.stringContaining('downward'),
    ]);
    expect(planted('src/status/x.ts', "import { a } from '../wording/a.ts';")).toEqual([
      expect.stringContaining('wording'),
    ]);
    expect(planted('src/domain/x.ts', "import { a } from '../log.ts';")).toEqual([
      expect.stringContaining('nothing of ours'),
    ]);
    expect(planted('src/text/x.ts', "import { a } from '../domain/a.ts';")).toEqual([
      expect.stringContaining('nothing of ours'),
    ]);
    expect(planted('src/domain/x.ts', "import { a } from '../text/a.ts';")).toEqual([null]);
  });

  it('keeps each outside library in its own room, and the stand-ins of the tests out of the product', () => {
    expect(planted('src/cards/x.ts', "import { a } from '../../test/fleet/observation-builder.ts';")).toEqual([
      expect.stringContaining('only src/measure/'),
    ]);
    expect(planted('src/jobs/x.ts', "import { A } from 'botbuilder';")).toEqual([
      expect.stringContaining('only src/teams/'),
    ]);
    expect(planted('src/azure/x.ts', "import { A } from '@azure/identity';")).toEqual([
      expect.stringContaining('only src/azure/live/'),
    ]);
  });

  it.each(['src/main.ts', 'src/ask.ts'])(
    '%s loads nothing of the language model or of Azure before it is configured',
    (entry) => {
      const loaded = [...loadedAtStart(TOP, entry)];
      expect(loaded.length).toBeGreaterThan(100);
      expect(loaded).toContain('zod');
      expect(loaded.filter((one) => /^(src\/model\/|src\/azure\/live\/|openai|cockatiel|@azure\/)/.test(one))).toEqual(
        [],
      );
    },
  );

  it('notices what is loaded through another file', () => {
    expect(loadedAtStart(TOP, 'src/model/open-language-model.ts')).toContain('openai');
  });

  it('has rooms of at most 200 lines', () => {
    const long = FILES.filter((file) => readFileSync(join(TOP, file), 'utf8').split('\n').length > 201);
    expect(long).toEqual([]);
  });

  it('is wired in at most 450 lines', () => {
    const wiring = FILES.filter((file) => file.startsWith('src/compose/'));
    const lines = wiring.map((file) => readFileSync(join(TOP, file), 'utf8').split('\n').length - 1);
    expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(450);
  });

  it('reads the environment in the configuration only', () => {
    const reading = FILES.filter((file) => readFileSync(join(TOP, file), 'utf8').includes('process.env'));
    expect(
      reading.filter(
        // The bench hands its own environment on to a child process.
        (file) => !file.startsWith('src/config') && !file.startsWith('src/measure/bench'),
      ),
    ).toEqual([]);
  });
});
