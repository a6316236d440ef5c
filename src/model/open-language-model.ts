import { randomBytes } from 'node:crypto';
import type { ModelConfig } from '../config/language-model.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { LanguageModel } from '../domain/model/language-model.ts';
import type { VectorStore } from '../domain/model/vector-store.ts';
import type { FleetNames } from '../domain/text/report.ts';
import type { Log } from '../log.ts';
import { createAzureOpenAI } from './client/azure-openai.ts';
import { createBudget } from './client/budget.ts';
import { createCircuit } from './client/circuit.ts';
import { createExchange } from './client/exchange.ts';
import { loggedService } from './client/logged-service.ts';
import { createTally } from './client/tally.ts';
import { createArticleVectors } from './embedding/article-vectors.ts';
import { createLanguageModel } from './language-model.ts';
import { createDisguise } from './privacy/disguise.ts';
import { ordinaryWordsOf } from './privacy/own-texts.ts';

/** One question may take this long with its retry (ms): inside the turn's own time. */
const DEADLINE_MS = 4_000;

export interface OpenModelOptions {
  readonly knowledge: KnowledgeBase;
  /** Names of the fleet, to be hidden. */
  readonly names: () => FleetNames;
  readonly vectors: VectorStore;
  readonly log: Log;
  /** Entra access tokens; asked where no key is set. */
  readonly token: () => Promise<string>;
  /** In place of the usual deadline of one question (ms). */
  readonly deadlineMs?: number;
}

/** The model, and the search by meaning where an embedding deployment is set. */
export interface OpenedModel {
  readonly model: LanguageModel;
  /** Article ids nearest in meaning to a text; always empty without an embedding deployment. Never rejects. */
  nearest(conversation: string, text: string): Promise<readonly string[]>;
}

/** Azure OpenAI as the language model. Embeds articles that are new in the background; nothing else is asked before the first message. */
export function openLanguageModel(config: ModelConfig, options: OpenModelOptions): OpenedModel {
  const { knowledge, names, vectors, log } = options;
  const { login, embeddingDeployment, tokensPerHour, tokensPerConversation } = config;
  const azure = createAzureOpenAI({
    ...config,
    login: login.kind === 'key' ? login : { kind: 'token', token: options.token },
  });
  const tally = createTally((use, trouble, detail) => {
    if (trouble === undefined) log.info({ use }, 'the language model works');
    else log.warn({ use, trouble, detail }, 'the language model does not help');
  });
  const exchange = createExchange({
    service: config.logText ? loggedService(azure, log) : azure,
    circuits: { chat: createCircuit(), embedding: createCircuit() },
    budget: createBudget({ perHour: tokensPerHour, perConversation: tokensPerConversation }, Date.now),
    tally,
    deadlineMs: options.deadlineMs ?? DEADLINE_MS,
  });
  const disguise = createDisguise({
    names,
    ordinary: ordinaryWordsOf(knowledge),
    secret: randomBytes(32),
    sendNames: config.sendNames,
  });
  const model = createLanguageModel({ exchange, tally, knowledge, disguise });
  if (embeddingDeployment === undefined) return { model, nearest: async () => [] };
  const articles = createArticleVectors({
    exchange,
    store: vectors,
    deployment: embeddingDeployment,
    articles: knowledge.articles,
    hide: (text) => disguise().hide(text),
    log,
  });
  void articles.prepare();
  return { model, nearest: articles.nearest };
}
