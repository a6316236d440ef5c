import { wordSet } from '../../text/word-list.ts';

// Main codes of IMsTscAxEvents::OnDisconnected, the sign-in family that ends in 07 among them, and 0x1151 of screen capture protection
// (docs/azure-facts.md#codes-of-the-clients).
const MAIN_CODES = wordSet(`
   0x1 0x2 0x3 0x104 0x106 0x108 0x204 0x206 0x208 0x304 0x306 0x307 0x404 0x406 0x408 0x508 0x604 0x607 0x704 0x706 0x804
   0x807 0x808 0x904 0x906 0x908 0xa06 0xa07 0xb06 0xb07 0xc04 0xc06 0xc07 0xc08 0xd07 0xe07 0xf07 0x1151 0x1207 0x1607
   0x1707 0x1807 0x1b07 0x1c07 0x2107 0x2207`);
const GATEWAY_FIRST = 0x30_00_00_01;
const GATEWAY_LAST = 0x30_00_00_ff;
const SHORT_GATEWAY_FIRST = 0x3_00_00_01;
const SHORT_GATEWAY_LAST = 0x3_00_00_ff;

// What people type without 0x; 404, 406, 408 and 508 are left out because HTTP has them.
const BARE_HEX = /^(?:204|904|104|108|704|807|1807|3000[0-9a-f]{3}|300000[0-9a-f]{2})$/i;

/** A hexadecimal code in its one form: lower case, no leading zeros. */
export function hexCode(digits: string): string {
  const bare = digits.toLowerCase().replace(/^0+(?=.)/, '');
  return `0x${bare}`;
}

/** Whether a decimal number is a gateway code by its size alone (50331649 to 50331903 = 0x3000001 to 0x30000ff). */
function isGatewayDecimal(value: number): boolean {
  return value >= SHORT_GATEWAY_FIRST && value <= SHORT_GATEWAY_LAST;
}

/** A decimal number a client showed → its code in hexadecimal; `undefined` when no client code has that number. */
export function decimalClientCode(value: number): string | undefined {
  const code = `0x${value.toString(16)}`;
  const gateway = isGatewayDecimal(value) || (value >= GATEWAY_FIRST && value <= GATEWAY_LAST);
  return gateway || MAIN_CODES.has(code) ? code : undefined;
}

/** Digits typed without `0x` that people use for a code ("error 204", "3000047") → the code; `undefined` for any other number. */
export function bareHexCode(digits: string): string | undefined {
  return BARE_HEX.test(digits) ? hexCode(digits) : undefined;
}
