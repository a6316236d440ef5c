import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/domain/knowledge/article.ts';
import type { KnowledgeBase } from '../../../src/domain/knowledge/knowledge-base.ts';
import { pairSection } from '../../../src/measure/review/pair-section.ts';
import { competingPairs, hardPairs, type Pair } from '../../../src/measure/review/pairs.ts';
import { waysToKnow } from '../../../src/measure/review/ways-to-know.ts';
import { article, question } from '../../diagnosis/small-knowledge.ts';
import { knowledgeOf, SMALL_CHECKS } from './small-desk.ts';

const STAGE = question('stage', ['slow', 'no-feed']);
const LISTENER = question('listener', ['missing', 'works'], 4);
const PULLED = { stage: { slow: 'strong' } } as const;

function twins(one: Article['signals'], other: Article['signals'], more: Partial<KnowledgeBase> = {}): Pair[] {
  const articles = [
    article('one', { signals: { ...PULLED, ...one } }),
    article('other', { signals: { ...PULLED, ...other } }),
  ];
  const knowledge = knowledgeOf({ articles, questions: [STAGE, LISTENER], ...more });
  return competingPairs(knowledge, waysToKnow(knowledge.questions, SMALL_CHECKS));
}

describe('pairs of articles', () => {
  it('compete when a finding or a phrase speaks for both, and not when it speaks against one', () => {
    const knowledge = knowledgeOf({
      articles: [
        article('a', { signals: { stage: { slow: 'weak' } }, phrases: { en: ['it hangs'], fr: [] } }),
        article('b', { signals: { stage: { slow: 'against' } }, phrases: { en: ['It hangs'], fr: [] } }),
        article('c', { signals: { stage: { slow: 'strong' } } }),
        article('d', { signals: { stage: { 'no-feed': 'strong' } } }),
      ],
    });
    const pairs = competingPairs(knowledge, []);
    expect(pairs.map(({ one, other, shared }) => [one.id, other.id, shared])).toEqual([
      ['a', 'b', ['“it hangs”']],
      ['a', 'c', ['stage slow']],
    ]);
  });

  it('are as far apart as their most telling answer moves them, what nobody would answer left out', () => {
    const [pair] = twins(
      { listener: { missing: 'decisive' } },
      { listener: { missing: 'against', broken: 'excludes' } },
    );
    expect(pair).toMatchObject({ apart: 7.5, question: { way: { key: 'listener' }, apart: 7.5 }, check: null });
  });

  it('count a saying of a check, an exclusion fully, and what is said on somebody’s word less', () => {
    const [checked] = twins({ drain: { on: 'excludes' } }, {});
    expect(checked).toMatchObject({ apart: 6, question: null, check: { way: { key: 'drain' } } });
    const [asked] = twins({ listener: { missing: 'excludes' } }, {});
    expect(asked).toMatchObject({ apart: 3 });
    const [open] = twins({ 'symbolic-code': { Refused: 'strong' } }, {});
    expect(open).toMatchObject({ apart: 3, check: { way: { key: 'symbolic-code' } } });
  });

  it('pull by one observation once: only the strongest of a group counts', () => {
    const both = { 'event-id': { 3277: 'supports' }, 'event-text': { LOST: 'strong' } } as const;
    expect(twins(both, both)[0]?.pull).toBeCloseTo(7.5);
    expect(twins(both, both, { groups: { 'event-id': 'event', 'event-text': 'event' } })[0]?.pull).toBeCloseTo(6);
  });

  it('name what would tell them apart if a question offered it', () => {
    const [pair] = twins({ 'event-text': { LOST: 'decisive' } }, { listener: { gone: 'strong', works: 'strong' } });
    expect(pair?.unasked).toEqual([
      { key: 'event-text', value: 'LOST', id: 'one' },
      { key: 'listener', value: 'gone', id: 'other' },
    ]);
  });

  it('are hard when no answer settles them, or when they share more than the best answer tells; worst first', () => {
    const settled = twins({ listener: { missing: 'strong' } }, {});
    expect(hardPairs(settled)).toEqual([]);
    const unsettled = twins({ listener: { missing: 'supports' } }, {});
    const outweighed = twins(
      { listener: { missing: 'strong' }, disk: { full: 'strong' } },
      { disk: { full: 'strong' } },
    );
    const weak = twins({ stage: { slow: 'weak' }, listener: { missing: 'supports' } }, { stage: { slow: 'weak' } });
    expect(weak[0]).toMatchObject({ pull: 0.6, apart: 1.5 });
    expect(hardPairs([...settled, ...weak, ...unsettled, ...outweighed])).toEqual([
      ...outweighed,
      ...unsettled,
      ...weak,
    ]);
  });
});

describe('the section on pairs', () => {
  const lines = (one: Article['signals'], other: Article['signals']) => {
    const articles = [
      article('one', { signals: { ...PULLED, ...one } }),
      article('other', { signals: { ...PULLED, ...other } }),
      article('third', { signals: { ...PULLED, ...other } }),
    ];
    const knowledge = knowledgeOf({ articles, questions: [STAGE, LISTENER] });
    return pairSection(knowledge, waysToKnow(knowledge.questions, SMALL_CHECKS));
  };

  it('says what both share, the best there is, and the choice that is missing', () => {
    const section = lines({ 'event-text': { LOST: 'decisive' }, listener: { missing: 'weak' } }, {});
    const [remark] = section.remarks.filter(({ about }) => about === 'one / other');
    expect(remark?.says).toBe('3.0 in common (stage slow).');
    expect(remark?.more?.join(' ')).toContain('the question listener (0.6), no check');
    expect(remark?.more?.join(' ')).toContain('no question offers it: event-text “LOST”');
    expect(section.beginWith).toContain('event-text “LOST” for one (2 pairs)');
    expect(section.looked).toContain('3 pairs');
  });

  it('names the keys that only one of them has where no value would tell', () => {
    const section = lines({ listener: { missing: 'weak' } }, {});
    expect(section.remarks.find(({ about }) => about === 'one / other')?.more?.join(' ')).toContain(
      'only one names the key: listener',
    );
    expect(section.remarks.find(({ about }) => about === 'other / third')?.more?.join(' ')).toContain(
      'both name the same keys',
    );
  });
});
