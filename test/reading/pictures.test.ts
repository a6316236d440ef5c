import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedText } from '../../src/domain/text/report.ts';
import { kit } from '../knowledge/kit.ts';
import { FLEET, NOW } from './small-reader.ts';

const ID = '7b2c6a1e-04f5-4d3c-9b8a-2f60c1d5e9ab';
const DIALOG = [
  'Remote Desktop',
  'We couldn’t connect to the gateway because of an error. If this keeps happening, ask your admin.',
  'Error code: 0x3000046',
  'Extended error code: 0x0',
  'Timestamp (UTC): 11/30/2026, 10:12:45 AM',
  `Activity ID: ${ID}`,
].join('\n');

function read(text: string, ...pictures: readonly string[]) {
  return kit.reader.read(text, { now: NOW, names: FLEET, pictures });
}

function facts(text: string, ...pictures: readonly string[]): string[] {
  return read(text, ...pictures).findings.map(({ key, value, from }) => `${key}=${value} (${from})`);
}

describe('a picture of a dialog box', () => {
  it('tells its code and what fails, as read from a picture', () => {
    const report = read('', DIALOG);
    expect(facts('', DIALOG).sort()).toEqual(['error-code=0x3000046 (picture)', 'stage=connecting-fails (picture)']);
    expect([report.intent, report.acts[0]]).toEqual(['troubleshoot', { act: 'tell' }]);
    expect(report.text).toBe('');
  });

  it('tells its code in French too', () => {
    const french = "Code d'erreur : 0x3000047\nCode d'erreur étendu : 0x2";
    expect(facts('', french)).toEqual(
      expect.arrayContaining(['error-code=0x3000047 (picture)', 'extended-error-code=0x2 (picture)']),
    );
  });

  it('shows its lines with figures for people to check', () => {
    expect(read('', DIALOG).seen?.telling).toEqual([
      'Error code: 0x3000046',
      'Extended error code: 0x0',
      'Timestamp (UTC): 11/30/2026, 10:12:45 AM',
      `Activity ID: ${ID}`,
    ]);
    expect(read('', 'No resources\nare available').seen?.telling).toEqual(['No resources', 'are available']);
  });

  it('never tells an id as a fact: it is set apart, in any spelling that makes one', () => {
    expect(facts('', DIALOG).filter((fact) => fact.startsWith('correlation-id'))).toEqual([]);
    for (const spelt of [
      ID,
      '7b2c6ale-O4f5-4d3c-9b8a-2f60c1d5e9ab',
      '7B2C6A1E-04F5-4D3C-9B8A-2F60C1D5E9AB',
      '7b2c6a1 e-04f5-4d3c-9b8a-2f60c1d5e9 ab',
    ])
      expect(read('', `Activity ID: ${spelt}`).seen?.ids).toEqual([ID]);
    expect(read('', `Tenant: ${ID}`).seen?.ids).toEqual([]);
  });

  it('has the digits of a code put right where a letter stands for one', () => {
    expect(facts('', 'Error code: 0x3OOOO46')).toContain('error-code=0x3000046 (picture)');
    expect(facts('', 'Error code: Ox904')).toContain('error-code=0x904 (picture)');
  });

  it('does not say who is affected, where, since when or with what: other words on the screen do that', () => {
    const screen = `${DIALOG}\nNobody in Canada East can work since yesterday, everyone on VPN\nTeams is slow for user dana@contoso.com`;
    const keys = new Set(read('', screen).findings.map(({ key }) => key));
    expect([...keys].sort()).toEqual(['error-code', 'stage']);
    expect(read('', screen).entities).toMatchObject({ region: null, hostPool: null, sessionHost: null });
  });

  it('names a host only where the fleet has it', () => {
    const event = (computer: string) => `Event ID: 3277\nComputer: ${computer}\nINVALID_FORM`;
    expect(read('', event('vm-3.contoso.com')).entities.sessionHost).toBe('vm-3.contoso.com');
    expect(facts('', event('VM-3'))).toContain('session-host=vm-3.contoso.com (picture)');
    expect(read('', event('vm-8.contoso.com')).entities.sessionHost).toBeNull();
    expect(read('on dev-vm-0', event('vm-3.contoso.com')).entities.sessionHost).toBe('dev-vm-0');
  });
});

describe('words beside a picture', () => {
  it('stand as what was said, and the picture adds to them', () => {
    const all = facts('one user since this morning, black screen after sign in', DIALOG);
    expect(all).toEqual(
      expect.arrayContaining(['scope=one-user (said)', 'since=today (said)', 'error-code=0x3000046 (picture)']),
    );
    expect(all.filter((fact) => fact.startsWith('stage='))).toEqual(['stage=black-after-sign-in (said)']);
  });

  it('that name the same code make it said; another code stands beside it', () => {
    expect(facts('he gets 0x3000046', DIALOG).filter((fact) => fact.startsWith('error-code'))).toEqual([
      'error-code=0x3000046 (said)',
    ]);
    expect(facts('he gets 0x204', DIALOG).filter((fact) => fact.startsWith('error-code'))).toEqual([
      'error-code=0x204 (said)',
      'error-code=0x3000046 (picture)',
    ]);
  });

  it('may ask what the code in it means, or ask for the ticket', () => {
    expect(read('what does this mean?', DIALOG).acts[0]).toEqual({ act: 'ask.meaning', of: 'codes' });
    expect(read('open a ticket please', DIALOG).acts[0]).toEqual({ act: 'ticket.open' });
  });

  it('tell one trouble with it, however many they would tell alone', () => {
    const two = 'ana@contoso.com has a black screen after sign in. Another user, bob@contoso.com, gets no feed at all';
    expect(read(two).separateTroubles.length).toBe(2);
    expect(read(two, DIALOG).separateTroubles).toEqual([]);
  });

  it('are never set aside as somebody else’s matter while the picture may say what they leave open', () => {
    const words = 'what is the capital of france';
    expect(read(words).foreign).toBe(true);
    expect(read(words, 'The widget could not be turned').foreign).toBeUndefined();
  });

  it('decide the language, whatever the picture speaks', () => {
    expect(read('l’utilisateur ne peut pas se connecter', DIALOG).language).toBe('fr');
    expect(kit.reader.read('', { now: NOW, locale: 'fr-CA', pictures: [DIALOG] }).language).toBe('fr');
  });
});

describe('a message with a picture that is carried along', () => {
  it('tells the same when it is read again', () => {
    const again = read(carriedText(read('one user', DIALOG)));
    const held = again.findings.map(({ key, value }) => `${key}=${value}`);
    expect(held).toEqual(expect.arrayContaining(['scope=one-user', 'error-code=0x3000046']));
    expect(carriedText(read('one user'))).toBe('one user');
  });
});

describe('any text of a picture', () => {
  it('is read without an error, and adds nothing that was said', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 200 }),
        (text, shown) => {
          const { findings } = read(text, shown);
          const told = read(text).findings;
          expect(findings.filter(({ from }) => from === 'said')).toEqual(told);
        },
      ),
      { numRuns: 50 },
    );
  });
});
