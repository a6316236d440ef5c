import { comparable } from '../../text/fold.ts';
import { wordsIn } from '../../text/word-list.ts';
import { ENGLISH, ENGLISH_VERBS, FRENCH, FRENCH_VERBS, PLACES, PRODUCTS } from './common-words.ts';

/** Made-up companies of examples: an example's name must not let through whoever bears it. */
const EXAMPLES = /^(?:contoso|fabrikam|northwind|adatum|litware|tailspin|woodgrove|wingtip|jdoe|mtremblay)/;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const COMPOUND = /[\p{L}\p{M}\p{N}]+(?:[-_'’][\p{L}\p{M}\p{N}]+)*/gu;

function englishForms(verb: string): readonly string[] {
  const stem = verb.replace(/e$/, '');
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(verb) ? verb + verb.at(-1) : undefined;
  const third = /(?:s|sh|ch|x|z|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [verb, third, past, `${stem}ing`, ...(doubled === undefined ? [] : [`${doubled}ed`, `${doubled}ing`])];
}

function frenchForms(verb: string): readonly string[] {
  const stem = verb.slice(0, -2);
  const before = stem.endsWith('g') ? `${stem}e` : stem;
  return [
    verb,
    ...['e', 'es', 'ee', 'ees', 'ent', 'ez', 'er', 'era', 'eront', 'erait', 'ement'].map((end) => stem + end),
    ...['ons', 'ant', 'ait', 'aient', 'a'].map((end) => before + end),
  ];
}

const BUILT_IN: readonly string[] = [
  ...[ENGLISH, FRENCH, PLACES, PRODUCTS].flatMap(wordsIn),
  ...wordsIn(ENGLISH_VERBS).flatMap(englishForms),
  ...wordsIn(FRENCH_VERBS).flatMap(frenchForms),
].map(comparable);

/**
 * Words that are surely no person's name, folded: every word of the texts given (articles, region names, products), the parts of those glued
 * together ("FSLogix", "rdp-sxs"), and a closed list of English and French words that often begin a sentence.
 */
export function ordinaryWords(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set(BUILT_IN);
  const add = (word: string): void => {
    if (word.length > 1 && !EXAMPLES.test(word)) words.add(word);
  };
  // The texts say the same words over and over: each is looked at once.
  const all = texts.join('\n');
  for (const word of new Set(all.match(WORD))) {
    add(comparable(word));
    const parts = word.match(/\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
    if (parts.length > 1) for (const part of parts) if (part.length > 2) add(comparable(part));
  }
  for (const compound of new Set(all.match(COMPOUND))) {
    const word = comparable(compound);
    if (!word.split(/[-_'’]/).some((part) => EXAMPLES.test(part))) add(word);
  }
  return words;
}
