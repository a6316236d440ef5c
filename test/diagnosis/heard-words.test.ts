import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { againstAnyFix, closeness } from '../../src/diagnosis/heard-words.ts';
import { OTHERS_LOG_ODDS, UNTOLD_LOG_ODDS } from '../../src/diagnosis/strengths.ts';
import type { HeardTrouble } from '../../src/domain/knowledge/heard-trouble.ts';

const heard = (articles: Readonly<Record<string, number>>, rest: Partial<HeardTrouble> = {}): HeardTrouble => ({
  articles: new Map(Object.entries(articles)),
  none: 0,
  others: 0,
  words: 10,
  ...rest,
});
const of = (id: string, text: ReturnType<typeof closeness>) => text.find((one) => one.id === id)?.similarity ?? 0;

describe('how close a text comes to an article', () => {
  it('is what its words say where nothing was learned, or no article was heard', () => {
    const words = [{ id: 'black-screen', similarity: 0.4 }];
    expect(closeness(words, undefined)).toEqual(words);
    expect(closeness(words, heard({}))).toEqual(words);
  });

  it('is what was heard where words say nothing, and counts where it is sure', () => {
    const sure = of('black-screen', closeness([], heard({ 'black-screen': 0.95 })));
    const doubtful = of('black-screen', closeness([], heard({ 'black-screen': 0.45 })));
    expect(sure).toBeGreaterThan(2 * doubtful);
  });

  it('goes by words the more, the longer a text is', () => {
    const words = [{ id: 'time-zone', similarity: 0.5 }];
    const said = { 'black-screen': 0.9 };
    const long = closeness(words, heard(said, { words: 200 }));
    const short = closeness(words, heard(said));
    expect(of('time-zone', long)).toBeGreaterThan(of('time-zone', short));
    expect(of('black-screen', long)).toBeLessThan(of('black-screen', short));
  });

  it('is never more than 1, and what is hardly heard is not heard', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.nat(400), (similarity, told, words) => {
        const near = closeness([{ id: 'a', similarity }], heard({ a: told }, { words: words + 1 }));
        expect(of('a', near)).toBeLessThanOrEqual(1);
      }),
    );
    expect(closeness([], heard({ a: 0.04 }))).toEqual([]);
  });
});

describe('what is heard against any fix', () => {
  const stage = { key: 'stage', value: 'slow', holds: true, from: 'said', at: '2026-11-20T09:00:00.000Z' } as const;

  it('is that it is for others, and that no trouble is told as long as none is known', () => {
    expect(againstAnyFix(undefined, [], {})).toBe(0);
    expect(againstAnyFix(heard({}, { others: 1 }), [stage], {})).toBe(OTHERS_LOG_ODDS);
    expect(againstAnyFix(heard({}, { none: 1 }), [], {})).toBe(UNTOLD_LOG_ODDS);
    expect(againstAnyFix(heard({}, { none: 1 }), [stage], {})).toBe(0);
  });

  it('is nothing where it is no likelier than not', () => {
    expect(againstAnyFix(heard({}, { others: 0.5, none: 0.5 }), [], {})).toBe(0);
  });
});
