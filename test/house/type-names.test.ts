import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './imports.ts';
import { ambiguousTypes, declaredTypes } from './type-names.ts';

const TOP = process.cwd();

describe('the name of a type that others import', () => {
  it('stands for one type in the whole house', () => {
    const files = [...sourceFiles(TOP, 'src'), ...sourceFiles(TOP, 'dialogs')];
    const types = files.flatMap((file) => declaredTypes(file, readFileSync(join(TOP, file), 'utf8')));
    expect(types.filter(({ exported }) => exported).length).toBeGreaterThan(300);
    expect(ambiguousTypes(types)).toEqual({});
  });

  it.each([
    ['export interface Turn { a: 1 }', 'export type Turn = 1;'],
    ['export class Turn {}', 'export interface Turn { a: 1 }'],
    ['export interface Turn { a: 1 }', 'type Turn = 1;'],
  ])('is noticed where it is declared again: %s and %s', (one, other) => {
    const types = [...declaredTypes('src/a.ts', one), ...declaredTypes('src/b.ts', other)];
    expect(ambiguousTypes(types)).toEqual({ Turn: ['src/a.ts', 'src/b.ts'] });
  });

  it('may stand beside what two files call so for themselves, and may be imported', () => {
    const types = [
      ...declaredTypes('src/a.ts', 'type Part = 1; export type Whole = Part;'),
      ...declaredTypes('src/b.ts', "import type { Whole } from './a.ts'; type Part = 2; export const a = 1;"),
    ];
    expect(ambiguousTypes(types)).toEqual({});
  });
});
