import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLEET, NOW, read, said } from './small-reader.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '<at>',
        '</at>',
        '```',
        '>',
        '--',
        '\n',
        'hp-',
        '0x',
        'is',
        'us',
        'est',
        'not',
        'pool',
        '&',
        '#',
        "l'",
        '@',
        '\\',
        '2',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(' ')),
);

describe('any text', () => {
  it('is read without an error, and every finding was said now', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const report = read(text, { names: FLEET });
        expect(report.findings.every(({ from, at }) => from === 'said' && at === NOW)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same behind a mention of the bot', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(`<at>Bot</at> ${text}`)).toEqual(read(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'a',
    'a-',
    'us east ',
    'or the ',
    '<at>',
    '<',
    '\n',
    ' ',
    'best\n',
    'not ',
    '1',
    'event ',
    'error code ',
    "l'",
  ])('of 20,000 characters of %j is read', (piece) => {
    expect(read(piece.repeat(Math.ceil(20_000 / piece.length))).intent).toBeTypeOf('string');
  });
});

describe('a message as Teams sends it', () => {
  it('loses mentions, tags, entities and invisible characters', () => {
    const report = read('<p><at id="0">Desk Bot</at>&nbsp;is canada&nbsp;<b>east</b> d\u200bown?</p>');
    expect(report.text).toBe('is canada east down?');
    expect(report.intent).toBe('status.region');
  });

  it('keeps what only looks like a tag', () => {
    expect(read('vm-3 <userupn> 5 < 6 && 7 > 3').text).toBe('vm-3 <userupn> 5 < 6 && 7 > 3');
  });

  it('a region in a signature does not count', () => {
    const report = read('hp-prod-01 down?\n\nBest regards,\nService Desk, UK South');
    expect(report.entities).toMatchObject({ region: null, hostPool: 'hp-prod-01' });
    expect(read('hp-prod-01 down? Sent from my iPhone, West Europe').entities.region).toBeNull();
    expect(read('vm-3 ok?\n--\nContoso West Europe').entities.region).toBeNull();
  });

  it('thanks in the middle end nothing', () => {
    expect(read('Thanks\nalso is canada east down?').entities.region).toBe('canadaeast');
  });

  it('a pasted dialog box gives its codes, not its buttons', () => {
    const box = 'caller got this:\nRemote Desktop\nError code: 0x204\nExtended error code: 0x7\n[OK] [Cancel] [Help]';
    expect(read(box).intent).toBe('troubleshoot');
    expect(said(box)).toEqual(expect.arrayContaining(['error-code=0x204', 'extended-error-code=0x7']));
  });

  it('a pasted log gives codes, events and its computer, not its regions', () => {
    const log =
      'Log Name: Application\nEvent ID: 3277\nComputer: AVD-SH-03.contoso.com\nDescription: INVALID_FORM\n> west europe';
    const { entities, intent } = read(log);
    expect(intent).toBe('troubleshoot');
    expect(entities).toMatchObject({ region: null, sessionHost: 'AVD-SH-03.contoso.com' });
    expect(said(log)).toEqual(expect.arrayContaining(['event-id=3277', 'event-text=INVALID_FORM']));
  });

  it('a quoted fault does not turn a plain status question into trouble', () => {
    const report = read('<blockquote>users in japan east see 0x204</blockquote>is canada east down');
    expect(report).toMatchObject({ intent: 'status.region', entities: { region: 'canadaeast' } });
    expect(read('what is this\n```\nINVALID_FORM\n```\non vm-3').intent).toBe('troubleshoot');
  });
});

describe('the language', () => {
  it('is told by the words, and by the locale where they tell nothing', () => {
    expect(read('hp-prod-01').language).toBe('en');
    expect(read('hp-prod-01', { locale: 'fr-CA' }).language).toBe('fr');
    expect(read('is canada east down', { locale: 'fr-CA' }).language).toBe('en');
    expect(read("l'est du canada est en panne ?", { locale: 'en-US' }).language).toBe('fr');
  });
});
