import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, type Facts } from '../../src/diagnosis/diagnose.ts';
import { weigh } from '../../src/diagnosis/evidence.ts';
import { ASKING_MINUTES, OPEN_HOST_MINUTES, STRENGTH_LOG_ODDS } from '../../src/diagnosis/strengths.ts';
import type { Finding } from '../../src/domain/knowledge/finding.ts';
import { SMALL_KNOWLEDGE } from './small-knowledge.ts';

const AT = '2026-11-20T09:00:00.000Z';

function found(key: string, value: string, extra: Partial<Finding> = {}): Finding {
  return { key, value, holds: true, from: 'said', at: AT, ...extra };
}

function judged(findings: readonly Finding[], extra: Partial<Facts> = {}) {
  return diagnose(SMALL_KNOWLEDGE, { findings, text: [], asked: [], tried: [], didNotHelp: [], ...extra });
}

const pairs = SMALL_KNOWLEDGE.articles.flatMap((article) =>
  Object.entries(article.signals).flatMap(([key, values]) =>
    Object.keys(values)
      .filter((value) => value !== 'otherwise')
      .map((value) => [key, value] as const),
  ),
);
const anyFindings = fc.array(
  fc
    .record({ pair: fc.constantFrom(...pairs), holds: fc.boolean(), checked: fc.boolean() })
    .map(({ pair, holds, checked }) => found(pair[0], pair[1], { holds, from: checked ? 'checked' : 'said' })),
  { maxLength: 8 },
);

describe('a diagnosis', () => {
  it('proposes the fix whose decisive finding is held', () => {
    expect(judged([found('event-id', '3277'), found('event-text', 'FORM')]).next).toEqual({
      kind: 'propose',
      fixId: 'broker',
    });
  });

  it('asks for the text of an event whose number several faults share', () => {
    expect(judged([found('event-id', '3277')]).next).toMatchObject({ kind: 'ask', key: 'event-text' });
  });

  it('asks who is affected before anything else when a code has several causes', () => {
    expect(judged([found('error-code', '0x204')]).next).toMatchObject({ kind: 'ask', key: 'scope' });
  });

  it('never asks what was asked, said or checked', () => {
    const next = judged([found('error-code', '0x204')], { asked: ['scope'] }).next;
    expect(next).not.toMatchObject({ key: 'scope' });
    expect(
      judged([found('error-code', '0x204'), found('scope', 'one-user')]).questions.map((one) => one.key),
    ).not.toContain('scope');
  });

  it('asks nothing once no question is left', () => {
    expect(judged([found('event-id', '3277')], { questionsLeft: 0 }).next.kind).not.toBe('ask');
  });

  it('proposes nothing that little speaks for, even when it is the only candidate left', () => {
    const alone = judged([found('event-id', '3277')], { questionsLeft: 0, tried: ['broker'] });
    expect(alone.candidates[0]).toMatchObject({ fixId: 'token', likelihood: 'possible' });
    expect(alone.next.kind).toBe('none-documented');
  });

  it('asks what happens when it knows nothing at all', () => {
    expect(judged([]).next).toMatchObject({ kind: 'ask', key: 'stage' });
  });

  it('drops what was tried and what did not help', () => {
    const held = [found('event-text', 'FORM')];
    expect(judged(held, { tried: ['broker'] }).candidates.map((one) => one.fixId)).not.toContain('broker');
    expect(judged(held, { didNotHelp: ['broker'] }).dropped).toContainEqual({ fixId: 'broker', why: 'did-not-help' });
  });

  it('offers nothing that rebuilds while an incident that fits is listed, however well it matches', () => {
    const held = [
      found('incident', 'listed', { from: 'checked' }),
      found('host-status', 'Unavailable', { from: 'checked' }),
    ];
    const diagnosis = judged(held);
    expect(diagnosis.candidates.map((one) => one.fixId)).not.toContain('reinstall');
    expect(diagnosis.dropped).toContainEqual({ fixId: 'reinstall', why: 'incident' });
  });

  it('mentions an incident and does not blame it for what it cannot explain', () => {
    const listed = found('incident', 'listed', { from: 'checked' });
    expect(judged([listed, found('stage', 'connecting-fails')]).candidates[0]?.fixId).toBe('service-incident');
    expect(judged([listed, found('stage', 'slow')]).candidates.map((one) => one.fixId)).not.toContain(
      'service-incident',
    );
  });

  it('offers the same fix when nothing is listed', () => {
    expect(judged([found('host-status', 'Unavailable')]).candidates.map((one) => one.fixId)).toContain('reinstall');
  });

  it('finds no documented fix for another topic', () => {
    expect(judged([found('topic', 'printing')], { asked: ['stage', 'scope'] }).next.kind).toBe('none-documented');
  });

  it('takes a checked exclusion in full and a said one as a strong minus', () => {
    const client = SMALL_KNOWLEDGE.articles.find((one) => one.id === 'client');
    if (client === undefined) throw new Error('the sample has no such article');
    const odds = (from: Finding['from']) =>
      weigh(client, [found('incident', 'listed', { from })], 0, SMALL_KNOWLEDGE.groups).logOdds;
    expect(odds('said')).toBeGreaterThan(odds('checked'));
  });

  it('counts an event once, by its strongest sign', () => {
    const broker = SMALL_KNOWLEDGE.articles.find((one) => one.id === 'broker');
    if (broker === undefined) throw new Error('the sample has no such article');
    const both = weigh(broker, [found('event-id', '3277'), found('event-text', 'FORM')], 0, SMALL_KNOWLEDGE.groups);
    const text = weigh(broker, [found('event-text', 'FORM')], 0, SMALL_KNOWLEDGE.groups);
    expect(both.logOdds).toBe(text.logOdds);
  });

  it('is the same in whatever order the findings came', () => {
    fc.assert(
      fc.property(anyFindings, fc.infiniteStream(fc.nat()), (findings, order) => {
        const shuffled = findings
          .map((finding) => ({ finding, place: order.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ finding }) => finding);
        const seen = (given: readonly Finding[]) => {
          const { candidates, next } = judged(given);
          return { next, odds: candidates.map((one) => [one.fixId, one.logOdds.toFixed(9)]) };
        };
        expect(seen(shuffled)).toEqual(seen(findings));
      }),
    );
  });

  it('asks where it stops when words alone point nowhere, and the event’s text where its number does', () => {
    const vague = judged([], { text: [{ id: 'broker', similarity: 0.2 }] });
    expect(vague.noneDocumented).toBeGreaterThan(vague.candidates[0]?.confidence ?? 0);
    expect(vague.next).toMatchObject({ kind: 'ask', key: 'stage' });
    expect(judged([found('event-id', '3277')], { text: [{ id: 'broker', similarity: 0.2 }] }).next).toMatchObject({
      kind: 'ask',
      key: 'event-text',
    });
  });

  it('asks a second look on a host at a lower price than the first, and only once a look was answered', () => {
    const asking = (extra: Partial<Facts>) =>
      judged([found('event-id', '3277')], extra).questions.find((one) => one.key === 'event-text')?.asking;
    const first = asking({});
    expect(first).toBe(ASKING_MINUTES[4]);
    expect(asking({ asked: ['listener'], answered: [] })).toBe(first);
    expect(asking({ asked: ['listener'], answered: ['listener'] })).toBe(OPEN_HOST_MINUTES);
    expect(OPEN_HOST_MINUTES).toBeLessThan(ASKING_MINUTES[4]);
  });

  it('never lowers a candidate for one more finding that speaks for it', () => {
    fc.assert(
      fc.property(anyFindings, fc.constantFrom(...SMALL_KNOWLEDGE.articles), fc.nat(), (findings, article, pick) => {
        const speaking = Object.entries(article.signals).flatMap(([key, values]) =>
          Object.entries(values)
            .filter(([value, strength]) => value !== 'otherwise' && STRENGTH_LOG_ODDS[strength] > 0)
            .map(([value]) => found(key, value)),
        );
        const added = speaking[pick % speaking.length];
        if (added === undefined) return;
        const before = weigh(article, findings, 0, SMALL_KNOWLEDGE.groups).logOdds;
        expect(weigh(article, [...findings, added], 0, SMALL_KNOWLEDGE.groups).logOdds).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
