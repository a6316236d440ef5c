import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/core/language.ts';
import { outside, shortened, unlinked } from '../../src/wording/lines/outside-text.ts';
import { sentences } from '../../src/wording/sentences.ts';

describe('the sentences', () => {
  it.each(LANGUAGES)('%s has every piece', (language) => {
    expect(Object.keys(sentences(language)).sort()).toEqual(Object.keys(sentences('en')).sort());
  });

  it('are French in French: no sentence is left in English', () => {
    const plain = (piece: object): string[] =>
      Object.values(piece).flatMap((one: unknown) =>
        typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? plain(one) : [],
      );
    const [english, french] = [plain(sentences('en')), plain(sentences('fr'))];
    expect(french).toHaveLength(english.length);
    const same = french.filter((one, index) => one === english[index] && /[a-z]{3}/.test(one));
    expect(same).toEqual(['incident', 'Azure', 'Possible', 'Sources', 'Conversation']);
  });

  it('say every name and number they are given, in both languages', () => {
    const given = ['N4ME', 17, 23, 'WH3N', 'PL4CE'];
    const spoken = (piece: object): [string, (...args: unknown[]) => unknown][] =>
      Object.entries(piece).flatMap(([key, one]: [string, unknown]) =>
        typeof one === 'function'
          ? [[key, one as (...args: unknown[]) => unknown] as const]
          : typeof one === 'object' && one !== null
            ? spoken(one)
            : [],
      ) as [string, (...args: unknown[]) => unknown][];
    const marks = (text: unknown) =>
      typeof text === 'string' ? (text.match(/N4ME|WH3N|PL4CE|17|23/g) ?? []).sort() : [];
    const said = (one: (...args: unknown[]) => unknown) => {
      try {
        return marks(one(...given));
      } catch {
        return null;
      }
    };
    const french = new Map(spoken(sentences('fr')).map(([key, one], index) => [`${key} ${index}`, one]));
    const unlike: string[] = [];
    let compared = 0;
    for (const [index, [key, one]] of spoken(sentences('en')).entries()) {
      const other = french.get(`${key} ${index}`);
      expect(other, key).toBeDefined();
      const [inEnglish, inFrench] = [said(one), other === undefined ? null : said(other)];
      if (inEnglish === null || inFrench === null) continue;
      compared += 1;
      if ([...new Set(inFrench)].join() !== [...new Set(inEnglish)].join()) unlike.push(key);
    }
    // These translate a word they are given, or name a thing by its kind.
    expect(unlike).toEqual(['role', 'wePropose', 'lead']);
    expect(compared).toBeGreaterThan(80);
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
