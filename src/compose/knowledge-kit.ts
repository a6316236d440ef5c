import { fileURLToPath } from 'node:url';
import type { ArticleSearch, KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { FleetNames } from '../domain/text/report.ts';
import { createArticleSearch } from '../knowledge/article-search.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { troubleHearing } from '../reading/learned/heard-articles.ts';
import { hearingWith } from '../reading/learned/hearing.ts';
import type { LearnedModel } from '../reading/learned/learned-model.ts';
import { createReader, type Reader } from '../reading/read.ts';
import { openLearnedModel } from './learned-model.ts';

const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../../knowledge', import.meta.url));
/** What can be made again is kept here, beside the knowledge that it is made from. */
const CACHE_FOLDER = fileURLToPath(new URL('../../.cache', import.meta.url));
const NO_NAMES: FleetNames = { hostPools: [], sessionHosts: [] };

/** The rooms that need nothing from outside: knowledge, its search, and reading. */
export interface KnowledgeKit {
  readonly knowledge: KnowledgeBase;
  readonly search: ArticleSearch;
  readonly reader: Reader;
  /** What was learned from the sayings. */
  readonly learned: LearnedModel;
}

type Rooms = Omit<KnowledgeKit, 'learned'>;

function openWords() {
  const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
  const search = createArticleSearch(knowledge.articles);
  const eventTexts = knowledge.articles.flatMap((article) => Object.keys(article.signals['event-text'] ?? {}));
  const base = { words: knowledge.words, eventTexts, book: knowledge, names: () => NO_NAMES };
  // A reader takes longer to make than all the rest, so none is made that nobody asks for.
  const unlearned = (): Rooms => ({ knowledge, search, reader: createReader(base) });
  const learning = (model: LearnedModel): Rooms => {
    const learned = hearingWith(model);
    const hear = troubleHearing(learned);
    return { knowledge, search: { ...search, hear }, reader: createReader({ ...base, learned }) };
  };
  return { knowledge, unlearned, learning };
}

/** The rooms with nothing learned from sayings, and what makes them of what was learned from some: to measure one beside the other. */
export function openUnlearnedKit(): { readonly unlearned: Rooms; readonly learning: (model: LearnedModel) => Rooms } {
  const { unlearned, learning } = openWords();
  return { unlearned: unlearned(), learning };
}

/** Knowledge is part of the program and does not change while it runs: whoever opens it in one process shares what took a second to make. */
let shared: KnowledgeKit | undefined;

function openShared(): KnowledgeKit {
  if (shared !== undefined) return shared;
  const { knowledge, learning } = openWords();
  const learned = openLearnedModel(KNOWLEDGE_FOLDER, knowledge.articles, CACHE_FOLDER);
  shared = { ...learning(learned), learned };
  return shared;
}

/** Opens them. `names` gives the fleet's names, where there is one. Throws `KnowledgeError` with every broken article or saying, by file, line and key. */
export function openKnowledgeKit(names: () => FleetNames = () => NO_NAMES): KnowledgeKit {
  const { reader, ...rooms } = openShared();
  const read: Reader['read'] = (text, options) => reader.read(text, { ...options, names: options.names ?? names() });
  return { ...rooms, reader: { read } };
}
