import { NO_ARTICLE, VAGUE } from '../../domain/text/saying.ts';
import type { HeardMessage } from './hear.ts';
import { NO_TROUBLE } from './labels.ts';

const NO_ARTICLES: readonly string[] = [NO_TROUBLE, NO_ARTICLE, VAGUE];

/** The articles that were heard, the likeliest first, and how likely each is beside all others and beside no trouble at all. */
export function articlesHeard({ article }: HeardMessage): ReadonlyMap<string, number> {
  return new Map(
    article.filter(({ name }) => !NO_ARTICLES.includes(name)).map(({ name, probability }) => [name, probability]),
  );
}
