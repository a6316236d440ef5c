import type { KnowledgeKit } from '../compose/knowledge-kit.ts';
import type { ModelConfig } from '../config/language-model.ts';
import type { FleetNames } from '../domain/text/report.ts';
import { createLookAlikes } from '../second-opinion/look-alikes.ts';
import { openModel } from '../second-opinion/open-model.ts';
import { type GiveSecondOpinion, secondOpinions } from './second-opinion.ts';

const NO_NAMES: FleetNames = { hostPools: [], sessionHosts: [] };
const SILENT = { info: () => {}, warn: () => {}, error: () => {} };
/** One question is no reason to embed every article. */
const NO_VECTORS = { load: async () => new Map<string, Float32Array>(), keep: async () => {} };

/** Second opinions of the model that is set; `undefined` where none is. */
export async function openSecondOpinions(
  config: ModelConfig | undefined,
  rooms: KnowledgeKit,
  names: () => FleetNames = () => NO_NAMES,
): Promise<GiveSecondOpinion | undefined> {
  if (config === undefined) return undefined;
  const { embeddingDeployment: _none, ...chat } = config;
  const { knowledge, search } = rooms;
  const { model, nearest } = await openModel(chat, { knowledge, names, vectors: NO_VECTORS, log: SILENT });
  return secondOpinions(model, createLookAlikes(knowledge, search, nearest), rooms);
}
