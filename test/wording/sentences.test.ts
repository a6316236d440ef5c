import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { outside, shortened, unlinked } from '../../src/wording/outside-text.ts';
import { sentences } from '../../src/wording/sentences.ts';

describe('the sentences', () => {
  it.each(LANGUAGES)('%s has every piece', (language) => {
    expect(Object.keys(sentences(language)).sort()).toEqual(Object.keys(sentences('en')).sort());
  });

  it('fall back to English where French is not written', () => {
    expect(sentences('fr').ticket).toBe(sentences('en').ticket);
    expect(sentences('fr').turn).not.toBe(sentences('en').turn);
  });
});

describe('text from outside', () => {
  // Any sequence of UTF-16 units, broken characters included.
  const anything = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff })), { maxLength: 600 })
    .map((units) => String.fromCharCode(...units));

  it('becomes one bounded line with nothing unseen in it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const shown = outside(text);
        expect(shown.length).toBeLessThanOrEqual(160);
        expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is never cut inside a character', () => {
    expect(shortened('😀😀😀', 4)).toBe('😀…');
    expect(shortened('abcd', 4)).toBe('abcd');
  });

  it('keeps its words when links are kept from forming', () => {
    fc.assert(fc.property(anything, (text) => unlinked(text).replaceAll(' ', '') === text.replaceAll(' ', '')));
    expect(unlinked('[a](b)')).not.toContain('](');
  });
});
