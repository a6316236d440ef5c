import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, folded } from '../../src/text/fold.ts';

describe('a folded text', () => {
  it.each([
    ['Éléonore’s “hôte” – vm', 'eleonore\'s "hote" - vm'],
    ['« ça » ‘x’ `y` ´z´', "\" ca \" 'x' 'y' 'z'"],
  ])('%s has neither accents nor typographic marks', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });

  it('keeps every position of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('a comparable text', () => {
  it('is the same whether an accent was typed as one sign or as two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(comparable(text.normalize('NFD'))).toBe(comparable(text.normalize('NFC')));
      }),
    );
    expect(comparable('Hôte')).toBe('hote');
  });

  it('stays as it is when compared again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(comparable(comparable(text))).toBe(comparable(text));
      }),
    );
  });

  it('keeps a dash between words apart from one inside a word', () => {
    expect(comparable('RDP–Broker L’hôte d´essai')).toBe("rdp–broker l'hote d'essai");
  });
});
