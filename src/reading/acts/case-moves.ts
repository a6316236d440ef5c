import type { Act } from '../../domain/text/act.ts';
import type { Entities } from '../../domain/text/report.ts';

const CORRECTION = /^\s*(no|non|nope|actually|sorry|i meant?|i mean|en fait|désolé|je voulais dire|plutôt)\b/i;
/** "On vm-3", "it's in Canada East": said of the caller, not asked. */
const ONLY_A_PLACE =
  /^\s*(?:(?:it['’]?s|that['’]?s|he['’]?s|she['’]?s|they['’]?re|(?:it|he|she|the (?:host|pool|vm|user|caller)) is|they are|c['’]est|(?:il|elle) est|(?:ils|elles) sont|oui|yes)\s*,?\s*)?(?:on|in|at|from|sur|dans|à|au)\s+\S+(?:\s+\S+){0,2}\s*[.!]*$|^\s*(?:oui|yes|yep|ok)[\s,]+\S+(?:\s+\S+){0,3}\s*[.!]*\s*$/i;
const START_OVER =
  /^\W*(?:\w+\W+){0,2}(?:start over|start again|from the start|restart the case|recommence[rz]?|repart\w+ (?:de|à) zéro)\W*(?:\w+\W*)?$/i;
const FOR_CASE = /^\s*(?:case|cas)\s+([1-9]\d{0,8})\s*:\s*\S/i;
/** Words that say so themselves; they are not taken along. */
const FOR_NEW = /^\s*(?:new caller|nouvel appelant)\s*:\s*/i;
const FOR_NEW_CASE = /^\s*(?:new case|nouveau cas)\s*:\s*/i;

const BACK_TO =
  /^\s*(?:(?:go |let['’]s go )?back to|retour au|revenons au|reviens au)\s+(?:case|cas)\s*#?\s*([1-9]\d{0,8})\s*[.!]*\s*$/i;
const REOPEN =
  /^\s*(?:re-?open|r[ée]?ouvr(?:e|ez|ir))\s+(?:(?:the|le)\s+)?(?:case|cas)\s*#?\s*([1-9]\d{0,8})\s*[.!]*\s*$/i;
const ONE_CASE = /^\s*(?:case|cas)\s*#?\s*([1-9]\d{0,8})\s*[?.!]*\s*$/i;
const OWN_CASES = /^\s*(?:my|mes)\s+(?:open\s+)?(?:cases|cas)(?:\s+ouverts)?\s*[?.!]*\s*$/i;

type CaseMove = Act<'case.switch' | 'case.new' | 'case.reopen' | 'ask.cases'>;

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
  return text.replace(FOR_NEW, '').replace(FOR_NEW_CASE, '').trim();
}

/** Words that the bot itself offers to type: "back to case 3", "reopen case 3", "case 3", "my cases". */
function offeredMove(text: string): CaseMove | null {
  const back = BACK_TO.exec(text)?.[1];
  if (back !== undefined) return { act: 'case.switch', case: Number(back) };
  const again = REOPEN.exec(text)?.[1];
  if (again !== undefined) return { act: 'case.reopen', case: Number(again) };
  const one = ONE_CASE.exec(text)?.[1];
  if (one !== undefined) return { act: 'ask.cases', case: Number(one) };
  return OWN_CASES.test(text) ? { act: 'ask.cases' } : null;
}

/** What a message says itself of the trouble it belongs to: "case 3: …", "new case: …", "new caller: …", or of a case by its number. */
export function whichCase(text: string): CaseMove | null {
  const offered = offeredMove(text);
  if (offered !== null) return offered;
  const number = FOR_CASE.exec(text)?.[1];
  if (number !== undefined) return { act: 'case.switch', case: Number(number), told: true };
  return FOR_NEW.test(text) || FOR_NEW_CASE.test(text)
    ? { act: 'case.new', when: 'now', text: bareTrouble(text) }
    : null;
}
