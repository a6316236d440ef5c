import { createArticleSearch } from '../../../src/knowledge/article-search.ts';
import type { LabelledCase } from '../../../src/measure/cases/labelled-case.ts';
import type { MeasuredDesk } from '../../../src/measure/cases/play.ts';
import { createReader } from '../../../src/reading/read.ts';
import { SMALL_KNOWLEDGE } from '../../diagnosis/small-knowledge.ts';

/** A desk on five articles, so that what a case does there does not depend on what `knowledge/` holds today. */
export const SMALL_DESK: MeasuredDesk = {
  knowledge: SMALL_KNOWLEDGE,
  search: createArticleSearch(SMALL_KNOWLEDGE.articles),
  reader: createReader({
    words: SMALL_KNOWLEDGE.words,
    eventTexts: ['TOKEN', 'FORM'],
    names: () => ({ hostPools: [], sessionHosts: [] }),
  }),
};

/** A case with nothing in it but what a test says. */
export function labelled(text: string, accept: readonly string[], sketch: Partial<LabelledCase> = {}): LabelledCase {
  return { id: text, text, accept, kind: 'documented', said: {}, hidden: {}, marks: [], live: null, ...sketch };
}
