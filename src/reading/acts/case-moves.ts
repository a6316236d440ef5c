import type { Act } from '../../domain/text/act.ts';
import type { Entities } from '../../domain/text/report.ts';

const CORRECTION = /^\s*(no|non|nope|actually|sorry|i meant?|i mean|en fait|désolé|je voulais dire|plutôt)\b/i;
/** "On vm-3", "it's in Canada East": said of the caller, not asked. */
const ONLY_A_PLACE =
  /^\s*(?:(?:it['’]?s|that['’]?s|he['’]?s|she['’]?s|they['’]?re|(?:it|he|she|the (?:host|pool|vm|user|caller)) is|they are|c['’]est|(?:il|elle) est|(?:ils|elles) sont|oui|yes)\s*,?\s*)?(?:on|in|at|from|sur|dans|à|au)\s+\S+(?:\s+\S+){0,2}\s*[.!]*$|^\s*(?:oui|yes|yep|ok)[\s,]+\S+(?:\s+\S+){0,3}\s*[.!]*\s*$/i;
const START_OVER =
  /^\W*(?:\w+\W+){0,2}(?:start over|start again|from the start|restart the case|recommence[rz]?|repart\w+ (?:de|à) zéro)\W*(?:\w+\W*)?$/i;
const FOR_CASE = /^\s*(?:case|cas)\s+(\d+)\s*:\s*/i;
/** A button says so; the case before is closed and its words are not taken along. */
const FOR_NEW = /^\s*(?:new caller|nouvel appelant)\s*:\s*/i;
const FOR_LATER = /^\s*(?:new case|nouveau cas)\s*:\s*/i;

/** Whether a message begins the case anew. */
export function startsOver(text: string): boolean {
  return START_OVER.test(text);
}

/** What a message that names a place says of it to a case that is open: another one than before, or where the caller is. */
export function placeTold(text: string, { region, hostPool, sessionHost }: Entities): Act<'correct' | 'answer'> | null {
  if ((region ?? hostPool ?? sessionHost) === null) return null;
  if (CORRECTION.test(text)) return { act: 'correct' };
  const alone = ONLY_A_PLACE.test(text);
  return alone || !text.includes('?') ? { act: 'answer', says: 'place', alone } : null;
}

/** The words without those that say whose trouble they are. */
function bareTrouble(text: string): string {
  return text.replace(FOR_NEW, '').replace(FOR_LATER, '').trim();
}

/** What a message says itself of the trouble it belongs to: "case 3: …", "new case: …", "new caller: …". */
export function whichCase(text: string): Act<'case.switch' | 'case.new'> | null {
  const number = FOR_CASE.exec(text)?.[1];
  if (number !== undefined) return { act: 'case.switch', case: Number(number) };
  if (FOR_NEW.test(text)) return { act: 'case.new', when: 'now', text: bareTrouble(text) };
  return FOR_LATER.test(text) ? { act: 'case.new', when: 'later', text: bareTrouble(text) } : null;
}
