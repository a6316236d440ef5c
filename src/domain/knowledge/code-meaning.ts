import type { CodeBook, CodeEntry, CodeSpace, DocumentedCode } from './code-entry.ts';
import { type CodeSpelling, codeName, codeSpelling, hexSpelling } from './code-spelling.ts';

/** What is looked up: a code as somebody typed it, and where it stands, when that is known. */
export interface CodeQuestion {
  readonly text: string;
  readonly space?: CodeSpace | undefined;
}

/**
 * What a code means. `known`: one meaning. `ambiguous`: it means different things in different places, so somebody must be asked which one it
 * is. `undocumented`: no meaning; `lookedFor` is the day on which it was searched for in vain, `undefined` for a code nobody searched for.
 */
export type CodeMeaning =
  | {
      readonly kind: 'known';
      /** The code itself; the entry may stand for a whole range. */
      readonly code: string;
      readonly entry: DocumentedCode;
      /** Names that Log Analytics has for the same number. */
      readonly alsoNamed: readonly DocumentedCode[];
    }
  | { readonly kind: 'ambiguous'; readonly asked: string; readonly readings: readonly CodeEntry[] }
  | { readonly kind: 'undocumented'; readonly asked: string; readonly lookedFor: string | undefined };

/** Whoever holds the codes: the knowledge base. */
export interface KnowsCodes {
  readonly codes: CodeBook;
}

// Code of Log Analytics and the client's code are one number space from here on (516 = 0x204); below, 2 and 3 have another meaning in each.
const SHARED_FROM = 0x100;

const SEARCHED: Readonly<Record<CodeSpace, readonly CodeSpace[]>> = {
  main: ['main', 'gateway', 'symbolic'],
  extended: ['extended'],
  gateway: ['gateway'],
  pair: ['pair'],
  symbolic: ['symbolic'],
  event: ['event', 'message'],
  message: ['message'],
  'host-status': ['host-status'],
  'health-check': ['health-check'],
  'sign-in': ['sign-in'],
  windows: ['windows'],
};
const WRITTEN_IN_DECIMAL: readonly CodeSpace[] = ['event', 'sign-in'];
/** Written in decimal, or with `0x`: a bare 20 is no error 0x20 of Windows. */
const HEX_WITH_PREFIX: readonly CodeSpace[] = ['windows'];

function isShared(value: number): boolean {
  return value < 0 || value >= SHARED_FROM;
}

/** The numbers of the typed code that count in the place where an entry stands. */
function numbersFor(
  entry: CodeEntry,
  { decimal, hex, prefixed }: CodeSpelling,
  space: CodeSpace | undefined,
): number[] {
  const noHex = WRITTEN_IN_DECIMAL.includes(entry.space) || (HEX_WITH_PREFIX.includes(entry.space) && !prefixed);
  const asHex = hex === undefined || noHex ? [] : [hex];
  const asDecimal = decimal === undefined || prefixed ? [] : [decimal];
  if (entry.space !== 'symbolic') return [...asDecimal, ...asHex];
  if (space === 'main') return [...asDecimal, ...asHex].filter(isShared);
  return [...asDecimal, ...asHex.filter(isShared)];
}

function isMeant(entry: CodeEntry, typed: CodeSpelling, space: CodeSpace | undefined): boolean {
  if (typed.name !== '' && codeName(entry.code) === typed.name) return true;
  const values = numbersFor(entry, typed, space);
  return entry.numbers.some(({ first, last }) => {
    if (first === last) return values.includes(first);
    const counted = space === entry.space || typed.prefixed ? values : [];
    return counted.some((value) => value >= first && value <= last);
  });
}

function isRange({ numbers }: CodeEntry): boolean {
  return numbers.some(({ first, last }) => first !== last);
}

/** A range says less than a code of its own: it counts only where nothing else does. */
function withoutRanges(entries: readonly CodeEntry[]): readonly CodeEntry[] {
  const exact = entries.filter((entry) => !isRange(entry));
  return exact.length > 0 ? exact : entries;
}

function sameNumber(one: CodeEntry, other: CodeEntry): boolean {
  return one.numbers.some(({ first }) => isShared(first) && other.numbers.some((range) => range.first === first));
}

/** Clients show some codes in either place; where both mean one thing, nobody has to be asked which it is. */
function saysTheSame(one: CodeEntry, other: DocumentedCode): boolean {
  return one.kind === 'documented' && one.meaning.en === other.meaning.en;
}

/** Names of Log Analytics whose number the client's own code has too: no second reading, another name of the first. */
function aliasesAmong(entries: readonly CodeEntry[]): DocumentedCode[] {
  const shown = entries.filter(({ space }) => space === 'main' || space === 'gateway');
  return entries.filter(
    (one): one is DocumentedCode =>
      one.kind === 'documented' && one.space === 'symbolic' && shown.some((other) => sameNumber(one, other)),
  );
}

/** The code as the client would show it where it is one number and nothing else, otherwise as it was typed. */
function askedCode(text: string, { hex, prefixed }: CodeSpelling): string {
  return prefixed && hex !== undefined ? hexSpelling(hex) : text.trim();
}

/**
 * Looks a code up: `0x204`, `0x00000204`, `204` and `516` are one code, so are `-2147467259` and `0x80004005`; names go by their letters.
 * Pure; never throws; never guesses: a code that means several things comes back with all of them.
 */
export function codeMeaning({ codes }: KnowsCodes, { text, space }: CodeQuestion): CodeMeaning {
  const typed = codeSpelling(text);
  const searched = space === undefined ? undefined : SEARCHED[space];
  const meant = codes.entries.filter(
    (entry) => (searched === undefined || searched.includes(entry.space)) && isMeant(entry, typed, space),
  );
  const matching = withoutRanges(meant);
  const alsoNamed = aliasesAmong(matching);
  const readings = matching.filter((entry) => !alsoNamed.some((one) => one === entry));
  const [first] = readings;
  const asked = askedCode(text, typed);
  if (first === undefined) return { kind: 'undocumented', asked, lookedFor: undefined };
  if (first.kind === 'documented' && readings.every((one) => saysTheSame(one, first)))
    return { kind: 'known', code: isRange(first) ? asked : first.code, entry: first, alsoNamed };
  if (readings.every(({ kind }) => kind === 'undocumented'))
    return { kind: 'undocumented', asked: first.code, lookedFor: codes.reviewed };
  return { kind: 'ambiguous', asked, readings };
}
