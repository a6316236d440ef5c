import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDisguise, type Disguise } from '../../src/model/privacy/disguise.ts';
import { ordinaryWords } from '../../src/model/privacy/ordinary-words.ts';

const ORDINARY = ordinaryWords(['the host pool is down since the update, error on the session host']);
const FLEET = {
  hostPools: ['hp-quebrix-01', 'Velmora', 'Drovatz Desktop'],
  sessionHosts: ['vm-plonkx-3.corp.zanzibrix.com', 'VM-PLONKX-4.corp.zanzibrix.com'],
};

function disguises(secret: Uint8Array): () => Disguise {
  return createDisguise({ names: () => FLEET, ordinary: ORDINARY, secret, sendNames: false });
}
const start = disguises(new Uint8Array(32).fill(5));

/** What people paste around a name: logs, paths, quotes, placeholders, broken characters. */
const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    ...[
      'the host ',
      'user ',
      'user: ',
      'C:\\Users\\',
      '\\\\fs\\x',
      'password',
      'password: ',
      'token=',
      '/subscriptions/',
      '/providers/',
    ],
    ...[
      '\n',
      ' ',
      '"',
      "'",
      '. ',
      ', ',
      ' is ',
      'Mrs ',
      'L’',
      'https://',
      '@',
      '#',
      'hp-',
      'POOL_ABCDEF',
      'USER_ABCDEF_B',
      'KEY_',
      '_',
      '-',
    ],
    ...[
      'HKLM\\SOFTWARE\\',
      'https://learn.microsoft.com/',
      '.microsoft.com',
      'eyJ',
      '-----BEGIN PRIVATE KEY-----',
      '\ud800',
      '😀',
      'é',
    ],
  ),
);
const surrounding = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const DIGITS = [...'0123456789'];

function made(characters: readonly string[], minLength: number, maxLength = minLength): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...characters), { minLength, maxLength }).map((parts) => parts.join(''));
}

const PLANTED: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'a host pool of the fleet, in any case': fc.constantFrom(
    ...FLEET.hostPools,
    'velmora',
    'HP-QUEBRIX-01',
    'drovatz desktop',
  ),
  'a session host of the fleet': fc.constantFrom('vm-plonkx-3', 'VM-PLONKX-3', 'vm-plonkx-4.corp.zanzibrix.com'),
  'a host of no fleet': made(LETTERS, 5, 9).map((name) => `vm-q${name}-12`),
  "a person's name": made(LETTERS, 7, 12).map((name) => `Xq${name}`),
  'a mail address': made([...LETTERS, ...DIGITS], 6, 12).map((name) => `xq${name}@contoso.com`),
  'a sign-in name of a domain': made(LETTERS, 6, 10).map((name) => `CONTOSO\\xq${name}`),
  'an id': fc.uuid().chain((id) => fc.constantFrom(id, id.toUpperCase())),
  'an address': fc.tuple(fc.nat(255), fc.nat(255)).map(([c, d]) => `10.99.${c}.${d}`),
  'a token': fc
    .uint8Array({ minLength: 24, maxLength: 60 })
    .map((bytes) => `eyJ${Buffer.from(bytes).toString('base64url')}`),
  'a storage key': made([...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase()), ...DIGITS, '+', '/'], 86).map(
    (key) => `${key}==`,
  ),
  'a digest': made([...'0123456789abcdef'], 32, 64),
};
/** The part of a planted value that must be gone by itself. */
function core(value: string): string {
  return value
    .replace(/^CONTOSO\\/, '')
    .replace(/(?:@contoso\.com|\.corp\.zanzibrix\.com|==)$/, '')
    .toLowerCase();
}

describe('a disguise', () => {
  it.each(Object.entries(PLANTED))('lets nothing through: %s', (_title, planted) => {
    fc.assert(
      fc.property(surrounding, planted, surrounding, (before, value, after) => {
        fc.pre(!`${before} ${after}`.toLowerCase().includes(core(value)));
        const hidden = start().hide(`${before} ${value} ${after}`);
        expect(hidden.toLowerCase()).not.toContain(core(value));
      }),
      { numRuns: 400 },
    );
  });

  it('gives back every text exactly, but for its secrets', () => {
    const text = fc
      .array(fc.oneof(surrounding, ...Object.values(PLANTED)), { maxLength: 8 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, (value) => {
        const disguise = start();
        const hidden = disguise.hide(value);
        const back = disguise.putBack(hidden);
        let at = 0;
        for (const part of back.split(/KEY_[A-Z]{6}/)) {
          const found = value.indexOf(part, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + part.length;
        }
        if (!/KEY_[A-Z]{6}/.test(hidden)) expect(back).toBe(value);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives back all around a secret', () => {
    const plain = fc.constantFrom(
      'Xavrolin calls',
      'vm-plonkx-3 is down',
      'xq@contoso.com',
      'in Velmora',
      '10.9.8.7',
      'POOL_ABCDEF',
    );
    fc.assert(
      fc.property(fc.array(plain), fc.array(plain), (before, after) => {
        const disguise = start();
        const [left, right] = [before.join(', '), after.join(', ')];
        const back = disguise.putBack(disguise.hide(`${left}\npassword: Zw9!kqLm\n${right}`));
        expect(back.replace(/KEY_[A-Z]{6}/, 'KEY')).toBe(`${left}\npassword: KEY\n${right}`);
      }),
    );
  });

  it('hides a text again without breaking what it gave', () => {
    fc.assert(
      fc.property(surrounding, fc.constantFrom('Xavrolin', 'vm-plonkx-3', 'hp-quebrix-01'), (before, value) => {
        const text = `${before} ${value}`;
        const disguise = start();
        const once = disguise.hide(text);
        fc.pre(!/KEY_[A-Z]{6}/.test(once));
        expect(disguise.putBack(disguise.hide(once))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('of another process gives other placeholders', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 32 }),
        fc.uint8Array({ minLength: 16, maxLength: 32 }),
        made(LETTERS, 6, 12),
        (one, other, name) => {
          // HMAC fills a short key up with zeros.
          fc.pre(Buffer.compare(Buffer.concat([one], 32), Buffer.concat([other], 32)) !== 0);
          const text = `xq${name}@contoso.com`;
          expect(disguises(one)().hide(text)).not.toBe(disguises(other)().hide(text));
        },
      ),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), surrounding, (text, other) => {
        const disguise = start();
        disguise.putBack(disguise.hide(text + other + text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ...[
      'a',
      '.',
      'a.',
      'a@',
      'a-',
      '\\',
      '/',
      ' ',
      '1.',
      'a:',
      'Ab ',
      "A'",
      'password ',
      'password: ',
      'password is ',
      'token: a ',
    ],
    ...[
      'user ',
      'C:\\Users\\',
      '/providers/a/',
      'http://a:b',
      'eyJ',
      'S-1-5-',
      '-----BEGIN RSA PRIVATE KEY-----',
      'vm-1 ',
      '\ud800',
      '😀',
    ],
  ])('ends on 28,000 characters of %j, and hides nothing twice in them', (unit) => {
    const text = unit.repeat(Math.ceil(28_000 / unit.length));
    const disguise = start();
    const hidden = disguise.hide(text);
    expect(disguise.hide(hidden)).toBe(hidden);
  });
});
