const APOSTROPHES = '\u2018\u2019\u02bc\u0060\u00b4';
const QUOTES = '\u201c\u201d\u00ab\u00bb';
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2212';

const PLAIN_MARKS: ReadonlyMap<string, string> = new Map([
  ...[...APOSTROPHES].map((mark) => [mark, "'"] as const),
  ...[...QUOTES].map((mark) => [mark, '"'] as const),
  ...[...DASHES].map((mark) => [mark, '-'] as const),
]);
const ANY_QUOTE = new RegExp(`[${APOSTROPHES}${QUOTES}]`, 'g');

function foldedUnit(unit: string): string {
  return PLAIN_MARKS.get(unit) ?? unit.normalize('NFD').charAt(0).toLowerCase().charAt(0);
}

/** Lower case without accents, typographic quotes and dashes made plain. One UTF-16 unit stays one, so positions are those of the text. */
export function folded(text: string): string {
  return text.replace(/[\u0080-\uffff`]/g, foldedUnit).toLowerCase();
}

/**
 * A text as two spellings of it are compared: lower case, typographic quotes made plain, no accents however they were typed. Its length may be
 * another than the text's; dashes stay, since one between words parts them and one inside a word does not.
 */
export function comparable(text: string): string {
  return text
    .replace(ANY_QUOTE, (mark) => PLAIN_MARKS.get(mark) ?? mark)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}
