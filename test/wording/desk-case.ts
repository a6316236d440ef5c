import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Diagnosis } from '../../src/domain/knowledge/diagnosis.ts';
import type { Finding } from '../../src/domain/knowledge/finding.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { hosts, minutesAgo, NOW, observation } from '../fleet/observation-builder.ts';

function finding(key: string, value: string, holds = true, from: Finding['from'] = 'said'): Finding {
  return { key, value, holds, from, at: NOW };
}

/** What the bot saw with nothing listed and two of five hosts failing. */
export const SEEN = answerStatus(
  observation([
    {
      name: 'hp-prod-01',
      hosts: [...hosts('vm-', 3), ...hosts('bad-', 2, { status: 'Unavailable', statusSince: minutesAgo(300) })],
    },
  ]),
  { kind: 'region', id: 'canadaeast' },
  [],
  minutesAgo(10),
);

/** A case with something in every part of it. */
export const DESK_CASE: DeskCase = {
  number: 12,
  openedAt: minutesAgo(20),
  state: 'open',
  symptom: 'everyone gets 0x204\nsince this morning',
  entities: { region: 'canadaeast', hostPool: 'hp-prod-01', sessionHost: null, ticket: null, trackingId: null },
  findings: [
    finding('error-code', '0x204'),
    finding('scope', 'everyone', true, 'asked'),
    finding('client', 'web-works', false),
    finding('host-status', 'Unavailable', true, 'checked'),
  ],
  asked: [{ key: 'since', at: NOW, answer: 'unknown' }],
  proposals: [{ fixId: 'agent-invalid-form', at: NOW, step: 2, outcome: 'did-not-help' }],
  tried: ['agent-reinstall-reregister'],
  seenFirst: SEEN,
  seenLast: SEEN,
  transcript: [{ at: NOW, from: 'agent', text: 'everyone gets 0x204\nsince this morning' }],
  ticket: null,
};

export const DIAGNOSIS: Diagnosis = {
  escalating: 45,
  forHostTeam: [],
  candidates: [
    {
      fixId: 'service-incident',
      confidence: 0.8,
      likelihood: 'likely',
      acting: 20,
      logOdds: 2,
      reasons: [
        { code: 'prior', weight: -1 },
        {
          code: 'finding',
          key: 'error-code',
          value: '0x204',
          holds: true,
          strength: 'supports',
          from: 'said',
          weight: 1.5,
        },
        { code: 'finding', key: 'scope', value: 'everyone', holds: true, strength: 'strong', from: 'asked', weight: 3 },
        {
          code: 'finding',
          key: 'network',
          value: 'inside',
          holds: false,
          strength: 'against',
          from: 'said',
          weight: -1.5,
        },
        { code: 'text', similarity: 0.5, weight: 0.4 },
      ],
    },
  ],
  noneDocumented: 0.1,
  next: { kind: 'propose', fixId: 'service-incident' },
  questions: [],
  dropped: [],
};
