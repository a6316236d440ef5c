/** More forms than this is a slip of the pen, not a phrase. */
const MOST_FORMS = 1000;

/**
 * Every form of a phrase with alternatives: `(can't|cannot) connect (at all|)` gives four. `undefined` where brackets do not pair, stand in one
 * another, or the forms are too many or empty.
 */
export function phraseForms(phrase: string): readonly string[] | undefined {
  let forms = [''];
  for (const [part, alternatives, plain] of phrase.matchAll(/\(([^()]*)\)|([^()]+)|[()]/g)) {
    if (alternatives === undefined && plain === undefined) return undefined;
    const endings = alternatives === undefined ? [part] : alternatives.split('|');
    forms = forms.flatMap((form) => endings.map((ending) => form + ending));
    if (forms.length > MOST_FORMS) return undefined;
  }
  const tidy = [...new Set(forms.map((form) => form.replace(/\s+/g, ' ').trim()))];
  return tidy.includes('') ? undefined : tidy;
}
