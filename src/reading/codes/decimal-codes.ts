import { bareHexCode, decimalClientCode, hexCode } from './client-codes.ts';
import { type CodeReader, errorCode } from './named-code.ts';

const ENTRA_NUMBERS = new Set([
  '50020',
  '50053',
  '50055',
  '50057',
  '50058',
  '50076',
  '50079',
  '50126',
  '50144',
  '53000',
  '53003',
  '65001',
  '65005',
  '530002',
  '530032',
]);
/** Numbers of Log Analytics that several names share: they stay as they are. */
const SHARED_NUMBERS = new Set(['-2146233088', '-2147467259']);
const FULL_CONTEXT = /code/;
/** Smaller numbers are codes of the client only where a code is spoken of. */
const SMALLEST = 0x100;
const SIGNED_LIMIT = 2 ** 31;
const ALL_NUMBERS = 2 ** 32;

/** Numbers of the web. */
const OF_HTTP = /(?:https?|status)\s*$/;
/** Codes of other things, which have three digits as well. */
const OTHER_CODE =
  /(?:area|zip|postal|door|gate|alarm|country|dialling|dialing|product|project|cost|colour|color|access|pin|qr|bar|exit|return|source|promo|department|charge|job|location|site|building|room|reference|ref|regional|client|acces|couleur|porte)\s*$/;

function signed(digits: string): string {
  const value = Number(digits);
  return value >= SIGNED_LIMIT && value < ALL_NUMBERS ? String(value - ALL_NUMBERS) : digits;
}

function numberCode(context: string, typed: string, before = ''): string | undefined {
  const digits = signed(typed.replace('\u2212', '-'));
  if (SHARED_NUMBERS.has(digits)) return digits;
  if (ENTRA_NUMBERS.has(digits)) return `AADSTS${digits}`;
  if (context === 'errcode') return `0x${Math.abs(Number(digits)).toString(16)}`;
  const value = Number(digits);
  if (OF_HTTP.test(before) || (context.startsWith('code') && OTHER_CODE.test(before))) return undefined;
  const small = value < SMALLEST && !(FULL_CONTEXT.test(context) && !/^codes?$/.test(context));
  return (small ? undefined : decimalClientCode(value)) ?? bareHexCode(digits);
}

/** Codes that are numbers: of the clients in decimal, of Log Analytics, of Entra without its letters. */
export const DECIMAL_READERS: readonly CodeReader[] = [
  {
    pattern:
      /\b(?:ext(?:ended)?(?:\s+error)?(?:\s+code)?|code\s+(?:d'erreur\s+)?etendu)\s*[:=#]?\s*(\d{1,4})(?![\p{L}\p{N}.])/gu,
    read: ([digits = '']) => ({ key: 'extended-error-code', value: hexCode(Number(digits).toString(16)) }),
  },
  {
    pattern:
      /(?<!\bext(?:ended)?\s{0,2})\b(errcode|error code|disconnect(?:ion)? (?:code|reason)|code d'erreur|errors?|err|codes?|erreur)\s*(?:is|was|of|no\.?|n°|number|numero|est)?\s*(?:[:=#]|-(?=\s))?\s*['"(]?\s*([-\u2212]?\d{1,10})(?!\.?[\p{L}\p{N}])/gu,
    read: ([context = '', digits = ''], before) => errorCode(numberCode(context, digits, before)),
  },
  {
    pattern: /\b(errors?|err|codes?|erreur)\s*[:=#]?\s*(\d{3,8})\s?\/\s?([1-9])(?![\p{L}\p{N}./])/gu,
    read: ([context = '', main = '', digit = ''], before) =>
      numberCode(context, main, before) === undefined
        ? undefined
        : { key: 'extended-error-code', value: hexCode(digit) },
  },
  {
    pattern: /(?<![\p{L}\p{N}.#-])(\d{3,10})\s+(errors?|erreur)\b/gu,
    // Several errors may as well have been counted.
    read: ([digits = '', context = '']) =>
      Number(digits) < SMALLEST && context === 'errors' ? undefined : errorCode(numberCode('error', digits)),
  },
  {
    pattern: /(?<![\p{L}\p{N}.#-])(5033\d{4}|50[\s,.]331[\s,.]\d{3})(?![\p{L}\p{N}])/gu,
    read: ([digits = '']) => errorCode(decimalClientCode(Number(digits.replace(/\D/g, '')))),
  },
  {
    pattern: /(?<![\p{L}\p{N}])(?:(aadsts)[\s:#-]{0,3}(\d{4,7})|(caa)\s?([0-9a-f]{5}))(?![\p{L}\p{N}])/gu,
    read: ([sts = '', number = '', caa = '', code = '']) => errorCode(`${sts}${number}${caa}${code}`.toUpperCase()),
  },
];
