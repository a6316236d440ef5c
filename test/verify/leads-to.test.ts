import { describe, expect, it } from 'vitest';
import { leadsTo } from './leads-to.ts';

const THERE = new Set([
  'facts',
  'facts/codes.yaml',
  'src/start.ts',
  'src/made',
  'src/made/signs.ts',
  'src/made/numbers.json',
  'test/made',
  'test/made/tables',
  'test/made/loop.ts',
]);

function leads(...lines: readonly string[]): string[] {
  return leadsTo('test/made/signs.test.ts', lines.join('\n'), (path) => THERE.has(path));
}

describe('a file of code', () => {
  it('leads to the code and the data that it imports, at once or later, and to what it hands on', () => {
    expect(leads("import { signs } from '../../src/made/signs.ts';")).toEqual(['src/made/signs.ts']);
    expect(leads("import '../../src/made/signs.ts';")).toEqual(['src/made/signs.ts']);
    expect(leads("export * from '../../src/made/signs.ts';")).toEqual(['src/made/signs.ts']);
    expect(leads("export { signs } from '../../src/made/signs.ts';")).toEqual(['src/made/signs.ts']);
    expect(leads("const { signs } = await import('../../src/made/signs.ts');")).toEqual(['src/made/signs.ts']);
    expect(leads("import numbers from '../../src/made/numbers.json' with { type: 'json' };")).toEqual([
      'src/made/numbers.json',
    ]);
  });

  it('is led nowhere by a type, which decides nothing when it runs', () => {
    expect(leads("import type { Sign } from '../../src/made/signs.ts';")).toEqual([]);
    expect(leads("import { type Sign } from '../../src/made/signs.ts';")).toEqual([]);
    expect(leads("export type { Sign } from '../../src/made/signs.ts';")).toEqual([]);
    expect(leads("import { type Sign, signs } from '../../src/made/signs.ts';")).toEqual(['src/made/signs.ts']);
  });

  it('leads to the file that a text names, from where it stands or from the top', () => {
    expect(leads("new URL('../../facts/codes.yaml', import.meta.url);")).toEqual(['facts/codes.yaml']);
    expect(leads("readFileSync('facts/codes.yaml');")).toEqual(['facts/codes.yaml']);
    expect(leads("spawn(process.execPath, ['src/start.ts']);")).toEqual(['src/start.ts']);
    expect(leads("fork('./loop.ts');")).toEqual(['test/made/loop.ts']);
  });

  it('leads to a folder that it names, and to the folder of a name that is made up when it runs', () => {
    expect(leads("new URL('tables/', import.meta.url);")).toEqual(['test/made/tables']);
    expect(leads(`new URL(\`../../facts/\${file}\`, import.meta.url);`)).toEqual(['facts']);
    expect(leads(`new URL(\`tables/\${name}.yaml\`, import.meta.url);`)).toEqual(['test/made/tables']);
  });

  it('names a folder by a bare word only where it reads files', () => {
    expect(leads("import { readdirSync } from 'node:fs';", "readdirSync('facts');")).toEqual(['facts']);
    expect(leads("const kinds = ['facts', 'tables'];")).toEqual([]);
  });

  it('is led nowhere by a comment, by what is not there, or by marks that are also paths', () => {
    expect(leads("// 'src/start.ts' starts it", "/* see 'facts/codes.yaml' */")).toEqual([]);
    expect(leads("readFileSync('facts/gone.yaml');", "import { a } from './gone.ts';")).toEqual([]);
    expect(
      leads("text.split('.'); text.split('/'); join(one, '..');", `fetch(\`/\${id}\`); fetch(\`\${id}/x\`);`),
    ).toEqual([]);
  });
});
