import { comparable } from '../../text/fold.ts';
import type { HostAction } from './host-action.ts';
import type { NamedWords, WishWords } from './wish-words.ts';

function plain(text: string): string {
  return ` ${comparable(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

// Word lists are loaded once and never change, so each is made plain once.
const plainWords = new WeakMap<readonly string[], readonly string[]>();

function plainOf(words: readonly string[]): readonly string[] {
  const known = plainWords.get(words);
  if (known !== undefined) return known;
  const made = words.map(plain);
  plainWords.set(words, made);
  return made;
}

/** Where the first of some words stands in a text, and the longest of them there; `undefined` where none does. */
function placeOf(read: string, { words }: NamedWords): number | undefined {
  const places = plainOf(words)
    .map((word) => read.indexOf(word))
    .filter((place) => place !== -1);
  return places.length === 0 ? undefined : Math.min(...places);
}

function inOrder<Id extends string>(text: string, named: readonly NamedWords<Id>[]): Id[] {
  const read = plain(text);
  return named
    .flatMap((one) => {
      const place = placeOf(read, one);
      return place === undefined ? [] : [{ id: one.id, place }];
    })
    .sort((one, other) => one.place - other.place)
    .map(({ id }) => id);
}

/** What a wish wants done to a host, a session or an assignment, the first that is named; `undefined` where no word names it. */
export function actionIn(text: string, { actions }: Pick<WishWords, 'actions'>): HostAction | undefined {
  return inOrder(text, actions)[0];
}

/** Whether a word of it stands for what was last talked of. */
export function pointsBack(text: string, { pointers }: WishWords): boolean {
  return inOrder(text, pointers).length > 0;
}

/** Another caller is announced within so many characters. */
const ANNOUNCED_WITHIN = 32;

/** What stands before a caller that is only spoken of. */
const ONLY_SPOKEN_OF = / (?:the|for|le|la|du|au|pour) $/;

/** Whether a text says of what it tells that it is the same as before. */
export function saysTheSame(text: string, { callers }: Pick<WishWords, 'callers'>): boolean {
  return inOrder(text, callers).includes('same');
}

/** Whether a text begins with another caller, whose trouble is not said to be the same. */
export function announcesCaller(text: string, { callers }: Pick<WishWords, 'callers'>): boolean {
  const read = plain(text);
  const announced = callers.filter(({ id }) => id === 'another').flatMap((one) => placeOf(read, one) ?? [])[0];
  if (announced === undefined || announced > ANNOUNCED_WITHIN || saysTheSame(text, { callers })) return false;
  return !ONLY_SPOKEN_OF.test(read.slice(0, announced + 1));
}

/** Words in quotation marks that are more than a name: what a screen says. */
const QUOTED_AT_LENGTH = /["“«]\s*[^"”»\n]*?\p{L}+(?:[\s’']+\p{L}+){3,}[^"”»\n]*["”»]/u;

/** Whether a text gives words of a screen, known to us or not: who gave them is not asked for them. */
export function givesScreenWords(text: string, { messages }: Pick<WishWords, 'messages'>): boolean {
  return QUOTED_AT_LENGTH.test(text) || inOrder(text, messages).length > 0;
}

/** Whether a text that tells that it works again says that what was done did it. */
export function saysItDid(text: string, { endings }: WishWords): boolean {
  return inOrder(text, endings).length > 0;
}

/** A part of a ticket with what it is to become; without `value` where the words do not say it. */
export interface TicketField {
  readonly field: string;
  readonly value?: string;
}

const SEVERITY = /\b(?:s[eé]v(?:erity|[eé]rit[eé])?|prio(?:rit[yé])?|p|an?|une?|to|à)\s*\.?\s*([1-4])\b/i;
/** Where the severity is named already, any digit that can be one is it. */
const LONE_DIGIT = /\b([1-4])\b/;
const AFTER_TO = /\b(?:to|for|à|a|au)\s+([\p{L}][\p{L}\p{N}._-]{1,40})\b/iu;
const QUOTED = /["“«]\s*([^"”»]{2,160}?)\s*["”»]/u;
const AFTER_SAYS = /(?:\b(?:say|says|to|pour|par|en|as|that|que)\b|:)\s+(.{2,160}?)(?:\s+not\s.*|,.*)?$/iu;

function newValue(field: string, text: string): string | undefined {
  if (field === 'severity') return (SEVERITY.exec(text) ?? LONE_DIGIT.exec(text))?.[1];
  if (field === 'assignee') return AFTER_TO.exec(text)?.[1];
  return QUOTED.exec(text)?.[1] ?? AFTER_SAYS.exec(text)?.[1]?.trim();
}

/** The parts of a ticket that a message wants changed, in the order in which it names them. */
export function ticketFieldsIn(text: string, { fields }: WishWords): TicketField[] {
  const named = inOrder(text, fields);
  // "Make it a 1" names no part: what goes from 1 to 4 is the severity.
  const meant = named.length === 0 && SEVERITY.test(text) ? ['severity'] : named;
  return meant.map((field) => {
    const value = newValue(field, text);
    return value === undefined ? { field } : { field, value };
  });
}

/** What a note to a ticket says: the words without those that only say that it is one. */
export function noteIn(text: string, { fields }: WishWords): string {
  const note = text.trim();
  const read = comparable(note);
  const lead = fields
    .filter(({ id }) => id === 'note')
    .flatMap(({ words }) => words)
    .filter((word) => read.startsWith(`${comparable(word)} `) && !note.slice(0, word.length).includes('\n'))
    .sort((one, other) => other.length - one.length)[0];
  return lead === undefined ? note : note.slice(lead.length).replace(/^[\s:,]+/, '');
}
