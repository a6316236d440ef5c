import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './imports.ts';

const TOP = process.cwd();
const FLOWS = sourceFiles(TOP, 'dialogs');
/** Methods of a text that look for something in it by a pattern. */
const SEARCHING = new Set(['match', 'matchAll', 'search']);

/** Every pattern on text in a file's code, as it is written. */
function patternsIn(file: string, code: string): string[] {
  const found: string[] = [];
  const note = ({ start, end }: { readonly start: number; readonly end: number }) => found.push(code.slice(start, end));
  new Visitor({
    Literal(node) {
      if ('regex' in node) note(node);
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'RegExp') note(node);
    },
    CallExpression(node) {
      const { callee } = node;
      if (callee.type === 'Identifier' && callee.name === 'RegExp') note(node);
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      const [, ...rest] = code.slice(callee.object.start, callee.object.end).split('.');
      if (SEARCHING.has(callee.property.name) && rest.at(-1) === 'text') note(node);
    },
  }).visit(parseSync(file, code).program);
  return found;
}

describe('flows', () => {
  it('hold no pattern on text: what a message does is read before it comes to them', () => {
    expect(FLOWS.length).toBeGreaterThan(40);
    const found = FLOWS.flatMap((file) =>
      patternsIn(file, readFileSync(join(TOP, file), 'utf8')).map((pattern) => `${file}: ${pattern}`),
    );
    expect(found).toEqual([]);
  });

  it('are seen through where they hold one all the same', () => {
    expect(patternsIn('x.ts', 'export const a = (b: string) => /help/i.test(b);')).toEqual(['/help/i']);
    expect(patternsIn('x.ts', "const a = new RegExp('help');")).toEqual(["new RegExp('help')"]);
    expect(patternsIn('x.ts', "const a = RegExp('help');")).toEqual(["RegExp('help')"]);
    expect(patternsIn('x.ts', "const a = report.text.match('help');")).toEqual(["report.text.match('help')"]);
    expect(patternsIn('x.ts', 'const a = 4 / 2 / 1;')).toEqual([]);
  });

  it('take nothing from reading but what it has read', () => {
    const importing = FLOWS.filter((file) => readFileSync(join(TOP, file), 'utf8').includes('src/reading/'));
    expect(importing).toEqual([]);
  });
});
