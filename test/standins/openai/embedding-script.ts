import { rateLimits, tokensOf } from './chat-script.ts';
import { type Delay, type FaultScript, faultReply } from './fault-script.ts';
import { hashedWords } from './hashed-words.ts';
import { json, type Reply } from './reply.ts';
import { objectOf } from './seen-chat.ts';
import { invalidRequest } from './service-error.ts';

/** A request for embeddings that the stand-in took. */
export interface SeenEmbedding {
  readonly texts: readonly string[];
  readonly deployment: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How the stand-in answers one request for embeddings: a vector per text, hashed words unless `of` makes them, or a fault. */
export type EmbeddingScript = (
  | { readonly kind: 'vectors'; readonly of?: (text: string) => readonly number[] }
  | FaultScript
) &
  Delay;

const DIMENSIONS = 64;
const MOST_INPUTS = 2_048;

function base64(vector: readonly number[]): string {
  const bytes = Buffer.alloc(vector.length * 4);
  for (const [index, value] of vector.entries()) bytes.writeFloatLE(value, index * 4);
  return bytes.toString('base64');
}

function vectors(seen: SeenEmbedding, of: (text: string) => readonly number[]) {
  const data = seen.texts.map((text, index) => {
    const vector = of(text);
    const embedding = seen.body.encoding_format === 'base64' ? base64(vector) : vector;
    return { object: 'embedding', index, embedding };
  });
  const prompt_tokens = seen.texts.reduce((sum, text) => sum + tokensOf(text), 0);
  const usage = { prompt_tokens, total_tokens: prompt_tokens };
  return json({ object: 'list', data, model: 'text-embedding-3-small', usage }, 200, rateLimits());
}

/** Reads a request for embeddings; a 400 of the service where its input is none. Lists of tokens are not taken. */
export function seenEmbedding(body: string, deployment: string): SeenEmbedding | Reply {
  const read = objectOf(body);
  if (read === undefined) return invalidRequest('The JSON body of your request could not be parsed.');
  const input = read.input;
  const texts: readonly unknown[] = Array.isArray(input) ? input : [input];
  const fits = texts.length > 0 && texts.length <= MOST_INPUTS;
  if (!fits || !texts.every((text) => typeof text === 'string' && text !== '')) {
    return invalidRequest("'$.input' is invalid.", 'input');
  }
  return { texts: texts as string[], deployment, body: read };
}

/** The reply to a request for embeddings by its script. */
export function embeddingReply(script: EmbeddingScript, seen: SeenEmbedding): Reply {
  const { dimensions } = seen.body;
  const hashed = (text: string) => hashedWords(text, typeof dimensions === 'number' ? dimensions : DIMENSIONS);
  if (script.kind === 'vectors') return vectors(seen, script.of ?? hashed);
  return faultReply(script, seen.body, () => vectors(seen, hashed));
}
