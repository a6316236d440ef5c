import { describe, expect, it } from 'vitest';
import { heardByOthers } from '../../../src/measure/sayings/left-out.ts';
import { reliabilityOf } from '../../../src/measure/sayings/reliability.ts';
import { sayingFigures } from '../../../src/measure/sayings/saying-figures.ts';
import { SMALL_SAYINGS } from '../../reading/learned/small-sayings.ts';

describe('measuring on sayings', () => {
  it('never hears a writer by what was learned from them', () => {
    const secret = SMALL_SAYINGS.map((one) => (one.by === 'ann' ? { ...one, article: 'only-ann' } : one));
    const { rows, writers, parts } = heardByOthers(secret, [], 26);
    expect([rows.length, writers, parts]).toEqual([SMALL_SAYINGS.length, 3, 3]);
    const ann = rows.filter(({ saying }) => saying.by === 'ann');
    expect(ann.flatMap(({ heard }) => heard.article).filter(({ name }) => name === 'only-ann')).toEqual([]);
    const others = rows.filter(({ saying }) => saying.by !== 'ann');
    expect(others.flatMap(({ heard }) => heard.article).some(({ name }) => name === 'only-ann')).toBe(true);
  });

  it('counts facts both ways, and openings only where an article is told', () => {
    const [saying] = SMALL_SAYINGS;
    if (saying === undefined) throw new Error('no saying');
    const understood = {
      acts: ['tell', 'tried'],
      articles: ['time-zone', 'black-screen'],
      facts: [...saying.facts, { key: 'scope', value: 'everyone', holds: true }],
      trouble: true,
    };
    const figures = sayingFigures([{ saying, understood }]);
    expect(figures['first act']).toEqual({ kind: 'share', hits: 1, total: 1 });
    expect(figures['list of acts']).toEqual({ kind: 'share', hits: 0, total: 1 });
    expect(figures['first article of an opening']).toEqual({ kind: 'share', hits: 0, total: 1 });
    expect(figures['one of the first three articles']).toEqual({ kind: 'share', hits: 1, total: 1 });
    expect(figures['facts said: right of those understood']).toEqual({ kind: 'share', hits: 1, total: 2 });
    expect(figures['facts said: understood of those told']).toEqual({ kind: 'share', hits: 1, total: 1 });
    expect(figures['trouble of ours, taken for one']).toEqual({ kind: 'share', hits: 1, total: 1 });
    expect(figures["others' matters, kept out"]).toEqual({ kind: 'share', hits: 0, total: 0 });
  });

  it('sorts guesses by how sure they are, and says how far off they are', () => {
    const guess = (probability: number, right: boolean) => ({ guess: { name: 'x', probability }, right });
    const { bins, calibrationError } = reliabilityOf([
      guess(0.95, true),
      guess(0.95, false),
      guess(1, true),
      guess(0.05, false),
    ]);
    expect(bins).toHaveLength(10);
    expect(bins[9]?.count).toBe(3);
    expect(bins[9]?.right).toBeCloseTo(2 / 3);
    expect(calibrationError).toBeCloseTo((3 * (2.9 / 3 - 2 / 3) + 0.05) / 4);
  });
});
