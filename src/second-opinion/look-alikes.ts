import { CLEAR_TEXT_LOG_ODDS, TEXT_LOG_ODDS } from '../diagnosis/strengths.ts';
import type { ArticleSearch, KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';

/** Articles that a text could mean, where the built-in search can't tell them apart; none where it can. Never rejects. */
export type LookAlikes = (
  conversation: string,
  text: string,
) => Promise<readonly { readonly id: string; readonly title: string }[]>;

/** Finds the articles nearest in meaning, nearest first; none where that is not set up or fails. */
export type Nearest = (conversation: string, text: string) => Promise<readonly string[]>;

/** The best text match below this is nobody's clear words. */
const CLEAR_FROM = CLEAR_TEXT_LOG_ODDS / TEXT_LOG_ODDS;
/** The second best text match at or above this share of the best leaves it open which is meant. */
const OPEN_FROM = 0.6;
/** Matches below this share of the best are not meant. */
const MEANT_FROM = 0.35;
const MOST_BY_WORDS = 5;
const MOST_BY_MEANING = 3;

/** Look-alikes by the built-in search, and by meaning where `nearest` can tell. */
export function createLookAlikes(
  { articles }: Pick<KnowledgeBase, 'articles'>,
  search: ArticleSearch,
  nearest: Nearest,
): LookAlikes {
  const titles = new Map(articles.map(({ id, title }) => [id, title.en]));
  return async (conversation, text) => {
    const matches = [...search.match(text)].sort((a, b) => b.similarity - a.similarity);
    const [best, second] = [matches[0]?.similarity ?? 0, matches[1]?.similarity ?? 0];
    if (best >= CLEAR_FROM && second < OPEN_FROM * best) return [];
    const floor = MEANT_FROM * best;
    const byWords = matches.filter(({ similarity }) => similarity >= floor).slice(0, MOST_BY_WORDS);
    const byMeaning = (await nearest(conversation, text)).slice(0, MOST_BY_MEANING);
    const ids = new Set([...byWords.map(({ id }) => id), ...byMeaning]);
    return [...ids].flatMap((id) => {
      const title = titles.get(id);
      return title === undefined ? [] : [{ id, title }];
    });
  };
}
