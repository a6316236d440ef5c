// Control characters, and the marks that turn the direction of writing: nothing a name or a title needs.
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;
const LONGEST = 160;

/** Cuts text after `longest` UTF-16 units with an ellipsis, never inside a character. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = longest - 1;
  const insideCharacter = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return `${text.slice(0, insideCharacter ? end - 1 : end).trimEnd()}…`;
}

/** A name or a title that Azure or a person gave, fit for one line: no line breaks, nothing unseen, of bounded length. */
export function outside(text: string, longest = LONGEST): string {
  return shortened(text.toWellFormed().replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim(), longest);
}

/** Text from outside for a surface that reads Markdown and must keep every word: a space keeps links and markup from forming. */
export function unlinked(text: string): string {
  return text
    .replaceAll('](', '] (')
    .replaceAll(']:', '] :')
    .replace(/<(?=\S)/g, '< ');
}
