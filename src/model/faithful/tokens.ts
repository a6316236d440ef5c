/** A word (also a number, code or name) or one mark of punctuation. `text` is lower case, with its accents: “signale” is not “signalé”. */
export interface WordOrMark {
  readonly kind: 'word' | 'mark';
  readonly text: string;
  readonly raw: string;
}

const PARTS =
  /[\p{L}\p{M}\p{N}]+(?:(?:[._\-\\/']|(?<=\d)[:,](?=\d))[\p{L}\p{M}\p{N}]+)*%?|[^\s\p{L}\p{M}\p{N}]|[\ud800-\udfff]/gu;
const ELISION = /^(l|d|n|j|s|c|m|t|qu|jusqu|lorsqu|puisqu|quoiqu)'(.+)$/i;
const FULL_STOP = /\.+$/;

function word(raw: string): WordOrMark {
  return { kind: 'word', text: raw.toLowerCase(), raw };
}

function tokensOfPart(part: string): readonly WordOrMark[] {
  if (!/^[\p{L}\p{M}\p{N}]/u.test(part)) return [{ kind: 'mark', text: part === '—' ? '–' : part, raw: part }];
  const elided = ELISION.exec(part);
  return elided === null ? [word(part)] : [word(`${elided[1]}'`), word(elided[2] ?? '')];
}

/** Every word and mark of a sentence but the full stop at its end. Nothing that is written is passed over. */
export function tokensOf(sentence: string): readonly WordOrMark[] {
  return (sentence.replace(FULL_STOP, '').match(PARTS) ?? []).flatMap(tokensOfPart);
}

/** Whether a token is a plain count, such as the 7 of “7 of 14 hosts”. */
export function isCount(token: WordOrMark | undefined): boolean {
  return token !== undefined && /^\d+$/.test(token.text);
}

/** Whether a token is a number, time, version, id or another name with a digit. */
export function hasDigit(token: WordOrMark | undefined): boolean {
  return token !== undefined && /\p{N}/u.test(token.text);
}

/** Whether a token by its form alone names something: a digit beside letters, an inner capital, dot, slash, hyphen or underscore. */
export function isIdentifier(token: WordOrMark | undefined): boolean {
  if (token === undefined || token.kind === 'mark' || isCount(token)) return false;
  return /\p{N}|[._\-\\/]|\p{Ll}\p{Lu}/u.test(token.raw);
}

/** Whether a token is written as a name: an identifier, or with a capital. The first word of a sentence has its capital for another reason. */
export function isName(token: WordOrMark | undefined, isFirst: boolean): boolean {
  return isIdentifier(token) || (!isFirst && token !== undefined && /^\p{Lu}/u.test(token.raw));
}
