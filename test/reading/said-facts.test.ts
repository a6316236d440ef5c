import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createReader } from '../../src/reading/read.ts';
import { kit } from '../knowledge/kit.ts';
import { NO_FLEET, NOW } from './small-reader.ts';

const values = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const facts = z.record(z.string(), values).default({});
const text = z.strictObject({ text: z.string().min(10), says: facts, may: facts });
type Told = z.infer<typeof text>;

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const told = z.array(text).parse(parse(readFileSync(file('said-facts.yaml'), 'utf8'), { schema: 'failsafe' }));
const { knowledge } = kit;
const reader = createReader({ words: knowledge.words, names: () => NO_FLEET });
const LEFT_OUT = new Set(['region', 'host-pool', 'session-host', 'user', 'topic', 'correlation-id']);

function listed(found: Told['says']): string[] {
  return Object.entries(found).flatMap(([key, all]) => all.map((one) => `${key}=${one.toLowerCase()}`));
}

function readIn(message: string): string[] {
  const { findings } = reader.read(message, { now: NOW });
  const held = findings.filter(({ key, holds }) => holds && !LEFT_OUT.has(key));
  return held.map(({ key, value }) => `${key}=${value.toLowerCase()}`);
}

/** Facts of a text, one of several scopes being enough, that were read and that were not, and what was read besides. */
function compared({ text: message, says, may }: Told) {
  const read = new Set(readIn(message));
  const scopes = (says.scope ?? []).map((one) => `scope=${one}`);
  const wanted = [
    ...listed({ ...says, scope: [] }),
    ...(scopes.length === 0 ? [] : [scopes.find((one) => read.has(one)) ?? scopes[0] ?? '']),
  ];
  const allowed = new Set([...wanted, ...scopes, ...listed(may)]);
  return {
    missed: wanted.filter((one) => !read.has(one)),
    wanted: wanted.length,
    wrong: [...read].filter((one) => !allowed.has(one)),
    read: read.size,
  };
}

describe('facts said in whole texts', () => {
  const rows = told.map(compared);
  const sum = (count: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + count(row), 0);

  it('are a wide set, English and French', () => {
    expect(told.length).toBeGreaterThanOrEqual(85);
    expect(
      told.filter(({ text: message }) => reader.read(message, { now: NOW }).language === 'fr').length,
    ).toBeGreaterThan(12);
  });

  it('are read nine times in ten', () => {
    const lines = told.flatMap(
      ({ text: message }, index) => rows[index]?.missed.map((one) => `${one}: ${message}`) ?? [],
    );
    expect(sum(({ missed }) => missed.length) / sum(({ wanted }) => wanted), lines.join('\n')).toBeLessThan(0.1);
  });

  it('are seldom read where nobody says them', () => {
    expect(sum(({ wrong }) => wrong.length) / sum(({ read }) => read)).toBeLessThan(0.12);
  });
});

describe('what is not told as so', () => {
  it.each([
    'what happens if the agent were down and the host showed Unavailable?',
    'last month we had 0x204 for everyone, microsoft fixed it',
    'does avd support usb redirection of signature pads',
    'is it possible that the pool is full?',
    "le problème d'écran noir de la semaine passée est réglé",
    'que se passe-t-il si le pare-feu était changé?',
  ])('%s', (message) => {
    expect(readIn(message).filter((one) => !one.startsWith('feature='))).toEqual([]);
  });

  it.each([
    ["users get disconnected, I think it's the firewall change", 'changed'],
    ["écran noir pour mon usager, je pense que c'est la licence manquante", 'licence'],
    ['she gets a black screen, probably no licence', 'licence'],
    ['user cannot connect, must be the new image', 'changed'],
  ])('a guess at the cause: %s', (message, key) => {
    expect(readIn(message).filter((one) => one.startsWith(key))).toEqual([]);
  });

  it('a change told with its time is none', () => {
    expect(readIn('drops every hour since we changed the firewall')).toContain('changed=network');
  });
});

describe('who is affected', () => {
  it.each([
    ["toute l'équipe a un écran noir", 'some-users'],
    ['toute l’équipe du bureau de Laval a un écran noir', 'site'],
    ['several of our users get a black screen', 'some-users'],
    ['all our users get a black screen', 'everyone'],
    ['I cannot connect, my colleagues are fine', 'one-user'],
    ['we have 200 users. one of them gets a black screen', 'one-user'],
    ['the lady at the Regina store gets kicked out, only her', 'one-user'],
    ['everybody who was logged on is fine, a new caller gets refused', 'one-user'],
    ['personne est capable de rentrer', 'everyone'],
  ])('%s', (message, scope) => {
    expect(readIn(message).filter((one) => one.startsWith('scope='))).toEqual([`scope=${scope}`]);
  });
});

describe('a plural without a number', () => {
  it.each(['our users get a black screen', 'les usagers ont un écran noir'])('%s', (message) => {
    const scopes = reader.read(message, { now: NOW }).findings.filter(({ key }) => key === 'scope');
    expect(scopes).toMatchObject([{ value: 'one-user', holds: false }]);
  });
});

describe('where the caller is', () => {
  it.each([
    ['she is at a hotel and gets black screen', 'outside'],
    ['il est dans le train, ça coupe', 'outside'],
    ['black screen for users in the clinic', 'inside'],
    ["l'usager est à l'usine, écran noir", 'inside'],
    ['black screen when on the vpn', 'vpn'],
  ])('%s', (message, network) => {
    expect(readIn(message).filter((one) => one.startsWith('network='))).toEqual([`network=${network}`]);
  });
});
