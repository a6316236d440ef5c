import type { Article } from '../domain/knowledge/article.ts';
import type { FindingKey } from '../domain/knowledge/finding.ts';

// Articles are loaded once and never change, so who speaks of what is worked out once for each set of them.
const byArticles = new WeakMap<readonly Article[], ReadonlyMap<FindingKey, readonly Article[]>>();

function byKey(articles: readonly Article[]): ReadonlyMap<FindingKey, readonly Article[]> {
  const known = byArticles.get(articles);
  if (known !== undefined) return known;
  const worked = new Map<FindingKey, Article[]>();
  for (const article of articles) {
    for (const key of Object.keys(article.signals)) worked.set(key, [...(worked.get(key) ?? []), article]);
  }
  byArticles.set(articles, worked);
  return worked;
}

/** The articles that say anything on a key, in their order. */
export function articlesOn(articles: readonly Article[], key: FindingKey): readonly Article[] {
  return byKey(articles).get(key) ?? [];
}

/** The articles that say anything on one of these keys. Most articles are silent in most cases and need no weighing. */
export function articlesOnAny(articles: readonly Article[], keys: Iterable<FindingKey>): ReadonlySet<Article> {
  const speaking = new Set<Article>();
  for (const key of new Set(keys)) for (const article of articlesOn(articles, key)) speaking.add(article);
  return speaking;
}
