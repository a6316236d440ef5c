import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesIn } from '../../src/text/matches.ts';

const PATTERNS = [/a|é/g, /\d+/g, /(?<word>\p{L}+)(\s?)/gu, /x*/g, /x*/gu, /(?<=a)b?/gu, /$/gm, /💥|/gu];

it('finds what matchAll finds, also matches of nothing, and again at the next call', () => {
  const character = fc.constantFrom('a', 'b', 'x', 'é', ' ', '7', '\n', '💥', '\ud83d');
  const texts = fc.array(character, { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(texts, fc.constantFrom(...PATTERNS), (text, pattern) => {
      const expected = [...text.matchAll(pattern)];
      expect(matchesIn(text, pattern)).toEqual(expected);
      expect(matchesIn(text, pattern).map(({ index }) => index)).toEqual(expected.map(({ index }) => index));
      expect(pattern.lastIndex).toBe(0);
    }),
  );
});

it('refuses a pattern that would find its first match for ever', () => {
  expect(() => matchesIn('aa', /a/)).toThrow(TypeError);
});
