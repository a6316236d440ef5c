/**
 * All places where a pattern with the flag `g` matches, first to last, as `matchAll` finds them. `matchAll` copies its pattern at every call, which for
 * the many patterns that a message is read by, most of which are not in it, is most of the cost.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`${pattern} finds one match only`);
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    // Behind a match of nothing: the next character, which may be two units long.
    if (match[0] === '') pattern.lastIndex += pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}
