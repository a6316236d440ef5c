import { type ModelEndpoint, modelEndpoint } from './model-endpoint.ts';

/** The Azure OpenAI deployment that helps to read and to word. The key stands in here and nowhere else. */
export interface ModelConfig {
  /** The resource, or a gateway before it. */
  readonly endpoint: ModelEndpoint;
  /** Name of the chat deployment. */
  readonly deployment: string;
  /** Name of the embedding deployment; absent: texts are compared by their words alone. */
  readonly embeddingDeployment?: string;
  readonly login:
    | { readonly kind: 'key'; readonly key: string }
    /** Entra credentials; `scope` is what tokens are asked for. */
    | { readonly kind: 'entra'; readonly scope: string };
  /** Tokens that may be used in any hour, and by one conversation in any eight hours. */
  readonly tokensPerHour: number;
  readonly tokensPerConversation: number;
  /** Whether names of users, hosts and host pools leave the house as they are. */
  readonly sendNames: boolean;
  /** Whether what is sent and what comes back is logged. */
  readonly logText: boolean;
}

const TOKENS_PER_HOUR = 1_000_000;
const TOKENS_PER_CONVERSATION = 400_000;
const MOST_TOKENS = 1_000_000_000;

/** What tokens are asked for beside each cloud's domain of Azure OpenAI. */
const SCOPES: readonly (readonly [domain: RegExp, scope: string])[] = [
  [/\.azure\.us$/i, 'https://cognitiveservices.azure.us/.default'],
  [/\.azure\.cn$/i, 'https://cognitiveservices.azure.cn/.default'],
];
const PUBLIC_SCOPE = 'https://cognitiveservices.azure.com/.default';
/** The scope of `/openai/v1` on Microsoft's own hosts; a gateway before them knows the older one (docs/azure-facts.md#azure-openai). */
const V1_SCOPE = 'https://ai.azure.com/.default';
const MICROSOFT_HOST = /\.(?:openai|services\.ai|cognitiveservices)\.azure\.com$/i;

const NAMES = [
  'AZURE_OPENAI_ENDPOINT',
  'AZURE_OPENAI_DEPLOYMENT',
  'AZURE_OPENAI_API_KEY',
  'AZURE_OPENAI_EMBEDDING_DEPLOYMENT',
] as const;
const DEPLOYMENT = /^[\w.-]{1,64}$/;

function scopeOf({ address, api }: ModelEndpoint): string {
  const { hostname } = new URL(address);
  if (api.kind === 'v1' && MICROSOFT_HOST.test(hostname)) return V1_SCOPE;
  return SCOPES.find(([domain]) => domain.test(hostname))?.[1] ?? PUBLIC_SCOPE;
}

/** A whole number above zero; `undefined` for anything else. */
function tokensOf(text: string | undefined, otherwise: number): number | undefined {
  if (text === undefined) return otherwise;
  const count = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return count > 0 && count <= MOST_TOKENS ? count : undefined;
}

function switchOf(text: string | undefined): boolean | undefined {
  if (text === undefined || text.toLowerCase() === 'false') return false;
  return text.toLowerCase() === 'true' ? true : undefined;
}

/**
 * The language model that is set, `undefined` where none is, or one line for each thing that is missing or wrong, with what to do. `env` has no
 * empty values.
 */
export function languageModelOf(
  env: Readonly<Record<string, string>>,
):
  | { readonly kind: 'read'; readonly value: ModelConfig | undefined }
  | { readonly kind: 'wrong'; readonly problems: string[] } {
  if (NAMES.every((name) => env[name] === undefined)) return { kind: 'read', value: undefined };
  const endpoint = modelEndpoint(env.AZURE_OPENAI_ENDPOINT, env.AZURE_OPENAI_API_VERSION);
  const { AZURE_OPENAI_DEPLOYMENT: deployment, AZURE_OPENAI_EMBEDDING_DEPLOYMENT: embedding } = env;
  const tokensPerHour = tokensOf(env.AZURE_OPENAI_TOKENS_PER_HOUR, TOKENS_PER_HOUR);
  const tokensPerConversation = tokensOf(env.AZURE_OPENAI_TOKENS_PER_CONVERSATION, TOKENS_PER_CONVERSATION);
  const sendNames = switchOf(env.AZURE_OPENAI_SEND_NAMES);
  const logText = switchOf(env.AZURE_OPENAI_LOG_TEXT);
  const problems = [
    ...(endpoint.kind === 'wrong' ? endpoint.problems : []),
    ...(deployment === undefined || !DEPLOYMENT.test(deployment)
      ? [
          'AZURE_OPENAI_DEPLOYMENT is missing or no name of a deployment. Set the name that the chat model was deployed under (not the name of the model), or unset AZURE_OPENAI_ENDPOINT to do without a language model.',
        ]
      : []),
    ...(embedding === undefined || DEPLOYMENT.test(embedding)
      ? []
      : ['AZURE_OPENAI_EMBEDDING_DEPLOYMENT is no name of a deployment. Correct it or leave it out.']),
    ...(tokensPerHour === undefined
      ? [`AZURE_OPENAI_TOKENS_PER_HOUR is no whole number above 0. Correct it, or leave it out for ${TOKENS_PER_HOUR}.`]
      : []),
    ...(tokensPerConversation === undefined
      ? [
          `AZURE_OPENAI_TOKENS_PER_CONVERSATION is no whole number above 0. Correct it, or leave it out for ${TOKENS_PER_CONVERSATION}.`,
        ]
      : []),
    ...(sendNames === undefined
      ? ['AZURE_OPENAI_SEND_NAMES is neither true nor false. Correct it, or leave it out: names are hidden then.']
      : []),
    ...(logText === undefined
      ? ['AZURE_OPENAI_LOG_TEXT is neither true nor false. Correct it, or leave it out: no text is logged then.']
      : []),
  ];
  if (
    problems.length > 0 ||
    endpoint.kind === 'wrong' ||
    deployment === undefined ||
    tokensPerHour === undefined ||
    tokensPerConversation === undefined
  )
    return { kind: 'wrong', problems };
  const key = env.AZURE_OPENAI_API_KEY;
  return {
    kind: 'read',
    value: {
      endpoint: endpoint.value,
      deployment,
      ...(embedding === undefined ? {} : { embeddingDeployment: embedding }),
      login: key === undefined ? { kind: 'entra', scope: scopeOf(endpoint.value) } : { kind: 'key', key },
      tokensPerHour,
      tokensPerConversation,
      sendNames: sendNames === true,
      logText: logText === true,
    },
  };
}
