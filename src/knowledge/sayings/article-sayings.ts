import type { Article } from '../../domain/knowledge/article.ts';
import type { Saying } from '../../domain/text/saying.ts';

/** Who is named as the writer of what articles say themselves. */
export const ARTICLE_WRITER = 'articles';

/** The titles and phrases of articles as sayings: so an article is learned from before anybody has written a saying for it. */
export function articleSayings(articles: readonly Article[]): readonly Saying[] {
  return articles.flatMap(({ id, title, phrases }) =>
    (['en', 'fr'] as const).flatMap((lang) =>
      [title[lang] ?? '', ...phrases[lang]]
        .filter((text) => text !== '')
        .map(
          (text): Saying => ({
            by: ARTICLE_WRITER,
            text,
            lang,
            acts: ['tell'],
            facts: [],
            article: id,
            tried: [],
            hard: false,
          }),
        ),
    ),
  );
}
