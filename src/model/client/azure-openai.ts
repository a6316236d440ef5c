import OpenAI, { APIError, AzureOpenAI } from 'openai';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { ModelEndpoint } from '../../config/model-endpoint.ts';
import { type Dialect, FIRST_DIALECT, learned, parametersOf } from './dialect.ts';
import type { ChatQuestion, ModelService } from './service.ts';
import { ExchangeError } from './trouble.ts';

export interface AzureOpenAIOptions {
  readonly endpoint: ModelEndpoint;
  readonly deployment: string;
  readonly embeddingDeployment?: string | undefined;
  /** A key, or a source of Entra access tokens that is asked on every request and keeps them by itself. */
  readonly login: { readonly kind: 'key'; readonly key: string } | { readonly kind: 'token'; token(): Promise<string> };
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
    ...parametersOf(dialect, question.mostTokens),
  };
}

/** The official client for one deployment. All that it would else take from the environment is given. */
function clientOf({ endpoint: { address, api }, login }: AzureOpenAIOptions, deployment: string): OpenAI {
  const common = {
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    // A credential goes to the address that was set and to no other.
    fetchOptions: { redirect: 'manual' },
  } as const;
  if (api.kind === 'deployments')
    return new AzureOpenAI({
      ...common,
      baseURL: `${address}/openai`,
      apiVersion: api.version,
      deployment,
      ...(login.kind === 'key' ? { apiKey: login.key } : { azureADTokenProvider: () => login.token() }),
    });
  return new OpenAI({
    ...common,
    baseURL: `${address}/openai/v1`,
    adminAPIKey: null,
    webhookSecret: null,
    apiKey: login.kind === 'key' ? login.key : () => login.token(),
    // A gateway before the service knows a key by this header alone.
    ...(login.kind === 'key' ? { defaultHeaders: { 'api-key': login.key, Authorization: null } } : {}),
    ...(api.version === undefined ? {} : { defaultQuery: { 'api-version': api.version } }),
  });
}

/** Whether the service may have refused a parameter, not what was asked. Models of other makers behind it answer 422. */
function isRefusal(error: unknown): error is APIError {
  return error instanceof APIError && (error.status === 400 || error.status === 422);
}

/**
 * Azure OpenAI behind the official client. Retries, time and failures are for who calls; the client's own are off. What a deployment does not take is
 * learned from its refusals, and asked otherwise from then on.
 */
export function createAzureOpenAI(options: AzureOpenAIOptions): ModelService {
  const { deployment, embeddingDeployment } = options;
  const chat = clientOf(options, deployment);
  const embeddings = embeddingDeployment === undefined ? undefined : clientOf(options, embeddingDeployment);
  let dialect = FIRST_DIALECT;
  return {
    async chat(question, signal) {
      const spoken = dialect;
      try {
        return await chat.chat.completions.create(bodyOf(question, deployment, spoken), { signal });
      } catch (cause) {
        const better = isRefusal(cause) ? learned(spoken, cause) : undefined;
        if (better === undefined) throw cause;
        // Of questions at the same time, the first to learn is believed.
        if (dialect === spoken) dialect = better;
        throw new ExchangeError('wrong-request', 'another dialect', { otherwise: true, cause });
      }
    },
    async embed(texts, signal) {
      if (embeddings === undefined || embeddingDeployment === undefined)
        throw new ExchangeError('no-deployment', 'no embedding deployment is set');
      return await embeddings.embeddings.create({ model: embeddingDeployment, input: [...texts] }, { signal });
    },
  };
}
