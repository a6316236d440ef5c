import { describe, expect, it } from 'vitest';
import { baselines } from '../../../src/measure/cases/baselines.ts';
import type { CaseSlice } from '../../../src/measure/cases/case-slices.ts';
import { isClearlyWorded } from '../../../src/measure/cases/clear-wording.ts';
import type { Figure } from '../../../src/measure/cases/figures.ts';
import { shareText, wilson } from '../../../src/measure/cases/interval.ts';
import { measure, measuredLines } from '../../../src/measure/cases/measure.ts';
import type { MeasuredDesk } from '../../../src/measure/cases/play.ts';
import { labelled, SMALL_DESK } from './small-desk.ts';

const CALLS = [
  labelled('event 3277 TOKEN on one of them', ['token']),
  labelled('host says event 3277 FORM', ['broker']),
  labelled('0x204 and the event text TOKEN, event 3277', ['token']),
  labelled('event 3277', ['broker'], { hidden: { 'event-text': ['FORM'] } }),
];
const SLICE: CaseSlice = { name: 'small', kind: 'documented', whole: true, cases: CALLS };

/** The same desk with the signals of two articles exchanged. */
function wrongDesk(desk: MeasuredDesk): MeasuredDesk {
  const { articles } = desk.knowledge;
  const signalsOf = (id: string) => articles.find((one) => one.id === id)?.signals ?? {};
  const exchanged: Record<string, string> = { token: 'broker', broker: 'token' };
  const wrong = articles.map((one) => ({ ...one, signals: signalsOf(exchanged[one.id] ?? one.id) }));
  return { ...desk, knowledge: { ...desk.knowledge, articles: wrong } };
}

function hits(figure: Figure | undefined): number {
  return figure?.kind === 'share' ? figure.hits : Number.NaN;
}

describe('an interval', () => {
  it.each([
    [8, 10, 0.4902, 0.9433],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [50, 100, 0.4038, 0.5962],
    [1, 1, 0.2065, 1],
  ])('of %i in %i is Wilson’s', (count, total, low, high) => {
    expect(wilson(count, total).low).toBeCloseTo(low, 4);
    expect(wilson(count, total).high).toBeCloseTo(high, 4);
  });

  it('is shown with the count it stands on, and not at all where nothing was counted', () => {
    expect(shareText(8, 10)).toBe('8/10  80 % (49–94)');
    expect(shareText(0, 0)).toBe('–');
  });
});

describe('the measuring', () => {
  const right = measure([SLICE], [], SMALL_DESK, baselines(SMALL_DESK.knowledge.articles));
  const wrong = measure([SLICE], [], wrongDesk(SMALL_DESK), []);

  it('finds every case solved where the diagnosis is right', () => {
    expect(right.figures.get('small')).toMatchObject({
      'after questions, first place': { hits: 4, total: 4 },
      'wrong fix proposed': { hits: 0, total: 4 },
    });
    expect(right.misses).toEqual([]);
  });

  it('scores a deliberately wrong diagnosis lower, and shows why', () => {
    const figure = 'after questions, first place';
    expect(hits(wrong.figures.get('small')?.[figure])).toBe(0);
    expect(hits(wrong.figures.get('small')?.['wrong fix proposed'])).toBeGreaterThan(2);
    const [worst] = wrong.misses;
    expect(worst?.weight).toBeGreaterThan(1);
    expect(worst?.why.join()).toContain('event-text = ');
  });

  it('sets each baseline beside a set, on the same cases', () => {
    const beside = right.beside.get('small');
    expect([...(beside?.keys() ?? [])]).toEqual(["the documents' own order", 'random order', 'BM25 alone']);
    for (const figures of beside?.values() ?? []) expect(figures['text, first place']).toMatchObject({ total: 4 });
  });

  it('shows n and interval with every share', () => {
    const lines = measuredLines(right);
    expect(lines.find((line) => line.includes('after questions'))).toMatch(/4\/4 {2}100 % \(51–100\)/);
  });

  it('holds a guess at something vague, and any fix where none is right, against the product', () => {
    const vague: CaseSlice = { ...SLICE, name: 'vague', kind: 'vague' };
    const none: CaseSlice = { ...SLICE, name: 'none', kind: 'none', cases: [labelled('event 3277 FORM', ['none'])] };
    const { figures } = measure([vague, none], [], SMALL_DESK, []);
    expect(hits(figures.get('vague')?.['guessed at once'])).toBe(3);
    expect(hits(figures.get('vague')?.['asked about'])).toBe(1);
    expect(hits(figures.get('none')?.['not forced, from the text'])).toBe(0);
  });
});

describe('a baseline', () => {
  const { articles } = SMALL_DESK.knowledge;
  const [order, random, search] = baselines(articles);
  const ids = articles.map((one) => one.id).sort();

  it('ranks every article, the same way in every run', () => {
    const [first] = baselines(articles).slice(1);
    for (const call of CALLS) expect(random?.rank(call)).toEqual(first?.rank(call));
    expect([...(random?.rank(CALLS[0] ?? labelled('x', ['y'])) ?? [])].sort()).toEqual(ids);
    expect(new Set(CALLS.map((call) => random?.rank(call).join())).size).toBeGreaterThan(1);
  });

  it('begins with what the documents begin with, or with the words in common', () => {
    expect(order?.rank(labelled('x', ['y']))[0]).toBe('service-incident');
    expect(search?.rank(labelled('the TOKEN', ['token']))[0]).toBe('token');
  });
});

describe('clear wording', () => {
  it.each(['error 0x3000046', 'AADSTS50076: x', '3277 in the log', 'SxSStackListenerCheck failed', 'qwinsta shows'])(
    'is a documented name: %s',
    (text) => expect(isClearlyWorded(text)).toBe(true),
  );

  it('is not a complaint in plain words', () => {
    expect(isClearlyWorded('her screen stays black, 10 min now, VPN is on, ext 2210')).toBe(false);
  });
});
