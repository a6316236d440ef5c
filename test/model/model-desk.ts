import { fleetNames } from '../../src/azure/fleet-names.ts';
import type { KnowledgeKit } from '../../src/compose/knowledge-kit.ts';
import type { LanguageModel } from '../../src/domain/model/language-model.ts';
import type { VectorStore } from '../../src/domain/model/vector-store.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import { openLanguageModel } from '../../src/model/open-language-model.ts';
import { createModelHelp } from '../../src/second-opinion/create-model-help.ts';
import { createLookAlikes } from '../../src/second-opinion/look-alikes.ts';
import { createSpentNotes } from '../../src/second-opinion/spent-notes.ts';
import { PlayedConversation } from '../dialogs/played-conversation.ts';
import { NOW, observation } from '../fleet/observation-builder.ts';
import type { OpenaiStandin } from '../standins/openai/server.ts';
import { HelpedConversation } from './helped-conversation.ts';
import { modelConfig } from './trusted-model.ts';

const SILENT = { info: () => {}, warn: () => {}, error: () => {} };

function memory(): VectorStore {
  const kept = new Map<string, Float32Array>();
  return {
    load: async () => kept,
    keep: async (_deployment, vectors) => {
      for (const [hash, vector] of vectors) kept.set(hash, vector);
    },
  };
}

export interface ModelDeskOptions {
  readonly look?: Observation;
  readonly deadlineMs?: number;
  /** Settings in place of those that lead to the stand-in. */
  readonly more?: Readonly<Record<string, string | undefined>>;
  readonly now?: string;
  /** How long an answer that is ready waits for the model (ms). */
  readonly graceMs?: number;
}

/** The real model room on a stand-in, beside the flows. */
export interface ModelDesk {
  readonly model: LanguageModel;
  readonly conversation: HelpedConversation;
  /** Another conversation with the same model, by another name, on another day. */
  another(id: string, look: Observation, now?: string): HelpedConversation;
}

/** Opens it. Nothing is asked before the first turn. */
export function modelDesk(
  standin: OpenaiStandin,
  rooms: KnowledgeKit,
  { look = observation([]), deadlineMs, more = {}, now = NOW, graceMs = 600 }: ModelDeskOptions = {},
): ModelDesk {
  let names = fleetNames(look);
  const { model, nearest } = openLanguageModel(
    modelConfig(standin, { AZURE_OPENAI_EMBEDDING_DEPLOYMENT: '', ...more }),
    {
      knowledge: rooms.knowledge,
      names: () => names,
      vectors: memory(),
      log: SILENT,
      token: async () => 'no token',
      ...(deadlineMs === undefined ? {} : { deadlineMs }),
    },
  );
  const modelHelp = createModelHelp({
    model,
    knowledge: rooms.knowledge,
    graceMs,
    lookAlikes: createLookAlikes(rooms.knowledge, rooms.search, nearest),
    spent: createSpentNotes(),
  });
  const another = (id: string, seen: Observation, at = now) => {
    names = fleetNames(seen);
    return new HelpedConversation(new PlayedConversation(rooms, () => seen, at), modelHelp, id);
  };
  return { model, conversation: another('conversation-1', look), another };
}
