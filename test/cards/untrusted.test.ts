import { AdaptiveCard } from 'adaptivecards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Say } from '../../src/domain/conversation/say.ts';
import type { StatusAnswer } from '../../src/domain/status/status.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { hosts, minutesAgo, NOW, observation } from '../fleet/observation-builder.ts';
import { drawn, textsOf } from './drawn.ts';

/** What Teams takes, less what the activity around a card needs. */
const LIMIT = 27_000;
const NASTY = '[x](https://bad.example) <https://bad.example> **b** `c`\n# head\n1. one';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3_000 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(NASTY, NASTY.repeat(40), '界'.repeat(5_000), '\u0000'.repeat(5_000), '"\\'.repeat(5_000)),
);

function answerWith(text: string, subject: StatusAnswer['subject']): StatusAnswer {
  const failing = { status: 'Unavailable', statusSince: minutesAgo(300) };
  const named = Array.from({ length: 200 }, (_, index) => ({ ...failing, name: `${text}${index}` }));
  const event = { title: text, summary: text, trackingId: text };
  const look = observation(
    [{ name: text, hosts: [...hosts('vm-', 3), ...named] }],
    [event, event, event, { ...event, type: 'PlannedMaintenance', startedAt: minutesAgo(-60) }],
  );
  return { ...answerStatus(look, { kind: 'region', id: 'canadaeast' }, [], NOW), subject };
}

function sayings(text: string): readonly Say[] {
  const answer = answerWith(text, { kind: 'region', id: 'canadaeast' });
  const caseNumber = 7;
  const [reason] = [
    { code: 'finding', key: 'event-text', value: text, holds: true, strength: 'weak', from: 'said', weight: 1 },
  ] as const;
  const ticket = { key: 'k', caseNumber, title: text, body: `## Known\n- ${text}`.repeat(30), severity: 2 } as const;
  return [
    { kind: 'status', answer, buttons: [] },
    { kind: 'status', answer: answerWith(text, { kind: 'host', id: text }), buttons: [] },
    {
      kind: 'fix',
      caseNumber,
      fixId: 'host-stuck-unavailable-upgrading',
      likelihood: 'possible',
      reasons: [reason],
      status: answer,
      buttons: [],
    },
    { kind: 'ticket-form', caseNumber, title: text, body: ticket.body, severity: 2, buttons: [] },
    {
      kind: 'ticket',
      ticket: {
        ...ticket,
        id: text,
        state: 'open',
        openedAt: NOW,
        comments: Array.from({ length: 50 }, () => ({ at: NOW, text })),
      },
    },
  ];
}

describe('names, titles and words from outside', () => {
  it('never break a card and never make it too large for Teams', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const say of sayings(text)) {
          const { card, bytes } = drawn(say);
          expect(bytes, say.kind).toBeLessThan(LIMIT);
          const adaptive = new AdaptiveCard();
          adaptive.parse(card);
          expect(adaptive.validateProperties().validationEvents).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('make no link, no emphasis, no heading and no list where a card reads Markdown', () => {
    for (const say of sayings(NASTY)) {
      const blocks = textsOf(drawn(say).card, 'TextBlock');
      expect(blocks.length).toBeGreaterThan(0);
      for (const block of blocks.filter((one) => one.includes('bad.example'))) {
        expect(block).not.toMatch(/[[\]<>*`\n]/);
      }
    }
  });

  it('are shown letter for letter where a card reads no Markdown', () => {
    const { card } = drawn(sayings('[Resolved] hp_prod*01')[0] as Say);
    expect(textsOf(card, 'TextRun').join('\n')).toContain('[Resolved] hp_prod*01');
  });
});
