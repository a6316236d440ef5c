import MiniSearch from 'minisearch';
import type { Article } from '../domain/article.ts';
import type { ArticleSearch, TextMatch } from '../domain/knowledge-base.ts';
import { searchTerms } from './search-terms.ts';

/** Beyond this many different words a text is cut: what a person typed stands first, pasted logs after it. */
const MOST_TERMS = 48;
/** Characters of a text that are looked at. */
const MOST_CHARACTERS = 4000;
/** Weight of a term that occurs in no article: it counts like a rare word, so that a text about something else finds nothing. */
const UNKNOWN_TERM_WEIGHT = 3;
/** Weight of an unknown term with digits: the name of a host or a user, which says nothing about the fault. */
const UNKNOWN_NAME_WEIGHT = 0.5;
/** BM25 score at which similarity reaches half of what full coverage would give. Tried against the labelled cases. */
const HALF_SCORE = 30;
/** How much weaker a word counts that was met only by its beginning or with a typing error. */
const INEXACT = 0.6;

interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly phrases: string;
  readonly signals: string;
  readonly cause: string;
}

function documentOf({ id, title, phrases, signals, cause }: Article): SearchDocument {
  return {
    id,
    title: [title.en, title.fr ?? ''].join('\n'),
    phrases: [...phrases.en, ...phrases.fr].join('\n'),
    signals: Object.values(signals)
      .flatMap((values) => Object.keys(values))
      .join('\n'),
    cause,
  };
}

/** Inverse document frequency of every term: the rarer among the articles, the more it tells. */
function termWeights(documents: readonly SearchDocument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, phrases, signals, cause } of documents) {
    for (const term of new Set([title, phrases, signals, cause].flatMap(searchTerms)))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const total = documents.length;
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + (total - count + 0.5) / (count + 0.5))]));
}

/**
 * Builds the search over the articles' titles, phrases, signal values and causes (BM25). Similarity is 0 to 1 and comparable between texts: it
 * grows with how much of the text's telling words an article holds and with how much they tell, so the best of bad matches stays low.
 */
export function createArticleSearch(articles: readonly Article[]): ArticleSearch {
  const documents = articles.map(documentOf);
  const weights = termWeights(documents);
  const weightOf = (term: string) => weights.get(term) ?? (/\d/.test(term) ? UNKNOWN_NAME_WEIGHT : UNKNOWN_TERM_WEIGHT);
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'phrases', 'signals', 'cause'],
    tokenize: searchTerms,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (query) => query.split(' '),
      boost: { title: 3, phrases: 2, signals: 1, cause: 0.5 },
      prefix: (term) => term.length >= 5 && !weights.has(term),
      fuzzy: (term) => (term.length >= 5 && !/\d/.test(term) && !weights.has(term) ? 0.2 : false),
      weights: { prefix: 0.5, fuzzy: 0.4 },
    },
  });
  index.addAll(documents);

  return {
    match(text) {
      const terms = [...new Set(searchTerms(text.slice(0, MOST_CHARACTERS)))].slice(0, MOST_TERMS);
      if (terms.length === 0) return [];
      const asked = terms.reduce((sum, term) => sum + weightOf(term), 0);
      return index
        .search(terms.join(' '))
        .map(({ id, score, terms: found, queryTerms }): TextMatch => {
          const exact = new Set(found);
          const met = queryTerms.reduce((sum, term) => sum + weightOf(term) * (exact.has(term) ? 1 : INEXACT), 0);
          const coverage = Math.min(1, met / asked);
          return { id: String(id), similarity: (score / (score + HALF_SCORE)) * Math.sqrt(coverage) };
        })
        .sort((a, b) => b.similarity - a.similarity);
    },
  };
}
