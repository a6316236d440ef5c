import { LRUCache } from 'lru-cache';
import MiniSearch from 'minisearch';
import type { Article } from '../domain/knowledge/article.ts';
import type { ArticleSearch, TextMatch } from '../domain/knowledge/knowledge-base.ts';
import { phraseCloseness } from './phrase-closeness.ts';
import { searchTerms } from './search-terms.ts';

/** Beyond this many words a text is cut: what a person typed stands first, pasted logs after it. */
const MOST_TERMS = 250;
/** Characters of a text that are looked at. */
const MOST_CHARACTERS = 4000;
/** Shorter words are met whole or not at all. */
const SHORTEST_INEXACT = 5;
/** A long text says enough in words spelled right; looking for near ones costs more than it finds. */
const MOST_INEXACT_TERMS = 20;
/** Articles that are measured phrase by phrase: the rest is too far off to matter. */
const MEASURED = 24;
/** What closeness to single phrases counts beside the words of the whole article. Tried against the labelled cases, as the next three. */
const PHRASE_SHARE = 6;
/** The place in the ranking from which a score is background: words that every article has. */
const BACKGROUND_PLACE = 10;
/** Closeness to the best phrases at which a text counts half as much as one that repeats them. */
const HALF_CLOSENESS = 30;
/** Texts whose matches are kept: a case is judged several times a turn, each time by the same words. */
const KEPT_TEXTS = 200;
/** How steeply an article falls behind the best one. */
const STEEPNESS = 1.5;

interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly phrases: string;
  readonly signals: string;
  readonly cause: string;
  readonly steps: string;
}

function documentOf({ id, title, phrases, signals, cause, tellTheCaller, steps, verify }: Article): SearchDocument {
  return {
    id,
    title: [title.en, title.fr ?? ''].join('\n'),
    phrases: [...phrases.en, ...phrases.fr].join('\n'),
    signals: Object.values(signals)
      .flatMap((values) => Object.keys(values))
      .join('\n'),
    cause: [cause, tellTheCaller].join('\n'),
    steps: [...steps.map((step) => step.text), verify].join('\n'),
  };
}

/**
 * Builds the search over the articles' titles, phrases, signal values, causes and steps (BM25), and over single phrases for the best of them. Similarity is
 * 0 to 1: how far an article stands out from the others, times how closely the text comes to any phrase at all, so that the best of bad matches
 * stays low.
 */
export function createArticleSearch(articles: readonly Article[]): ArticleSearch {
  const closenessTo = phraseCloseness(articles);
  const documents = articles.map(documentOf);
  const known = new Set(documents.flatMap(({ id: _, ...fields }) => Object.values(fields).flatMap(searchTerms)));
  const mayBeInexact = (term: string, terms: readonly string[]) =>
    term.length >= SHORTEST_INEXACT && terms.length <= MOST_INEXACT_TERMS && !known.has(term);
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'phrases', 'signals', 'cause', 'steps'],
    tokenize: searchTerms,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (query) => query.split(' '),
      boost: { title: 3, phrases: 2, signals: 1, cause: 0.5, steps: 0.4 },
      prefix: (term, _, terms) => mayBeInexact(term, terms),
      fuzzy: (term, _, terms) => (mayBeInexact(term, terms) && !/\d/.test(term) ? 0.2 : false),
      weights: { prefix: 0.5, fuzzy: 0.4 },
    },
  });
  index.addAll(documents);

  const match = (text: string): readonly TextMatch[] => {
    const said = [...new Set(searchTerms(text))].slice(0, MOST_TERMS);
    if (said.length === 0) return [];
    const found = index.search(said.join(' ')).slice(0, MEASURED);
    const closeness = closenessTo(new Set(found.flatMap(({ terms }) => terms)));
    const measured = found
      .map(({ id, score }) => {
        const close = closeness.get(String(id)) ?? 0;
        return { id: String(id), close, score: score + PHRASE_SHARE * close };
      })
      .sort((a, b) => b.score - a.score);
    const background = measured[BACKGROUND_PLACE]?.score ?? 0;
    const best = (measured[0]?.score ?? 0) - background;
    const closest = Math.max(0, ...measured.map(({ close }) => close));
    const strength = closest / (closest + HALF_CLOSENESS);
    return measured
      .filter(({ score }) => score > background)
      .map(({ id, score }): TextMatch => {
        const standing = best === 0 ? 0 : ((score - background) / best) ** STEEPNESS;
        return { id, similarity: strength * standing };
      });
  };
  const kept = new LRUCache<string, readonly TextMatch[]>({ max: KEPT_TEXTS });
  return {
    match(text) {
      const looked = text.slice(0, MOST_CHARACTERS);
      const matches = kept.get(looked) ?? match(looked);
      kept.set(looked, matches);
      return matches;
    },
  };
}
