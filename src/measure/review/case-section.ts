import type { Article } from '../../domain/knowledge/article.ts';
import { counted, type ReviewSection } from './section.ts';

/** The fix ids that real cases accept, per case; `from` says where the cases were found. */
export interface RealCases {
  readonly from: string;
  readonly accepted: readonly (readonly string[])[];
}

/** Articles that no real case accepts as the right fix. */
export function caseSection(articles: readonly Article[], { from, accepted }: RealCases): ReviewSection {
  const proved = new Set(accepted.flat());
  return {
    title: 'Articles without a real case',
    why: 'Nothing proves that callers who need them are led to them. Each wants one desk call in src/measure/cases/desk-calls.',
    looked: `${counted(accepted.length, 'case')} from ${from}`,
    remarks: articles
      .filter(({ id }) => !proved.has(id))
      .map(({ id, title }) => ({ weight: 'look', about: id, says: `“${title.en}”` })),
  };
}
