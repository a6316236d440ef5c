import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REMOVED, redactSecrets } from '../../src/tickets/redact.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const DIGITS = [...'0123456789'];

function made(characters: readonly string[], minLength: number, maxLength = minLength): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...characters), { minLength, maxLength }).map((parts) => parts.join(''));
}

const base64Url = made([...LETTERS, ...DIGITS, '-', '_'], 20, 60);
/** Long enough not to stand in the words around it by chance; nothing that a person could not type as a password. */
const password = made([...LETTERS, ...DIGITS, ...'!?.,;:@#$%&*+-_/=~^é'], 7, 20).map((rest) => `Q7${rest}`);

/** Where a secret of each kind stands in what people paste. */
const PLACES: Readonly<Record<string, { secret: fc.Arbitrary<string>; text: (secret: string) => string }>> = {
  'a password behind a colon': {
    secret: password,
    text: (secret) => `the caller said password: ${secret} and hung up`,
  },
  'a password of somebody': { secret: password, text: (secret) => `Password for jdoe@contoso.com: ${secret}\n0x204` },
  'a password in bold': { secret: password, text: (secret) => `- **Password:** ${secret}\n- stage: slow` },
  'a password told in a sentence': { secret: password, text: (secret) => `his password is ${secret} , it works` },
  'a password on the next line': { secret: password, text: (secret) => `Password:\n${secret}\nthanks` },
  'a French password': { secret: password, text: (secret) => `mot de passe\u00a0: ${secret} depuis ce matin` },
  'a short French password': { secret: password, text: (secret) => `MDP=${secret}` },
  'a password in JSON': { secret: base64Url, text: (secret) => `{"user":"jdoe","password":"${secret} with words"}` },
  'a password on a command line': {
    secret: base64Url.map((rest) => `Q${rest}`),
    text: (secret) => `New-Thing -Password ${secret} -Force`,
  },
  'a setting': { secret: base64Url, text: (secret) => `export MicrosoftAppPassword=${secret}` },
  'a client secret by name': { secret: base64Url, text: (secret) => `client_secret=${secret}&grant_type=x` },
  'a client secret by its mark': {
    secret: made([...LETTERS, ...DIGITS, '_', '~'], 33).map((rest) => `abc8Q~${rest}`),
    text: (secret) => `it is ${secret} I think`,
  },
  'a bearer token': {
    secret: base64Url.map((rest) => `a1.${rest}`),
    text: (secret) => `Authorization: Bearer ${secret}`,
  },
  'a token behind the word bearer': {
    secret: base64Url.map((rest) => `a1.${rest}`),
    text: (secret) => `sent bearer ${secret} there`,
  },
  'a JSON web token': {
    secret: fc.tuple(base64Url, base64Url, base64Url).map(([a, b, c]) => `eyJ${a}.eyJ${b}.${c}`),
    text: (secret) => `(${secret})`,
  },
  'a registration key': {
    secret: base64Url.map((rest) => `eyJ${rest}`),
    text: (secret) => `key for the host ${secret}`,
  },
  'a registration key by name': { secret: base64Url, text: (secret) => `RegistrationToken = "${secret}"` },
  'a connection string': {
    secret: made([...LETTERS, ...DIGITS, '+', '/'], 86).map((key) => `${key}==`),
    text: (secret) => `AccountName=st1;AccountKey=${secret};EndpointSuffix=core.windows.net`,
  },
  'an account key alone': {
    secret: made([...LETTERS, ...DIGITS, '+'], 86).map((key) => `${key}==`),
    text: (secret) => `try ${secret} please`,
  },
  'a signature of a storage address': {
    secret: base64Url,
    text: (secret) => `https://st1.blob.core.windows.net/logs?sv=2024&sig=${secret}%3D&se=2026`,
  },
  'a password in an address': { secret: base64Url, text: (secret) => `https://jdoe:${secret}@contoso.com/feed` },
  'a private key': {
    secret: base64Url,
    text: (secret) => `-----BEGIN RSA PRIVATE KEY-----\n${secret}\n-----END RSA PRIVATE KEY-----`,
  },
};

describe('redactSecrets', () => {
  it.each(Object.entries(PLACES))('removes %s', (_title, { secret, text }) => {
    fc.assert(
      fc.property(secret, (value) => {
        const result = redactSecrets(text(value));
        expect(result).not.toContain(value);
        expect(result).toContain(REMOVED);
      }),
    );
  });

  it.each(Object.entries(PLACES))('changes nothing more the second time: %s', (_title, { secret, text }) => {
    fc.assert(
      fc.property(secret, (value) => {
        const once = redactSecrets(text(value));
        expect(redactSecrets(once)).toBe(once);
      }),
    );
  });

  it('leaves the words and the lines around a secret', () => {
    expect(
      redactSecrets('password: Q7abc!\n- error-code: 0x204\nsent with Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc at 10:00'),
    ).toBe('password: [removed]\n- error-code: 0x204\nsent with Bearer [removed] at 10:00');
  });

  it.each([
    'the password is expired, he gets 0x204',
    'le mot de passe est expiré',
    'password does not work, error: 0x204',
    'password error: 0x3000047',
    'password reset: done, still black after sign-in',
    'the registration token is expired: INVALID_REGISTRATION_TOKEN',
    'code=INVALID_REGISTRATION_TOKEN',
    'correlation id 6f4d3c2b-1a09-4f8e-9d7c-6b5a43210fed, event 3277 INVALID_FORM',
    'HKLM:\\SOFTWARE\\Microsoft\\RDInfraAgent, RegistrationToken',
    'run it with -RegistrationToken <token> and -Password $secure',
    'https://rdbroker.wvd.microsoft.com/api/health at 10:30',
    'rdp-sxs260209500 on vm-3.contoso.com',
    'the bearer of the laptop: jdoe@contoso.com',
    'spin: fast, author: nobody',
    'make a registration key: host pool > Overview; tokens: 5 of 6',
  ])('leaves as it is: %s', (text) => {
    expect(redactSecrets(text)).toBe(text);
  });

  it('leaves every article of the knowledge as it is', () => {
    const files = readdirSync('knowledge', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = readFileSync(`knowledge/${file}`, 'utf8');
      expect(redactSecrets(text), file).toBe(text);
    }
  });

  it('never throws and never lengthens a text by more than its marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const marks = redactSecrets(text).split(REMOVED).length - 1;
        expect(redactSecrets(text).length).toBeLessThanOrEqual(text.length + marks * REMOVED.length);
      }),
    );
  });
});
