/** A text on one line: every run of white space is one space, none stands at its ends; the marks around a pasted block are left out. */
export function oneLine(text: string): string {
  return text.replaceAll('```', ' ').replace(/\s+/g, ' ').trim();
}
