import { wordSet } from '../../text/word-list.ts';

// Main codes of IMsTscAxEvents::OnDisconnected, the sign-in family that ends in 07 among them, 0x1151 of screen capture protection, and what Log
// Analytics has beside them (docs/azure-facts.md#codes-of-the-clients). A test keeps them equal to knowledge/codes.yaml.
const MAIN_CODES = wordSet(`
   0x1 0x2 0x3 0x104 0x106 0x108 0x10a 0x10b 0x204 0x206 0x208 0x20a 0x304 0x306 0x307 0x308 0x30a 0x404 0x406 0x408 0x40a
   0x506 0x508 0x604 0x606 0x607 0x608 0x704 0x706 0x708 0x804 0x807 0x808 0x904 0x906 0x907 0x908 0xa06 0xa07 0xb04 0xb06
   0xb07 0xb09 0xc04 0xc06 0xc07 0xc08 0xd07 0xd09 0xe06 0xe07 0xe08 0xe09 0xf07 0xf08 0x1007 0x1008 0x1107 0x1151 0x1207
   0x1307 0x1407 0x1607 0x1707 0x1807 0x1b07 0x1c07 0x1d07 0x2107 0x2207 0x2507 0x2604 0x2000001 0x2000002 0x5b8d82`);
const GATEWAY_FIRST = 0x30_00_00_01;
const GATEWAY_LAST = 0x30_00_00_ff;
const SHORT_GATEWAY_FIRST = 0x3_00_00_01;
const SHORT_GATEWAY_LAST = 0x3_00_00_ff;

// What people type without 0x. Left out are those that HTTP has too (206, 304, 404, 408, 508 …) and those that are a code as a decimal number.
const BARE_HEX =
  /^(?:104|108|204|604|607|704|706|804|807|808|904|906|907|908|1107|1207|1607|1707|1807|2107|2207|3000[0-9a-f]{3}|300000[0-9a-f]{2})$/i;
/** Codes with a letter in them cannot be decimal. */
const WITH_LETTER = /^(?=\d{0,3}[a-f])[0-9a-f]{3,4}$/i;

/** A hexadecimal code in its one form: lower case, no leading zeros, no letter O. */
export function hexCode(digits: string): string {
  const bare = digits
    .toLowerCase()
    .replaceAll('o', '0')
    .replace(/^0+(?=.)/, '');
  return `0x${bare}`;
}

/** Whether a decimal number is a gateway code by its size alone (50331649 to 50331903 = 0x3000001 to 0x30000ff). */
function isGatewayDecimal(value: number): boolean {
  return value >= SHORT_GATEWAY_FIRST && value <= SHORT_GATEWAY_LAST;
}

/** Whether the client has this code for its main one. */
export function isMainCode(code: string): boolean {
  return MAIN_CODES.has(code);
}

/** A decimal number a client showed → its code in hexadecimal; `undefined` when no client code has that number. */
export function decimalClientCode(value: number): string | undefined {
  const code = `0x${value.toString(16)}`;
  const gateway = isGatewayDecimal(value) || (value >= GATEWAY_FIRST && value <= GATEWAY_LAST);
  return gateway || MAIN_CODES.has(code) ? code : undefined;
}

/** Digits typed without `0x` that people use for a code ("error 204", "error d07", "3000047") → the code; `undefined` for any other. */
export function bareHexCode(digits: string): string | undefined {
  if (BARE_HEX.test(digits)) return hexCode(digits);
  return WITH_LETTER.test(digits) && MAIN_CODES.has(hexCode(digits)) ? hexCode(digits) : undefined;
}
