import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { counted, type ReviewRemark, type ReviewSection } from './section.ts';

/** Articles without a French text that may be shown, with the hash that a translation of today's English text has to name. */
export function frenchSection({ articles }: KnowledgeBase): ReviewSection {
  const remarks = articles.flatMap(({ id, french }): ReviewRemark[] => {
    if (french.kind === 'translated') return [];
    const state =
      french.kind === 'missing'
        ? 'no French text'
        : 'its French text was made from an older English one and is not shown';
    return [{ weight: 'look', about: id, says: `${state}; fr/${id}.md has to say "translates: ${french.hash}".` }];
  });
  return {
    title: 'French texts',
    why: 'Where there is none, a French-speaking agent reads the article in English.',
    looked: counted(articles.length, 'article'),
    remarks,
  };
}
