import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/knowledge/article.ts';
import type { VectorStore } from '../../src/domain/model/vector-store.ts';
import { createAzureOpenAI } from '../../src/model/client/azure-openai.ts';
import { createBudget } from '../../src/model/client/budget.ts';
import { createCircuit } from '../../src/model/client/circuit.ts';
import { createExchange } from '../../src/model/client/exchange.ts';
import { createTally } from '../../src/model/client/tally.ts';
import { type ArticleVectors, createArticleVectors } from '../../src/model/embedding/article-vectors.ts';
import { kit } from '../knowledge/kit.ts';
import type { OpenaiStandin } from '../standins/openai/server.ts';
import { modelConfig, startTrustedModel } from './trusted-model.ts';

const { knowledge } = kit;
const ARTICLES = knowledge.articles.slice(0, 20);
const warned: string[] = [];
const LOG = { info: () => {}, warn: (_about: object, what: string) => warned.push(what), error: () => {} };
let standin: OpenaiStandin;
beforeAll(async () => {
  standin = await startTrustedModel(() => ({ kind: 'never' }));
});
afterAll(() => standin.close());
beforeEach(() => {
  standin.requests.length = 0;
  standin.embed = () => ({ kind: 'vectors' });
});

function memory(kept = new Map<string, Float32Array>()): VectorStore {
  return {
    load: async () => kept,
    keep: async (_deployment, vectors) => {
      for (const [hash, vector] of vectors) kept.set(hash, vector);
    },
  };
}

function vectors(store: VectorStore, articles: readonly Article[] = ARTICLES): ArticleVectors {
  const config = modelConfig(standin);
  if (config.login.kind !== 'key') throw new Error('the stand-in gives a key');
  const exchange = createExchange({
    service: createAzureOpenAI({ ...config, login: config.login }),
    circuits: { chat: createCircuit(), embedding: createCircuit() },
    budget: createBudget({ perHour: 1_000_000, perConversation: 1_000_000 }, Date.now),
    tally: createTally(),
    deadlineMs: 4_000,
  });
  return createArticleVectors({
    exchange,
    store,
    deployment: 'desk-embeddings',
    articles,
    hide: (text) => text,
    log: LOG,
  });
}

const texts = () => standin.requests.flatMap(({ body }) => (JSON.parse(body) as { input: readonly string[] }).input);

describe('articles by their meaning', () => {
  it('are embedded once, a few at a time, and a changed one alone again', async () => {
    const store = memory();
    await vectors(store).prepare();
    expect(texts().length).toBe(ARTICLES.length);
    expect(standin.requests.length).toBe(2);
    standin.requests.length = 0;
    await vectors(store).prepare();
    expect(standin.requests).toEqual([]);
    const changed = ARTICLES.map((one, index) => (index === 3 ? { ...one, cause: 'Another cause altogether.' } : one));
    await vectors(store, changed).prepare();
    expect(texts()).toEqual([expect.stringContaining('Another cause altogether.')]);
  });

  it('give the nearest first', async () => {
    const store = vectors(memory());
    await store.prepare();
    const [wanted] = ARTICLES;
    expect((await store.nearest('a', `${wanted?.title.en} ${wanted?.phrases.en.join(' ')}`))[0]).toBe(wanted?.id);
  });

  it('hold no step: those are in the article alone', async () => {
    await vectors(memory()).prepare();
    const steps = ARTICLES.flatMap((one) => one.steps.map((step) => step.text));
    expect(steps.filter((step) => texts().some((text) => text.includes(step)))).toEqual([]);
  });

  it.each(['drop', 'not-json', 'half'] as const)(
    'are none where the service fails (%s), and come with the next try',
    async (kind) => {
      const store = memory();
      const one = vectors(store);
      standin.embed = () => ({ kind });
      await one.prepare();
      expect(await one.nearest('a', 'black screen')).toEqual([]);
      standin.embed = () => ({ kind: 'vectors' });
      const again = vectors(store);
      await again.prepare();
      expect((await again.nearest('a', ARTICLES[1]?.title.en ?? '')).length).toBeGreaterThan(0);
    },
  );

  it('that could not be embedded at the start are embedded once the service is back, without a restart', async () => {
    const one = vectors(memory());
    standin.embed = () => ({ kind: 'drop' });
    await one.prepare();
    standin.embed = () => ({ kind: 'vectors' });
    expect(await one.nearest('a', 'black screen')).toEqual([]);
    await expect.poll(() => one.nearest('a', ARTICLES[1]?.title.en ?? ''), { timeout: 4_000 }).not.toEqual([]);
  });

  it('are none where the store is broken, which is logged', async () => {
    const broken = () => {
      throw new Error('the disk is full');
    };
    const one = vectors({ load: async () => new Map(), keep: broken });
    warned.length = 0;
    await one.prepare();
    expect(warned).toEqual(['the articles could not be embedded']);
  });

  it('of different lengths are none: another model would compare with nothing', async () => {
    standin.embed = () => ({ kind: 'vectors', of: (text) => (text.length % 2 === 0 ? [1, 0] : [1, 0, 0]) });
    const one = vectors(memory());
    await one.prepare();
    expect(await one.nearest('a', 'black screen')).toEqual([]);
  });
});
