import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTerms } from '../../src/knowledge/read-terms.ts';
import { termAsked } from '../../src/reading/acts/questions.ts';
import { termsIn } from '../../src/wording/lines/term-lines.ts';

const { value: terms = [], problems } = readTerms(readFileSync('knowledge/terms.yaml', 'utf8'));
const asked = (text: string) => termAsked(text, terms)?.id;

describe('the words of the field', () => {
  it('load without a fault, each with its name first in both languages', () => {
    expect(problems).toEqual([]);
    expect(terms.length).toBeGreaterThan(25);
    for (const { says } of terms)
      for (const line of Object.values(says)) expect(line).toMatch(/^\p{Lu}[^.]*? ?: \p{L}.*\.$/u);
  });

  it.each([
    ['what is a host pool?', 'host-pool'],
    ['What does drain mode mean', 'drain-mode'],
    ["what's the side-by-side stack exactly?", 'side-by-side-stack'],
    ['explain fslogix please', 'profile-container'],
    ['c’est quoi un pool d’hôtes?', 'host-pool'],
    ["qu'est-ce que le mode de vidage", 'drain-mode'],
    ['que veut dire courtier?', 'broker'],
    ['sorry, what is a correlation id again?', 'correlation-id'],
  ])('“%s” asks for a word', (text, id) => {
    expect(asked(text)).toBe(id);
  });

  it.each([
    'what is the status of host pool hp-prod-01',
    'what is wrong with the host pool',
    'host pool hp-prod-01 is down',
    'what does 0x904 mean',
    'is the gateway down',
    'the session host does not start',
    'what is it',
  ])('“%s” asks for no word', (text) => {
    expect(asked(text)).toBeUndefined();
  });

  it('are found in a text as whole words, in the order of their use', () => {
    const found = termsIn(
      'Put the host in drain mode, then restart the boot loader of this session host.',
      terms,
      'en',
    );
    expect(found.map(({ id }) => id)).toEqual(['drain-mode', 'boot-loader', 'session-host']);
    expect(termsIn('an agentless brokerage', terms, 'en')).toEqual([]);
    expect(termsIn('Mettez l’hôte en mode de vidage.', terms, 'fr').map(({ id }) => id)).toEqual(['drain-mode']);
  });

  it('a word that explains two terms, and a line that is too long, are named', () => {
    const twice =
      'a:\n  words: { en: [x], fr: [y] }\n  says: { en: "A: b.", fr: "A : b." }\nb:\n  words: { en: [x], fr: [z] }\n  says: { en: "B: b.", fr: "B : b." }\n';
    expect(readTerms(twice).problems).toMatchObject([{ key: 'b.words.en', says: expect.stringContaining('"x"') }]);
    const long = `a:\n  words: { en: [x], fr: [y] }\n  says: { en: "${'x'.repeat(201)}", fr: "A : b." }\n`;
    expect(readTerms(long).problems).toMatchObject([{ key: 'a.says.en' }]);
  });
});
