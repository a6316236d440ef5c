import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseForms } from '../../src/knowledge/phrase-forms.ts';

describe('forms of a phrase', () => {
  it('are the phrase itself where it has no alternatives', () => {
    expect(phraseForms('black screen')).toEqual(['black screen']);
  });

  it('are every combination of its alternatives, an empty one leaving no double blank', () => {
    expect(phraseForms("(can't|cannot) connect (at all|)")).toEqual([
      "can't connect at all",
      "can't connect",
      'cannot connect at all',
      'cannot connect',
    ]);
  });

  it.each(['(one', 'one)', '((a|b)|c)', '(|)', '', ' ', '(a|b|c|d|e)'.repeat(5)])('are refused for %j', (phrase) => {
    expect(phraseForms(phrase)).toBeUndefined();
  });

  it('never hold a bracket, a double blank or nothing, whatever the phrase', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '(', '|', ')') }), (phrase) => {
        for (const form of phraseForms(phrase) ?? []) {
          expect(form).not.toMatch(/[()]| {2}|^$|^ | $/);
        }
      }),
    );
  });
});
