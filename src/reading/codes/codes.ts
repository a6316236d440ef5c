import { GUID } from '../../text/guid.ts';
import type { Words } from '../../text/tokens.ts';
import type { Mention } from '../text/mention.ts';
import { bareHexCode, decimalClientCode, hexCode } from './client-codes.ts';
import { eventIdsIn } from './event-ids.ts';
import { eventTextReader } from './event-texts.ts';
import { symbolicCode } from './symbolic-codes.ts';

type NamedCode = Pick<Mention, 'key' | 'value'>;

interface CodeReader {
  readonly pattern: RegExp;
  /** `before` is the text in front of the match, 48 characters at most. */
  read(groups: readonly string[], before: string): NamedCode | undefined;
}

const AFTER_EXTENDED =
  /(?:\bext(?:ended)?\.?|\betendue?)(?:\s+(?:error|erreur|disconnect|d'erreur))?(?:\s+(?:code|reason))?(?:\s+(?:is|was|of))?\s*[:=#-]?\s*["(]?$/;
const AFTER_PAIR = /0x[0-9a-f]{3,8}\s{0,2}(?:[/(,;-]|and|et|with)\s{0,2}$/;
const EXTENDED_LIMIT = 0x10c;
const ENTRA_NUMBERS = new Set([
  '50020',
  '50058',
  '50076',
  '50079',
  '53000',
  '53003',
  '65001',
  '65005',
  '530002',
  '530032',
]);
const SHARED_NUMBERS = new Set(['-2146233088', '-2147467259']);
const FULL_CONTEXT = /code/;
const NO_ERROR = '0x0';
const SPOKEN_GUID = new RegExp(`(?<![\\p{L}\\p{N}-])${GUID}(?![\\p{L}\\p{N}-])`, 'gu');
const GUID_CONTEXT = /(?:activity|activite|correlation|correlationid|activityid)[^\n]{0,40}$/;

function errorCode(value: string | undefined): NamedCode | undefined {
  return value === undefined ? undefined : { key: 'error-code', value };
}

function numberCode(context: string, digits: string): string | undefined {
  if (SHARED_NUMBERS.has(digits)) return digits;
  if (ENTRA_NUMBERS.has(digits)) return `AADSTS${digits}`;
  if (context === 'errcode') return `0x${Math.abs(Number(digits)).toString(16)}`;
  const value = Number(digits);
  if (value < 0x100 && !(FULL_CONTEXT.test(context) && context !== 'code')) return undefined;
  return decimalClientCode(value) ?? bareHexCode(digits);
}

const READERS: readonly CodeReader[] = [
  {
    pattern: /(?<![\p{L}\p{N}_])[0o]\s?x\s?([0-9a-f]{1,8})(?![\p{L}\p{N}_])/gu,
    read: ([digits = ''], before) => {
      const paired = AFTER_PAIR.test(before) && Number.parseInt(digits, 16) < EXTENDED_LIMIT && digits.length < 4;
      const extended = paired || AFTER_EXTENDED.test(before);
      return { key: extended ? 'extended-error-code' : 'error-code', value: hexCode(digits) };
    },
  },
  {
    pattern:
      /\b(?:ext(?:ended)?(?:\s+error)?(?:\s+code)?|code\s+(?:d'erreur\s+)?etendu)\s*[:=#]?\s*(\d{1,4})(?![\p{L}\p{N}.])/gu,
    read: ([digits = '']) => ({ key: 'extended-error-code', value: hexCode(Number(digits).toString(16)) }),
  },
  {
    pattern:
      /(?<!\bext(?:ended)?\s{0,2})\b(errcode|error code|disconnect code|code d'erreur|errors?|err|codes?|erreur)\s*(?:is|was|of|no\.?|number|est)?\s*[:=#-]?\s*['"(]?\s*(-?\d{1,10})(?!\.?[\p{L}\p{N}])/gu,
    read: ([context = '', digits = '']) => errorCode(numberCode(context, digits)),
  },
  {
    pattern: /(?<![\p{L}\p{N}.#-])(\d{3,10})\s+(?:errors?|erreur)\b/gu,
    read: ([digits = '']) => errorCode(numberCode('error', digits)),
  },
  {
    pattern: /(?<![\p{L}\p{N}.#-])x?(5033\d{4}|30000[0-9a-f]{2}|300000[0-9a-f]{2})(?![\p{L}\p{N}])/gu,
    read: ([digits = '']) => errorCode(digits.startsWith('5') ? decimalClientCode(Number(digits)) : hexCode(digits)),
  },
  {
    pattern: /\b(?:error|err|code|erreur)\s*(?:code|d'erreur)?\s*[:=]?\s*x([0-9a-f]{3})(?![\p{L}\p{N}])/gu,
    read: ([digits = '']) => errorCode(bareHexCode(digits)),
  },
  {
    pattern: /(?<![\p{L}\p{N}])(aadsts\s?\d{4,7}|caa[0-9a-f]{5})(?![\p{L}\p{N}])/gu,
    read: ([code = '']) => errorCode(code.toUpperCase().replace(/\s/g, '')),
  },
];

/**
 * Error codes, extended error codes and symbolic codes of a text. Hexadecimal in any case; a decimal number becomes hexadecimal where it is a
 * client code (516 → 0x204); sign-in codes of Entra keep their prefix.
 */
function codesIn({ text, folded, tokens }: Words): Mention[] {
  const numbered = READERS.flatMap(({ pattern, read }) =>
    [...folded.matchAll(pattern)].flatMap((match): Mention[] => {
      const named = read(match.slice(1), folded.slice(Math.max(0, match.index - 48), match.index));
      return named === undefined ? [] : [{ ...named, from: match.index, to: match.index + match[0].length }];
    }),
  );
  const symbolic = tokens.flatMap(({ from, to }): Mention[] => {
    const value = symbolicCode(text.slice(from, to));
    return value === undefined ? [] : [{ key: 'symbolic-code', value, from, to }];
  });
  return [...numbered, ...symbolic];
}

/** Builds the reader of all that a machine reports: codes, Windows event ids, and event texts, the known ones and those the articles name. */
export function codeReader(eventTexts: readonly string[]): (words: Words) => Mention[] {
  const eventTextsIn = eventTextReader(eventTexts);
  return (words) => [
    ...codesIn(words).filter(({ value }) => value !== NO_ERROR),
    ...eventIdsIn(words),
    ...eventTextsIn(words),
  ];
}

/** Correlation or activity ids: GUIDs that follow one of these words, in lower case. */
export function correlationIdsIn({ folded }: Words): Mention[] {
  return [...folded.matchAll(SPOKEN_GUID)]
    .filter((match) => GUID_CONTEXT.test(folded.slice(Math.max(0, match.index - 60), match.index)))
    .map((match) => ({
      key: 'correlation-id',
      value: match[0],
      from: match.index,
      to: match.index + match[0].length,
    }));
}
