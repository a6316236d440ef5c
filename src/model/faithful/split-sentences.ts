const END = /[.!?…]+["”»')]*(?=\s|$)/g;
const LONGEST_ABBREVIATION = 10;
const LAST_WORD = /(?:^|[\s("'])([\p{L}.°]{1,9})$/u;
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'eg ie etc vs approx incl excl resp ca cf no nr n° env ex art fig st mr dr acc'.split(' '),
);

/** After an abbreviation nothing is split: a line cut in two could lose the half that denies the other. */
function endsInAbbreviation(before: string): boolean {
  const word = LAST_WORD.exec(before.slice(-LONGEST_ABBREVIATION))?.[1]?.toLowerCase();
  if (word === undefined) return false;
  return word.length === 1 || word.includes('.') || ABBREVIATIONS.has(word);
}

/** The sentences of a cleaned text, in their order; a line break ends one. Dots inside versions, times and host names do not. */
export function splitSentences(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const sentences: string[] = [];
    let start = 0;
    for (const end of line.matchAll(END)) {
      if (end[0].startsWith('.') && end[0].length === 1 && endsInAbbreviation(line.slice(start, end.index))) continue;
      sentences.push(line.slice(start, end.index + end[0].length));
      start = end.index + end[0].length;
    }
    return [...sentences, line.slice(start)].map((one) => one.trim()).filter((one) => one !== '');
  });
}
