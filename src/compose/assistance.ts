import type { DatabaseSync } from 'node:sqlite';
import type { Assistant } from '../bot/assistant.ts';
import type { ModelConfig } from '../config/language-model.ts';
import type { LanguageModel } from '../domain/language-model.ts';
import type { FleetNames } from '../domain/report.ts';
import type { Log } from '../log.ts';
import { createSqliteVectorStore } from '../store/vector-store.ts';
import { createAssistant } from './assistant.ts';
import { createLookAlikes } from './look-alikes.ts';
import { openModel } from './open-model.ts';
import type { Rooms } from './rooms.ts';
import { createSpentNotes } from './spent-notes.ts';

/** The language model at work beside the flows. */
export interface Assistance {
  readonly model: LanguageModel;
  readonly assistant: Assistant;
}

export interface AssistanceRooms extends Pick<Rooms, 'knowledge' | 'search'> {
  readonly names: () => FleetNames;
  readonly database: DatabaseSync;
  readonly log: Log;
}

/** Opens the language model's help, `undefined` where no model is set. */
export async function openAssistance(
  config: ModelConfig | undefined,
  { knowledge, search, names, database, log }: AssistanceRooms,
): Promise<Assistance | undefined> {
  if (config === undefined) return undefined;
  const vectors = createSqliteVectorStore({ database });
  const { model, nearest } = await openModel(config, { knowledge, names, vectors, log });
  // Nobody waits for it: what it finds stands in `/readyz`.
  void model.check();
  const lookAlikes = createLookAlikes(knowledge, search, nearest);
  return { model, assistant: createAssistant({ model, knowledge, lookAlikes, spent: createSpentNotes() }) };
}
