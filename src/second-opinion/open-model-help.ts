import type { ModelConfig } from '../config/language-model.ts';
import type { ModelHelp } from '../conversation/model-help.ts';
import type { ArticleSearch, KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { LanguageModel } from '../domain/model/language-model.ts';
import type { VectorStore } from '../domain/model/vector-store.ts';
import type { FleetNames } from '../domain/text/report.ts';
import type { Log } from '../log.ts';
import { createModelHelp } from './create-model-help.ts';
import { createLookAlikes } from './look-alikes.ts';
import { openModel } from './open-model.ts';
import { createSpentNotes } from './spent-notes.ts';

/** The language model at work beside the flows. */
export interface OpenModelHelp {
  readonly model: LanguageModel;
  readonly help: ModelHelp;
}

export interface ModelHelpParts {
  readonly knowledge: KnowledgeBase;
  readonly search: ArticleSearch;
  readonly names: () => FleetNames;
  readonly vectors: VectorStore;
  readonly log: Log;
}

/** Opens the language model's help, `undefined` where no model is set. */
export async function openModelHelp(
  config: ModelConfig | undefined,
  { knowledge, search, names, vectors, log }: ModelHelpParts,
): Promise<OpenModelHelp | undefined> {
  if (config === undefined) return undefined;
  const { model, nearest } = await openModel(config, { knowledge, names, vectors, log });
  // Nobody waits for it: what it finds stands in `/readyz`.
  void model.check();
  const lookAlikes = createLookAlikes(knowledge, search, nearest);
  return { model, help: createModelHelp({ model, knowledge, lookAlikes, spent: createSpentNotes() }) };
}
