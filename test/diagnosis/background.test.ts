import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { backgroundShares } from '../../src/diagnosis/expected-signals.ts';
import { STRENGTHS } from '../../src/domain/knowledge/article.ts';
import { article, question, SMALL_KNOWLEDGE } from './small-knowledge.ts';

const account = question('account', ['locked', 'fine']);
const locked = article('locked-account', { signals: { account: { locked: 'decisive', fine: 'excludes' } } });
const blocked = article('device-blocked', { effort: 20, signals: { feature: { usb: 'supports' } } });

describe('how often an answer is met off its topic', () => {
  it('is seldom a sign that is strong for some article, and mostly the answer that tells nothing of any', () => {
    const [rare = 1, usual = 0] = backgroundShares([locked, blocked], account);
    expect(rare / usual).toBeLessThan(0.01);
    expect(rare + usual).toBeLessThan(1);
  });

  it('is never more than 1 together, never negative, whatever articles there are', () => {
    const strength = fc.constantFrom(...STRENGTHS);
    fc.assert(
      fc.property(fc.array(fc.tuple(strength, strength), { maxLength: 6 }), (given) => {
        const articles = given.map(([one, other], index) =>
          article(`a${index}`, { signals: { account: { locked: one, fine: other } } }),
        );
        const shares = backgroundShares(articles, question('account', ['locked', 'fine']));
        expect(shares.every((share) => share >= 0)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1);
      }),
    );
  });

  it('keeps a question from being asked that only an unlikely cause would answer', () => {
    const knowledge = { ...SMALL_KNOWLEDGE, articles: [locked, blocked], questions: [account] };
    const finding = {
      key: 'feature',
      value: 'usb',
      holds: true,
      from: 'said',
      at: '2026-11-20T09:00:00.000Z',
    } as const;
    const text = [{ id: 'device-blocked', similarity: 0.4 }];
    const { next } = diagnose(knowledge, { findings: [finding], text, asked: [], tried: [], didNotHelp: [] });
    expect(next).toEqual({ kind: 'propose', fixId: 'device-blocked' });
  });
});
