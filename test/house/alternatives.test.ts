import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lengthOfAlternatives, longAlternatives } from './alternatives.ts';
import { sourceFiles } from './imports.ts';
import { MOST_ALTERNATIVES, ROOM_OF_CODES, STILL_WORD_LISTS } from './still-word-lists.ts';

const TOP = process.cwd();
const FILES = [...sourceFiles(TOP, 'src'), ...sourceFiles(TOP, 'dialogs')].filter(
  (file) => !file.startsWith(ROOM_OF_CODES),
);
const WORDS = Array.from({ length: 20 }, (_, index) => `word${index}`);
const ALTERNATIVES = WORDS.join('|');

function lengths(code: string): number[] {
  return longAlternatives('src/status/x.ts', code, MOST_ALTERNATIVES);
}

describe('a pattern', () => {
  it('is no list of words, except in files that are still to be emptied and may not grow', () => {
    const found = FILES.flatMap((file) => {
      const long = longAlternatives(file, readFileSync(join(TOP, file), 'utf8'), MOST_ALTERNATIVES);
      return long.length === 0 ? [] : [[file, long.reduce((sum, one) => sum + one, 0)] as const];
    });
    expect(Object.fromEntries(found)).toEqual(STILL_WORD_LISTS);
  });

  it('has as many characters of alternatives as stand between its bars, groups included once', () => {
    expect(lengthOfAlternatives('abc')).toBe(0);
    expect(lengthOfAlternatives('a|bc')).toBe(4);
    expect(lengthOfAlternatives('x(?:a|b)y')).toBe(3);
    expect(lengthOfAlternatives('x(?:a|b)y(?:c|dd)')).toBe(7);
    expect(lengthOfAlternatives('(?:a(?:b|c)|d)')).toBe(10);
    expect(lengthOfAlternatives('x(?:y(?:b|c)z(?:d|e))')).toBe(6);
  });

  it('has none in a class of characters, behind a backslash, or where a query is piped', () => {
    expect(lengthOfAlternatives('[a|b]c')).toBe(0);
    expect(lengthOfAlternatives('a\\|b')).toBe(0);
    expect(lengthOfAlternatives('Table\n| where A == 1 | take 5')).toBe(0);
    expect(lengthOfAlternatives('[^\\]|]a|b')).toBe(9);
  });

  it.each([
    ['a literal', `const a = /${ALTERNATIVES}/u;`],
    ['part of a literal', `const a = /^(?:very )?(?:${ALTERNATIVES})$/u;`],
    ['a string given to RegExp', `const a = new RegExp('${ALTERNATIVES}', 'u');`],
    ['a string that is kept first', `const words = '${ALTERNATIVES}'; const a = new RegExp(words);`],
    ['a template', `const a = anyOf(\`${ALTERNATIVES}|\${more}\`);`],
    ['a sum of strings', `const a = new RegExp('${WORDS.slice(0, 10).join('|')}|' + '${WORDS.slice(10).join('|')}');`],
    ['a joined list', `const a = new RegExp([${WORDS.map((one) => `'${one}'`).join(', ')}].join('|'));`],
  ])('that holds a list of words is noticed as %s', (_how, code) => {
    expect(lengths(code)).toHaveLength(1);
  });

  it('may have a few alternatives, and words that are no pattern may be many', () => {
    expect(lengths(`const a = /^(?:yes|no|maybe)$/u;`)).toEqual([]);
    expect(lengths(`const a = new Set([${WORDS.map((one) => `'${one}'`).join(', ')}]);`)).toEqual([]);
    expect(lengths(`const a = '${WORDS.join(' ')}'.split(' ');`)).toEqual([]);
  });
});
