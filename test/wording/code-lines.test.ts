import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/domain/core/language.ts';
import type { CodeSpace } from '../../src/domain/knowledge/code-entry.ts';
import { codeMeaning } from '../../src/domain/knowledge/code-meaning.ts';
import { readCodes } from '../../src/knowledge/read-codes.ts';
import { codeLines } from '../../src/wording/lines/code-lines.ts';

const FILE = readFileSync(new URL('../../knowledge/codes.yaml', import.meta.url), 'utf8');
const codes = readCodes(FILE).value?.book ?? { entries: [], reviewed: '' };

function lines(text: string, language: Language = 'en', space?: CodeSpace): string[] {
  return codeLines(codeMeaning({ codes }, { text, space }), language);
}

describe('a code with one meaning', () => {
  it('is said with its decimal number, that it is no cause, its source and its trust', () => {
    expect(lines('516')).toEqual([
      '0x204 (516), main code: no socket connection to the other end could be opened. It says where it broke off, not why. Log Analytics calls the same number TransportClosedUnexpectedly.',
      'Source: IMsTscAxEvents::OnDisconnected (official, Microsoft, 2018-05-31); azure-docs issue 81304 (community, not confirmed, no date).',
    ]);
  });

  it('is said in French', () => {
    expect(lines('0x807', 'fr')).toEqual([
      "0x807 (2055), code principal : l'authentification a échoué.",
      'Source : IMsTscAxEvents::OnDisconnected (officiel, Microsoft, 2018-05-31).',
    ]);
  });

  it('names what else to ask for', () => {
    expect(lines('3277').at(-1)).toBe('Ask for: the exact name in the description of the event.');
    expect(lines('3277', 'fr').at(-1)).toBe("À demander : le nom exact dans la description de l'événement.");
  });

  it('warns of a source that nobody verified', () => {
    expect(lines('0x904/0x7').join(' ')).toContain('UNVERIFIED');
    expect(lines('0x904/0x7', 'fr').join(' ')).toContain('NON VÉRIFIÉE');
  });

  it('shows a code of a range as it was asked', () => {
    expect(lines('0x2345', 'en', 'extended')[0]).toMatch(/^0x2345, extended code: an internal protocol error/);
  });
});

describe('a code with several meanings', () => {
  it('asks which one it is and gives both', () => {
    expect(lines('0x3')).toEqual([
      '0x3 means different things in different places. Which one is it: main code or extended code?',
      'As main code: the other side ended the connection; no fault by itself, the extended code says more. As extended code: the session was idle longer than its limit.',
      expect.stringMatching(/^Source: .*OnDisconnected.*ExtendedDisconnectReasonCode/),
    ]);
    expect(lines('0x4', 'fr').slice(0, 2)).toEqual([
      '0x4 ne veut pas dire la même chose partout. Lequel est-ce : code principal ou code étendu?',
      'En tant que code principal : aucune source publique n’en donne le sens. En tant que code étendu : le temps accordé à la connexion est écoulé.',
    ]);
  });

  it('asks for the name where only names share the number', () => {
    const said = lines('-2146233088');
    expect(said[0]).toBe(
      '4 names share the number -2146233088, so it says nothing alone. Which name stands beside it (CodeSymbolic)?',
    );
    expect(said[1]).toContain('ConnectionFailedNoHealthyRdshAvailable');
    expect(lines('-2146233088', 'fr')[0]).toMatch(/^4 noms partagent le numéro/);
  });
});

describe('a code without a meaning', () => {
  it('is said so, with what to collect and a sentence for the caller, and no fix', () => {
    expect(lines('0x607')).toEqual([
      'No public source gives a meaning for 0x607 (last looked for on 2026-11-20), so I name no fix for it.',
      'Write down the time in UTC, the client and its version, the main and the extended code, and the correlation id.',
      expect.stringMatching(/^Tell the caller: “.+”$/),
    ]);
    expect(lines('0x607', 'fr')).toEqual([
      expect.stringMatching(/^Aucune source publique ne donne le sens de 0x607 \(dernière recherche : 2026-11-20\)/),
      expect.stringMatching(/UTC.*code principal.*code étendu.*corrélation/),
      expect.stringMatching(/^À dire à l’appelant : « .+ »$/),
    ]);
  });

  it('claims no search for a code that nobody looked for', () => {
    expect(lines('0x999')[0]).toBe('No source that I have gives a meaning for 0x999, so I name no fix for it.');
    expect(lines('0x999').join(' ')).not.toContain('looked for');
  });
});

describe('any code', () => {
  it('takes one to three lines, each of them whole, in both languages', () => {
    const entry = fc.constantFrom(...codes.entries);
    fc.assert(
      fc.property(entry, fc.constantFrom(...LANGUAGES), fc.boolean(), ({ code, space }, language, placed) => {
        const said = lines(code, language, placed ? space : undefined);
        expect(said.length).toBeGreaterThanOrEqual(2);
        expect(said.length).toBeLessThanOrEqual(3);
        for (const line of said) expect(line).not.toMatch(/undefined|\s{2}|\.\.|\n/);
      }),
    );
  });

  it('keeps what was typed on one line of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        for (const line of lines(`?${text}\n\u202e`)) {
          expect(line).not.toMatch(/[\n\u202e]/);
          expect(line.length).toBeLessThan(250);
        }
      }),
    );
  });
});
