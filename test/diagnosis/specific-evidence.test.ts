import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, type Facts } from '../../src/diagnosis/diagnose.ts';
import { INCIDENT_FIX } from '../../src/diagnosis/incident-first.ts';
import { OWN_WORDS_LOG_ODDS, STRENGTH_LOG_ODDS, TEXT_LOG_ODDS } from '../../src/diagnosis/strengths.ts';
import type { Finding } from '../../src/domain/knowledge/finding.ts';
import { isContext } from '../../src/domain/knowledge/finding-nature.ts';
import { kit } from '../knowledge/kit.ts';

const AT = '2026-11-20T09:00:00.000Z';
const { knowledge } = kit;
const found = (key: string, value: string, from: Finding['from'] = 'said'): Finding => ({
  key,
  value,
  holds: true,
  from,
  at: AT,
});
const ids = knowledge.articles.map(({ id }) => id);
const pairs = knowledge.articles.flatMap((one) =>
  Object.entries(one.signals).flatMap(([key, values]) =>
    Object.keys(values)
      .filter((value) => value !== 'otherwise')
      .map((value) => [key, value] as const),
  ),
);
const weak = pairs.filter(([key, value]) => isContext(knowledge.natures, key, value));
const UNCLEAR = (OWN_WORDS_LOG_ODDS / TEXT_LOG_ODDS) * 0.99;

const someOf = (from: typeof pairs) =>
  fc
    .uniqueArray(fc.constantFrom(...from), { maxLength: 12, selector: ([key]) => key })
    .map((chosen) => chosen.map(([key, value]) => found(key, value)));
const textUpTo = (max: number) =>
  fc.array(fc.record({ id: fc.constantFrom(...ids), similarity: fc.double({ min: 0, max, noNaN: true }) }), {
    maxLength: 8,
  });

function judged(facts: Partial<Facts>) {
  return diagnose(knowledge, { findings: [], text: [], asked: [], tried: [], didNotHelp: [], ...facts });
}

describe('kind of pool, of join and of system, what changed, whom, where and since when it hits, and what is in order', () => {
  it('never propose a fix, however much of it is known and whatever else is left to ask', () => {
    fc.assert(
      fc.property(someOf(weak), textUpTo(UNCLEAR), fc.integer({ min: 0, max: 2 }), (findings, text, questionsLeft) => {
        const { next, candidates } = judged({ findings, text, questionsLeft });
        expect(next.kind).not.toBe('propose');
        expect(candidates.filter(({ likelihood }) => likelihood === 'likely')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('hold many keys, and each that the desk is told to name', () => {
    const keys = new Set(weak.map(([key]) => key));
    for (const key of ['pool-type', 'host-join', 'os-edition', 'changed', 'scope', 'network', 'since'])
      expect(keys).toContain(key);
    expect(weak).toContainEqual(['host-status', 'Available']);
    expect(weak).toContainEqual(['resources', 'shown']);
  });

  it('may still rank, and name the best lead', () => {
    const one = { id: 'stuck-session', similarity: 0.3 };
    const other = { id: 'silent-agent', similarity: 0.3 };
    const { next, candidates } = judged({
      findings: [found('scope', 'one-user')],
      text: [one, other],
      questionsLeft: 0,
    });
    expect(candidates[0]?.fixId).toBe('stuck-session');
    expect(next).toMatchObject({ kind: 'none-documented', leads: expect.arrayContaining(['stuck-session']) });
  });

  it('leave a proposal to words that are clearly an article’s own, unless what happens contradicts them', () => {
    const text = [{ id: 'silent-agent', similarity: 0.7 }];
    const clear = judged({ text, findings: [found('host-status', 'Available')], questionsLeft: 0 });
    expect(clear.next).toEqual({ kind: 'propose', fixId: 'silent-agent' });
    const against = judged({
      text,
      findings: [found('host-status', 'Available'), found('stage', 'no-feed')],
      questionsLeft: 0,
    });
    expect(against.next).not.toMatchObject({ fixId: 'silent-agent' });
  });
});

describe('what the looks show', () => {
  const CODES = [
    'error-code',
    'extended-error-code',
    'symbolic-code',
    'event-id',
    'event-text',
    'heartbeat',
    'capacity',
    'boot-loader',
  ];
  const well = [found('heartbeat', 'fresh', 'checked'), found('capacity', 'room', 'checked')];
  const CONTRADICTED = ['silent-agent', 'no-capacity-available'];
  const theirs = knowledge.articles
    .filter(({ id }) => CONTRADICTED.includes(id))
    .flatMap(({ signals }) => Object.entries(signals))
    .flatMap(([key, values]) =>
      Object.entries(values)
        .filter(([, strength]) => STRENGTH_LOG_ODDS[strength] > 0 && !CODES.includes(key))
        .map(([value]) => [key, value] as const),
    );
  const closeWords = fc
    .tuple(fc.constantFrom(...CONTRADICTED), fc.double({ min: 0, max: 0.6, noNaN: true }))
    .map(([id, similarity]) => [{ id, similarity }]);

  it('is never contradicted by what is proposed: no silent agent and no full pool where every host is well and has room', () => {
    fc.assert(
      fc.property(someOf(theirs), closeWords, (findings, text) => {
        const { next } = judged({ findings: [...findings, ...well], text, looked: true, questionsLeft: 0 });
        if (next.kind !== 'propose') return;
        expect(CONTRADICTED).not.toContain(next.fixId);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a listed incident', () => {
  const listed = found('incident', 'listed', 'checked');
  const LOCAL = [
    ['event-id', '3277'],
    ['event-id', '3703'],
    ['event-text', 'INVALID_FORM'],
    ['health-check', 'DomainTrustCheck'],
    ['account-state', 'locked'],
    ['client', 'other-client-works'],
    ['other-network', 'works'],
    ['connect-message', 'no-resources'],
  ] as const;

  it('is not what is proposed beside a sign of something here', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCAL),
        fc.constantFrom(undefined, 'one-user', 'some-users'),
        textUpTo(0.3),
        ([key, value], scope, text) => {
          const findings = [listed, found(key, value), ...(scope === undefined ? [] : [found('scope', scope)])];
          expect(judged({ findings, text }).next).not.toMatchObject({ kind: 'propose', fixId: INCIDENT_FIX });
        },
      ),
    );
  });

  it('does not keep the text of an event from being asked for', () => {
    expect(
      judged({ findings: [listed, found('event-id', '3277'), found('hosts-affected', 'one-host')] }).next,
    ).toMatchObject({
      kind: 'ask',
      key: 'event-text',
    });
  });

  it('is what everybody meets, whatever message they see', () => {
    const findings = [
      listed,
      found('scope', 'everyone'),
      found('stage', 'connecting-fails'),
      found('connect-message', 'no-resources'),
    ];
    expect(judged({ findings }).next).toEqual({ kind: 'propose', fixId: INCIDENT_FIX });
  });

  it('is blamed for one caller alone only after the words on the screen were asked for', () => {
    const findings = [listed, found('scope', 'one-user'), found('stage', 'connecting-fails')];
    const first = judged({ findings }).next;
    expect(first).toMatchObject({ kind: 'ask' });
    const asked = first.kind === 'ask' ? [first.key] : [];
    expect(knowledge.natures[asked[0] ?? '']?.matter).toBe('words-on-screen');
    expect(judged({ findings, asked, notKnown: asked }).next).not.toMatchObject({ kind: 'ask', key: asked[0] });
  });
});
