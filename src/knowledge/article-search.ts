import { LRUCache } from 'lru-cache';
import MiniSearch from 'minisearch';
import type { Article } from '../domain/knowledge/article.ts';
import type { ArticleSearch, TextMatch } from '../domain/knowledge/knowledge-base.ts';
import { phraseCloseness } from './phrase-closeness.ts';
import { searchTerms } from './search-terms.ts';
import { type NearWords, termScores } from './term-scores.ts';

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
  readonly id: number;
  readonly title: string;
  readonly phrases: string;
  readonly signals: string;
  readonly cause: string;
  readonly steps: string;
}

function documentOf(
  { title, phrases, signals, cause, tellTheCaller, steps, verify }: Article,
  id: number,
): SearchDocument {
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

/** How a word is met that no article has, in a text of so many words. */
function nearWords(term: string, words: number): NearWords | undefined {
  if (term.length < SHORTEST_INEXACT || words > MOST_INEXACT_TERMS) return undefined;
  return { prefix: true, fuzzy: /\d/.test(term) ? false : 0.2 };
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
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'phrases', 'signals', 'cause', 'steps'],
    tokenize: searchTerms,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (query) => query.split(' '),
      boost: { title: 3, phrases: 2, signals: 1, cause: 0.5, steps: 0.4 },
      weights: { prefix: 0.5, fuzzy: 0.4 },
    },
  });
  index.addAll(documents);
  const scoresOf = termScores(index, known);

  /** The articles that any of the words meet, best first: the more of the words, the better. */
  const ranked = (said: readonly string[]) => {
    const sums = new Map<number, { score: number; words: number; readonly met: string[] }>();
    for (const term of said) {
      for (const { id, score, met } of scoresOf(term, nearWords(term, said.length))) {
        const sum = sums.get(id) ?? { score: 0, words: 0, met: [] };
        sums.set(id, sum);
        sum.score += score;
        sum.words += 1;
        sum.met.push(...met);
      }
    }
    return [...sums]
      .map(([at, { score, words, met }]) => ({ id: articles[at]?.id ?? '', score: score * words, met }))
      .sort((a, b) => b.score - a.score);
  };

  const match = (text: string): readonly TextMatch[] => {
    const said = [...new Set(searchTerms(text))].slice(0, MOST_TERMS);
    if (said.length === 0) return [];
    const found = ranked(said).slice(0, MEASURED);
    const closeness = closenessTo(new Set(found.flatMap(({ met }) => met)));
    const measured = found
      .map(({ id, score }) => {
        const close = closeness.get(id) ?? 0;
        return { id, close, score: score + PHRASE_SHARE * close };
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
