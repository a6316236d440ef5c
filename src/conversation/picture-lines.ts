import type { Effect } from '../domain/conversation/conversation.ts';
import type { Language } from '../domain/core/language.ts';
import type { PictureRead, SeenInPictures } from '../domain/text/picture.ts';
import type { Report } from '../domain/text/report.ts';
import { outside } from '../wording/lines/outside-text.ts';
import { turnWords } from '../wording/turn.ts';

/** Each reason for which something was not read, once, worded. */
function whyNot(pictures: readonly PictureRead[], language: Language): string {
  const reasons = new Set(pictures.flatMap((one) => (one.kind === 'failed' ? [one.why] : [])));
  return [...reasons].map((why) => turnWords(language).pictureFailed(why)).join(' ');
}

function shown({ telling }: SeenInPictures): string[] {
  return telling.map((line) => outside(line));
}

/** What is said of the pictures of a message before anything else: what was read, for the person to check, and what was not. Empty without pictures. */
export function aboutPictures(pictures: readonly PictureRead[], seen: Report['seen'], language: Language): Effect[] {
  const words = turnWords(language);
  const why = whyNot(pictures, language);
  const lines = [
    ...(seen === undefined ? [] : [words.pictureRead(shown(seen))]),
    ...(why === '' ? [] : [words.goByTheRest(why)]),
  ];
  return lines.map((text) => ({ kind: 'say', say: { kind: 'text', text } }));
}

/**
 * The form for the codes, where pictures came alone and tell nothing: none could be read, or nothing in them is known as an error. `null` where there
 * is something to go on. What is open may make sense of words that nobody knows by themselves.
 */
export function codeFormFor(
  { pictures, report }: { readonly pictures: readonly PictureRead[]; readonly report: Report },
  open: boolean,
): Effect | null {
  const { text, seen, findings, language } = report;
  if (pictures.length === 0 || text !== '') return null;
  if (seen !== undefined && (open || findings.length > 0)) return null;
  const words = turnWords(language);
  const why = seen === undefined ? whyNot(pictures, language) : words.pictureTellsNothing(shown(seen));
  return { kind: 'say', say: { kind: 'code-form', text: words.typeTheCodes(why) } };
}
