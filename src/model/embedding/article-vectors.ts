import { createHash } from 'node:crypto';
import { type Article, articleText } from '../../domain/knowledge/article.ts';
import type { VectorStore } from '../../domain/model/vector-store.ts';
import type { Log } from '../../log.ts';
import type { Exchange } from '../client/exchange.ts';
import { nearness, vectorsOf } from './vectors.ts';

export interface ArticleVectorsOptions {
  readonly exchange: Exchange;
  readonly store: VectorStore;
  readonly deployment: string;
  readonly articles: readonly Article[];
  /** Put on every text before it leaves. */
  readonly hide: (text: string) => string;
  readonly log: Log;
}

/** Articles by their meaning. */
export interface ArticleVectors {
  /** Embeds the articles that no vector is kept of yet. Never rejects: what fails is logged and tried again by `nearest`. */
  prepare(): Promise<void>;
  /** Article ids nearest to a text, nearest first; empty before `prepare`, and where the service fails. Nobody waits for articles still missing. */
  nearest(conversation: string, text: string): Promise<readonly string[]>;
}

/** Whose budget the articles are. */
const ARTICLES = 'articles';
const BATCH = 16;
const BATCH_LIMIT_MS = 4_000;
/** A reading waits for it (ms). */
const QUERY_LIMIT_MS = 1_000;
/** Texts less alike than this say different things. */
const NEAR = 0.25;
const MOST = 5;
const LONGEST_QUERY = 2_000;

/** What an article is about, in both languages: its symptoms, not its steps. */
function essence(article: Article): string {
  const { title, phrases } = article;
  const texts = (['en', 'fr'] as const).map((language) => {
    const { tellTheCaller, cause } = articleText(article, language);
    return `${title[language] ?? title.en}\n${phrases[language].join('; ')}\n${tellTheCaller}\n${cause}`;
  });
  return texts.join('\n');
}

/** Articles embedded once and kept by content hash, so that a changed article is embedded anew and the others are not. */
export function createArticleVectors(options: ArticleVectorsOptions): ArticleVectors {
  const { exchange, store, deployment, articles, hide, log } = options;
  const texts = new Map(
    articles.map((article) => {
      const text = essence(article);
      return [article.id, { text, hash: createHash('sha256').update(text).digest('hex') }] as const;
    }),
  );
  const vectors = new Map<string, Float32Array>();
  const ask = async (conversation: string, batch: readonly string[], limitMs: number) => {
    const asked = await exchange.embed(conversation, batch, limitMs);
    if (asked.kind === 'none') return undefined;
    const read = vectorsOf(asked.value, batch.length);
    exchange.judged('embedding', read === undefined ? 'garbled' : 'given');
    return read;
  };
  const embedded = async (hashes: readonly string[], batch: readonly string[]): Promise<boolean> => {
    const made = await ask(ARTICLES, batch, BATCH_LIMIT_MS);
    if (made === undefined) return false;
    const named = new Map(made.map((vector, index) => [hashes[index] ?? '', vector]));
    for (const [hash, vector] of named) vectors.set(hash, vector);
    await store.keep(deployment, named);
    return true;
  };
  const missing = () => [...texts.values()].filter(({ hash }) => !vectors.has(hash));
  const embedMissing = async (): Promise<void> => {
    for (const [hash, vector] of await store.load(deployment)) vectors.set(hash, vector);
    const left = missing();
    for (let from = 0; from < left.length; from += BATCH) {
      const batch = left.slice(from, from + BATCH);
      const done = await embedded(
        batch.map(({ hash }) => hash),
        batch.map(({ text }) => text),
      );
      if (!done) return;
    }
  };
  let preparing: Promise<void> | undefined;
  const prepare = (): Promise<void> => {
    preparing ??= embedMissing()
      .catch((error: unknown) => log.warn({ error }, 'the articles could not be embedded'))
      .finally(() => {
        preparing = undefined;
      });
    return preparing;
  };
  return {
    prepare,
    async nearest(conversation, text) {
      if (missing().length > 0) void prepare();
      if (vectors.size === 0) return [];
      const [query] = (await ask(conversation, [hide(text).slice(0, LONGEST_QUERY)], QUERY_LIMIT_MS)) ?? [];
      if (query === undefined) return [];
      return [...texts]
        .flatMap(([id, { hash }]) => {
          const vector = vectors.get(hash);
          return vector === undefined ? [] : [{ id, near: nearness(query, vector) }];
        })
        .filter(({ near }) => near >= NEAR)
        .sort((a, b) => b.near - a.near || a.id.localeCompare(b.id))
        .slice(0, MOST)
        .map(({ id }) => id);
    },
  };
}
