import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { StatusAnswer, StatusSubject } from '../../src/domain/status/status.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { sentences } from '../../src/wording/sentences.ts';
import { statusLines, statusRecord } from '../../src/wording/status/status-lines.ts';
import { hosts, minutesAgo, NOW, observation, type PoolSketch } from '../fleet/observation-builder.ts';

const PIECES = ['time', 'hosts', 'headline', 'evidence', 'signs', 'sheets', 'findings'] as const;
const FRENCH = sentences('fr');
const FAILS = { status: 'Unavailable', statusSince: minutesAgo(300) };
const REGION: StatusSubject = { kind: 'region', id: 'canadaeast' };

/** Every leaf of a piece by its path: a string as it is, a function as its own. */
function leaves(piece: object, path = ''): [path: string, leaf: unknown][] {
  return Object.entries(piece).flatMap(([key, leaf]: [string, unknown]) =>
    typeof leaf === 'object' && leaf !== null ? leaves(leaf, `${path}${key}.`) : [[`${path}${key}`, leaf] as const],
  ) as [string, unknown][];
}

function answer(pools: readonly PoolSketch[], events: Parameters<typeof observation>[1] = [], subject = REGION) {
  return answerStatus(observation(pools, events), subject, [], NOW);
}

function said(answered: StatusAnswer): string {
  const { headline, lines } = statusLines(answered, NOW, 'fr');
  return [headline, ...lines].join('\n');
}

describe.each(PIECES)('the French of %s', (piece) => {
  it('has the same sentences as the English, each of the same kind', () => {
    const kinds = (language: 'en' | 'fr') =>
      leaves(sentences(language)[piece])
        .map(([path, leaf]) => `${path}: ${typeof leaf}`)
        .sort();
    expect(kinds('fr')).toEqual(kinds('en'));
  });

  it('leaves no plain sentence in English', () => {
    const english = new Map(leaves(sentences('en')[piece]));
    const same = leaves(FRENCH[piece]).filter(([path, leaf]) => typeof leaf === 'string' && leaf === english.get(path));
    const names: Readonly<Record<string, readonly string[]>> = {
      headline: ['state.incident'],
      sheets: ['health.azure'],
    };
    expect(same.map(([path]) => path)).toEqual(names[piece] ?? []);
  });
});

describe('French sentences made of a whole value', () => {
  const now = { attempts: 40, succeeded: 27 };
  const usual = { attempts: 51, succeeded: 49 };
  const top = { symbolicCode: 'C0DE', count: 3, serviceError: true };

  it.each([
    [{ code: 'failing-together', failed: 3, expected: 8, pools: 2, minutes: 15 }, ['3', '8', '2', '15']],
    [{ code: 'shared-version', version: 'V1', failing: 4 }, ['V1', '4']],
    [{ code: 'known-bad-version', version: 'V1', trackingId: 'TR4C-K', hosts: 6 }, ['V1', 'TR4C-K', '6']],
    [
      { code: 'version-change', component: 'stack', version: 'V1', changed: 9, failing: 5 },
      ['la pile', 'V1', '9', '5'],
    ],
    [{ code: 'connection-failures', now, usual, top }, ['13', '40', '2', '51', 'C0DE']],
    [{ code: 'callers', callers: 7, pools: 3, minutes: 60 }, ['7', '3', '60']],
  ] as const)('%o says all it is given', (sign, values) => {
    for (const value of values) expect(FRENCH.signs.for(sign)).toMatch(new RegExp(`(?<![\\w])${value}(?![\\w])`, 'u'));
  });

  it('say a change with its moment, place, code and role, and who by kind only', () => {
    const change = { kind: 'stop', outcome: 'failed', code: 'C0DE', actor: 'person', role: 'Owner' } as const;
    const whole = { ...change, at: NOW, until: NOW, on: ['vm-1'] };
    expect(FRENCH.signs.change({ change: whole, moment: '08:00 UTC', on: 'vm-1' })).toBe(
      '08:00 UTC : vm-1 – arrêt, en échec (C0DE), par une personne (Owner)',
    );
  });

  it('take the singular for 0 and 1', () => {
    const connections = (succeeded: number, attempts: number) =>
      FRENCH.signs.connections({ now: { attempts, succeeded }, usual: now, codes: [], from: NOW, to: NOW }, '', '');
    expect(connections(0, 5)).toContain('0 connexion réussie sur 5');
    expect(connections(4, 5)).toContain('4 connexions réussies sur 5');
    const counter = (available: number) =>
      FRENCH.signs.against([{ code: 'hosts-take-sessions', available, expected: 5 }]);
    expect(counter(1)).toContain('1 hôte sur 5 accepte des sessions');
    expect(counter(2)).toContain('2 hôtes sur 5 acceptent des sessions');
    const others = (count: number) => FRENCH.sheets.session.line('vm-1', 'hp', 'ouverte', null, count);
    expect(others(1)).toContain('1 autre session sur');
    expect(others(2)).toContain('2 autres sessions sur');
  });

  it('call every kind of finding by a French name', () => {
    const text = readFileSync(new URL('../../knowledge/findings.yaml', import.meta.url), 'utf8');
    const keys = Object.keys(parse(text) as object);
    const unnamed = keys.filter((key) => FRENCH.findings.key(key) === sentences('en').findings.key(key));
    // The same word in both languages.
    expect(unnamed.sort()).toEqual(['client', 'incident', 'licence', 'transport']);
  });
});

describe('a French answer', () => {
  const mixed: PoolSketch = { name: 'hp-1', hosts: [...hosts('vm-', 4), ...hosts('bad-', 2, FAILS)] };
  const POOL: StatusSubject = { kind: 'hostpool', id: 'hp-1' };

  it.each([
    ['incident', answer([mixed], [{}]), 'Oui, Microsoft signale un incident Azure Virtual Desktop dans Canada East ('],
    ['healthy', answer([{ name: 'hp-1', hosts: hosts('vm-', 3) }], [], POOL), 'Aucun signe de panne : le pool d’hôtes'],
    ['degraded', answer([mixed], [], POOL), 'En partie : le pool d’hôtes hp-1 fonctionne'],
    [
      'down',
      answer([{ name: 'hp-1', hosts: hosts('vm-', 2, FAILS) }]),
      'En panne : aucun hôte qui devrait être allumé',
    ],
    [
      'unknown',
      answer([{ name: 'hp-1', hosts: hosts('vm-', 3) }], 'refused'),
      'Je ne peux pas le dire : Service Health n’a pas pu être lu. 3 hôtes sur 3',
    ],
  ])('%s begins with its answer and holds no English', (state, answered, words) => {
    expect(answered.state).toBe(state);
    expect(said(answered).slice(0, words.length)).toBe(words);
    expect(said(answered)).not.toMatch(/\b(the|and|of|since|ago|hosts?|failed|read|by|we|to)\b/i);
    expect(statusRecord(answered, NOW, 'fr')[0]).toContain(words);
  });

  it('says only that what fails shows no link, never that there is none', () => {
    const answered = { ...answer([mixed], [{}]), impact: 'none-seen' } as const;
    expect(said(answered)).toContain('ce qui échoue ne montre aucun lien avec cet incident');
  });
});
