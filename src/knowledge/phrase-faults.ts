import { slipsBetween } from '../text/edit-distance.ts';
import { WORD_CLASSES } from '../text/word-classes.ts';

const MOST_SLIPS = 2;
const CLASS = /\{([^{}]*)\}/g;
const LIST = /\[[^[\]{}]*\]/g;

function expectedFor(name: string): string {
  const known = Object.keys(WORD_CLASSES);
  const near = known.filter((one) => slipsBetween(one, name, MOST_SLIPS) !== undefined);
  return (near.length === 0 ? known : near).map((one) => `{${one}}`).join(', ');
}

/**
 * What is wrong with the braces and brackets of a phrase: a class of words that there is none of, or one that stays open. Empty where nothing is. Each
 * line says what is wrong and what is expected.
 */
export function phraseFaults(phrase: string): readonly string[] {
  const unknown = [...phrase.matchAll(CLASS)].flatMap(([, name = '']) =>
    Object.hasOwn(WORD_CLASSES, name) ? [] : [`{${name}} is no class of words; expected one of ${expectedFor(name)}`],
  );
  const unpaired = /[{}[\]]/.test(phrase.replace(CLASS, '').replace(LIST, ''));
  return unpaired
    ? [...unknown, `"${phrase}" has braces or brackets that do not pair; expected {class} and [one|other]`]
    : unknown;
}
