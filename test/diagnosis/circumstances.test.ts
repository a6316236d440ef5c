import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { article, question, SMALL_KNOWLEDGE } from './small-knowledge.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const CIRCUMSTANCES = { scope: 'site', network: 'inside', since: 'today', onset: 'gradual' } as const;
const blocked = article('blocked', {
  prior: 'common',
  signals: {
    scope: { site: 'strong' },
    network: { inside: 'strong' },
    since: { today: 'strong' },
    onset: { gradual: 'strong' },
    stage: { connecting: 'supports' },
  },
});
const knowledge = { ...SMALL_KNOWLEDGE, articles: [blocked], questions: [question('stage', ['connecting', 'slow'])] };
const held = (key: string, value: string) => ({ key, value, holds: true, from: 'said', at: NOW }) as const;
const nothing = { text: [], asked: [], tried: [], didNotHelp: [] };

describe('whom it hits, from where and since when', () => {
  it('however much of it is known, never makes a fix likely nor proposes one, and asks what happens first', () => {
    fc.assert(
      fc.property(fc.subarray(Object.entries(CIRCUMSTANCES), { minLength: 1 }), (known) => {
        const findings = known.map(([key, value]) => held(key, value));
        const { candidates, next } = diagnose(knowledge, { ...nothing, findings });
        expect(candidates[0]?.likelihood).toBe('possible');
        expect(next).toMatchObject({ kind: 'ask', key: 'stage' });
        const asked = diagnose(knowledge, { ...nothing, findings, asked: ['stage'] });
        expect(asked.next.kind).toBe('none-documented');
      }),
    );
  });

  it('counts in full once it is said what happens', () => {
    const findings = [
      ...Object.entries(CIRCUMSTANCES).map(([key, value]) => held(key, value)),
      held('stage', 'connecting'),
    ];
    const { candidates, next } = diagnose(knowledge, { ...nothing, findings });
    expect(candidates[0]?.likelihood).toBe('likely');
    expect(next).toEqual({ kind: 'propose', fixId: 'blocked' });
  });
});

describe('an incident that is listed, and one caller of whom nothing else was told', () => {
  const incident = article('service-incident', {
    signals: { incident: { listed: 'decisive' }, stage: { connecting: 'supports', slow: 'against' } },
  });
  const known = { ...knowledge, articles: [incident, blocked] };
  const listed = { ...held('incident', 'listed'), from: 'checked' } as const;

  it('is asked what happens first, because the incident need not be theirs', () => {
    const { candidates, next } = diagnose(known, { ...nothing, findings: [listed, held('scope', 'one-user')] });
    expect(candidates[0]).toMatchObject({ fixId: 'service-incident', likelihood: 'possible' });
    expect(next).toMatchObject({ kind: 'ask', key: 'stage' });
  });

  it.each([
    ['a symptom of it', [held('scope', 'one-user'), held('stage', 'connecting')]],
    ['nobody else spared', [held('scope', 'everyone')]],
  ])('is theirs with %s', (_what, told) => {
    const { next } = diagnose(known, { ...nothing, asked: ['scope'], findings: [listed, ...told] });
    expect(next).toEqual({ kind: 'propose', fixId: 'service-incident' });
  });
});
