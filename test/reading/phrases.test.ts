import { describe, expect, it } from 'vitest';
import { WordClassError } from '../../src/reading/text/phrase-tree.ts';
import { phraseFinder } from '../../src/reading/text/phrases.ts';
import { wordsOf } from '../../src/text/tokens.ts';

function met(phrase: string, text: string): boolean {
  return phraseFinder([[phrase, 'it']])(wordsOf(text).tokens).length > 0;
}

describe('phrases of the knowledge base', () => {
  it.each([
    ['profile * gone', 'her whole profile seems to be gone', true],
    ['profile * gone', 'profile is not gone', false],
    ['profile * gone', 'the profile loads, the printer is gone', false],
    ['profile * gone', 'profile one two three four five six gone', false],
    ['[black|dark blue|] screen', 'a dark blue screen', true],
    ['[black|dark blue|] screen', 'a screen', true],
    ['[black|dark blue] screen', 'a blue screen', false],
    ['{unable} * {connect}', 'they could not even reconnect', true],
    ['{unable} * {connect}', 'arrive plus à rentrer', true],
    ['{unable} * {connect}', 'they connect', false],
  ])('%s in “%s”: %s', (phrase, text, is) => {
    expect(met(phrase, text)).toBe(is);
  });

  it('a class that no table knows is refused', () => {
    expect(() => phraseFinder([['{nonsense} here', 'it']])).toThrow(WordClassError);
  });
});
