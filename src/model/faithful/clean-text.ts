/** More than a summary needs, and little enough to be checked at once. */
const MOST_READ = 1200;

const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]+/g;
const CONTROL = /(?!\n)\p{Cc}/gu;
const SPACE = /[^\S\n]+/g;

const LINK = /:\/\/|\b(?:https?|ftp|mailto|tel|www)\b|\p{L}\.\p{L}{2,}\//iu;
const SYNTAX = /[<>[\]{}`*#|~^=@&$]/;
const LIST_ITEM = /^(?:[-\u2013\u2014\u2022\u00b7+]|\d{1,3}[.)](?:\s|$))/;
/** Between letters or digits `_`, `\` and `/` belong to a name; anywhere else they are Markdown, an escape or a path of their own. */
const LOOSE_MARK = /(?:^|[^\p{L}\p{N}])[_\\/]|[_\\/](?:[^\p{L}\p{N}]|$)/u;
const USUAL = /^[ A-Za-z0-9À-ÖØ-öø-ÿŒœŸ.,;:!?()'‘’"“”«»\u2013\u2014\-_/\\%×…]*$/;

/** A line of evidence or of the model without invisible characters, its spaces and apostrophes all of one kind. Line breaks stay. */
export function plainLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(LINE_BREAK, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(SPACE, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
}

/** The part of the model's text that is read at all, cleaned. */
export function readableText(text: string): string {
  return plainLine(text.slice(0, MOST_READ));
}

/** Why the characters of a sentence alone forbid to show it; `undefined` where they do not. */
export function characterFault(sentence: string): 'markup' | 'strange-character' | undefined {
  if (SYNTAX.test(sentence) || LINK.test(sentence) || LIST_ITEM.test(sentence) || LOOSE_MARK.test(sentence))
    return 'markup';
  return USUAL.test(sentence) ? undefined : 'strange-character';
}
