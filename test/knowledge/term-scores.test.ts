import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { createArticleSearch } from '../../src/knowledge/article-search.ts';
import { termScores } from '../../src/knowledge/term-scores.ts';
import { kit } from './kit.ts';

const DOCUMENTS = [
  { id: 0, title: 'agent broker', text: 'agent cannot reach broker' },
  { id: 1, title: 'black screen', text: 'screen stays black after sign in' },
  { id: 2, title: 'broker page', text: 'broker broker page' },
];
const VOCABULARY = new Set(DOCUMENTS.flatMap(({ title, text }) => `${title} ${text}`.split(' ')));

function newIndex() {
  const options = { tokenize: (text: string) => text.split(' '), processTerm: (term: string) => term };
  const index = new MiniSearch<(typeof DOCUMENTS)[number]>({ fields: ['title', 'text'], ...options });
  index.addAll(DOCUMENTS);
  return index;
}

describe('what words are worth', () => {
  it('adds up, word by word, to what a text of any of them is worth to the index', () => {
    const index = newIndex();
    const scoresOf = termScores(index, VOCABULARY);
    const words = fc.uniqueArray(fc.constantFrom(...VOCABULARY, 'bicycle'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, (said) => {
        const whole = index.search(said.join(' '), { prefix: false, fuzzy: false });
        const found = said.flatMap((word) => scoresOf(word));
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set(whole.map(({ id }) => id)));
        for (const { id, score, queryTerms, terms } of whole) {
          const own = found.filter((one) => one.id === id);
          expect(own.reduce((sum, one) => sum + one.score, 0) * queryTerms.length).toBeCloseTo(score, 9);
          expect(new Set(own.flatMap(({ met }) => met))).toEqual(new Set(terms));
        }
      }),
    );
  });

  it('meets near words where they are wanted, and only for a word that is none of the index', () => {
    const scoresOf = termScores(newIndex(), VOCABULARY);
    const near = { prefix: true, fuzzy: 0.2 };
    expect(scoresOf('brokr')).toEqual([]);
    expect(scoresOf('brokr', near).map(({ id, met }) => [id, met])).toEqual([
      [2, ['broker']],
      [0, ['broker']],
    ]);
    expect(scoresOf('brokr')).toEqual([]);
    expect(scoresOf('page', near)).toEqual(scoresOf('page'));
  });
});

describe('a search', () => {
  it('gives for a text what one gives that looked for nothing before', () => {
    const { articles } = kit.knowledge;
    const texts = ['agent cannot reach the broker', 'brokr helth pages failing', 'noir après la connexion, broker'];
    const used = createArticleSearch(articles);
    for (const text of [...texts].reverse()) used.match(text);
    for (const text of texts) {
      const more = `${text}, please`;
      expect(used.match(more)).toEqual(createArticleSearch(articles).match(more));
    }
  });
});
