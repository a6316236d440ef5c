import { bareHexCode, hexCode, isMainCode } from './client-codes.ts';
import { type CodeReader, errorCode } from './named-code.ts';

const AFTER_EXTENDED =
  /(?:\bext(?:ended)?\.?|\betendue?)(?:\s+(?:error|erreur|disconnect|d'erreur))?(?:\s+(?:code|reason))?(?:\s+(?:is|was|of))?\s*[:=#-]?\s*["(]?$/;
const BESIDE_MAIN = /0x[0-9a-f]{3,8}\s{0,2}(?:(\/|\()|[,;+-]|and|et|with|avec)?\s{0,2}$/;
const EXTENDED_LIMIT = 0x10c;

/** Whether a code behind a main code is its extended one. Some numbers are main codes too: only a sign that joins the two makes them extended. */
function isPaired(digits: string, before: string): boolean {
  const [beside, joined] = BESIDE_MAIN.exec(before) ?? [];
  if (beside === undefined || digits.length > 3 || Number.parseInt(digits, 16) >= EXTENDED_LIMIT) return false;
  return joined !== undefined || digits.length < 3 || !isMainCode(hexCode(digits));
}

function hexNamed(digits: string, before: string): ReturnType<CodeReader['read']> {
  const bare = hexCode(digits).slice('0x'.length);
  const extended = isPaired(bare, before) || AFTER_EXTENDED.test(before);
  return { key: extended ? 'extended-error-code' : 'error-code', value: hexCode(digits) };
}

// What stands for the zero, and what may stand glued before it.
const START = String.raw`(?:(?<![\p{L}\p{N}_])|(?<=(?<![\p{L}])(?:error|err|code|errorcode|erreur)))`;
const END = String.raw`(?![\p{L}\p{N}_])`;

/** Codes that say by their writing that they are hexadecimal, or whose digits leave no doubt. */
export const HEX_READERS: readonly CodeReader[] = [
  {
    pattern: new RegExp(`${START}([0o]|zero\\s|oh\\s)(\\s?[x×]\\s?)0*([0-9a-fo]{1,8})${END}`, 'gu'),
    read: ([zero = '', sign = '', digits = ''], before) => {
      // Letters for numbers, and blanks between: one of the two is a slip, both are words.
      const letters = zero !== '0' || digits.includes('o');
      const words = letters && !/[0-9]/.test(digits);
      return words || (digits.includes('o') && sign.length > 1) ? undefined : hexNamed(digits, before);
    },
  },
  {
    // Padded to eight digits, and parted.
    pattern: new RegExp(`${START}[0o]x(0{2,7})[\\s_]([0-9a-f]{1,6})${END}`, 'gu'),
    read: ([zeros = '', digits = ''], before) =>
      zeros.length + digits.length === 8 ? hexNamed(digits, before) : undefined,
  },
  {
    // A gateway code in groups.
    pattern: new RegExp(`${START}[0o]x0?(3(?:[\\s_,.]?0){4}(?:[\\s_,.]?[0-9a-f]){2})${END}`, 'gu'),
    read: ([digits = '']) => errorCode(hexCode(digits.replace(/[\s_,.]/g, ''))),
  },
  {
    pattern: /(?<![\p{L}\p{N}_])0x[0-9a-f]{3,8}\s?\/\s?([1-9])(?![\p{L}\p{N}./])/gu,
    read: ([digit = '']) => ({ key: 'extended-error-code', value: hexCode(digit) }),
  },
  {
    pattern:
      /\b(?:error|err|code|erreur)\s*(?:code|d'erreur)?\s*[:=]?\s*x(?:0*([0-9a-f]{3})|(0[0-9a-f]{7}))(?![\p{L}\p{N}])/gu,
    read: ([short = '', padded = '']) => errorCode(padded === '' ? bareHexCode(short) : hexCode(padded)),
  },
  {
    pattern: /\bhex(?:adecimal)?\s*[:=]?\s*([0-9a-f]{3,8})(?![\p{L}\p{N}])/gu,
    read: ([digits = '']) => (/\d/.test(digits) ? errorCode(hexCode(digits)) : undefined),
  },
  {
    pattern: /\b(?:errors?|err|codes?|erreur)\s*[:=#]?\s*['"(]?\s*([0-9a-f]{3,4})(?![\p{L}\p{N}])/gu,
    read: ([digits = '']) => (/[a-f]/.test(digits) && /\d/.test(digits) ? errorCode(bareHexCode(digits)) : undefined),
  },
  {
    pattern: /(?<![\p{L}\p{N}.#-])x?(30000[0-9a-f]{2}|300000[0-9a-f]{2})(?![\p{L}\p{N}])/gu,
    read: ([digits = '']) => errorCode(hexCode(digits)),
  },
];
