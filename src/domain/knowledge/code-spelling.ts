import { comparable } from '../../text/fold.ts';

/** What a typed code may be: its number read as decimal and as hexadecimal, and its letters for a name. */
export interface CodeSpelling {
  /** Signed, 32 bits; `undefined` where the text is no decimal number. */
  readonly decimal: number | undefined;
  /** Signed, 32 bits; `undefined` where the text is no hexadecimal number. */
  readonly hex: number | undefined;
  /** Whether `0x` was written, so that the number is hexadecimal and nothing else. */
  readonly prefixed: boolean;
  /** Lower case letters and digits alone: "Upgrade Failed" and `UpgradeFailed` are one name. */
  readonly name: string;
}

const DECIMAL = /^[-\u2212]?\d{1,10}$/;
const PREFIXED = /^0\s?x\s?0*([0-9a-f]{1,8})$/i;
const BARE_HEX = /^0*([0-9a-f]{1,8})$/i;
const BITS_32 = 2 ** 32;

/** One number for both spellings of an error value: 2147500037 and -2147467259 are the same 32 bits. `undefined` when it has more bits. */
function signed(value: number): number | undefined {
  return value >= BITS_32 || value < -BITS_32 / 2 ? undefined : value | 0;
}

/** Lower case letters and digits of a name; everything between them makes no difference. */
export function codeName(text: string): string {
  return comparable(text.normalize('NFKC')).replace(/[^a-z0-9]/g, '');
}

/** Reads one typed code. Never throws; a text that is no number has neither reading. */
export function codeSpelling(typed: string): CodeSpelling {
  const text = typed.trim();
  const prefixed = PREFIXED.exec(text)?.[1];
  const digits = prefixed ?? BARE_HEX.exec(text)?.[1];
  return {
    decimal: DECIMAL.test(text) ? signed(Number(text.replace('\u2212', '-'))) : undefined,
    hex: digits === undefined ? undefined : signed(Number.parseInt(digits, 16)),
    prefixed: prefixed !== undefined,
    name: codeName(text),
  };
}

/** A number as the client shows it: lower case hexadecimal without leading zeros, 32 bits. */
export function hexSpelling(value: number): string {
  return `0x${(value >>> 0).toString(16)}`;
}
