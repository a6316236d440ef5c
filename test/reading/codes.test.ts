import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalClientCode, isMainCode } from '../../src/reading/codes/client-codes.ts';
import { kit } from '../knowledge/kit.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const CODE_KEYS = ['error-code', 'extended-error-code', 'symbolic-code', 'event-id', 'event-text'];

/** Codes and messages that hold in a text, as `key=value`. */
function codesIn(text: string): string[] {
  const { findings } = kit.reader.read(text, { now: NOW });
  return findings
    .filter(({ key, holds }) => holds && CODE_KEYS.includes(key))
    .map(({ key, value }) => `${key}=${value}`);
}

const { entries } = kit.knowledge.codes;
/** Codes of the clients that have one number, from 0x100 on: smaller ones are read only where a code is spoken of. */
const clientCodes = entries.flatMap(({ space, numbers: [only], code }) =>
  (space === 'main' || space === 'gateway') && only !== undefined && only.first >= 0x100
    ? [{ code, value: only.first }]
    : [],
);

describe('a code of the clients', () => {
  it('is known here as codes.yaml has it', () => {
    const numbers = entries.flatMap(({ space, numbers }) =>
      space === 'main' || space === 'symbolic'
        ? numbers.filter(({ first, last }) => first === last && first >= 0x100)
        : [],
    );
    const unknown = numbers.map(({ first }) => first).filter((value) => decimalClientCode(value) === undefined);
    expect(unknown).toEqual([]);
    expect(clientCodes.filter(({ value, code }) => decimalClientCode(value) !== code)).toEqual([]);
    expect(isMainCode('0x205')).toBe(false);
  });

  const zeros = (digits: string) => fc.nat({ max: 8 - digits.length }).map((count) => '0'.repeat(count));
  const spelling = fc.constantFrom(...clientCodes).chain(({ code, value }) => {
    const digits = code.slice(2);
    const zero = fc.constantFrom('0', 'O', 'o');
    const sign = fc.constantFrom('x', 'X', ' x', 'x ', ' X ', '×');
    const cased = fc.constantFrom(digits, digits.toUpperCase());
    const hex = fc.tuple(zero, sign, zeros(digits), cased).map((parts) => parts.join(''));
    const around = fc.constantFrom(
      '%',
      '(%)',
      'error %',
      'Error code: %.',
      'code=%',
      '"%"',
      'erreur %,',
      'she gets % again',
    );
    const spokenOf = fc.constantFrom(
      'error %',
      'error code: %',
      'erreur %',
      "code d'erreur %",
      'code %',
      'error number %',
      'l’erreur n° %',
      '% error',
    );
    const decimal = spokenOf.map((words) => words.replace('%', String(value)));
    const text = fc.oneof(
      fc.tuple(around, hex).map(([words, typed]) => words.replace('%', typed)),
      decimal,
    );
    return text.map((said) => ({ said, code }));
  });

  it('is read in capitals, padded, spaced, with a letter O for its zero, and in decimal', () => {
    fc.assert(
      fc.property(spelling, ({ said, code }) => {
        expect(codesIn(said)).toContain(`error-code=${code}`);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['error 264', '0x108'],
    ['0x00000 204', '0x204'],
    ['0x000_00204', '0x204'],
    ['error code: 0x0000000000000204', '0x204'],
    ['0x2o4', '0x204'],
    ['error0x204', '0x204'],
    ['errorcode0x204', '0x204'],
    ['error x204', '0x204'],
    ['code x00000204', '0x204'],
    ['hex 204', '0x204'],
    ['zero x 204', '0x204'],
    ['code 204', '0x204'],
    ['error 204', '0x204'],
    ['error d07', '0xd07'],
    ['code F07', '0xf07'],
    ['error 0x3000 046', '0x3000046'],
    ['0x3,000,046', '0x3000046'],
    ['50 331 718', '0x3000046'],
    ['disconnect reason 516', '0x204'],
    ['error -2147467259', '-2147467259'],
    ['error 2147500037', '-2147467259'],
    ['AADSTS: 50076', 'AADSTS50076'],
    ['aadsts-50076', 'AADSTS50076'],
    ['error 50053', 'AADSTS50053'],
    ['CAA 50021', 'CAA50021'],
  ])('%s is %s and nothing else', (text, code) => {
    expect(codesIn(text)).toEqual([`error-code=${code}`]);
  });

  it.each([
    '264',
    '204',
    'room 204',
    'users 264 are stuck',
    '264 people see an error',
    'we had 204 errors today',
    'error on host 264',
    'area code 204',
    'country code 108',
    'code régional 204',
    'exit code 104',
    'http error 204',
    'HTTP status code 204',
    'error 404',
    'error 408',
    'error 24',
    'port 516',
    'error bad',
    'ox bed',
    'Windows 10 x 64',
    'he typed 0x in the box',
  ])('%s is none', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    ['0x904 0x7', ['error-code=0x904', 'extended-error-code=0x7']],
    ['0x904/7', ['error-code=0x904', 'extended-error-code=0x7']],
    ['error 904/7', ['error-code=0x904', 'extended-error-code=0x7']],
    ['error 2308 extended error 7', ['extended-error-code=0x7', 'error-code=0x904']],
    ['0x204 here and 0x108 there', ['error-code=0x204', 'error-code=0x108']],
    ['0x204, 0x108', ['error-code=0x204', 'error-code=0x108']],
    ['0x904 (0x104)', ['error-code=0x904', 'extended-error-code=0x104']],
  ])('%s holds %j', (text, codes) => {
    expect(codesIn(text).toSorted()).toEqual(codes.toSorted());
  });
});

describe('an event', () => {
  it.each([
    ['event id 3,277', ['event-id=3277']],
    ['events 3277, 3019', ['event-id=3277', 'event-id=3019']],
    ['events 57, 158', ['event-id=57', 'event-id=158']],
  ])('%s holds %j', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });
});

describe('a message', () => {
  it.each([
    ['no active connection to the broker', 'RDAgent does not have an active connection to the broker'],
    ['the broker could not validate the settings', "couldn't validate the settings"],
    [
      'it exceeded the maximum number of computer accounts',
      'You have exceeded the maximum number of computer accounts you are allowed to create in this domain',
    ],
    [
      'join account does not have permissions to complete the operation',
      "account used during provisioning doesn't have permissions",
    ],
    ['The specified domain either does not exist or could not be contacted', 'ERROR_NO_SUCH_DOMAIN'],
    ['failed to create the registration key', 'Failed to create registration key'],
    ['No license server available', 'no Remote Desktop License Servers available'],
    ['MissingMethod exception', 'MissingMethodException'],
    ['gateway url not accessible', 'RD Gateway Url: is not accessible'],
    ['Remote Desktop Services will stop working in 5 days', 'Remote Desktop licensing mode is not configured'],
  ])('is known without the sentence around it: %s', (text, message) => {
    expect(codesIn(text)).toContain(`event-text=${message}`);
  });
});
