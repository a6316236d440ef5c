import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concernedTests } from '../verify/concerned-tests.ts';
import { readProject } from '../verify/project.ts';

const FOLDERS = ['src', 'dialogs', 'test', 'knowledge', 'manifest', 'docs'];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name)),
);
const PROJECT = readProject(process.cwd(), [...FILES, '.env.example'], []);

function concernedBy(file: string): string[] {
  return concernedTests([file], PROJECT).tests.map(({ test }) => test);
}

describe('in this project', () => {
  it.each([
    ['knowledge/codes.yaml', 'test/knowledge/codes-lookup.test.ts'],
    ['knowledge/codes.yaml', 'test/wording/code-lines.test.ts'],
    ['knowledge/findings.yaml', 'test/wording/french-status.test.ts'],
    ['knowledge/terms.yaml', 'test/knowledge/terms.test.ts'],
    ['knowledge/fr/black-screen.md', 'test/tickets/redact.test.ts'],
    ['knowledge/black-screen.md', 'test/articles/look-alikes.test.ts'],
    ['manifest/manifest.json', 'test/manifest/command.test.ts'],
    ['manifest/outline.png', 'test/manifest/pack.test.ts'],
    ['test/dialogs/turns/french.yaml', 'test/dialogs/turn-tables.test.ts'],
    ['test/status/scenarios/hosts.yaml', 'test/status/scenario-table.test.ts'],
    ['test/reading/said-facts.yaml', 'test/reading/said-facts.test.ts'],
    ['test/store/e45bc07.database', 'test/store/migration.test.ts'],
    ['src/measure/cases/desk-calls/outage.yaml', 'test/measure/cases/desk-call.test.ts'],
    ['src/azure/demo/scenarios/quiet.yaml', 'test/azure/scenario.test.ts'],
    ['src/domain/core/regions.json', 'test/reading/regions.test.ts'],
    ['.env.example', 'test/config/env-example.test.ts'],
    ['src/config/config.ts', 'test/config/env-example.test.ts'],
  ])('%s concerns %s', (file, test) => {
    expect(concernedBy(file)).toContain(test);
  });

  it('a program that a test starts concerns it, and so does what the program is made of', () => {
    expect(concernedBy('src/main.ts')).toContain('test/product/product.test.ts');
    expect(concernedBy('test/store/commit-loop.ts')).toContain('test/store/sqlite-store.test.ts');
    expect(concernedBy('dialogs/watch.ts')).toContain('test/product/product.test.ts');
    expect(concernedBy('test/standins/azure/main.ts')).toContain('test/azure/managed-identity.test.ts');
  });

  it('every file of knowledge, of the manifest and of the demo fleet concerns a test beyond the rules of the house', () => {
    const data = FILES.filter((file) => /^(?:knowledge|manifest|src)\/.*\.(?!ts$)\w+$/.test(file));
    expect(data.length).toBeGreaterThan(150);
    expect(concernedTests(data, PROJECT).unread).toEqual([]);
  });

  it('the papers concern the rules of the house', () => {
    expect(concernedBy('docs/operate.md')).toContain('test/house/papers.test.ts');
  });
});
