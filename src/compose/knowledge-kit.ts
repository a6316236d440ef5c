import { fileURLToPath } from 'node:url';
import type { ArticleSearch, KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { FleetNames } from '../domain/text/report.ts';
import { createArticleSearch } from '../knowledge/article-search.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { createReader, type Reader } from '../reading/read.ts';

const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../../knowledge', import.meta.url));
const NO_NAMES: FleetNames = { hostPools: [], sessionHosts: [] };

/** The rooms that need nothing from outside: knowledge, its search, and reading. */
export interface KnowledgeKit {
  readonly knowledge: KnowledgeBase;
  readonly search: ArticleSearch;
  readonly reader: Reader;
}

/** Opens them. `names` gives the fleet's names, where there is one. Throws `KnowledgeError` with every broken article, by file, line and key. */
export function openKnowledgeKit(names: () => FleetNames = () => NO_NAMES): KnowledgeKit {
  const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
  const search = createArticleSearch(knowledge.articles);
  const eventTexts = knowledge.articles.flatMap((article) => Object.keys(article.signals['event-text'] ?? {}));
  const reader = createReader({ words: knowledge.words, eventTexts, book: knowledge, names });
  return { knowledge, search, reader };
}
