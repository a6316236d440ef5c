import MiniSearch from 'minisearch';
import type { Article } from '../domain/knowledge/article.ts';
import { searchTerms } from './search-terms.ts';
import { termScores } from './term-scores.ts';

/**
 * `k` and `b`: a word is worth less in a longer phrase, by more the larger they are. `d`: how much every word met is worth beside that, however
 * long the phrase.
 */
const BM25 = { k: 1.2, b: 0.7, d: 0 };
/** Phrases of one article that count; the second half as much as the first, the third a third. */
const COUNTED_PHRASES = 3;

interface Phrase {
  readonly id: number;
  readonly article: string;
  readonly text: string;
}

/** How close words come to the phrases of each article: 0 with none, without upper bound. Articles that no word meets are not in it. */
export type PhraseCloseness = (terms: ReadonlySet<string>) => ReadonlyMap<string, number>;

function phrasesOf({ id, title, phrases }: Article): Omit<Phrase, 'id'>[] {
  return [title.en, title.fr ?? '', ...phrases.en, ...phrases.fr]
    .map((text) => ({ article: id, text }))
    .filter(({ text }) => searchTerms(text).length > 0);
}

/**
 * Measures texts against single phrases. One sentence that says just this tells more than the same words scattered over an article, and a text
 * about something else comes close to no phrase at all.
 */
export function phraseCloseness(articles: readonly Article[]): PhraseCloseness {
  const phrases = articles.flatMap(phrasesOf).map((phrase, id): Phrase => ({ ...phrase, id }));
  const index = new MiniSearch<Phrase>({
    fields: ['text'],
    tokenize: (text) => [...new Set(searchTerms(text))],
    processTerm: (term) => term,
    searchOptions: { tokenize: (query) => query.split(' '), bm25: BM25 },
  });
  index.addAll(phrases);
  const scoresOf = termScores(index, new Set(phrases.flatMap(({ text }) => searchTerms(text))));
  return (terms) => {
    const sums = new Map<number, number>();
    for (const term of terms) for (const { id, score } of scoresOf(term)) sums.set(id, (sums.get(id) ?? 0) + score);
    const closeness = new Map<string, number>();
    const counted = new Map<string, number>();
    for (const [id, score] of [...sums].sort((a, b) => b[1] - a[1])) {
      const article = phrases[id]?.article ?? '';
      const place = (counted.get(article) ?? 0) + 1;
      counted.set(article, place);
      if (place <= COUNTED_PHRASES) closeness.set(article, (closeness.get(article) ?? 0) + score / place);
    }
    return closeness;
  };
}
