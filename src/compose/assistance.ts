import type { DatabaseSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import type { Assistant } from '../bot/assistant.ts';
import type { ModelConfig } from '../config/language-model.ts';
import type { LanguageModel } from '../domain/language-model.ts';
import type { FleetNames } from '../domain/report.ts';
import { HOUR_MS } from '../domain/time.ts';
import type { Log } from '../log.ts';
import { createSqliteVectorStore } from '../store/vector-store.ts';
import { createAssistant, type SpentNotes } from './assistant.ts';
import { createLookAlikes } from './look-alikes.ts';
import { openModel } from './open-model.ts';
import type { Rooms } from './rooms.ts';

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

const MOST_NOTES = 10_000;
/** Said again after this (ms): a shift later it may be somebody else who reads it. */
const NOTE_MS = 8 * HOUR_MS;

function createSpentNotes(): SpentNotes {
  const told = new LRUCache<string, true>({ max: MOST_NOTES, ttl: NOTE_MS });
  return {
    isNews(conversation, why) {
      const key = `${why} ${conversation}`;
      if (told.has(key)) return false;
      told.set(key, true);
      return true;
    },
  };
}

/** Opens the language model's help, `undefined` where no model is set. */
export async function openAssistance(
  config: ModelConfig | undefined,
  { knowledge, search, names, database, log }: AssistanceRooms,
): Promise<Assistance | undefined> {
  if (config === undefined) return undefined;
  const vectors = createSqliteVectorStore({ database });
  const { model, nearest } = await openModel(config, { knowledge, names, vectors, log });
  const lookAlikes = createLookAlikes(knowledge, search, nearest);
  return { model, assistant: createAssistant({ model, knowledge, lookAlikes, spent: createSpentNotes() }) };
}
