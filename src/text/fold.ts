const OTHER_FORMS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u0060': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
};

function foldedUnit(unit: string): string {
  const known = OTHER_FORMS[unit];
  if (known !== undefined) return known;
  return unit.normalize('NFD').charAt(0).toLowerCase().charAt(0);
}

/** Lower case without accents, typographic quotes and dashes made plain. One UTF-16 unit stays one, so positions are those of the text. */
export function folded(text: string): string {
  return text.replace(/[\u0080-\uffff`]/g, foldedUnit).toLowerCase();
}
