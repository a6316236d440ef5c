import { APIError, AzureOpenAI } from 'openai';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { ChatQuestion, ModelService } from './service.ts';
import { ExchangeError } from './trouble.ts';

export interface AzureOpenAIOptions {
  /** Address before `/openai`, no slash behind it. */
  readonly endpoint: string;
  readonly deployment: string;
  readonly embeddingDeployment?: string | undefined;
  readonly apiVersion: string;
  /** A key, or a source of Entra access tokens that is asked on every request and keeps them by itself. */
  readonly login: { readonly kind: 'key'; readonly key: string } | { readonly kind: 'token'; token(): Promise<string> };
}

/** Reasoning models think within the same limit. */
const ROOM_TO_THINK = 4;

/** What this deployment takes: older and newer models want the limit under other names, and some take no temperature. */
interface Dialect {
  limit: 'max_tokens' | 'max_completion_tokens';
  temperature: boolean;
}

function limitOf({ limit }: Dialect, tokens: number): Partial<ChatCompletionCreateParamsNonStreaming> {
  return limit === 'max_tokens' ? { max_tokens: tokens } : { max_completion_tokens: tokens * ROOM_TO_THINK };
}

function bodyOf(question: ChatQuestion, deployment: string, dialect: Dialect): ChatCompletionCreateParamsNonStreaming {
  return {
    model: deployment,
    messages: [
      { role: 'system', content: question.instructions },
      { role: 'user', content: question.data },
    ],
    response_format: {
      type: 'json_schema',
      json_schema: { name: question.name, strict: true, schema: { ...question.schema } },
    },
    ...limitOf(dialect, question.mostTokens),
    ...(dialect.temperature ? { temperature: 0 } : {}),
  };
}

/** Whether the refusal names a parameter that this deployment wants otherwise; the dialect is changed then. */
function learns(error: unknown, dialect: Dialect): boolean {
  if (!(error instanceof APIError) || error.status !== 400) return false;
  const { param, message } = error;
  if (dialect.limit === 'max_tokens' && (param === 'max_tokens' || message.includes("'max_tokens'"))) {
    // Models that think want both otherwise, and one question has one retry.
    dialect.limit = 'max_completion_tokens';
    dialect.temperature = false;
    return true;
  }
  if (dialect.temperature && (param === 'temperature' || message.includes("'temperature'"))) {
    dialect.temperature = false;
    return true;
  }
  return false;
}

/** Azure OpenAI behind the official client. Retries, time and failures are for who calls; the client's own are off. */
export function createAzureOpenAI(options: AzureOpenAIOptions): ModelService {
  const { login, deployment, embeddingDeployment } = options;
  const client = (name: string) =>
    new AzureOpenAI({
      // Both are given, so that the client takes neither from the environment.
      baseURL: `${options.endpoint}/openai`,
      apiVersion: options.apiVersion,
      deployment: name,
      ...(login.kind === 'key' ? { apiKey: login.key } : { azureADTokenProvider: () => login.token() }),
      organization: null,
      project: null,
      maxRetries: 0,
      logLevel: 'off',
      // A credential goes to the address that was set and to no other.
      fetchOptions: { redirect: 'error' },
    });
  const chat = client(deployment);
  const embeddings = embeddingDeployment === undefined ? undefined : client(embeddingDeployment);
  const dialect: Dialect = { limit: 'max_tokens', temperature: true };
  return {
    async chat(question, signal) {
      try {
        return await chat.chat.completions.create(bodyOf(question, deployment, dialect), { signal });
      } catch (cause) {
        if (!learns(cause, dialect)) throw cause;
        throw new ExchangeError('wrong-request', 'another dialect', { passing: true, retryAfterMs: 0, cause });
      }
    },
    async embed(texts, signal) {
      if (embeddings === undefined || embeddingDeployment === undefined)
        throw new ExchangeError('no-deployment', 'no embedding deployment is set');
      return await embeddings.embeddings.create({ model: embeddingDeployment, input: [...texts] }, { signal });
    },
  };
}
