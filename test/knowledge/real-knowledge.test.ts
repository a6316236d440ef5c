import { describe, expect, it } from 'vitest';
import { CORE_FINDING_KEYS, SCOPES, STAGES } from '../../src/domain/knowledge/finding.ts';
import { kit } from './kit.ts';

const { knowledge } = kit;
const ACCENTED = /[àâçéèêëîïôûùœ]/;

const ASKED_BY_CHECKS_ONLY = ['incident', 'power', 'capacity', 'heartbeat', 'stack-version', 'agent-version', 'drain'];
const PLACES = ['region', 'host-pool', 'session-host', 'user'];

describe('the knowledge of the product', () => {
  it('holds an article for each of the 33 sections of the four documents', () => {
    expect(knowledge.articles.length).toBeGreaterThanOrEqual(33);
  });

  it('knows the incident KR8C-K1Z by its bad stack version', () => {
    const incident = knowledge.incidents.find((one) => one.trackingId === 'KR8C-K1Z');
    expect(incident?.badStackVersions).toEqual(['1.0.2602.09500']);
    expect(incident?.regions).toHaveLength(12);
  });

  it('declares every core key, and the stages and scopes that the code names', () => {
    expect(knowledge.keys).toEqual(expect.arrayContaining([...CORE_FINDING_KEYS]));
    const values = (key: string) => knowledge.words.filter((one) => one.key === key).map((one) => one.value);
    expect(values('stage')).toEqual([...STAGES]);
    expect(values('scope')).toEqual([...SCOPES]);
  });

  it('never asks a person what a check answers, nor for a place', () => {
    const asked = knowledge.questions.map((question) => question.key);
    for (const key of [...ASKED_BY_CHECKS_ONLY, ...PLACES, 'topic']) expect(asked).not.toContain(key);
  });

  it('asks about the inside of a host only at the price of signing in to it', () => {
    const dear = knowledge.questions.filter((question) => question.cost === 4).map((question) => question.key);
    expect(dear).toEqual(
      expect.arrayContaining(['host-status', 'health-check', 'event-text', 'listener', 'boot-loader']),
    );
    const cheap = (key: string) => (knowledge.questions.find((question) => question.key === key)?.cost ?? 9) <= 2;
    expect(cheap('stage') && cheap('scope')).toBe(true);
  });

  it('asks every question in French too, with accents where French has them', () => {
    const french = knowledge.questions.flatMap(({ text, why, choices }) => [
      text.fr,
      why.fr,
      ...choices.map((choice) => choice.label.fr ?? ''),
    ]);
    expect(knowledge.questions.filter(({ text, why }) => text.fr === undefined || why.fr === undefined)).toEqual([]);
    expect(french.filter((one) => one !== undefined && ACCENTED.test(one)).length).toBeGreaterThan(40);
  });

  it('holds every article in French too, of the same state as the English one', () => {
    const missing = knowledge.articles.filter(({ french }) => french.kind !== 'translated').map(({ id }) => id);
    expect(missing).toEqual([]);
  });

  it('separates the event texts of 3277 by choices', () => {
    const question = knowledge.questions.find((one) => one.key === 'event-text');
    expect(question?.choices.map((choice) => choice.value)).toEqual(
      expect.arrayContaining([
        'INVALID_FORM',
        'INVALID_REGISTRATION_TOKEN',
        'ENDPOINT_NOT_FOUND',
        'InstallMsiException',
      ]),
    );
  });

  it('offers the web client and the sign-in words that callers use', () => {
    const revealing = (phrase: string) =>
      knowledge.words.filter((one) => one.words.includes(phrase)).map(({ key, value }) => `${key}=${value}`);
    expect(revealing("can't connect")).toEqual(['stage=connecting-fails']);
    expect(revealing('écran noir')).toEqual(['stage=black-after-sign-in']);
    expect(revealing('tout le monde')).toEqual(['scope=everyone']);
    expect(revealing('works in the browser')).toEqual(['client=web-works']);
    expect(revealing('down')).toEqual([]);
  });

  it('keeps the number of phrases small enough to start in a moment', () => {
    const count = knowledge.words.reduce((sum, one) => sum + one.words.length, 0);
    expect(count).toBeGreaterThan(5_000);
    expect(count).toBeLessThan(140_000);
  });
});
