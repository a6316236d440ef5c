import type { Article } from '../domain/knowledge/article.ts';
import { searchTerms } from './search-terms.ts';

/** How much a long phrase is held against it: 0 not at all, 1 in full (the `b` of BM25). */
const LENGTH_SHARE = 0.7;
/** How fast a met word is worth less in a longer phrase (the `k` of BM25). */
const SATURATION = 1.2;
/** Phrases of one article that count; the second half as much as the first, the third a third. */
const COUNTED_PHRASES = 3;

interface Phrase {
  readonly terms: readonly string[];
  /** What one met word of weight 1 is worth here. */
  readonly factor: number;
}

/** How close a text comes to the phrases of one article, by the words of the article it met: 0 with none, without upper bound. */
export type PhraseCloseness = (id: string, met: ReadonlySet<string>) => number;

function phrasesOf({ title, phrases }: Article): string[][] {
  return [title.en, title.fr ?? '', ...phrases.en, ...phrases.fr]
    .map((phrase) => [...new Set(searchTerms(phrase))])
    .filter((terms) => terms.length > 0);
}

/**
 * Measures texts against single phrases. One sentence that says just this tells more than the same words scattered over an article, and a text
 * about something else comes close to no phrase at all.
 */
export function phraseCloseness(articles: readonly Article[]): PhraseCloseness {
  const byArticle = articles.map((article) => ({ id: article.id, phrases: phrasesOf(article) }));
  const all = byArticle.flatMap(({ phrases }) => phrases);
  const average = all.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, all.length);
  const counts = new Map<string, number>();
  for (const term of all.flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map(
    [...counts].map(([term, count]) => [term, Math.log(1 + (all.length - count + 0.5) / (count + 0.5))]),
  );
  const measured = new Map(
    byArticle.map(({ id, phrases }) => [
      id,
      phrases.map((terms): Phrase => {
        const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * terms.length) / average;
        return { terms, factor: (SATURATION + 1) / (1 + SATURATION * length) };
      }),
    ]),
  );
  return (id, met) => {
    const scores = (measured.get(id) ?? []).map(({ terms, factor }) =>
      terms.reduce((sum, term) => (met.has(term) ? sum + (weights.get(term) ?? 0) * factor : sum), 0),
    );
    scores.sort((a, b) => b - a);
    return scores.slice(0, COUNTED_PHRASES).reduce((sum, score, place) => sum + score / (place + 1), 0);
  };
}
