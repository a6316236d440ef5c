import { counted, mustMend, type ReviewRemark, type ReviewSection } from './section.ts';

const COLUMNS = 100;
const SHOWN = 8;
const SHOWN_LINES = 16;
const INSET = '        ';

/** Breaks a text into lines of at most `COLUMNS`, each indented; a word that is longer stands alone. */
function wrapped(text: string, first: string, others: string): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/)) {
    const fits = line.trim() === '' || line.length + 1 + word.length <= COLUMNS;
    const gap = line === first || line === others ? '' : ' ';
    if (fits) line += gap + word;
    else {
      lines.push(line);
      line = others + word;
    }
  }
  return [...lines, line];
}

function remarkLines({ weight, about, says, more = [] }: ReviewRemark): string[] {
  const first = wrapped(`${about}: ${says}`, weight === 'mend' ? '  MEND  ' : '  -     ', INSET);
  return [...first, ...more.flatMap((line) => wrapped(line, INSET, INSET))];
}

function ordered(remarks: readonly ReviewRemark[]): ReviewRemark[] {
  return [...remarks.filter(({ weight }) => weight === 'mend'), ...remarks.filter(({ weight }) => weight === 'look')];
}

/** As many whole remarks as fit, but never fewer than `least`. */
function firstOf(remarks: readonly (readonly string[])[], least: number): (readonly string[])[] {
  let lines = 0;
  return remarks.filter((remark, index) => {
    lines += remark.length;
    return index < least || (index < SHOWN && lines <= SHOWN_LINES);
  });
}

function sectionLines(section: ReviewSection, number: number, all: boolean): string[] {
  const { title, why, unlooked, looked, remarks, beginWith } = section;
  const heading = `${number}. ${title}`;
  if (unlooked !== undefined) return [...wrapped(`${heading}: not looked at, ${unlooked}.`, '', '   '), ''];
  const mending = remarks.filter(({ weight }) => weight === 'mend').length;
  const sorted = ordered(remarks).map(remarkLines);
  const shown = all ? sorted : firstOf(sorted, mending);
  const rest = remarks.length - shown.length;
  return [
    `${heading}: ${remarks.length === 0 ? 'nothing found' : remarks.length}`,
    ...wrapped(`${why} Looked at: ${looked}.`, '   ', '   '),
    ...(beginWith === undefined ? [] : wrapped(`Begin with: ${beginWith}`, '   ', '   ')),
    ...shown.flat(),
    ...(rest > 0 ? [`${INSET}${rest} more, --all shows them`] : []),
    '',
  ];
}

/** The review as lines of plain text, 100 columns. Whatever must be put right is always shown; `all` shows the rest uncut as well. */
export function reviewLines(sections: readonly ReviewSection[], all: boolean): string[] {
  const remarks = sections.flatMap((section) => section.remarks);
  const mending = remarks.filter(({ weight }) => weight === 'mend').length;
  const looks = remarks.length - mending;
  const unlooked = sections.filter((section) => section.unlooked !== undefined).length;
  const verdict = mustMend(sections) ? `${counted(mending, 'thing')} to mend` : 'Nothing to mend';
  const blind = unlooked === 0 ? '' : `, ${counted(unlooked, 'part')} not looked at`;
  return [
    `${verdict}, ${counted(looks, 'thing')} worth a look${blind}.`,
    '',
    ...sections.flatMap((section, index) => sectionLines(section, index + 1, all)),
  ];
}
